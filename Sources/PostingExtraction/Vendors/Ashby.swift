import JobTrackerDomain

/// Ashby's Job Postings API, which has a whole board in one answer.
struct Ashby: Vendor {
  let name = "ashby"
  let title = "Ashby"

  func postings(at address: WebAddress) -> [VendorPosting] {
    let path = address.path
    if address.host == "api.ashbyhq.com" {
      guard path.count >= 3, path[0] == "posting-api", path[1] == "job-board" else { return [] }
      return postings(onBoards: [path[2]], id: address.notes["posting"])
    }
    guard address.host == "jobs.ashbyhq.com", let board = path.first else { return [] }
    let id = path.dropFirst().first { $0.isUUID } ?? address.query["ashby_jid"]
    return postings(onBoards: [board], id: id)
  }

  func postings(shownBy page: String, at address: WebAddress) -> [VendorPosting] {
    guard let id = address.query["ashby_jid"] else { return [] }
    let links = EmbeddedBoard.addresses(onDomain: "jobs.ashbyhq.com", in: page)
      .compactMap(\.path.first)
    return postings(onBoards: links + EmbeddedBoard.guesses(fromHost: address.host), id: id)
  }

  private func postings(onBoards boards: [String], id: String?) -> [VendorPosting] {
    guard let id, id.isUUID else { return [] }
    return OutsideText.distinctLines(boards).prefix(EmbeddedBoard.maximumGuesses).map { board in
      VendorPosting(
        answer: "https://api.ashbyhq.com/posting-api/job-board/\(board)?includeCompensation=true",
        id: id, board: board, company: "https://jobs.ashbyhq.com/\(board)/\(id)")
    }
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
