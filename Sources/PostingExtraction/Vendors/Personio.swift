import JobTrackerDomain

/// The data that Personio's career pages search in: a whole board, in one language.
struct Personio: Vendor {
  let name = "personio"
  let title = "Personio"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let match = address.host.wholeMatch(of: #/([\w-]+?)(?:\.|-)jobs\.personio\.(?:de|com)/#)
    else { return [] }
    let path = address.path
    let isData = path == ["search.json"]
    guard
      let id = isData
        ? address.notes["posting"] : path.count >= 2 && path[0] == "job" ? path[1] : nil,
      id.isNumber
    else { return [] }
    // Without a language descriptions come empty.
    let language = address.query["language"] ?? address.query["display"] ?? "en"
    return [
      VendorPosting(
        answer: "https://\(address.host)/search.json?language=\(WebAddress.encoded(language))",
        id: id, board: String(match.1), company: "https://\(address.host)/job/\(id)")
    ]
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let jobs = answer["jobs"] ?? answer
    guard case .array = jobs else { return .unreadable }
    guard let job = jobs.element(where: "id", is: posting.id) else { return .noSuchPosting }
    let sections = (job["jobDescriptions"]?.list ?? []).map {
      ($0.line("name"), $0.paragraphs("value"))
    }
    let offices = (job["offices"]?.list ?? []).compactMap(\.text)
    let place = OutsideText.distinctLines([job.line("office")] + offices).joined(separator: "; ")
    return VendorFields(
      company: job.line("subcompany"), title: job.line("name"),
      description: joinedSections([("", job.paragraphs("description"))] + sections),
      facts: PostingFacts(
        location: place, workplace: FactWords.workplace(place),
        employmentTypes: FactWords.employmentTypes(
          job.line("schedule"), job.line("employment_type"), job.line("employmentType")),
        datePosted: job.day("createdAt") ?? job.day("created_at"))
    ).answer
  }
}
