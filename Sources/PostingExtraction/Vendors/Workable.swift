import JobTrackerDomain

/// Workable's data of one posting, and of a whole account for widgets.
struct Workable: Vendor {
  let name = "workable"
  let title = "Workable"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let (account, code, isWidget) = parts(of: address),
      code.wholeMatch(of: #/\w{4,20}/#) != nil
    else { return [] }
    let base = "https://apply.workable.com/api"
    let widget = "\(base)/v1/widget/accounts/\(account)"
    let one = VendorPosting(
      answer: "\(base)/v2/accounts/\(account)/jobs/\(code)", board: account, company: widget)
    let all = VendorPosting(answer: "\(widget)?details=true", id: code, board: account)
    return isWidget ? [all] : [one, all]
  }

  private func parts(of address: WebAddress) -> (account: String, code: String, isWidget: Bool)? {
    let path = address.path
    if address.host == "apply.workable.com" {
      if path.starts(with: ["api", "v1", "widget", "accounts"]), path.count == 5 {
        return address.notes["posting"].map { (path[4], $0, true) }
      }
      if path.starts(with: ["api", "v2", "accounts"]), path.count == 6, path[4] == "jobs" {
        return (path[3], path[5], false)
      }
      return path.count >= 3 && path[1] == "j" ? (path[0], path[2], false) : nil
    }
    // ACCOUNT.workable.com/j/CODE
    guard let account = address.subdomain(of: "workable.com"), account != "jobs", path.count >= 2,
      path[0] == "j"
    else { return nil }
    return (account, path[1], false)
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    var job = answer
    if !posting.id.isEmpty {
      guard case .array = answer["jobs"] else { return .unreadable }
      guard let one = answer.at("jobs").element(where: "shortcode", is: posting.id) else {
        return .noSuchPosting
      }
      job = one
    }
    let description = joinedSections([
      ("", job.paragraphs("description")), ("Requirements", job.paragraphs("requirements")),
      ("Benefits", job.paragraphs("benefits")),
    ])
    let isRemote = job.isTrue("remote") || job.isTrue("telecommuting")
    return VendorFields(
      company: posting.id.isEmpty ? "" : answer.line("name"), title: job.line("title"),
      description: description,
      facts: PostingFacts(
        location: location(of: job, isOfBoard: !posting.id.isEmpty),
        workplace: FactWords.workplace(job.line("workplace")) ?? (isRemote ? .remote : nil),
        employmentTypes: FactWords.employmentTypes(job.line("type"), job.line("employment_type")),
        datePosted: job.day("published") ?? job.day("published_on") ?? job.day("created_at"))
    ).answer
  }

  /// In a board's answer the place stands in the posting itself; elsewhere `state` is not a place.
  private func location(of job: JSONValue, isOfBoard: Bool) -> String {
    let places =
      isOfBoard ? [job] : (job["locations"]?.list ?? []) + (job["location"]?.list ?? [])
    return OutsideText.distinctLines(places.map { $0.place("city", "region", "state", "country") })
      .prefix(5).joined(separator: "; ")
  }
}
