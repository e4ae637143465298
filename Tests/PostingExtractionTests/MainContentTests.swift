import JobTrackerDomain
import Testing

/// Pages without structured data.
@Suite struct MainContentTests {
  @Test("J10: company, title and description are read from a plain page")
  func plain() {
    let outcome = Pages.read(Pages.whole)
    #expect(outcome.isSuccess)
    let posting = outcome.posting
    #expect(posting.companyName == "Example Works")
    #expect(posting.jobTitle == "Backend Engineer")
    #expect(posting.method == "main-content")
    #expect(posting.sources["company_name"] == "page-title")
    #expect(posting.sources["job_title"] == "heading")
  }

  @Test("the description keeps paragraphs, headings and bullets, and nothing of the site")
  func shape() {
    let text = Pages.read(Pages.whole).posting.jobDescription
    #expect(
      text == """
        Example Works builds control systems for wind farms, and we need somebody who likes plain \
        code and quiet nights as much as we do.

        What you will do

        • Write and run services in Go and Swift for thousands of turbines
        • Review the code of others and have yours reviewed with care

        What you bring

        • Five years of building things that other people depend on
        • Patience with old hardware and with new colleagues alike

        We answer every application within two weeks, whatever the answer is.
        """)
  }

  @Test("a list beside a form is no part of the form")
  func besideForm() {
    let html = """
      <section><article><h2>Co od vás čekáme</h2><ul><li>Five years of looms</li></ul></article>
      <form><input name=a><input name=b><select name=c></select><textarea></textarea></form></section>
      """
    let page = Pages.posting(
      body: "<main><h1>Backend Engineer</h1><section>\(Pages.prose)</section>\(html)</main>")
    #expect(Pages.read(page).posting.jobDescription.contains("Five years of looms"))
  }

  @Test(
    "what the site adds around a posting is left out",
    arguments: [
      "<h3>Similar jobs</h3><p>Outside words: a long teaser about another job at another place, really.</p>",
      "<form><label>Outside words</label><input name=a><input name=b><textarea></textarea></form>",
      "<div><h3>Outside words</h3><p>Outside words: name</p><input><p>Mail</p><input type=email></div>",
      "<aside><p>Outside words that go on for long enough to be taken for prose by a reader.</p></aside>",
      "<div role=dialog><p>Outside words that go on for long enough to be taken for prose by it.</p></div>",
      "<div style='display: none'><p>Outside words that go on for long enough to be taken for prose.</p></div>",
      "<div id=newsletter-signup><p>Outside words that go on for long enough to be taken for prose.</p></div>",
      "<script>var a = 'Outside words'</script>", "<p><a href=/apply>Outside words</a></p>",
      "<noscript>Outside words that go on for long enough to be taken for prose by it.</noscript>",
    ])
  func outside(html: String) {
    let posting = Pages.read(
      Pages.posting(body: "<main><h1>Backend Engineer</h1>\(Pages.prose)\(html)</main>")
    ).posting
    #expect(posting.jobDescription.contains("Patience with old hardware"))
    #expect(!posting.jobDescription.contains("Outside words"))
  }

  @Test(
    "titles follow the conventions of job sites",
    arguments: [
      ("Job Application for Backend Engineer at Example Works", "Backend Engineer"),
      ("Example Works hiring Backend Engineer in Brno, Czechia | LinkedIn", "Backend Engineer"),
      ("Example Works is hiring a Backend Engineer", "Backend Engineer"),
      ("Backend Engineer at Example Works - Some Board", "Backend Engineer"),
      ("Backend Engineer @ Example Works", "Backend Engineer"),
      ("Backend Engineer bei Example Works", "Backend Engineer"),
      ("Backend Engineer – Example Works", "Backend Engineer"),
      ("Backend Engineer | Example Works | LinkedIn", "Backend Engineer"),
    ])
  func conventions(title: String, job: String) {
    let posting = Pages.read(
      Pages.posting(title: title, body: "<main>\(Pages.prose)</main>")
    ).posting
    #expect(posting.jobTitle == job)
    #expect(posting.companyName == "Example Works")
  }

  @Test(
    "a heading tells which part of a title is the job",
    arguments: [
      "Example Works: Backend Engineer | Go", "Backend Engineer | Go – Example Works",
    ])
  func headingDecides(title: String) {
    let posting = Pages.read(
      Pages.posting(title: title, body: "<main><h1>Backend Engineer | Go</h1>\(Pages.prose)</main>")
    ).posting
    #expect(posting.jobTitle == "Backend Engineer | Go")
    #expect(posting.companyName == "Example Works")
  }

  @Test(
    "the company is found by marks of the page where no title names it",
    arguments: [
      "<a href='/company/example'>Sample Makers</a>",
      "<span class='company-name'>Sample Makers</span>",
      "<h2>Sample Makers</h2><p>At Sample Makers, we like to keep things simple and well made.</p>",
      "<p>At Sample Makers, we like to keep things simple and well made, day after day.</p>",
    ])
  func marks(html: String) {
    let prose = Pages.prose.replacing("Example Works builds", with: "Here you build")
    let posting = Pages.read(
      Pages.posting(
        title: "Backend Engineer", body: "<main><h1>Backend Engineer</h1>\(html)\(prose)</main>")
    ).posting
    #expect(posting.companyName == "Sample Makers")
  }

  @Test("a page without a title and headings gives its first line")
  func firstLine() {
    let posting = Pages.read("<div><p>Backend Engineer</p>\(Pages.prose)</div>").posting
    #expect(posting.jobTitle == "Backend Engineer")
  }

  @Test("text from outside cannot drive the terminal")
  func controls() {
    let title = "Backend\u{1B} Engineer\u{202E} at Example&#27;&#155; Works"
    let posting = Pages.read(
      Pages.posting(
        title: title,
        body: "<main>\(Pages.prose)<p>\u{1B}]0;own\u{7}End\u{9B}2Jing it\u{200B}.</p></main>")
    ).posting
    #expect(posting.jobTitle == "Backend Engineer")
    let all = posting.jobTitle + posting.companyName + posting.jobDescription
    #expect(
      !all.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  /// What is read of a page whose main part holds this below its heading.
  private static func text(below html: String) -> String {
    Pages.read(Pages.posting(body: "<main><h1>Backend Engineer</h1>\(html)</main>"))
      .posting.jobDescription
  }

  @Test("links are words of their sentence, however they stand out")
  func markedLinks() {
    let html = "<p>Here you write <strong><a href=/go>Go</a></strong>, <i><a href=/c>C</a></i>.</p>"
    #expect(Self.text(below: Pages.prose + html).contains("Here you write Go, C."))
  }

  @Test(
    "a posting ends where a link leads back to the list, and where its facts are listed",
    arguments: [
      "<p><a href=../>Zurück zur Übersicht</a></p><div><h4>Money</h4><p>Outside words on who pays for it.</p></div>",
      "<div class=w-form-done><p>Outside words: thank you, it was sent to us.</p></div>",
      "<ul><li><h4>Seniority level</h4><p>Outside</p></li><li><h4>Industries</h4><p>Wind</p></li></ul>",
    ])
  func end(html: String) {
    #expect(Self.text(below: Pages.prose + html).hasSuffix("whatever the answer is."))
  }

  @Test("a paragraph below the heading belongs to the posting, wherever its text stands")
  func lead() {
    let lead =
      "<p>At once and for twelve hours of a week we look for somebody who keeps the mill running.</p>"
    let body = """
      <main><section><div class=hero-overlay><h1>Backend Engineer</h1>\(lead)</div></section>
      <section><div>\(Pages.prose)</div></section></main>
      """
    let text = Pages.read(Pages.posting(body: body)).posting.jobDescription
    #expect(text.hasPrefix("At once and for twelve hours"))
    #expect(text.hasSuffix("whatever the answer is."))
  }

  @Test("a section about the company belongs to the posting, whatever it is called")
  func overview() {
    let section =
      "<h3>Company Overview</h3><p>We have been at it since the first of the towers.</p>"
    #expect(Self.text(below: section + Pages.prose).contains("since the first of the towers"))
  }

  @Test("a section of a few words beside the text belongs to it")
  func chips() {
    let chips = "<div><h3>Requirements</h3><div>Go and Swift</div><div>Old hardware</div></div>"
    let text = Self.text(below: "<div><div>\(Pages.prose)</div>\(chips)</div>")
    #expect(text.hasPrefix("Example Works builds"))
    #expect(text.contains("Go and Swift"))
  }

  @Test("boxes that are made alike and called after the posting are parts of it")
  func twins() {
    let section = "<div class=job-section>"
    let other = """
      \(section)<h2>Tələblər</h2><ul><li>Üç ildən çox təcrübə və köhnə qurğulara səbir gərəkdir</li></ul></div>
      """
    let card = other.replacing("job-section", with: "card").replacing("Tələblər", with: "Xəbərlər")
    let body = "<div>\(section)<h2>İş</h2><div>\(Pages.prose)</div></div>\(other)</div>\(card)"
    let text = Self.text(below: body)
    #expect(text.contains("Tələblər"))
    #expect(!text.contains("Xəbərlər"))
  }

  @Test(
    "a heading above other jobs ends the posting, one that says more about this job does not",
    arguments: [
      ("Weitere offene Stellen", true), ("Vagas para você", true), ("Other roles at Example", true),
      ("More about the job", false), ("More opportunities to grow", false),
      ("Other requirements", false), ("Benefits for you", false),
    ])
  func otherJobs(heading: String, isOutside: Bool) {
    let section = """
      <h3>\(heading)</h3><p>Somebody who mends what the wind breaks, in three towns and at sea.</p>
      """
    #expect(Self.text(below: Pages.prose + section).contains("in three towns") == !isOutside)
  }

  @Test("data that says in a few words what the page says in full gives way to it")
  func paraphrase() {
    let words = "We need a person for services in two languages, and for the care of old machines. "
    let json = """
      {"@type": "JobPosting", "title": "Backend Engineer", "hiringOrganization": "Example Works", \
      "description": "\(String(repeating: words, count: 4))"}
      """
    let full = Pages.prose + Pages.prose.replacing("turbines", with: "mills")
    let prose = full + full.replacing("control systems", with: "gears")
    let page = Pages.structured(json, body: "<main><h1>Backend Engineer</h1>\(prose)</main>")
    #expect(Pages.read(page).posting.method == "main-content")
  }
}
