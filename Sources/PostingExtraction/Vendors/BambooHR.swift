import JobTrackerDomain

/// The data that BambooHR's career pages are made of.
struct BambooHR: Vendor {
  let name = "bamboohr"
  let title = "BambooHR"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let company = address.subdomain(of: "bamboohr.com") else { return [] }
    let path = address.path
    let id: String? =
      switch path.first {
      case "careers" where path.count >= 2: path[1]
      // hiring/jobs/ID and the former jobs/view.php?id=ID
      case "hiring" where path.count >= 3 && path[1] == "jobs": path[2]
      case "jobs": address.query["id"]
      default: nil
      }
    guard let id, id.isNumber else { return [] }
    let base = "https://\(company).bamboohr.com/careers"
    return [
      VendorPosting(
        answer: "\(base)/\(id)/detail", board: company, company: "\(base)/company-info")
    ]
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let job = answer.at("result", "jobOpening")
    let status = job.line("jobOpeningStatus").folded
    guard status.isEmpty || status == "open" else { return .noSuchPosting }
    let office = job.at("location").place("city", "state", "addressCountry")
    let places = [office, job.at("atsLocation").place("city", "state", "province", "country")]
    return VendorFields(
      title: job.line("jobOpeningName"), description: job.paragraphs("description"),
      facts: PostingFacts(
        location: places.first { !$0.isEmpty } ?? "",
        workplace: Self.workplaces[job.line("locationType")]
          ?? (job.isTrue("isRemote") ? .remote : nil),
        employmentTypes: FactWords.employmentTypes(job.line("employmentStatusLabel")),
        salary: FactWords.salary(job.line("compensation")), datePosted: job.day("datePosted"))
    ).answer
  }

  private static let workplaces: [String: Workplace] = ["0": .onSite, "1": .remote, "2": .hybrid]
}
