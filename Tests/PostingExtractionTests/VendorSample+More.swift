import JobTrackerDomain

extension VendorSample {
  static let workable = VendorSample(
    vendor: "workable",
    urls: [
      "https://apply.workable.com/example-works/j/0A1B2C3D4E/",
      "https://apply.workable.com/example-works/j/0A1B2C3D4E/apply/?utm_source=x",
      "https://example-works.workable.com/j/0A1B2C3D4E",
      "https://apply.workable.com/api/v2/accounts/example-works/jobs/0A1B2C3D4E",
    ],
    answer: "https://apply.workable.com/api/v2/accounts/example-works/jobs/0A1B2C3D4E",
    payload: """
      {"id": 1, "shortcode": "0A1B2C3D4E", "title": "\(title)", "remote": false, "state": "published",
       "workplace": "on_site", "type": "full", "published": "2026-10-05T00:00:00.000Z",
       "location": {"country": "Czechia", "countryCode": "CZ", "city": "Brno", "region": "Brno"},
       "locations": [{"country": "Czechia", "city": "Brno", "region": "Brno", "hidden": false}],
       "description": "\(html)", "requirements": "<ul><li>Patience</li></ul>", "benefits": ""}
      """,
    others: [
      "https://apply.workable.com/api/v1/widget/accounts/example-works": VendorSite.Answer(
        body: #"{"name": "Example Works", "description": null, "jobs": []}"#)
    ],
    companySource: "workable-board",
    facts: PostingFacts(
      location: "Brno, Czechia", workplace: .onSite, employmentTypes: [.fullTime],
      datePosted: CalendarDay("2026-10-05")))

  static let smartRecruiters = VendorSample(
    vendor: "smartrecruiters",
    urls: [
      "https://jobs.smartrecruiters.com/ExampleWorks/744000012345678-turbine-engineer?trid=x",
      "https://jobs.smartrecruiters.com/ExampleWorks/744000012345678",
      "https://careers.smartrecruiters.com/ExampleWorks/744000012345678-turbine-engineer",
      "https://api.smartrecruiters.com/v1/companies/ExampleWorks/postings/744000012345678",
    ],
    answer: "https://api.smartrecruiters.com/v1/companies/ExampleWorks/postings/744000012345678",
    payload: """
      {"id": "744000012345678", "name": "\(title)", "active": true,
       "company": {"identifier": "ExampleWorks", "name": "Example Works"},
       "location": {"city": "Brno", "region": "South Moravia", "country": "cz", "remote": true},
       "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
       "releasedDate": "2026-10-05T09:00:00.000Z",
       "jobAd": {"sections": {
         "companyDescription": {"title": "Company Description",
           "text": "<p>Example Works builds control systems for wind farms.</p>"},
         "jobDescription": {"title": "Job Description", "text": "<p>Quiet nights.</p>"},
         "qualifications": {"title": "You", "text": "<ul><li>Know Swift</li></ul>"},
         "additionalInformation": {"title": "Additional Information", "text": ""},
         "videos": {"title": "Videos", "urls": []}}}}
      """,
    facts: PostingFacts(
      location: "Brno, South Moravia, CZ", workplace: .remote, employmentTypes: [.fullTime],
      datePosted: CalendarDay("2026-10-05")))

  static let workday = workday(
    host: "exampleworks.wd3.myworkdayjobs.com", tenant: "exampleworks",
    pages: [
      "/Careers/job/Brno/Turbine-Engineer_R-1234",
      "/en-US/Careers/job/Brno/Turbine-Engineer_R-1234",
      "/de/Careers/job/Brno/Turbine-Engineer_R-1234/apply/applyManually",
      "/wday/cxs/exampleworks/Careers/job/Brno/Turbine-Engineer_R-1234",
    ])
  static let workdaySite = workday(
    host: "wd3.myworkdaysite.com", tenant: "works",
    pages: ["/en-US/recruiting/works/Careers/job/Brno/Turbine-Engineer_R-1234?source=x"])

  private static func workday(host: String, tenant: String, pages: [String]) -> VendorSample {
    VendorSample(
      vendor: "workday", urls: pages.map { "https://\(host)\($0)" },
      answer: "https://\(host)/wday/cxs/\(tenant)/Careers/job/Brno/Turbine-Engineer_R-1234",
      payload: """
        {"jobPostingInfo": {"id": "1", "title": "\(title)", "jobDescription": "\(html)",
          "location": "Brno Office", "additionalLocations": ["Graz Office"],
          "postedOn": "Posted Today", "startDate": "2026-10-05", "endDate": "2026-12-31",
          "timeType": "Full time", "remoteType": "Hybrid", "canApply": true, "posted": true},
         "hiringOrganization": {"name": "0420 Example Works LLC", "url": ""}, "similarJobs": []}
        """,
      company: "Example Works LLC",
      facts: PostingFacts(
        location: "Brno Office; Graz Office", workplace: .hybrid, employmentTypes: [.fullTime],
        datePosted: CalendarDay("2026-10-05"), validThrough: CalendarDay("2026-12-31")))
  }

  static let recruitee = VendorSample(
    vendor: "recruitee",
    urls: [
      "https://exampleworks.recruitee.com/o/turbine-engineer",
      "https://exampleworks.recruitee.com/en/o/turbine-engineer?source=x",
      "https://exampleworks.recruitee.com/o/turbine-engineer/c/new",
      "https://exampleworks.recruitee.com/api/offers/turbine-engineer",
    ],
    answer: "https://exampleworks.recruitee.com/api/offers/turbine-engineer",
    payload: """
      {"offer": {"id": 1, "slug": "turbine-engineer", "title": "\(title)", "status": "published",
        "company_name": "Example Works", "location": "Brno, Czechia", "city": "Brno",
        "country": "Czechia", "remote": false, "hybrid": true, "on_site": false,
        "employment_type_code": "parttime_fixed_term", "published_at": "2026-10-05 10:00:00 UTC",
        "salary": {"min": "25", "max": "30", "period": "hour", "currency": "EUR"},
        "description": "\(html)", "requirements": "<ul><li>Patience</li></ul>"}}
      """,
    facts: PostingFacts(
      location: "Brno, Czechia", workplace: .hybrid, employmentTypes: [.partTime, .temporary],
      salary: SalaryRange(minimum: 25, maximum: 30, currency: "EUR", period: .hour),
      datePosted: CalendarDay("2026-10-05")))

  static let personio = VendorSample(
    vendor: "personio",
    urls: [
      "https://example-works.jobs.personio.de/job/123456?language=de&display=de",
      "https://example-works.jobs.personio.de/job/123456/apply?language=de",
    ],
    answer: "https://example-works.jobs.personio.de/search.json?language=de",
    payload: """
      [{"id": 1, "name": "Another", "description": "x"},
       {"id": 123456, "name": "\(title)", "subcompany": "Example Works GmbH", "office": "Graz",
        "offices": ["Graz", "Brno"], "department": "Controls", "employment_type": "permanent",
        "schedule": "full-time", "createdAt": "2026-10-05T10:00:00+00:00",
        "description": "\(html)"}]
      """,
    company: "Example Works GmbH",
    facts: PostingFacts(
      location: "Graz; Brno", employmentTypes: [.fullTime], datePosted: CalendarDay("2026-10-05")))

  static let bambooHR = VendorSample(
    vendor: "bamboohr",
    urls: [
      "https://exampleworks.bamboohr.com/careers/42?source=x",
      "https://exampleworks.bamboohr.com/careers/42/detail",
      "https://exampleworks.bamboohr.com/hiring/jobs/42",
      "https://exampleworks.bamboohr.com/jobs/view.php?id=42",
    ],
    answer: "https://exampleworks.bamboohr.com/careers/42/detail",
    payload: """
      {"meta": {}, "result": {"jobOpening": {"jobOpeningName": "\(title)", "jobOpeningStatus": "Open",
        "jobOpeningShareUrl": "https://exampleworks.bamboohr.com/careers/42",
        "employmentStatusLabel": "Full-Time", "location": {"city": "Brno", "state": null,
        "addressCountry": "Czechia"}, "locationType": "2", "compensation": "€52,000 - €60,000 annually",
        "datePosted": "2026-10-05", "description": "\(html)"}, "formFields": {}}}
      """,
    others: [
      "https://exampleworks.bamboohr.com/careers/company-info": VendorSite.Answer(
        body: #"{"result": {"name": "Example Works", "logoUrl": ""}}"#)
    ],
    companySource: "bamboohr-board",
    facts: PostingFacts(
      location: "Brno, Czechia", workplace: .hybrid, employmentTypes: [.fullTime],
      salary: SalaryRange(minimum: 52000, maximum: 60000, currency: "EUR", period: .year),
      datePosted: CalendarDay("2026-10-05")))
}
