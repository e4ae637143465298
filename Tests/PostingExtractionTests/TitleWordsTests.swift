import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// Titles without the calls that stand around them (J10).
@Suite struct TitleWordsTests {
  @Test(
    "a title is what is left of a call for somebody",
    arguments: [
      ("Barista wanted", "Barista"), ("Barista wanted!", "Barista"),
      ("Werde Teil unseres Teams als Koch", "Koch"), ("Programmer/in gesucht", "Programmer/in"),
      ("Koch (m/w/d) gesucht!", "Koch (m/w/d)"), ("Wir suchen: Weber (m/w/d)", "Weber (m/w/d)"),
      ("Cerchiamo una cameriera di sala", "Cameriera di sala"), ("Snickare sökes", "Snickare"),
      ("Hledáme: Prodavačka", "Prodavačka"), ("Требуется: Бухгалтер", "Бухгалтер"),
      ("НАМ НУЖЕН WEB-РАЗРАБОТЧИК", "WEB-РАЗРАБОТЧИК"),
      ("Szukamy programisty!", "Szukamy programisty!"),
      ("Garson aranıyor", "Garson"), ("ホールスタッフ募集", "ホールスタッフ"),
      ("Night Cook (30 hours a week)", "Night Cook"),
      ("Gezocht: Kok voor 32-40 uur per week", "Kok"), ("Weber, 30 Std./Woche", "Weber"),
      ("Wever 24 uur", "Wever"), ("Nurse, 24 hours ward", "Nurse, 24 hours ward"),
      ("Kariéra řidič", "řidič"), ("Kariéra bez konce", "Kariéra bez konce"),
      ("Wir suchen das Besondere", "Wir suchen das Besondere"),
      ("Praca Spawacz", "Spawacz"), ("Praca i rozwój zespołów", "Praca i rozwój zespołów"),
      ("Engineer (Level 3)", "Engineer (Level 3)"), ("Help Wanted Desk", "Help Wanted Desk"),
    ])
  func calls(title: String, job: String) {
    #expect(JobTitle.bare(title) == job)
  }

  @Test("a heading that calls for people and names no job is no title")
  func slogans() {
    for slogan in ["Join our team!", "Hledáme posily", "Verstärkung gesucht", "Werde Teil von uns"]
    {
      #expect(!JobTitle.isPlausible(slogan))
    }
    #expect(JobTitle.isPlausible("Join us as Barista"))
  }

  @Test(
    "a job below a heading without one is the title",
    arguments: [
      ("<h1>Stellenausschreibung</h1><h2>Weber (m/w/d)</h2>", "Weber (m/w/d)"),
      ("<h1>Move the world with us</h1><h2>Backend Engineer</h2>", "Backend Engineer"),
      ("<h1>Sample Makers</h1><p>Since 1990</p><h2>Loom Mechanic</h2>", "Loom Mechanic"),
      ("<h1>Growth Wizard</h1><h2>Sales</h2>", "Growth Wizard"),
      ("<h1>Growth Wizard</h1>\(Pages.prose)<h2>Your Manager</h2>", "Growth Wizard"),
    ])
  func below(heads: String, job: String) {
    let outcome = Pages.read(
      Pages.posting(title: "Sample Makers", body: "<main>\(heads)\(Pages.prose)</main>"))
    #expect(outcome.posting.jobTitle == job)
  }

  @Test("a page title that is the site's name is no job's")
  func siteName() {
    let page = """
      <html><head><title>Sample Makers</title><meta property="og:site_name" content="Sample Makers">
      </head><body><main><p><b>Loom Mechanic</b></p>\(Pages.prose)</main></body></html>
      """
    #expect(Pages.read(page).posting.jobTitle == "Loom Mechanic")
  }

  @Test("marks for everybody are known by what stands around them")
  func genderMarks() {
    for mark in [
      "Koch (m/w/d)", "Entwickler*in", "Mitarbeiter:in im Lager", "Dev H/F", "Camarero/a",
    ] {
      #expect(GenderMarks.stand(in: mark))
    }
    for other in [
      "Sales/Inside", "n/a", "Role: Insurance", "24/7", "Wash/fold", "Section (in short)",
    ] {
      #expect(!GenderMarks.stand(in: other))
    }
  }
}
