import JobTrackerDomain

/// Recruitee's Careers Site API.
struct Recruitee: Vendor {
  let name = "recruitee"
  let title = "Recruitee"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let company = address.subdomain(of: "recruitee.com") else { return [] }
    let base = "https://\(company).recruitee.com/api/offers"
    func all(_ slug: String) -> VendorPosting {
      VendorPosting(answer: "\(base)/", id: slug, board: company)
    }
    let path = address.path
    if path.starts(with: ["api", "offers"]) {
      if path.count == 3 { return [VendorPosting(answer: "\(base)/\(path[2])", board: company)] }
      return address.notes["posting"].map { [all($0)] } ?? []
    }
    // o/SLUG, en/o/SLUG, o/SLUG/c/new
    guard let mark = path.prefix(2).firstIndex(of: "o"), mark + 1 < path.count else { return [] }
    let slug = path[mark + 1]
    return [VendorPosting(answer: "\(base)/\(slug)", board: company), all(slug)]
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    var offer = answer.at("offer")
    if !posting.id.isEmpty {
      guard case .array = answer["offers"] else { return .unreadable }
      guard let one = answer.at("offers").element(where: "slug", is: posting.id) else {
        return .noSuchPosting
      }
      offer = one
    }
    let place = offer.line("location")
    let salary = offer.at("salary")
    return VendorFields(
      company: offer.line("company_name"), title: offer.line("title"),
      description: joinedSections([
        ("", offer.paragraphs("description")), ("", offer.paragraphs("requirements")),
      ]),
      facts: PostingFacts(
        location: place.isEmpty ? offer.place("city", "state_name", "country") : place,
        workplace: offer.isTrue("remote")
          ? .remote : offer.isTrue("hybrid") ? .hybrid : offer.isTrue("on_site") ? .onSite : nil,
        employmentTypes: FactWords.employmentTypes(offer.line("employment_type_code")),
        salary: SalaryRange(
          minimum: salary.number("min"), maximum: salary.number("max"),
          currency: salary.line("currency"), period: FactWords.period(salary.line("period"))),
        datePosted: offer.day("published_at") ?? offer.day("created_at"),
        validThrough: offer.day("close_at"))
    ).answer
  }
}
