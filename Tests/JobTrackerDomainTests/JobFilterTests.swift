import JobTrackerDomain
import Testing

@Suite struct JobFilterTests {
  private static func word(_ text: String) -> JobFilter.Condition { .word(text) }

  private static func exact(_ text: String) -> JobFilter.Condition { .contains(text, in: nil) }

  @Test(
    "every form of a part",
    arguments: [
      ("go", word("go")), ("\"site reliability\"", exact("site reliability")),
      ("company:acme", .contains("acme", in: .company)),
      ("Title:\"staff engineer\"", .contains("staff engineer", in: .title)),
      ("location:berlin", .contains("berlin", in: .location)), ("score:>70", .score(.above, 70)),
      ("score:<50", .score(.below, 50)), ("score:>=70", .score(.atLeast, 70)),
      ("score:<=70", .score(.atMost, 70)), ("score:=70", .score(.equal, 70)),
      ("score:70", .score(.equal, 70)), ("is:remote", .workplace(.remote)),
      ("is:hybrid", .workplace(.hybrid)), ("is:On-site", .workplace(.onSite)),
      ("is:analysed", .isAnalysed), ("stage:interview", .stage([.interview])),
      ("stage:a", .stage([.applied, .accepted])),
      ("stage:Offer,scr", .stage([.screening, .offer])),
      ("is:open", .stage([.saved, .applied, .screening, .interview, .offer])),
      ("tag:remote", .tag("remote")), ("tag:#remote", .tag("remote")),
      ("text:kafka", .text("kafka")), ("text:\"event driven\"", .text("event driven")),
    ] as [(String, JobFilter.Condition)])
  func forms(text: String, condition: JobFilter.Condition) {
    #expect(JobFilter(text).parts == [.init(condition)])
    let excluded = text == "go" ? Self.exact(text) : condition
    #expect(JobFilter("!\(text)").parts == [.init(excluded, isExcluded: true)])
  }

  @Test("parts stand side by side, however many blanks between them")
  func several() {
    #expect(
      JobFilter("  backend !acme  score:>70 ").parts == [
        .init(Self.word("backend")), .init(Self.exact("acme"), isExcluded: true),
        .init(.score(.above, 70)),
      ])
  }

  @Test(
    "what is only begun asks nothing, so that the list stays while one types",
    arguments: [
      "", " ", "!", "\"", "score:", "score:>", "score:>=", "company:", "is:", "is:re", "!is:",
      "stage:", "tag:", "tag:#", "text:", "text:+",
    ])
  func begun(text: String) { #expect(JobFilter(text).parts.isEmpty) }

  @Test("a quote that is not closed yet goes to the end")
  func openQuote() { #expect(JobFilter("\"staff en").parts == [.init(Self.exact("staff en"))]) }

  @Test(
    "what is nothing else is a word",
    arguments: [
      "foo:bar", "https://jobs.example/1", "score:high", "is:nice", "stage:x", "c++", "a!b", ":",
    ])
  func words(text: String) { #expect(JobFilter(text).parts == [.init(Self.word(text))]) }

  @Test("a colon in quotes is a colon")
  func quotedColon() {
    #expect(JobFilter("\"score:>70\"").parts == [.init(Self.exact("score:>70"))])
  }

  private func marked(_ text: String, _ company: String, _ title: String) -> [String] {
    let places = JobFilter(text).places(company: company, title: title)
    func letters(_ text: String, _ places: Set<Int>) -> String {
      String(text.enumerated().map { places.contains($0.offset) ? $0.element : "." })
    }
    return [letters(company, places.company), letters(title, places.title)]
  }

  @Test("what was found is marked in the company and the title")
  func marks() {
    #expect(marked("acme", "Acme", "SRE") == ["Acme", "..."])
    #expect(marked("bcknd", "Ünion", "Backend") == [".....", "B.ck.nd"])
    #expect(marked("\"end\" ünion", "Ünion", "Backend") == ["Ünion", "....end"])
    #expect(marked("title:ac !sre", "Ac", "Acme SRE") == ["..", "Ac......"])
    #expect(marked("score:>70", "Acme", "SRE") == ["....", "..."])
    #expect(marked("union", "Ünion", "Backend") == ["Ünion", "......."])
  }
}
