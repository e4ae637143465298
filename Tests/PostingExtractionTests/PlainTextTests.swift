import HTTPTransport
import JobTrackerDomain
import PostingExtraction
import Testing

/// Postings that a person pastes or gives as a file.
@Suite struct PlainTextTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var company: String
    var title: String
    var testDescription: String { String(text.prefix(40)) }
  }

  private func read(_ text: String) -> ExtractionOutcome { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> ExtractionOutcome {
    PostingReader(client: HTTPClient(userAgent: "jobtracker-test/1")).read(atHand: bytes, url: nil)
      .outcome
  }

  @Test(
    "Company and title are found in what a text says of itself",
    arguments: [
      Sample(
        text:
          "Company: Example Works GmbH\nJob title: Backend Engineer (m/f/d)\nLocation: Brno\n\nGo.",
        company: "Example Works GmbH", title: "Backend Engineer (m/f/d)"),
      Sample(
        text: "**Position:** Data Steward\n**Employer:** Example Works\n\nYou keep data in order.",
        company: "Example Works", title: "Data Steward"),
      Sample(
        text: "Example Works is hiring a Senior Platform Engineer in Oslo!\n\nYou run Kafka.",
        company: "Example Works", title: "Senior Platform Engineer"),
      Sample(
        text: "Senior Backend Engineer at Example Works\nRemote\n\nWe need Go.",
        company: "Example Works", title: "Senior Backend Engineer"),
      Sample(
        text:
          "Example Works logo\nExample Works\nShare\nSave\nStaff SRE\nOslo · 2 weeks ago\n\nBe.",
        company: "Example Works", title: "Staff SRE"),
      Sample(
        text: """
          Site Reliability Engineer

          About Example Works

          Example Works builds control systems for wind farms. You keep them running.
          """, company: "Example Works", title: "Site Reliability Engineer"),
      Sample(
        text: """
          # Engineering Manager, Payments

          At Example Works, we move money for small shops.

          ## What you will do
          - Lead a team of six
          """, company: "Example Works", title: "Engineering Manager, Payments"),
      Sample(
        text: "Engineer in Test | Example Works\n\nExample Works is a maker of wind turbines.",
        company: "Example Works", title: "Engineer in Test"),
      Sample(
        text: "Vývojář v Go\nSpolečnost: Příklad s.r.o.\n\nHledáme vývojáře.",
        company: "Příklad s.r.o.", title: "Vývojář v Go"),
      Sample(
        text: "会社名：株式会社サンプル\n募集職種：バックエンドエンジニア\n\n仕事内容",
        company: "株式会社サンプル", title: "バックエンドエンジニア"),
    ])
  func fields(sample: Sample) {
    let outcome = read(sample.text)
    #expect(outcome.isSuccess)
    #expect(outcome.posting.companyName == sample.company)
    #expect(outcome.posting.jobTitle == sample.title)
    #expect(outcome.posting.method == "plain-text")
  }

  @Test("The text is the description, line by line, made safe")
  func description() {
    let posting = read("Engineer\r\n\r\n- Go\u{1B}[31m\r\n- Kafka <topics>\r\n").posting
    #expect(posting.jobDescription == "Engineer\n\n- Go\n- Kafka <topics>")
    #expect(posting.sources["job_description"] == "plain-text")
  }

  @Test(
    "Nobody is named where the text names nobody",
    arguments: [
      "Backend Engineer\nWe are hiring a Backend Engineer in Berlin.\nYou write Go.",
      "Backend Engineer\nBerlin, Germany\nFull-time\n\nYou write Go.",
      "Now hiring: Backend Engineer\n\nYou write Go at scale.",
    ])
  func noCompany(text: String) {
    let outcome = read(text)
    #expect(outcome.posting.companyName == "")
    #expect(outcome.posting.jobTitle == "Backend Engineer")
    #expect(outcome.reason.contains("does not tell the company"))
    #expect(!outcome.posting.jobDescription.isEmpty)
  }

  @Test("The source of a page is read as a page")
  func page() {
    let posting = read(Pages.whole).posting
    #expect(posting.companyName == "Example Works")
    #expect(posting.method == "main-content")
    #expect(posting.jobDescription == Pages.read(Pages.whole).posting.jobDescription)
  }

  @Test("A text of another character set is text")
  func charset() {
    let latin = Array(
      "Ingénieur logiciel\nSociété: Exemple\n\nDéveloppez en été à Orléans."
        .unicodeScalars.map { UInt8($0.value) })
    #expect(read(latin).posting.companyName == "Exemple")
    #expect(read(latin).posting.jobTitle == "Ingénieur logiciel")
  }

  @Test("What is neither a page nor text says so and what to do")
  func refusals() {
    #expect(read("%PDF-1.7 …").reason.contains("a PDF file"))
    #expect(read("%PDF-1.7 …").reason.contains("paste"))
    let archive = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\nx"
    #expect(read(archive).reason.contains("MHTML"))
    #expect(read([0, 1, 2, 3, 0, 5, 6, 7, 1, 2]).reason.contains("a file"))
    for text in ["", " \n\t\n"] {
      #expect(read(text).reason.contains("no text"))
      #expect(read(text).posting == Posting())
    }
  }

  @Test("Whatever is in a text, reading it ends")
  func hostile() {
    for text in [
      String(repeating: "a", count: 3_000_000), String(repeating: "\n", count: 3_000_000),
      String(repeating: "Company: ", count: 300_000),
      String(repeating: "Engineer at ", count: 300_000),
      String(repeating: "X is hiring a\n", count: 200_000), "\u{0}\u{FFFD}\u{202E}Engineer",
    ] { #expect(read(text).posting.jobDescription.count <= 100_000) }
  }
}
