import JobTrackerDomain

/// The software of job boards whose postings can be had as data.
protocol Vendor: Sendable {
  /// What `method` and `sources` say, such as `greenhouse`.
  var name: String { get }
  /// What a person knows it by.
  var title: String { get }

  /// Where the posting that an address leads to can be had, best first.
  ///
  /// - Parameter address: A posting's page in any of its forms, or the vendor's own answer.
  /// - Returns: Nothing where the address is not of a posting of this vendor.
  func postings(at address: WebAddress) -> [VendorPosting]

  /// The posting that a page of the company's own shows through this vendor, likeliest first.
  func postings(shownBy page: String, at address: WebAddress) -> [VendorPosting]

  /// The posting's fields in an answer of the vendor.
  func read(_ answer: JSONValue, of posting: VendorPosting) -> VendorAnswer
}

extension Vendor {
  func postings(shownBy page: String, at address: WebAddress) -> [VendorPosting] { [] }
}

/// Where one posting can be had.
struct VendorPosting: Equatable {
  /// The address of the vendor's answer.
  var answer: String
  /// Which one it is where the answer holds a whole board.
  var id = ""
  /// The name of the company's board, as addresses write it.
  var board: String
  /// Where the company's name stands where the answer does not tell it: data or a page.
  var company: String?
  /// Whether the answer is a page after all, to be read as any other.
  var isPage = false
  /// Whether the board is a guess, so that its answer says nothing where it lacks the posting.
  var isGuess = false
}

/// What a vendor's answer says of a posting.
enum VendorAnswer {
  case posting(VendorFields)
  /// The board is there and the posting is not on it.
  case noSuchPosting
  /// Not the form that is known, or without a title or a description.
  case unreadable
}

/// The fields of a posting in a vendor's answer; what it does not tell stays empty.
struct VendorFields {
  var company = ""
  var title: String
  /// Paragraphs, headings and bullets as plain text.
  var description: String
  var facts = PostingFacts()

  /// The posting, or `unreadable` where it has no title or no description.
  var answer: VendorAnswer {
    title.isEmpty || description.isEmpty ? .unreadable : .posting(self)
  }

  /// What was read from `source`; the company's name may come from elsewhere.
  func posting(source: String, company: String, companySource: String) -> Posting {
    let found = [
      "company_name": !company.isEmpty, "job_title": true, "job_description": true,
      "location": !facts.location.isEmpty, "workplace": facts.workplace != nil,
      "employment_types": !facts.employmentTypes.isEmpty, "salary": facts.salary != nil,
      "date_posted": facts.datePosted != nil, "valid_through": facts.validThrough != nil,
    ]
    var sources = found.filter(\.value).mapValues { _ in source }
    if !company.isEmpty { sources["company_name"] = companySource }
    return Posting(
      companyName: company, jobTitle: title, jobDescription: description, facts: facts,
      method: source, sources: sources)
  }
}
