import JobTrackerDomain
import Testing

/// Every shape that schema.org JobPosting comes in as JSON-LD.
@Suite struct StructuredDataTests {
  private static let fields = """
    "title": "Engineer", "description": "We build control systems for wind farms.", \
    "hiringOrganization": {"@type": "Organization", "name": "Example Works"}
    """

  private static let escaped = Pages.description.replacing("\n", with: " ")

  @Test(
    "J10: a JobPosting is found wherever it stands",
    arguments: [
      "{\"@type\": \"JobPosting\", \(fields)}",
      "[{\"@type\": \"WebSite\", \"name\": \"x\"}, {\"@type\": \"JobPosting\", \(fields)}]",
      "{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": \"JobPosting\", \(fields)}]}",
      "{\"@type\": [\"Thing\", \"JobPosting\"], \(fields)}",
      "{\"@type\": \"http://schema.org/JobPosting\", \(fields)}",
      "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"JobPosting\", \(fields)}}",
      "<!-- {\"@type\": \"JobPosting\", \(fields)} -->",
      "//<![CDATA[\n{\"@type\": \"JobPosting\", \(fields)}\n//]]>",
    ])
  func shapes(json: String) {
    let outcome = Pages.read(Pages.structured(json))
    #expect(outcome.isSuccess)
    let posting = outcome.posting
    #expect(posting.companyName == "Example Works")
    #expect(posting.jobTitle == "Engineer")
    #expect(posting.jobDescription == "We build control systems for wind farms.")
    #expect(posting.method == "json-ld")
    #expect(posting.sources["company_name"] == "json-ld")
  }

  @Test("the posting is found in the second of several scripts")
  func secondScript() {
    let html = """
      <script type="application/ld+json">{"@type": "BreadcrumbList"}</script>
      <script type="application/ld+json">{"@type": "JobPosting", \(Self.fields)}</script>
      """
    #expect(Pages.read(html).isSuccess)
  }

  @Test(
    "broken JSON is read where the intent is plain",
    arguments: [
      "{\"@type\": \"JobPosting\", \"title\": \"Engineer\",, \"description\": \"Line one,\nline two of it.\", \"hiringOrganization\": \"Example Works\",}",
      "{\"@type\": \"JobPosting\" \"title\": \"Engineer\" \"description\": \"Line one,\nline two of it.\" \"hiringOrganization\": \"Example Works\"}",
      "{'@type': 'JobPosting', 'title': 'Engineer', 'description': 'Line one,\nline two of it.', 'hiringOrganization': 'Example Works'}",
      "{\"@type\": \"JobPosting\", /* a */ \"title\": \"Engineer\", // b\n \"hiringOrganization\": \"Example Works\", \"description\": \"Line one,\nline two of it.",
    ])
  func broken(json: String) {
    let posting = Pages.read(Pages.structured(json)).posting
    #expect(posting.jobTitle == "Engineer")
    #expect(posting.companyName == "Example Works")
    #expect(posting.jobDescription == "Line one,\nline two of it.")
  }

  @Test(
    "the organization can be an object, a list or a name",
    arguments: [
      "{\"name\": \"Example Works\"}", "\"Example Works\"", "[{\"name\": \"Example Works\"}]",
      "{\"legalName\": \"Example Works\"}", "{\"name\": \"Example&nbsp;Works\"}",
    ])
  func organization(json: String) {
    let json = """
      {"@type": "JobPosting", "title": "Engineer", "description": "We build.", \
      "hiringOrganization": \(json)}
      """
    #expect(Pages.read(Pages.structured(json)).posting.companyName == "Example Works")
  }

  @Test("J10: without an organization anywhere the page needs a hand and says what is missing")
  func noOrganization() {
    let json = """
      {"@type": "JobPosting", "title": "Engineer", "description": "we build things that last."}
      """
    let outcome = Pages.read(Pages.structured(json))
    #expect(!outcome.isSuccess)
    #expect(outcome.posting.jobTitle == "Engineer")
    #expect(outcome.posting.companyName.isEmpty)
    #expect(outcome.reason.contains("does not tell the company"))
    #expect(outcome.reason.contains("paste the posting's text"))
  }

  @Test(
    "a description keeps its shape however often it is escaped",
    arguments: [
      "<p>One &amp; two</p><ul><li>Go</li><li>Swift</li></ul>",
      "&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Go&lt;/li&gt;&lt;li&gt;Swift&lt;/li&gt;&lt;/ul&gt;",
      "&amp;lt;p&amp;gt;One &amp;amp;amp; two&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Go&amp;lt;/li&amp;gt;&amp;lt;li&amp;gt;Swift&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;",
    ])
  func escapedDescription(text: String) {
    let json = """
      {"@type": "JobPosting", "title": "A", "description": "\(text)", "hiringOrganization": "B C"}
      """
    let posting = Pages.read(Pages.structured(json)).posting
    #expect(posting.jobDescription == "One & two\n\n• Go\n• Swift")
  }

  @Test("a description that is split over properties is put together, UNAVAILABLE left out")
  func split() {
    let duties = String(repeating: "Run the machines with care. ", count: 5).trimmed
    let json = """
      {"@type": "JobPosting", "title": "A", "description": "UNAVAILABLE", \
      "responsibilities": "\(duties)", "qualifications": "UNAVAILABLE", "skills": "Go", \
      "hiringOrganization": "B C"}
      """
    let posting = Pages.read(Pages.structured(json)).posting
    #expect(posting.jobDescription == "Responsibilities\n\n\(duties)")
  }

  @Test("places are read from an object, a list, a string, and remote work is told")
  func location() {
    func location(_ json: String) -> String {
      Pages.read(
        Pages.structured(
          "{\"@type\": \"JobPosting\", \"title\": \"A\", \"description\": \"Text.\", \(json)}")
      ).posting.facts.location
    }
    #expect(
      location(
        """
        "jobLocation": {"address": {"addressLocality": "Brno", "addressCountry": {"name": "CZ"}}}
        """) == "Brno, CZ")
    #expect(
      location(
        """
        "jobLocation": [{"address": {"addressLocality": "Brno"}}, {"address": "Oslo"}]
        """) == "Brno; Oslo")
    #expect(
      location(
        """
        "jobLocation": {"address": {"addressLocality": "Brno", "addressRegion": "-"}}
        """) == "Brno")
    #expect(location("\"jobLocationType\": \"TELECOMMUTE\"") == "Remote")
  }

  @Test("of several postings the one that the page is titled after is read")
  func several() {
    let other = "{\"@type\": \"JobPosting\", \"title\": \"Cook\", \"description\": \"Food.\"}"
    let json = "[\(other), {\"@type\": \"JobPosting\", \(Self.fields)}]"
    let outcome = Pages.read(Pages.structured(json, title: "Engineer - Example Works"))
    #expect(outcome.posting.jobTitle == "Engineer")
    #expect(outcome.isSuccess)
  }

  @Test("J10: a list of postings is no posting")
  func list() {
    let postings = ["Cook", "Baker", "Smith"].map {
      "{\"@type\": \"JobPosting\", \"title\": \"\($0)\", \"description\": \"Work.\"}"
    }
    let json = "[\(postings.joined(separator: ","))]"
    let outcome = Pages.read(Pages.structured(json, title: "Work here"))
    #expect(!outcome.isSuccess)
    #expect(outcome.reason.contains("lists several jobs"))
    #expect(outcome.posting == Posting())
  }

  @Test("JSON that is nested deeper than any page's does no harm")
  func deep() {
    let json = "{\"@type\": \"JobPosting\", \"a\": " + String(repeating: "[{\"a\":", count: 100_000)
    #expect(!Pages.read(Pages.structured(json)).isSuccess)
  }

  @Test("a sentence in the data gives way to the posting on the page")
  func teaser() {
    let json = """
      {"@type": "JobPosting", "title": "Weaver", "hiringOrganization": "Sample Makers",
      "description": "Make cloth of many kinds with us, by the river and in good light."}
      """
    let posting = Pages.read(
      Pages.structured(json, title: "Weaver", body: "<main><h1>Weaver</h1>\(Pages.prose)</main>")
    ).posting
    #expect(posting.companyName == "Sample Makers")
    #expect(posting.method == "main-content")
    #expect(posting.jobDescription.contains("Patience with old hardware"))
  }

  @Test("running text in the data gives way to what the page says in sections and at length")
  func summary() {
    func method(ofData text: String) -> String {
      let json = """
        {"@type": "JobPosting", "title": "Weaver", "hiringOrganization": "Sample Makers",
        "description": "\(text)"}
        """
      let body = "<main><h1>Weaver</h1>\(Pages.prose)<h3>We offer</h3><p>Good light.</p></main>"
      return Pages.read(Pages.structured(json, title: "Weaver", body: body)).posting.method
    }
    let sentence = "You make cloth of many kinds with us by the river. "
    let running = String(repeating: sentence, count: 6)
    #expect(running.count > 300)
    #expect(method(ofData: running) == "main-content")
    #expect(method(ofData: "<h3>Your tasks</h3><p>\(running)</p>") == "json-ld")
    #expect(method(ofData: String(repeating: sentence, count: 10)) == "json-ld")
  }
}
