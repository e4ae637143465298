import JobTrackerDomain

/// What a posting tells beside its texts, as `--json` prints it among a job's other fields;
/// what it does not tell is left out.
struct FactsPayload: Encodable, Sendable {
  struct Salary: Encodable, Sendable {
    var minimum: Double?
    var maximum: Double?
    var currency: String?
    var period: SalaryRange.Period?
  }

  var location: String
  var workplace: Workplace?
  var employmentTypes: [EmploymentType]
  var salary: Salary?
  var datePosted: CalendarDay?
  var validThrough: CalendarDay?

  init(_ facts: PostingFacts) {
    location = facts.location
    workplace = facts.workplace
    employmentTypes = facts.employmentTypes
    salary = facts.salary.map { salary in
      Salary(
        minimum: salary.minimum, maximum: salary.maximum,
        currency: salary.currency.isEmpty ? nil : salary.currency, period: salary.period)
    }
    datePosted = facts.datePosted
    validThrough = facts.validThrough
  }

  enum CodingKeys: String, CodingKey {
    case location, workplace, salary
    case employmentTypes = "employment_types"
    case datePosted = "date_posted"
    case validThrough = "valid_through"
  }
}

/// Two payloads whose fields stand in one object.
struct Joined<First: Encodable & Sendable, Second: Encodable & Sendable>: Encodable, Sendable {
  var first: First
  var second: Second

  func encode(to encoder: any Encoder) throws {
    try first.encode(to: encoder)
    try second.encode(to: encoder)
  }
}
