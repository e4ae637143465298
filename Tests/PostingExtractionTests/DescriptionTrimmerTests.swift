import Testing

@testable import PostingExtraction

/// What a page says around a posting's text (J10).
@Suite struct DescriptionTrimmerTests {
  private static let text = "We mend the looms of three mills, and teach whoever comes."

  private static func trimmed(_ text: String) -> String {
    DescriptionTrimmer.trimmed(text, title: "Loom Mechanic", company: "Sample Makers")
  }

  @Test(
    "the title, the company, facts and calls above the text are left out",
    arguments: [
      "Loom Mechanic", "Wanted: Loom Mechanic", "Loom Mechanic gesucht!", "Sample Makers",
      "Location: Odense", "Join our team!", "Lavora con noi\n\nUnisciti al team",
      "Promoted by hirer • Responses managed off LinkedIn", "Be among the first 25 applicants",
    ])
  func above(line: String) {
    #expect(Self.trimmed("\(line)\n\n\(Self.text)") == Self.text)
  }

  @Test(
    "ages are left out in any language, and stay in a sentence",
    arguments: [
      ("Odense · 2 weeks ago", true), ("Hace 2 días (actualizada)", true), ("Vor 3 Tagen", true),
      ("Il y a 5 heures", true), ("3 giorni fa", true), ("2 dagen geleden", true),
      ("For 4 dager siden", true), ("5 dni temu", true), ("Před 2 dny", true),
      ("We moved to the river 2 months ago.", false), ("Vor 3 Uhr wird geprobt", false),
    ])
  func ages(line: String, isLeftOut: Bool) {
    let text = "\(Self.text)\n\n\(line)\n\n\(Self.text)"
    #expect(Self.trimmed(text).contains(line) != isLeftOut)
  }

  @Test("what a board warns of at the end is left out, and its number before")
  func warning() {
    let end = "Reference: 4711\n\nTo stay safe in your job search, we recommend that you read this."
    #expect(Self.trimmed("\(Self.text)\n\n\(end)") == Self.text)
  }

  @Test("a board's facts about the company at the end are left out, what it says of itself stays")
  func box() {
    let facts = "Size\n51 to 200\nFounded\n--\nType\nPrivate"
    #expect(Self.trimmed("\(Self.text)\n\nCompany overview\n\n\(facts)") == Self.text)
    let own = "\(Self.text)\n\nCompany overview\n\nWe have made samples for thirty years.\n\(facts)"
    #expect(Self.trimmed(own).contains("thirty years"))
  }
}
