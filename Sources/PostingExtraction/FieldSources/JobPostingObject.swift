import JobTrackerDomain

/// The fields of a schema.org JobPosting, whatever shapes they come in.
struct JobPostingObject {
  private let object: JSONValue

  init(_ object: JSONValue) { self.object = object }

  func proposals(source: String, weight: Int) -> [Proposal] {
    let values: [(PostingField, String)] = [
      (.company, company), (.title, title),
      (.description, description), (.location, location),
      (.workplace, line(object["jobLocationType"])), (.salary, salary),
      (.employmentTypes, lines(object["employmentType"])),
      (.datePosted, line(object["datePosted"])), (.validThrough, line(object["validThrough"])),
    ]
    return values.map { Proposal(field: $0, value: $1, source: source, weight: weight) }
  }

  /// Marks in a page's text may call the heading of a section so.
  private var title: String {
    let text = line(object["title"] ?? object["name"])
    return JobTitle.isGeneric(text) ? "" : text
  }

  /// An object with a name, a list of them, or the name itself.
  private var company: String {
    let organization = object["hiringOrganization"]?.list.first ?? .null
    let name = organization["name"] ?? organization["legalName"] ?? organization
    let text = CompanyName.withoutLegalPerson(line(name))
    return CompanyName.isPlausible(text) ? text : ""
  }

  /// Some systems spread the description over several properties.
  private var description: String {
    let main = text(object["description"])
    lazy var known = main.squashed
    let others = [
      ("Responsibilities", "responsibilities"), ("Qualifications", "qualifications"),
      ("Skills", "skills"), ("Experience", "experienceRequirements"),
      ("Education", "educationRequirements"), ("Benefits", "jobBenefits"),
    ].compactMap { heading, key -> String? in
      let text = text(object[key])
      // Short values are labels, such as a list of tags; they are no part of the text.
      guard text.count >= 80, !known.contains(text.squashed.prefix(200)) else { return nil }
      return Self.beginsWithHeading(text) ? text : "\(heading)\n\n\(text)"
    }
    return ([main] + others).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Whether a text has its own heading, in the posting's language.
  private static func beginsWithHeading(_ text: String) -> Bool {
    guard let first = text.textLines.first, !first.isLonger(than: 60) else { return false }
    return first.hasSuffix(":") || SectionWords.headsLine(first)
  }

  private var location: String {
    let places = (object["jobLocation"]?.list ?? []).map { place -> String in
      let address = place["address"] ?? place
      guard case .object = address else { return line(address) }
      let parts = ["addressLocality", "addressRegion", "addressCountry"].map { key -> String in
        let value = address[key] ?? .null
        return line(value["name"] ?? value)
      }
      let distinct = OutsideText.distinctLines(parts)
      return distinct.isEmpty ? line(place["name"]) : distinct.joined(separator: ", ")
    }
    let isRemote = object["jobLocationType"]?.text?.range(ofFolded: "telecommute") != nil
    return OutsideText.distinctLines((isRemote ? ["Remote"] : []) + places.prefix(5))
      .joined(separator: "; ")
  }

  /// The amounts, currency and period of a MonetaryAmount, however deep they stand.
  private var salary: String {
    guard let base = object["baseSalary"]?.list.first ?? object["estimatedSalary"]?.list.first
    else { return "" }
    if let text = base.text, Double(text) == nil { return line(base) }
    let value = base["value"] ?? base
    func first(_ keys: [String]) -> String {
      for part in [value, base] {
        for key in keys { if let text = part[key]?.text { return text } }
      }
      return ""
    }
    let amounts = [first(["minValue", "min", "from"]), first(["maxValue", "max", "to"])]
      .filter { !$0.isEmpty }
    let sole = value.text ?? first(["value"])
    let currency = first(["currency", "currencyCode"])
    let code = currency.isEmpty ? line(object["salaryCurrency"]) : currency
    let period = first(["unitText", "period", "interval", "unit"])
    return "\(code) \(amounts.isEmpty ? sole : amounts.joined(separator: " - ")) per \(period)"
  }

  private func lines(_ value: JSONValue?) -> String {
    (value?.list ?? []).map { line($0["name"] ?? $0) }.joined(separator: ", ")
  }

  private func line(_ value: JSONValue?) -> String {
    Self.present(value?.text).map(FragmentText.line) ?? ""
  }

  private func text(_ value: JSONValue?) -> String {
    (value?.list ?? []).compactMap { Self.present($0.text ?? $0["name"]?.text) }
      .map(Self.text).joined(separator: "\n")
  }

  /// The text of a fragment; of a whole page, which some systems put there, its main content.
  private static func text(of fragment: String) -> String {
    let isPage = ["<nav", "<form", "<footer", "<header", "<input"].contains(where: fragment.holds)
    return isPage
      ? MainContent(WebPage(html: fragment, url: nil)).text : FragmentText.text(of: fragment)
  }

  /// `UNAVAILABLE` is how one system writes nothing, a dash how others do.
  private static func present(_ text: String?) -> String? {
    guard let text, !["unavailable", "n/a", "null", "undefined"].contains(text.folded),
      text.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    return text
  }
}
