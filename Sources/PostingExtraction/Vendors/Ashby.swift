import JobTrackerDomain

/// Ashby's Job Postings API, which has a whole board in one answer.
struct Ashby: Vendor {
  let name = "ashby"
  let title = "Ashby"

  func postings(at address: WebAddress) -> [VendorPosting] {
    let path = address.path
    if address.host == "api.ashbyhq.com" {
      guard path.count >= 3, path.starts(with: ["posting-api", "job-board"]) else { return [] }
      return [posting(onBoard: path[2], id: address.notes["posting"])].compactMap(\.self)
    }
    guard let board = board(of: address) else { return [] }
    let id = path.dropFirst().first(where: \.isUUID) ?? address.query["ashby_jid"]
    return [posting(onBoard: board, id: id)].compactMap(\.self)
  }

  private func board(of address: WebAddress) -> String? {
    address.host == "jobs.ashbyhq.com" ? address.path.first : nil
  }

  func postings(shownBy page: String, at address: WebAddress) -> [VendorPosting] {
    let id = address.query["ashby_jid"]
    return EmbeddedBoard.postings(
      onDomain: "ashbyhq.com", in: page, at: address, board: board(of:)
    ) { posting(onBoard: $0, id: id) }
  }

  private func posting(onBoard board: String, id: String?) -> VendorPosting? {
    guard let id, id.isUUID else { return nil }
    return VendorPosting(
      answer: "https://api.ashbyhq.com/posting-api/job-board/\(board)?includeCompensation=true",
      id: id, board: board, company: "https://jobs.ashbyhq.com/\(board)/\(id)")
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    guard case .array = answer["jobs"] else { return .unreadable }
    guard let job = answer.at("jobs").element(where: "id", is: posting.id) else {
      return .noSuchPosting
    }
    let html = job.paragraphs("descriptionHtml")
    let others = (job["secondaryLocations"]?.list ?? []).map { $0.line("location") }
    let workplace = FactWords.workplace(job.line("workplaceType"))
    return VendorFields(
      title: job.line("title"),
      description: html.isEmpty ? job.paragraphs("descriptionPlain") : html,
      facts: PostingFacts(
        location: OutsideText.distinctLines([job.line("location")] + others)
          .joined(separator: "; "),
        workplace: workplace ?? (job.isTrue("isRemote") ? .remote : nil),
        employmentTypes: FactWords.employmentTypes(job.line("employmentType")),
        salary: salary(in: job.at("compensation")), datePosted: job.day("publishedAt"))
    ).answer
  }

  private func salary(in compensation: JSONValue) -> SalaryRange? {
    let parts = compensation.at("summaryComponents")
    guard let part = parts.element(where: "compensationType", is: "Salary") else { return nil }
    return SalaryRange(
      minimum: part.number("minValue"), maximum: part.number("maxValue"),
      currency: part.line("currencyCode"), period: FactWords.period(part.line("interval")))
  }
}
