import JobTrackerDomain

/// The fields of a schema.org JobPosting, whatever shapes they come in.
struct JobPostingObject {
  private let object: JSONValue

  init(_ object: JSONValue) { self.object = object }

  func proposals(source: String) -> [Proposal] {
    [
      Proposal(field: .company, value: company, source: source, weight: 100),
      Proposal(
        field: .title, value: line(object["title"] ?? object["name"]), source: source, weight: 100),
      Proposal(field: .description, value: description, source: source, weight: 100),
      Proposal(field: .location, value: location, source: source, weight: 100),
    ]
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
    let known = main.squashed
    let others = [
      ("Responsibilities", "responsibilities"), ("Qualifications", "qualifications"),
      ("Skills", "skills"), ("Experience", "experienceRequirements"),
      ("Education", "educationRequirements"), ("Benefits", "jobBenefits"),
    ].compactMap { heading, key -> String? in
      let text = text(object[key])
      // Short values are labels, such as a list of tags; they are no part of the text.
      guard text.count >= 80, !known.contains(text.squashed.prefix(200)) else { return nil }
      return "\(heading)\n\n\(text)"
    }
    return ([main] + others).filter { !$0.isEmpty }.joined(separator: "\n\n")
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

  private func line(_ value: JSONValue?) -> String {
    Self.present(value?.text).map(FragmentText.line) ?? ""
  }

  private func text(_ value: JSONValue?) -> String {
    (value?.list ?? []).compactMap { Self.present($0.text ?? $0["name"]?.text) }
      .map(FragmentText.text).joined(separator: "\n")
  }

  /// `UNAVAILABLE` is how one system writes nothing.
  private static func present(_ text: String?) -> String? {
    guard let text, !["unavailable", "n/a", "null", "undefined"].contains(text.lowercased())
    else { return nil }
    return text
  }
}
