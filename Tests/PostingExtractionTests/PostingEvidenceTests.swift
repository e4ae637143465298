import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// What must speak for a page before it is read as a posting (J10).
@Suite struct PostingEvidenceTests {
  private static func page(
    _ title: String, _ body: String, language: String = "", url: String? = nil
  ) -> ExtractionOutcome {
    Pages.read(
      "<html lang='\(language)'><head><title>\(title) | Sample Makers</title></head><body><main>"
        + "<h1>\(title)</h1>\(body)</main></body></html>",
      url: url)
  }

  private static let prose = """
    <p>Sample Makers has made samples of all kinds for thirty years, in a mill by the river that
    has been a bakery, a school and a theatre before. Forty people from twelve countries work in
    it, and most of them have been here for longer than they had planned to be.</p>
    """

  @Test(
    "pages about something else are refused, and what was found is kept",
    arguments: [
      ("Better samples for all", "", "https://example.com/"),
      ("Sample Makers opens a second mill", "", "https://example.com/news/second-mill"),
      ("Make something that lasts", "<h2>Our values</h2>", "https://example.com/careers"),
      (
        "A life by the river", "<p>We are always looking for people.</p>",
        "https://example.com/jobs/"
      ),
      ("Meet our new Director", "<p>She joins the team.</p>", "https://example.com/news/director"),
      (
        "Privacy policy for applicants", "<p>When you apply for a job, we keep your CV.</p>",
        "https://example.com/careers/privacy-policy"
      ),
      (
        "How to write a CV", "<h2>Skills</h2><h2>Experience</h2><p>Apply for what you like.</p>",
        "https://example.com/careers/cv"
      ),
      (
        "Weaver job description template", "<h2>Duties</h2><p>Weave.</p><h2>Benefits</h2>",
        "https://example.com/jobs/weaver"
      ),
      (
        "Marketing Manager", "<h2>Outlook</h2><p>The job is here to stay.</p>",
        "https://example.com/careers/marketing-manager"
      ),
    ])
  func others(title: String, body: String, url: String) {
    let outcome = Self.page(title, Self.prose + body, url: url)
    #expect(outcome.reason.contains("does not look like the posting"))
    #expect(outcome.reason.contains("paste the posting's text"))
    #expect(!outcome.posting.jobDescription.isEmpty)
  }

  @Test(
    "a few sentences are a posting where they name a job and ask for somebody",
    arguments: [
      ("Barista", "<p>We are looking for a barista for early shifts.</p>", ""),
      ("Snickare", "<p>Vi söker dig som är noga. Skicka din ansökan till oss.</p>", ""),
      ("Бухгалтер", "<p>Требуется опыт от двух лет. Присылайте резюме.</p>", ""),
      ("백엔드 개발자", "<p>우리와 함께 견본을 만들 분은 이력서를 메일로 보내 주세요. 한 주 안에 답을 드립니다.</p>", ""),
      (
        "Keeper of the Lighthouse", "<p>Applications by letter, please.</p>",
        "https://example.com/vacancies/keeper-of-the-lighthouse"
      ),
      ("Community Hero", "<p>Full-time. Write to people@example.com.</p>", ""),
      ("Growth Wizard", "<h2>Your role</h2>\(prose)<h2>Benefits</h2>\(prose)", ""),
      ("Sample Wizard (m/w/d)", "", ""),
      (
        "Postdoc in Weaving", "<p>Applicants must hold a doctorate.</p>",
        "https://example.com/news/postdoc"
      ),
      ("Privacy Policy Manager", "<p>You will write policies. Apply by mail.</p>", ""),
    ])
  func postings(title: String, body: String, url: String) {
    let outcome = Self.page(title, Self.prose + body, url: url.isEmpty ? nil : url)
    #expect(outcome.isSuccess)
    #expect(outcome.posting.jobTitle == title)
  }

  @Test("a page in a language that no words are known of is not refused for want of them")
  func language() {
    let text = String(repeating: "<p>Ψάχνουμε άνθρωπο που αγαπά τα δείγματα.</p>", count: 8)
    #expect(Self.page("Υφαντής", text, language: "el").isSuccess)
    #expect(!Self.page("Υφαντής", text, language: "en").isSuccess)
  }

  @Test(
    "addresses tell postings from what stands before them",
    arguments: [
      ("https://example.com/careers/weaver", true, false),
      ("https://example.com/careers", false, false),
      ("https://jobs.example.com/weaver-12", true, false),
      ("https://jobs.example.com/", false, false),
      ("https://example.com/lavora-con-noi/", false, false),
      ("https://example.com/stellenangebote.html", false, false),
      ("https://example.com/vacature.html?id=12", true, false),
      ("https://example.com/news/job-market", true, true),
      ("https://example.com/about/weaver", false, false), ("", false, false),
    ])
  func addresses(address: String, leadsBehindJobs: Bool, isArticle: Bool) {
    let read = PostingAddress(address)
    #expect(read.leadsBehindJobs == leadsBehindJobs)
    #expect(read.isArticle == isArticle)
  }

  @Test(
    "a page that says that nothing is open is refused for that",
    arguments: [
      "There are no open positions at the moment.", "Derzeit haben wir keine offenen Stellen.",
      "Aucun poste à pourvoir actuellement.", "Actualmente no tenemos ofertas de empleo.",
      "Just nu har vi inga lediga tjänster.", "Teď nikoho nehledáme.",
      "В настоящее время нет открытых вакансий.",
    ])
  func noneOpen(words: String) {
    let outcome = Self.page("Work by the river", Self.prose + "<p>\(words)</p>")
    #expect(outcome.reason.contains("no position is open"))
    #expect(outcome.posting == Posting())
  }

  @Test("a posting that mentions that nothing else is open is read")
  func noneOtherOpen() {
    let body = """
      <p>You will mend the looms, and there are many of them. We have no open positions in marketing
      at the moment, whatever you may have heard. Apply by mail, with a few lines about yourself.</p>
      """
    #expect(Self.page("Mechanic", Self.prose + body).isSuccess)
  }

  @Test("an article is known by the page's title too, and a form by what it is called")
  func titles() {
    let page = Pages.posting(
      title: "How to become a weaver | Sample Makers",
      body: "<main><h1>Weaver</h1>\(Self.prose)<p>Apply to mills near you.</p></main>")
    #expect(!Pages.read(page).isSuccess)
    let form = Pages.posting(
      title: "Application form | Sample Makers",
      body: "<main><h1>Weaver</h1><p>Upload your papers, as many as you have.</p></main>")
    #expect(!Pages.read(form).isSuccess)
    let posting = form.replacing("</main>", with: "\(Pages.prose)</main>")
    #expect(Pages.read(posting).isSuccess)
  }

  @Test("a page that explains an occupation is none, one that says how to apply for it is")
  func explained() {
    func isRead(_ questions: [String]) -> Bool {
      Self.page("Loom Mechanic", questions.map { "<h2>\($0)</h2>\(Self.prose)" }.joined()).isSuccess
    }
    let apply =
      "How to apply</h2><p>Apply by mail, with a few lines about yourself.</p><h2>We offer"
    #expect(isRead([apply]))
    #expect(isRead(["How to become a mechanic with us", apply]))
    #expect(!isRead(["What does a mechanic do?", "How to become a mechanic", apply]))
  }

  @Test("a page without a job's title that has a list's heading, or many ways to apply, is a list")
  func lists() {
    let list = Self.page(
      "Find your next step", Self.prose + "<h2>Current opportunities</h2><p>Apply to one.</p>")
    #expect(list.reason.contains("lists several jobs"))
    let role = "<div><b>Weaver</b><p>You weave by day, and Sample Makers looks for you.</p>"
    let apply = role + "<a href=/apply>Apply now</a></div>"
    let roles = Self.page("Open roles", Self.prose + apply + apply + apply)
    #expect(roles.reason.contains("lists several jobs"))
  }
}
