import JobTrackerDomain

/// What is known of the names of companies.
enum CompanyName {
  /// A name to compare by: without case, punctuation and legal form.
  static func key(_ name: String) -> String {
    var words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return words.joined()
  }

  /// Whether text can be the name of a company at all.
  ///
  /// - Parameter isInText: Whether the posting itself says it; the name of a board
  ///   or of its software elsewhere on the page is not the employer's.
  static func isPlausible(_ name: String, isInText: Bool = false) -> Bool {
    let key = key(name)
    return (isInText || !boards.contains(key)) && (2...80).contains(name.count) && !key.isEmpty
      && !generic.contains(key)
      && !name.contains("http") && !key.allSatisfy(\.isNumber)
  }

  /// A Japanese name without the legal person that runs the place: postings there are
  /// by the place, `医療法人社団 A会 B病院` is B病院.
  static func withoutLegalPerson(_ name: String) -> String {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, let first = parts.first, first.contains("法人"), let last = parts.last
    else { return name }
    return String(last)
  }

  private static let legalForms: Set<String> = [
    "inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "kg", "corp", "corporation", "co",
    "company", "plc", "bv", "nv", "ab", "as", "oy", "aps", "sa", "sas", "sarl", "srl", "spa", "sl",
    "sro", "s", "r", "o", "a", "spol", "pte", "pty", "pvt", "kk",
  ]

  /// Boards that carry others' postings, and the software of career pages.
  private static let boards: Set<String> = [
    "linkedin", "indeed", "glassdoor", "stackoverflow", "weworkremotely", "greenhouse", "lever",
    "workable", "ashby", "smartrecruiters", "workday", "recruitee", "personio", "bamboohr", "icims",
    "jobscz", "talentclue", "ziprecruiter", "monster", "stepstone", "teamtailor", "jobylon",
  ]

  /// Words that stand where a company's name could.
  private static let generic: Set<String> = [
    "jobs", "job", "careers", "career", "jobboard", "home", "company", "employer", "apply",
    "candidateportal",
    "jobapplication", "website", "viewwebsite", "companywebsite", "companyprofile", "logo",
    "companylogo", "save", "unknown", "confidential", "remote", "fulltime", "parttime",
    "jobdetails", "jobdescription", "undefined", "null",
    "unavailable", "follow", "reviews", "viewalljobs", "viewjobs", "seealljobs", "alljobs",
  ]
}
