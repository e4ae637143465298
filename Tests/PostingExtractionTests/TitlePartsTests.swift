import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// Headings and titles that name the company beside the job (J10).
@Suite struct TitlePartsTests {
  @Test(
    "a heading names the job and the company in a phrase",
    arguments: [
      ("Backend Engineer at Quill Robotics", "Backend Engineer", "Quill Robotics"),
      ("Backend Engineer @ Quill Robotics (Remote)", "Backend Engineer", "Quill Robotics"),
      ("Backend Engineer at Quill Robotics in Utrecht, NL", "Backend Engineer", "Quill Robotics"),
      ("Backend Engineer at Quill Robotics, Inc.", "Backend Engineer", "Quill Robotics, Inc."),
      (
        "Backend Engineer at Pune with Quill Robotics Ltd", "Backend Engineer", "Quill Robotics Ltd"
      ),
      ("Quill Robotics is hiring a Backend Engineer", "Backend Engineer", "Quill Robotics"),
      ("Elektriker (m/w/d) bei Nordlicht GmbH", "Elektriker (m/w/d)", "Nordlicht GmbH"),
      ("Développeur chez Solutech", "Développeur", "Solutech"),
      ("Engineer at heart", "Engineer at heart", ""),
      ("Senior Expert at Control Directorate", "Senior Expert at Control Directorate", ""),
    ])
  func phrases(heading: String, title: String, company: String) {
    let posting = Pages.readUnnamed(head: "<h1>\(heading)</h1>")
    #expect(posting.jobTitle == title)
    #expect(posting.companyName == company)
  }

  @Test("a company before the job is known by a link to it, and is no part of the title")
  func before() {
    let head = "<h1>Quill / Backend Engineer</h1>"
    let posting = Pages.readUnnamed(
      head: head, html: "<p>See <a href=https://quill.dev/jobs>more</a>.</p>")
    #expect(posting.jobTitle == "Backend Engineer")
    #expect(posting.companyName == "Quill")
    let language = Pages.readUnnamed(head: "<h1>Swift / Backend Engineer</h1>")
    #expect(language.jobTitle == "Swift / Backend Engineer")
    #expect(language.companyName.isEmpty)
  }

  @Test(
    "what is known as the company is no part of the title, wherever that is from",
    arguments: [
      "Backend Engineer at Quill Robotics", "Backend Engineer - Quill Robotics",
      "Quill Robotics | Backend Engineer", "Backend Engineer",
    ])
  func known(title: String) {
    let json = """
      {"@type": "JobPosting", "title": "\(title)", "hiringOrganization": "Quill Robotics Ltd", \
      "description": "\(Pages.description.replacing("\"", with: "'").replacing("\n", with: " "))"}
      """
    #expect(Pages.read(Pages.structured(json)).posting.jobTitle == "Backend Engineer")
  }

  @Test(
    "the page's title tells whose the job is, whatever stands between: place, contract, site",
    arguments: [
      "Backend Engineer - Berlin, Germany | Quill",
      "Backend Engineer | Berlin, Berlin, Germany | Quill",
      "Quill | Backend Engineer | Remote - Europe", "Backend Engineer, Remote (EU) | Quill",
      "Backend Engineer - Quill (Berlin)", "Backend Engineer chez Quill à Paris",
      "Backend Engineer søges til Quill i Aarhus | Boardly", "[Quill] Backend Engineer",
      "Quill: Backend Engineer", "Quill Jobs: Backend Engineer in Berlin",
      "Backend Engineer | Join Quill", "Backend Engineer – ledig stilling hos Quill",
      "Quill — We're hiring a Backend Engineer", "(12) Backend Engineer | Quill",
      "Backend Engineer 1234567 | Quill", "Backend Engineer in Berlin | IT bei Quill",
      "Oferta de empleo Backend Engineer en Madrid - Quill - Boardly",
    ])
  func pageTitle(title: String) {
    let named = Pages.readUnnamed(title: title)
    #expect(named.companyName == "Quill")
    let alone = Pages.readUnnamed(title: title, head: "")
    #expect(alone.companyName == "Quill")
    #expect(alone.jobTitle.hasPrefix("Backend Engineer"))
    #expect(!alone.jobTitle.contains("Quill"))
  }

  @Test(
    "the company by its legal form behind the job",
    arguments: [
      ("Job: Backend Engineer, Quill GmbH, Berlin", "Quill GmbH"),
      ("Nabídka práce Backend Engineer, Quill s.r.o.", "Quill s.r.o."),
    ])
  func legalForm(title: String, company: String) {
    let posting = Pages.readUnnamed(title: title, head: "")
    #expect(posting.companyName == company)
    #expect(posting.jobTitle == "Backend Engineer")
  }

  @Test(
    "a place behind a job in a heading is where it is, and stays in the title",
    arguments: [
      ("Backend Engineer - Berlin", "Berlin"),
      ("Backend Engineer, Berlin, Germany", "Berlin, Germany"),
      ("Backend Engineer (Berlin)", "Berlin"), ("Backend Engineer in Berlin", "Berlin"),
      ("Backend Engineer | Melbourne VIC", "Melbourne VIC"),
    ])
  func place(heading: String, place: String) {
    let posting = Pages.readUnnamed(title: "Boardly", head: "<h1>\(heading)</h1>")
    #expect(posting.jobTitle == heading)
    #expect(posting.facts.location == place)
    #expect(JobTitle.bare(heading) == "Backend Engineer")
    #expect(JobTitle.bare("Country Manager, Germany") == "Country Manager, Germany")
  }

  @Test("a title does not end in the company that the data names")
  func companyBehindComma() {
    let json = """
      {"@type": "JobPosting", "title": "Backend Engineer, Quill Robotics Oy", \
      "hiringOrganization": "Quill Robotics Oy", "description": "You mend looms."}
      """
    #expect(Pages.read(Pages.structured(json)).posting.jobTitle == "Backend Engineer")
  }

  @Test("a heading above the job's can be the company where the posting names it too")
  func above() {
    let head = "<h1>Quill Robotics</h1><h2>Backend Engineer</h2>"
    let html =
      "<p>Each arm of Quill Robotics is built by hand. Customers of Quill Robotics ask for more.</p>"
    #expect(Pages.readUnnamed(head: head, html: html).companyName == "Quill Robotics")
    #expect(Pages.readUnnamed(head: head).companyName.isEmpty)
  }

  @Test("a Japanese title has a company with its legal form before the job")
  func japanese() {
    let posting = Pages.readUnnamed(
      title: "株式会社青空 保守係の求人詳細情報 - 東京都 品川区｜求人箱",
      head: "<h1>保守係の求人詳細情報</h1>")
    #expect(posting.jobTitle == "保守係")
    #expect(posting.companyName == "株式会社青空")
  }

  @Test("a Japanese name stands without its town and without the legal person in brackets")
  func japaneseNames() {
    #expect(CompanyName.cleaned("青空病院 大阪市") == "青空病院")
    #expect(CompanyName.cleaned("青空クリニック（群馬県前橋市）") == "青空クリニック")
    #expect(CompanyName.withoutLegalPerson("青空クリニック（一般社団法人 白雲会）") == "青空クリニック")
    #expect(JobTitle.cleaned("【採用情報】営業") == "営業")
  }

  @Test("a line that names a job goes before a page title that is the same on all pages")
  func firstLine() {
    for title in ["Job Posting Details", "Find work and more with us"] {
      let posting = Pages.readUnnamed(title: title, head: "<div>Loom Mechanic</div>")
      #expect(posting.jobTitle == "Loom Mechanic")
    }
  }

  @Test(
    "what a menu offers to employers tells a board, what it offers to companies does not",
    arguments: [
      ("For employers", ""), ("Post a job", ""), ("Für Arbeitgeber", ""),
      ("For companies", "Quill Robotics"), ("Für Unternehmen", "Quill Robotics"),
    ])
  func menus(label: String, company: String) {
    let html = "<nav><a class=brand href=/>Quill Robotics</a><a href=/b>\(label)</a></nav>"
    let posting = Pages.readUnnamed(
      title: "Quill Robotics", head: "<h1>Backend Engineer</h1>",
      html: html + "<footer>© Quill Robotics</footer>")
    #expect(posting.companyName == company)
  }

  @Test(
    "what says whose it is, is no company", arguments: ["Unsere Werte", "Our People", "Nos offres"])
  func speakers(name: String) {
    let posting = Pages.readUnnamed(
      head: "<h1>Backend Engineer</h1>", html: "<a href='/unternehmen/x'>\(name)</a>")
    #expect(posting.companyName.isEmpty)
  }

  @Test("a company that is called by such a word is one where the page says so")
  func speakingName() {
    let json = """
      {"@type": "JobPosting", "title": "Backend Engineer", "hiringOrganization": "Our World in Data", \
      "description": "<p>We count.</p>"}
      """
    #expect(Pages.read(Pages.structured(json)).posting.companyName == "Our World in Data")
    let link = Pages.readUnnamed(
      head: "<h1>Backend Engineer</h1>", html: "<a href='/company/o'>Our World in Data</a>")
    #expect(link.companyName == "Our World in Data")
  }
}
