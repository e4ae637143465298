import JobTrackerDomain

/// Greenhouse's Job Board API; boards of the EU have it at the same place.
struct Greenhouse: Vendor {
  let name = "greenhouse"
  let title = "Greenhouse"

  func postings(at address: WebAddress) -> [VendorPosting] {
    let path = address.path
    let isData = Self.dataHosts.contains(address.host)
    guard let board = board(of: address) else { return [] }
    // v1/boards/BOARD/jobs/ID, BOARD/jobs/ID
    let rest = path.dropFirst(isData ? 3 : 1)
    let id = rest.first == "jobs" ? rest.dropFirst().first : nil
    // embed/job_app?for=BOARD&token=ID, BOARD?gh_jid=ID
    let number = id ?? address.query["token"] ?? address.query["gh_jid"]
    return [posting(onBoard: board, id: number)].compactMap(\.self)
  }

  /// The name of the board in any address of Greenhouse.
  private func board(of address: WebAddress) -> String? {
    let path = address.path
    if Self.dataHosts.contains(address.host) {
      return path.count >= 3 && path.starts(with: ["v1", "boards"]) ? path[2] : nil
    }
    guard Self.pageHosts.contains(address.host) else { return nil }
    if let name = address.query["for"] { return WebAddress.encoded(name) }
    return path.first == "embed" ? nil : path.first
  }

  func postings(shownBy page: String, at address: WebAddress) -> [VendorPosting] {
    let id = address.query["gh_jid"]
    return EmbeddedBoard.postings(
      onDomain: "greenhouse.io", in: page, at: address, board: board(of:)
    ) { posting(onBoard: $0, id: id) }
  }

  private func posting(onBoard board: String, id: String?) -> VendorPosting? {
    guard let id, id.isNumber else { return nil }
    let base = "https://boards-api.greenhouse.io/v1/boards/\(board)"
    return VendorPosting(
      answer: "\(base)/jobs/\(id)?content=true&pay_transparency=true", board: board, company: base)
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let place = answer.at("location").line("name")
    let extras = (answer["metadata"]?.list ?? [])
    func extra(_ word: String) -> String {
      extras.first { $0.line("name").squashed.contains(word) }?.line("value") ?? ""
    }
    let workplaces = [extra("workplace"), extra("remote"), place].lazy
      .compactMap(FactWords.workplace)
    let facts = PostingFacts(
      location: place, workplace: workplaces.first,
      employmentTypes: FactWords.employmentTypes(extra("employmenttype"), extra("timetype")),
      salary: salary(in: answer), datePosted: answer.day("first_published"),
      validThrough: answer.day("application_deadline"))
    return VendorFields(
      company: answer.line("company_name"), title: answer.line("title"),
      description: answer.paragraphs("content"), facts: facts
    ).answer
  }

  /// The first of the ranges, which are by place.
  private func salary(in answer: JSONValue) -> SalaryRange? {
    guard let range = answer["pay_input_ranges"]?.list.first else { return nil }
    return SalaryRange(
      minimum: range.number("min_cents").map { $0 / 100 },
      maximum: range.number("max_cents").map { $0 / 100 }, currency: range.line("currency_type"),
      period: FactWords.period(range.line("title")))
  }

  private static let dataHosts: Set<String> = [
    "boards-api.greenhouse.io", "boards-api.eu.greenhouse.io", "api.greenhouse.io",
  ]
  private static let pageHosts: Set<String> = [
    "boards.greenhouse.io", "job-boards.greenhouse.io", "boards.eu.greenhouse.io",
    "job-boards.eu.greenhouse.io",
  ]
}
