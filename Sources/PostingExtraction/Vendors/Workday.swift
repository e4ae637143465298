import JobTrackerDomain

/// The data that Workday's own career pages are made of.
struct Workday: Vendor {
  let name = "workday"
  let title = "Workday"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let (tenant, site, job) = parts(of: address), !job.isEmpty else { return [] }
    let path = job.joined(separator: "/")
    return [
      VendorPosting(
        answer: "https://\(address.host)/wday/cxs/\(tenant)/\(site)/job/\(path)", board: tenant)
    ]
  }

  private func parts(of address: WebAddress) -> (tenant: String, site: String, job: [String])? {
    var path = address.path[...]
    if path.starts(with: ["wday", "cxs"]), Self.isHost(address.host) {
      path = path.dropFirst(2)
      guard path.count >= 4, path[path.startIndex + 2] == "job" else { return nil }
      return (path[path.startIndex], path[path.startIndex + 1], Array(path.dropFirst(3)))
    }
    guard Self.isHost(address.host) else { return nil }
    if path.first?.wholeMatch(of: #/[a-z]{2}(?:-[A-Za-z]{2,4})?/#) != nil {
      path = path.dropFirst()
    }
    var tenant = address.host.prefix { $0 != "." }
    if path.first == "recruiting", path.count >= 2 {
      tenant = path[path.startIndex + 1][...]
      path = path.dropFirst(2)
    }
    // SITE/job/PLACE/TITLE_NUMBER, with apply/… where the person was about to.
    guard path.count >= 3, ["job", "details"].contains(path[path.startIndex + 1]),
      let site = path.first
    else { return nil }
    return (String(tenant), site, Array(path.dropFirst(2).prefix { $0 != "apply" }))
  }

  private static func isHost(_ host: String) -> Bool {
    host.wholeMatch(of: #/[\w-]+\.wd\d+\.myworkdayjobs(?:-impl)?\.com|wd\d+\.myworkdaysite\.com/#)
      != nil
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let info = answer.at("jobPostingInfo")
    let others = (info["additionalLocations"]?.list ?? []).compactMap(\.text)
    return VendorFields(
      company: Self.withoutEntityNumber(answer.at("hiringOrganization").line("name")),
      title: info.line("title"), description: info.paragraphs("jobDescription"),
      facts: PostingFacts(
        location: OutsideText.distinctLines([info.line("location")] + others.prefix(4))
          .joined(separator: "; "),
        workplace: FactWords.workplace(info.line("remoteType")),
        employmentTypes: FactWords.employmentTypes(info.line("timeType")),
        datePosted: info.day("startDate"), validThrough: info.day("endDate"))
    ).answer
  }

  /// Some companies number their legal entities: `1234 Acme Works LLC` is Acme Works LLC.
  private static func withoutEntityNumber(_ name: String) -> String {
    name.replacing(#/^\d{3,}[ -]+(?=\p{L})/#, with: "")
  }
}
