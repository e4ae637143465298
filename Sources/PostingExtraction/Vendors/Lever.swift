import JobTrackerDomain

/// Lever's Postings API, of the world and of the EU.
struct Lever: Vendor {
  let name = "lever"
  let title = "Lever"

  func postings(at address: WebAddress) -> [VendorPosting] {
    let isData = address.host.hasPrefix("api.")
    let path = address.path.dropFirst(isData ? 2 : 0)
    guard let region = Self.regions[address.host], path.count >= 2,
      !isData || address.path.starts(with: ["v0", "postings"]),
      let site = path.first, let id = path.dropFirst().first, id.isUUID
    else { return [] }
    return [
      VendorPosting(
        answer: "https://api\(region).lever.co/v0/postings/\(site)/\(id)?mode=json", board: site,
        company: "https://jobs\(region).lever.co/\(site)/\(id)")
    ]
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let lists = (answer["lists"]?.list ?? []).map { list in
      // The content is the items alone.
      (list.line("text"), FragmentText.text(of: "<ul>\(list["content"]?.text ?? "")</ul>"))
    }
    let description = joinedSections(
      [("", either("description", answer))] + lists
        + [
          ("", either("additional", answer)),
          ("Salary", either("salaryDescription", answer)),
        ])
    let categories = answer.at("categories")
    let places = (categories["allLocations"]?.list ?? []).compactMap(\.text)
    let place = categories.line("location")
    return VendorFields(
      title: answer.line("text"), description: description,
      facts: PostingFacts(
        location: OutsideText.distinctLines([place] + places).joined(separator: "; "),
        workplace: FactWords.workplace(answer.line("workplaceType"))
          ?? FactWords.workplace(place),
        employmentTypes: FactWords.employmentTypes(categories.line("commitment")),
        salary: salary(in: answer.at("salaryRange")), datePosted: answer.day("createdAt"))
    ).answer
  }

  /// The HTML, which keeps the bullets, or the plain text.
  private func either(_ key: String, _ answer: JSONValue) -> String {
    let text = answer.paragraphs(key)
    return text.isEmpty ? answer.paragraphs(key + "Plain") : text
  }

  private func salary(in range: JSONValue) -> SalaryRange? {
    SalaryRange(
      minimum: range.number("min"), maximum: range.number("max"), currency: range.line("currency"),
      period: FactWords.period(range.line("interval")))
  }

  private static let regions = [
    "jobs.lever.co": "", "api.lever.co": "", "jobs.eu.lever.co": ".eu", "api.eu.lever.co": ".eu",
  ]
}
