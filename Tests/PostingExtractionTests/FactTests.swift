import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// What a posting tells beside company, title and description.
@Suite struct FactTests {
  private static func facts(_ json: String) -> PostingFacts {
    Pages.read(
      Pages.structured(
        "{\"@type\": \"JobPosting\", \"title\": \"A\", \"description\": \"B.\", \(json)}")
    ).posting.facts
  }

  @Test("structured data tells the workplace, the contract and the days")
  func structured() {
    let facts = Self.facts(
      """
      "jobLocationType": "TELECOMMUTE", "employmentType": ["FULL_TIME", "CONTRACTOR"],
      "datePosted": "2024-02-03T10:00:00Z", "validThrough": "2024-03-04"
      """)
    #expect(facts.workplace == .remote)
    #expect(facts.employmentTypes == [.fullTime, .contract])
    #expect(facts.datePosted?.description == "2024-02-03")
    #expect(facts.validThrough?.description == "2024-03-04")
  }

  @Test(
    "structured salaries are read in every shape",
    arguments: [
      "{\"currency\": \"USD\", \"value\": {\"minValue\": 90000, \"maxValue\": 120000, \"unitText\": \"YEAR\"}}",
      "{\"currency\": \"USD\", \"minValue\": \"90000\", \"maxValue\": \"120000\", \"unitText\": \"YEAR\"}",
      "\"US$90,000 - US$120,000 a year\"", "\"USD 90k–120k per annum\"",
      "[{\"currency\": \"USD\", \"value\": {\"minValue\": 120000, \"maxValue\": 90000.0, \"unitText\": \"YEAR\"}}]",
    ])
  func salary(json: String) {
    #expect(
      Self.facts("\"baseSalary\": \(json)").salary
        == SalaryRange(minimum: 90_000, maximum: 120_000, currency: "USD", period: .year))
  }

  @Test("one amount is a salary too; an amount of nothing is none")
  func soleAmount() {
    let json = """
      "baseSalary": {"currency": "EUR", "value": {"value": 25.5, "unitText": "HOUR"}}
      """
    #expect(
      Self.facts(json).salary
        == SalaryRange(minimum: 25.5, maximum: nil, currency: "EUR", period: .hour))
    #expect(Self.facts("\"baseSalary\": {\"currency\": \"EUR\", \"value\": 0}").salary == nil)
    #expect(Self.facts("\"baseSalary\": \"Competitive\"").salary == nil)
  }

  @Test(
    "a range of a currency in the text is the salary where it is the only one",
    arguments: [
      ("We pay $120,000 – $150,000 per year.", "120000 - 150000 per year"),
      ("We pay CA$120k to CA$150k.", "CAD 120000 - 150000"),
      ("Das Gehalt liegt bei 60.000 € bis 75.000 € im Jahr.", "EUR 60000 - 75000 per year"),
      ("Salaris tussen € 3.800 en € 5.200 bruto per maand", "EUR 3800 - 5200 per month"),
      ("Mzda 50-80.000 Kč", "CZK 50000 - 80000 per month"),
      ("Měsíční výdělek přibližně 28 000–45 000 Kč", "CZK 28000 - 45000 per month"),
      ("Pay and benefits$140,000 - $170,000 USD per year", "USD 140000 - 170000 per year"),
      ("S$140,000 - S$170,000", "SGD 140000 - 170000"),
      ("R$ 5.000 - R$ 7.000 por mês", "BRL 5000 - 7000 per month"),
      ("In year 1 you get 28 000–45 000 Kč", "CZK 28000 - 45000"),
      ("年収 4,560,000円〜6,360,000円", "JPY 4560000 - 6360000 per year"),
      ("年収600万円〜900万円", "JPY 6000000 - 9000000 per year"),
      ("Salaris van 4.000 euro tot 5.000 euro per maand", "EUR 4000 - 5000 per month"),
      ("Between 60,000 and 75,000 euros, as you are used to", "EUR 60000 - 75000"),
      ("We sell in Europe for 60,000 to 75,000", nil),
      ("$70 - $80/hr", "70 - 80 per hour"), ("We raised $20-30 million in 2020 - 2022.", nil),
      ("Pay is $90k-$110k in Ohio and $120k-$140k in New York.", nil),
      ("10-15 years with £ and $ accounts", nil),
    ])
  func text(line: String, expected: String?) {
    #expect(SalaryText.onlyRange(in: line).map(SalaryText.words) == expected)
  }

  @Test("a number of hours is no salary, and the currency may be a word")
  func words() {
    #expect(SalaryText.range(in: "月45時間分の固定残業代を含む") == nil)
    #expect(SalaryText.range(in: "40 hours") == nil)
    #expect(SalaryText.range(in: "5.000 euro").map(SalaryText.words) == "EUR 5000")
    #expect(SalaryText.range(in: "€ 3.000 bij 40 uur per maand")?.minimum == 3000)
  }

  @Test(
    "days are read where their order is no guess",
    arguments: [
      ("2024-02-03", "2024-02-03"), ("2024/2/3", "2024-02-03"), ("03.02.2024", "2024-02-03"),
      ("3 February 2024", "2024-02-03"), ("Feb 3, 2024, 11:00 AM", "2024-02-03"),
      ("3. März 2024", "2024-03-03"), ("23/02/2024", "2024-02-23"), ("1706918400000", "2024-02-03"),
      ("03/02/2024", nil), ("3 weeks ago", nil), ("as soon as possible", nil),
    ])
  func day(words: String, expected: String?) {
    #expect(DayText.day(in: words)?.description == expected)
  }

  @Test(
    "a place is told apart from how much of the work is done there",
    arguments: [
      ("<dl><dt>Lokalizacja</dt><dd>Rzeszów / częściowo zdalnie</dd></dl>", "Rzeszów", .hybrid),
      ("<dl><dt>Location</dt><dd>Remote; Coimbra</dd></dl>", "Coimbra", .remote),
      ("<dl><dt>Location</dt><dd>Remote Germany</dd></dl>", "Remote Germany", .remote),
      ("<ul><li>Presencial y remoto</li></ul>", "", .hybrid),
      ("<p>Ours is hybrid work.</p><ul><li>Remote working policy</li></ul>", "", .hybrid),
    ] as [(String, String, Workplace)])
  func workplace(html: String, location: String, workplace: Workplace) {
    let facts = Pages.readUnnamed(html: html).facts
    #expect(facts.location == location && facts.workplace == workplace)
  }

  @Test("labels and remarks on the page tell facts in many languages")
  func labels() {
    let posting = Pages.read(
      Pages.posting(
        body: """
          <main><h1>Backend Engineer</h1><ul><li>Hybrid</li><li>Part-time</li></ul>\(Pages.prose)
          <dl><dt>Standort:</dt><dd>Graz, Austria</dd></dl>
          <p><strong>Application deadline:</strong> <span>12 March 2024</span></p></main>
          """)
    ).posting
    #expect(posting.facts.location == "Graz, Austria")
    #expect(posting.facts.workplace == .hybrid)
    #expect(posting.facts.employmentTypes == [.partTime])
    #expect(posting.facts.validThrough?.description == "2024-03-12")
    #expect(posting.sources["location"] == "label")
    #expect(posting.sources["workplace"] == "text")
  }

  @Test(
    "a fact is what stands behind its label, without marks and sentences around it",
    arguments: [
      ("<p><b>Location:</b> Aarhus, Denmark · <b>Team:</b> Looms</p>", "Aarhus, Denmark"),
      ("<p>Work with <b>Office</b> und <b>Cloud</b> every day.</p>", ""),
    ])
  func values(html: String, location: String) {
    let page = Pages.posting(body: "<main><h1>Backend Engineer</h1>\(html)\(Pages.prose)</main>")
    #expect(Pages.read(page).posting.facts.location == location)
  }

  @Test("the terms beside a posting are facts too, and both ways of work are hybrid")
  func aside() {
    let aside =
      "<aside><dl><dt>Location</dt><dd>India</dd><dt>Employment</dt><dd>Full-time</dd></dl></aside>"
    let html = "<ul><li>Remote/hybrid</li></ul>"
    let page = Pages.posting(
      body: "<main><h1>Backend Engineer</h1>\(html)\(Pages.prose)</main>\(aside)")
    let facts = Pages.read(page).posting.facts
    #expect(facts.location == "India")
    #expect(facts.employmentTypes == [.fullTime])
    #expect(facts.workplace == .hybrid)
  }

  @Test(
    "a line below the title is the place where it ends in a land",
    arguments: [
      ("Aarhus, Denmark", "Aarhus, Denmark"), ("Full-time · Austin, TX | Looms", "Austin, TX"),
      ("Singapore, Singapore", "Singapore"), ("Looms, shuttles", ""), ("Aarhus, Monday", ""),
      ("in peace, Denmark", ""),
    ])
  func place(line: String, location: String) {
    let page = Pages.posting(
      body: "<main><h1>Backend Engineer</h1><h4>\(line)</h4>\(Pages.prose)</main>")
    #expect(Pages.read(page).posting.facts.location == location)
  }

  @Test("a page that tells no facts gives none")
  func none() {
    let facts = Pages.read(Pages.whole).posting.facts
    #expect(facts == PostingFacts())
  }
}
