import JobTrackerDomain
import Testing

@Suite struct PostingFactsTests {
  @Test(
    "A day is taken from a date or a date and time",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("2026-11-24T23:59:59Z", "2026-11-24"),
      ("2026-13-01", nil), ("24.11.2026", nil), ("2026-1-2", nil), ("", nil),
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
}
