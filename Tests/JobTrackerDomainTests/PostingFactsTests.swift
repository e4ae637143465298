import JobTrackerDomain
import Testing

@Suite struct PostingFactsTests {
  @Test(
    "A day is taken from a date or a date and time",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("2026-11-24T23:59:59Z", "2026-11-24"),
      ("2026-13-01", nil), ("2026-02-29", nil),
      ("2028-02-29T10:00", "2028-02-29"), ("2026-+1-01", nil), ("2026-04-31", nil),
      ("24.11.2026", nil), ("2026-1-2", nil), ("", nil),
    ])
  func day(_ text: String, _ expected: String?) {
    #expect(CalendarDay(text)?.description == expected)
  }

  @Test("A salary has its ends in order and no amount that is none")
  func salary() {
    let range = SalaryRange(minimum: 90, maximum: 60, currency: "eur", period: .hour)
    #expect(range?.minimum == 60)
    #expect(range?.maximum == 90)
    #expect(range?.currency == "EUR")
    #expect(SalaryRange(minimum: 0, maximum: 50)?.minimum == nil)
    #expect(SalaryRange(minimum: 10, maximum: nil, currency: "€")?.currency == "")
    #expect(SalaryRange(minimum: .nan, maximum: -1) == nil)
  }

  @Test("What is known is told in a few words, in the order of interest")
  func words() {
    let facts = PostingFacts(
      location: "Berlin", workplace: .remote, employmentTypes: [.fullTime, .perDiem],
      salary: SalaryRange(minimum: 60_000, maximum: 80_000, currency: "EUR", period: .year),
      datePosted: CalendarDay("2026-11-02"), validThrough: CalendarDay("2026-12-31"))
    #expect(
      facts.phrases == [
        "Berlin", "remote", "full-time, per diem", "60 000–80 000 EUR a year",
        "posted 2 Nov 2026", "open until 31 Dec 2026",
      ])
    #expect(PostingFacts().phrases.isEmpty)
  }

  @Test(
    "A salary is told with what is known of it",
    arguments: [
      (25.5, 25.5, "USD", SalaryRange.Period.hour, "25.50 USD an hour"),
      (nil, 1_250_000, "", nil, "up to 1 250 000"),
      (999, nil, "GBP", .day, "from 999 GBP a day"),
      (10.05, 11, "EUR", nil, "10.05–11 EUR"),
    ] as [(Double?, Double?, String, SalaryRange.Period?, String)])
  func salaryWords(
    _ minimum: Double?, _ maximum: Double?, _ currency: String, _ period: SalaryRange.Period?,
    _ expected: String
  ) {
    let range = SalaryRange(
      minimum: minimum, maximum: maximum, currency: currency, period: period)
    #expect(range?.words == expected)
  }
}
