import JobTrackerDomain

/// Knows a posting among other data by its shape: a title, a long description and
/// something that only jobs have.
enum PostingShape {
  private static let shortestDescription = 250
  private static let maximumObjects = 60_000

  /// Every object of that shape, its keys replaced by those of schema.org's JobPosting.
  static func postings(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var waiting: [(value: JSONValue, company: JSONValue?)] = [(value, nil)]
    var visited = 0
    while let (value, outer) = waiting.popLast(), visited < maximumObjects {
      visited += 1
      switch value {
      case .array(let values): waiting += values.reversed().map { ($0, outer) }
      case .object(let members):
        let fields = fields(of: members)
        // A posting often stands beside its company rather than around it.
        let company = fields["hiringOrganization"].flatMap(organization) ?? outer
        if let posting = posting(fields, of: members, company: company) {
          found.append(posting)
        } else {
          waiting += members.sorted { $0.key > $1.key }.map { ($0.value, company) }
        }
      default: break
      }
    }
    return found
  }

  private static func posting(
    _ fields: [String: JSONValue], of members: [String: JSONValue], company: JSONValue?
  ) -> JSONValue? {
    guard let title = fields["title"]?.text, (2...200).contains(title.count),
      !title.hasPrefix("http"), !title.hasPrefix("/"),
      let description = fields["description"].flatMap(longText),
      onlyJobsHave.contains(where: { fields[$0] != nil }), !isCompany(members)
    else { return nil }
    var members = fields
    members["description"] = .string(description)
    members["hiringOrganization"] = company
    return .object(members)
  }

  /// Whether the object tells of an employer rather than of a job.
  private static func isCompany(_ members: [String: JSONValue]) -> Bool {
    let keys = Set(members.keys.map(\.squashed))
    return keys.contains("name") && !keys.contains("title")
      && !keys.isDisjoint(with: companiesHave)
  }

  private static let companiesHave: Set<String> = [
    "website", "websiteurl", "logo", "logourl", "founded", "foundedyear", "industry", "industries",
    "companysize", "numberofemployees", "employees", "tagline", "headquarters", "jobs", "jobscount",
  ]

  private static func fields(of members: [String: JSONValue]) -> [String: JSONValue] {
    var fields: [String: (rank: Int, value: JSONValue)] = [:]
    for (key, value) in members where value != .null {
      guard let (field, rank) = key.withSquashedBytes({ keys[$0] }),
        fields[field].map({ rank < $0.rank }) ?? true
      else {
        continue
      }
      if field == "description", longText(value) == nil { continue }
      if field == "hiringOrganization", organization(value) == nil { continue }
      fields[field] = (rank, value)
    }
    return fields.mapValues(\.value)
  }

  /// A text, or the texts of a list of sections, that is long enough for a description.
  private static func longText(_ value: JSONValue) -> String? {
    let texts = value.list.compactMap { part -> String? in
      if case .object(let members) = part {
        let fields = fields(of: members)
        let text = ["text", "content", "body", "html", "value", "description"]
          .compactMap { members[$0]?.text }.first
        return text.map { "<h3>\(fields["title"]?.text ?? "")</h3>\($0)" }
      }
      return part.text
    }
    let text = texts.joined(separator: "\n")
    return text.utf8.count >= shortestDescription ? text : nil
  }

  private static func organization(_ value: JSONValue) -> JSONValue? {
    let first = value.list.first ?? .null
    let name =
      ["name", "displayName", "title", "companyName", "legalName"]
      .compactMap { first[$0]?.text }.first ?? first.text
    return name.map { .string($0) }
  }

  /// The keys that one field comes under, the surest first; without case and punctuation.
  static let keys = WordTable<(field: String, rank: Int)>(
    [
      (
        "title",
        [
          "jobtitle", "positiontitle", "postingtitle", "vacancytitle", "title", "position",
          "jobname", "positionname", "vacancyname", "name", "text",
        ]
      ),
      (
        "description",
        [
          "jobdescriptionhtml", "descriptionhtml", "jobdescription", "jobdescriptiontext",
          "htmldescription", "fulldescription", "descriptionbody", "descriptionbodyhtml",
          "positiondescription", "jobad", "description", "descriptionplain", "content",
          "contenthtml", "bodyhtml", "body", "html", "sections", "textsections",
        ]
      ),
      (
        "hiringOrganization",
        [
          "hiringorganization", "companyname", "employername", "organizationname", "company",
          "employer", "organization", "organisation", "companydata", "companyinfo",
          "careerpage", "careerpagename", "hiringcompany",
        ]
      ),
      ("responsibilities", ["responsibilities", "duties", "tasks", "whatyoudo", "jobduties"]),
      (
        "qualifications",
        ["qualifications", "requirements", "prerequisites", "jobrequirements", "candidateprofile"]
      ),
      (
        "experienceRequirements",
        [
          "relevantexperiences", "preferredqualifications", "additionalqualifications",
          "nicetohave",
        ]
      ),
      ("jobBenefits", ["benefits", "jobbenefits", "whatweoffer", "perks"]),
      (
        "jobLocation",
        [
          "joblocation", "locationname", "locationtext", "locationstext", "location", "locations",
          "joblocations", "primarylocation", "workplace", "workplaces", "city", "office", "offices",
        ]
      ),
      (
        "jobLocationType",
        ["workplacetype", "remotetype", "workmodel", "workmodes", "locationtype"]
      ),
      (
        "employmentType",
        [
          "employmenttype", "employmenttypes", "jobtype", "jobtypes", "contracttype",
          "typeofcontracts", "commitment", "schedule", "timetype",
        ]
      ),
      ("baseSalary", ["basesalary", "salaryrange", "salary", "compensation", "payrange"]),
      (
        "datePosted",
        ["dateposted", "postedat", "publishedat", "publisheddate", "postingdate", "datepublished"]
      ),
      (
        "validThrough",
        ["validthrough", "expiresat", "expirationdate", "expirydate", "closingdate", "deadline"]
      ),
      ("url", ["joburl", "absoluteurl", "canonicalurl", "applyurl", "url", "slug", "permalink"]),
      ("identifier", ["jobid", "requisitionid", "postingid", "vacancyid", "id", "uuid"]),
      ("department", ["department", "departments", "departmentname", "team", "seniority"]),
    ].flatMap { field, keys in
      keys.enumerated().map { ($0.element, (field, $0.offset)) }
    })

  /// Articles have a title and a text too, and companies a name, a text and a place.
  static let onlyJobsHave = [
    "jobLocationType", "employmentType", "baseSalary", "validThrough", "department",
    "qualifications", "jobLocation",
  ]
}
