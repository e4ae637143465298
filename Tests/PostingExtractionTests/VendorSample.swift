import JobTrackerDomain
import Testing

/// A vendor's posting in the form that its documents show, and what is to be read from it.
struct VendorSample: Sendable, CustomTestStringConvertible {
  var vendor: String
  /// Every form of the posting's address.
  var urls: [String]
  var answer: String
  var payload: String
  /// What else the reading may ask for.
  var others: [String: VendorSite.Answer] = [:]
  var company = "Example Works"
  var companySource: String?
  var facts: PostingFacts

  var testDescription: String { vendor }

  static let title = "Turbine Engineer (Controls)"
  static let uuid = "0b7c1a52-4d7e-4a4c-9f5e-2f1f6f1d8a10"
  static let html =
    "<p>Example Works builds control systems for wind farms.</p><h3>You</h3><ul><li>Know Swift</li>"
    + "<li>Like quiet nights</li></ul>"
  static let escaped = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;")

  static let all = [
    greenhouse, lever, leverEU, ashby, workable, smartRecruiters, workday, workdaySite, recruitee,
    personio, bambooHR,
  ]

  static let greenhouse = VendorSample(
    vendor: "greenhouse",
    urls: [
      "https://boards.greenhouse.io/exampleworks/jobs/4012345",
      "https://job-boards.greenhouse.io/exampleworks/jobs/4012345?gh_src=abc#app",
      "https://boards.eu.greenhouse.io/exampleworks/jobs/4012345/",
      "https://job-boards.eu.greenhouse.io/exampleworks/jobs/4012345",
      "https://boards.greenhouse.io/embed/job_app?for=exampleworks&token=4012345",
      "https://job-boards.greenhouse.io/embed/job_app?token=4012345&for=exampleworks&b=x",
      "https://boards.greenhouse.io/exampleworks?gh_jid=4012345",
      "https://boards-api.greenhouse.io/v1/boards/exampleworks/jobs/4012345",
    ],
    answer:
      "https://boards-api.greenhouse.io/v1/boards/exampleworks/jobs/4012345?content=true&pay_transparency=true",
    payload: """
      {"id": 4012345, "title": "\(title) ", "company_name": "Example Works ",
       "location": {"name": "Brno, Czechia (Hybrid)"}, "content": "\(escaped)",
       "absolute_url": "https://boards.greenhouse.io/exampleworks/jobs/4012345",
       "first_published": "2026-10-05T04:11:10-05:00", "updated_at": "2026-11-16T17:11:31-05:00",
       "metadata": [{"id": 1, "name": "Employment Type", "value": "Full-time"},
                    {"id": 2, "name": "Team", "value": null}],
       "pay_input_ranges": [{"min_cents": 6000000, "max_cents": 7500000, "currency_type": "EUR",
                             "title": "Annual salary", "blurb": ""}]}
      """,
    facts: PostingFacts(
      location: "Brno, Czechia (Hybrid)", workplace: .hybrid, employmentTypes: [.fullTime],
      salary: SalaryRange(minimum: 60000, maximum: 75000, currency: "EUR", period: .year),
      datePosted: CalendarDay("2026-10-05")))

  static let lever = lever(region: "")
  static let leverEU = lever(region: ".eu")

  private static func lever(region: String) -> VendorSample {
    let page = "https://jobs\(region).lever.co/example-works/\(uuid)"
    return VendorSample(
      vendor: "lever",
      urls: [
        page, page + "/", page + "/apply?lever-source=LinkedIn",
        "https://api\(region).lever.co/v0/postings/example-works/\(uuid)",
      ],
      answer: "https://api\(region).lever.co/v0/postings/example-works/\(uuid)?mode=json",
      payload: """
        {"id": "\(uuid)", "text": "\(title)", "createdAt": 1791158400000,
         "categories": {"commitment": "Full-time", "location": "Brno", "team": "Controls",
                        "allLocations": ["Brno", "Graz"]},
         "description": "<div>Example Works builds control systems for wind farms.</div>",
         "descriptionPlain": "Example Works builds control systems for wind farms.",
         "lists": [{"text": "You", "content": "<li>Know Swift</li><li>Like quiet nights</li>"}],
         "additional": "", "additionalPlain": "", "workplaceType": "remote",
         "salaryRange": {"currency": "EUR", "interval": "per-month-salary", "min": 5000, "max": 6000},
         "hostedUrl": "\(page)"}
        """,
      others: [page: .page("<title>Example Works, Inc. - \(title)</title><h1>\(title)</h1>")],
      company: "Example Works, Inc.", companySource: "lever-board",
      facts: PostingFacts(
        location: "Brno; Graz", workplace: .remote, employmentTypes: [.fullTime],
        salary: SalaryRange(minimum: 5000, maximum: 6000, currency: "EUR", period: .month),
        datePosted: CalendarDay("2026-10-05")))
  }

  static let ashby = VendorSample(
    vendor: "ashby",
    urls: [
      "https://jobs.ashbyhq.com/Example%20Works/\(uuid)",
      "https://jobs.ashbyhq.com/Example%20Works/\(uuid)/application?utm_source=x",
      "https://jobs.ashbyhq.com/Example%20Works?ashby_jid=\(uuid)",
    ],
    answer:
      "https://api.ashbyhq.com/posting-api/job-board/Example%20Works?includeCompensation=true",
    payload: """
      {"apiVersion": "1", "jobs": [
        {"id": "11111111-4d7e-4a4c-9f5e-2f1f6f1d8a10", "title": "Another", "descriptionHtml": "<p>x"},
        {"id": "\(uuid)", "title": "\(title)", "location": "Brno", "employmentType": "PartTime",
         "secondaryLocations": [{"location": "Graz", "address": {}}], "isRemote": true,
         "workplaceType": "Hybrid", "publishedAt": "2026-10-05T08:00:00.000+00:00",
         "descriptionHtml": "\(html)", "descriptionPlain": "Plain",
         "compensation": {"summaryComponents": [
           {"compensationType": "EquityPercentage", "minValue": 1, "maxValue": 2},
           {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR",
            "minValue": 60000, "maxValue": 75000}]}}]}
      """,
    others: [
      "https://jobs.ashbyhq.com/Example%20Works/\(uuid)": .page(
        Pages.structured(
          #"""
          {"@type": "JobPosting", "title": "x", "hiringOrganization": {"name": "Example Works"},
           "description": "\#(html)"}
          """#
        ))
    ],
    companySource: "ashby-board",
    facts: PostingFacts(
      location: "Brno; Graz", workplace: .hybrid, employmentTypes: [.partTime],
      salary: SalaryRange(minimum: 60000, maximum: 75000, currency: "EUR", period: .year),
      datePosted: CalendarDay("2026-10-05")))
}
