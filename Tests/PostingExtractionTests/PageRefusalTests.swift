import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// Pages that hold no posting: each is refused with its own reason (J10).
@Suite struct PageRefusalTests {
  private static let filler = """
    <p>Have a look at what else we have, and write to us if something fits you well enough.</p>
    """
  private static let cards = (1...9).map {
    "<div class=card><a href=/jobs/\($0)>Engineer of kind \($0)</a><p>\(filler)</p></div>"
  }.joined()

  @Test(
    "J10: the reason says what the page is",
    arguments: [
      (
        "has expired or was closed", "Weaver",
        "<h1>Weaver</h1><p>This job is no longer available.</p>\(filler)"
      ),
      (
        "has expired or was closed", "Weber",
        "<p>Die Stelle ist leider nicht mehr verfügbar.</p>\(filler)"
      ),
      ("has expired or was closed", "Tisserand", "<h1>L’offre n’est plus disponible</h1>\(filler)"),
      ("has expired or was closed", "織工", "<p>この求人の募集は終了しました。</p>"),
      (
        "has expired or was closed", "Weaver",
        "<p>We are no longer hiring for this role.</p>\(filler)"
      ),
      ("has expired or was closed", "Tisserand", "<p>Ce poste est pourvu.</p>\(filler)"),
      ("has expired or was closed", "Ткач", "<p>Вакансия закрыта</p>\(filler)"),
      ("has expired or was closed", "직공", "<p>채용이 마감되었습니다.</p>\(filler)"),
      ("there is no such page", "404 - Weaving", "<h1>Oops</h1>\(filler)"),
      ("there is no such page", "Weaving", "<h1>Seite nicht gefunden</h1>\(filler)"),
      ("lists several jobs", "Jobs in Aarhus", "<h1>Jobs in Aarhus</h1>\(cards)"),
      ("lists several jobs", "1,204 Weaver Jobs in Aarhus", "<h1>Results</h1>\(filler)"),
      ("lists several jobs", "Weaving", "<main>\(cards)</main>"),
      (
        "lists several jobs", "Weaving",
        "<main>\(cards.replacing("<div class=card>", with: "<div class=card><a href=/craft>Craft</a> "))</main>"
      ),
      ("only after signing in", "Sign in | Board", "<form><input type=password></form>\(filler)"),
      (
        "only after signing in", "Weaver", "<p>Join to see it</p><form><input type=password></form>"
      ),
      ("proof that a person is reading", "Just a moment...", "<div id=challenge-stage></div>"),
      (
        "proof that a person is reading", "Weaver",
        "<h1>Additional verification required</h1><p>Please go on.</p>"
      ),
      (
        "proof that a person is reading", "Weaver",
        "<div class=g-recaptcha></div><p>One step more</p>"
      ),
      (
        "builds its text with JavaScript", "Weaver", "<div id=root></div><script src=a.js></script>"
      ),
      (
        "builds its text with JavaScript", "Stelle",
        "<p>Das Angebot wird geladen</p><div hidden>nicht mehr verfügbar</div><script src=a.js></script>"
      ),
      ("no position is open", "採用情報", "<p>現在、採用活動は行っておりません。</p><script src=a.js></script>"),
      (
        "leads on to /jobs/: use that", "Moved", "<meta http-equiv=refresh content='0; url=/jobs/'>"
      ),
    ])
  func reasons(reason: String, title: String, body: String) {
    let outcome = Pages.read(
      "<html><head><title>\(title)</title></head><body>\(body)</body></html>")
    #expect(!outcome.isSuccess)
    #expect(outcome.reason.contains(reason))
    #expect(outcome.reason.contains("paste the posting's text"))
    #expect(outcome.posting == Posting())
  }

  @Test("asking whether no position fits is not saying that none is open")
  func question() {
    #expect(ClosedWords.sayNoneOpen("Sorry. We have no open positions. Come back"))
    #expect(!ClosedWords.sayNoneOpen("No open positions for you? Write to us."))
  }

  @Test("a page with little to say is not one that scripts were to build")
  func menus() {
    let menu =
      "<ul><li>Our work</li><li>Our people and how to find them</li><li>Write to us, or come by the mill on the river</li></ul>"
    let outcome = Pages.read(
      "<html><head><title>Weaving</title></head><body>\(menu)<script src=a.js></script></body></html>"
    )
    #expect(!outcome.isSuccess)
    #expect(!outcome.reason.contains("JavaScript"))
  }

  @Test("J10: a posting with similar jobs below it is no list")
  func similarJobs() {
    let page = Pages.posting(
      body:
        "<main><h1>Backend Engineer</h1>\(Pages.prose)</main><section><h2>Similar jobs</h2>\(Self.cards)</section>"
    )
    let outcome = Pages.read(page)
    #expect(outcome.isSuccess)
    #expect(!outcome.posting.jobDescription.contains("of kind"))
  }

  @Test("J10: a posting whose last day has passed is read where it is there in full")
  func validThroughPassed() {
    let json = """
      {"@type": "JobPosting", "title": "Weaver", "description": "As a weaver you weave.", \
      "hiringOrganization": "Sample Makers", "validThrough": "2001-01-01"}
      """
    let outcome = Pages.read(Pages.structured(json))
    #expect(outcome.isSuccess)
    #expect(outcome.posting.facts.validThrough?.description == "2001-01-01")
  }

  @Test("a posting of a few sentences is read, whatever scripts measure its visitors")
  func scripts() {
    let text = """
      <h1>Backend Engineer</h1><h3>What you bring</h3><p>Five years of building things that other
      people depend on, and patience with old hardware.</p><p>We are a small team of builders who
      like plain code a lot. Apply by mail to Example Works.</p>
      """
    let script = "<script>window.dataLayer = []</script><script src=a></script>"
    let page =
      "<html><head><title>Backend Engineer at Example Works</title></head><body>\(text)\(script)</body>"
    #expect(Pages.read(page).isSuccess)
    #expect(!Pages.read(page.replacing(text, with: "<div id=app></div>")).isSuccess)
  }

  @Test(
    "J10: a posting that has ended is doubted and what it tells is kept",
    arguments: [
      ("This job has expired", true), ("No longer accepting applications", true),
      ("Die Stelle ist leider nicht mehr verfügbar.", true), ("Oferta caducada", true),
      ("Open until the position has been filled", false),
      ("Find the job you're looking for", false),
    ])
  func ended(line: String, isEnded: Bool) {
    let outcome = Pages.read(Pages.whole.replacing("<main>", with: "<main><p>\(line)</p>"))
    #expect(outcome.isSuccess == !isEnded)
    #expect(outcome.posting.companyName == "Example Works")
    #expect(outcome.reason.contains("keep what was read of it") == isEnded)
    let below = Pages.read(Pages.whole.replacing("</main>", with: "<p>\(line)</p></main>"))
    #expect(below.isSuccess)
  }
}
