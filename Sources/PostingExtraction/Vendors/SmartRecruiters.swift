import JobTrackerDomain

/// SmartRecruiters' Posting API.
struct SmartRecruiters: Vendor {
  let name = "smartrecruiters"
  let title = "SmartRecruiters"

  func postings(at address: WebAddress) -> [VendorPosting] {
    guard let (company, id) = parts(of: address) else { return [] }
    return [
      VendorPosting(
        answer: "https://api.smartrecruiters.com/v1/companies/\(company)/postings/\(id)",
        board: company)
    ]
  }

  private func parts(of address: WebAddress) -> (company: String, id: String)? {
    let path = address.path
    switch address.host {
    case "api.smartrecruiters.com":
      guard path.count == 5, path[0] == "v1", path[1] == "companies", path[3] == "postings" else {
        return nil
      }
      return (path[2], path[4])
    case "jobs.smartrecruiters.com", "careers.smartrecruiters.com", "www.smartrecruiters.com":
      if path.starts(with: ["oneclick-ui", "company"]), path.count >= 5, path[3] == "publication",
        path[4].isUUID
      {
        return (path[2], path[4])
      }
      // COMPANY/ID-words-of-the-title
      guard path.count >= 2, let number = path[1].split(separator: "-").first.map(String.init)
      else { return nil }
      if number.isNumber, number.count >= 6 { return (path[0], number) }
      return path[1].isUUID ? (path[0], path[1]) : nil
    default: return nil
    }
  }

  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer {
    let sections = answer.at("jobAd", "sections")
    let description = joinedSections(
      ["companyDescription", "jobDescription", "qualifications", "additionalInformation"].map {
        (sections.at($0).line("title"), sections.at($0).paragraphs("text"))
      })
    let location = answer.at("location")
    let full = location.line("fullLocation")
    return VendorFields(
      company: answer.at("company").line("name"), title: answer.line("name"),
      description: description,
      facts: PostingFacts(
        location: full.isEmpty ? place(location) : full,
        workplace: location.isTrue("remote")
          ? .remote : location.isTrue("hybrid") ? .hybrid : nil,
        employmentTypes: FactWords.employmentTypes(answer.at("typeOfEmployment").line("label")),
        salary: salary(in: answer.at("compensation")), datePosted: answer.day("releasedDate"))
    ).answer
  }

  /// The country is a code in lower case.
  private func place(_ location: JSONValue) -> String {
    let country = location.line("country")
    return OutsideText.distinctLines([
      location.place("city", "region"), country.count == 2 ? country.uppercased() : country,
    ]).joined(separator: ", ")
  }

  private func salary(in compensation: JSONValue) -> SalaryRange? {
    SalaryRange(
      minimum: compensation.number("min"), maximum: compensation.number("max"),
      currency: compensation.line("currency"), period: FactWords.period(compensation.line("period"))
    )
  }
}
