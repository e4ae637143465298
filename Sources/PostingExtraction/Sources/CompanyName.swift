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
  static func isPlausible(_ name: String) -> Bool {
    let key = key(name)
    return (2...80).contains(name.count) && !key.isEmpty && !generic.contains(key)
      && !name.contains("http") && !key.allSatisfy(\.isNumber)
  }

  private static let legalForms: Set<String> = [
    "inc", "llc", "ltd", "limited", "gmbh", "ag", "se", "kg", "corp", "corporation", "co",
    "company", "plc", "bv", "nv", "ab", "as", "oy", "aps", "sa", "sas", "sarl", "srl", "spa", "sl",
    "sro", "s", "r", "o", "a", "spol", "pte", "pty", "pvt", "kk",
  ]

  /// Words that stand where a company's name could, and boards that carry others' postings.
  private static let generic: Set<String> = [
    "jobs", "job", "careers", "career", "jobboard", "home", "linkedin", "indeed", "glassdoor",
    "stackoverflow", "weworkremotely", "company", "employer", "apply", "candidateportal",
    "jobapplication", "website", "viewwebsite", "companywebsite", "companyprofile", "logo",
    "companylogo", "save", "unknown", "confidential", "remote", "fulltime", "parttime",
    "jobdetails", "jobdescription", "greenhouse", "lever", "workable", "ashby", "smartrecruiters",
    "workday", "recruitee", "personio", "bamboohr", "icims", "jobscz", "undefined", "null",
    "unavailable", "follow", "reviews", "viewalljobs", "viewjobs", "seealljobs", "alljobs",
  ]
}
