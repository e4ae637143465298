import JobTrackerDomain

/// iCIMS has no data for others; the page that it shows in a frame has JSON-LD.
struct ICIMS: Vendor {
  let name = "icims"
  let title = "iCIMS"

  func postings(at address: WebAddress) -> [VendorPosting] {
    let path = address.path
    guard let portal = address.subdomain(of: "icims.com"), path.count >= 2, path[0] == "jobs",
      path[1].isNumber, address.query["in_iframe"] == nil
    else { return [] }
    // jobs/ID/words/job; where the person was about to apply, the end is “login”.
    let words = path.dropFirst(2).filter { !["job", "login", "candidate"].contains($0) }
    let job = (["jobs", path[1]] + words.prefix(1) + ["job"]).joined(separator: "/")
    return [
      VendorPosting(
        answer: "https://\(portal).icims.com/\(job)?in_iframe=1", board: portal, isPage: true)
    ]
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer { .unreadable }
}
