import JobTrackerDomain
import Testing

/// Which company and title a page speaks for (J10).
@Suite struct EvidenceTests {
  @Test(
    "titles in other languages tell the job and the company",
    arguments: [
      (
        "Stellenangebot: Elektriker (m/w/d) - Nordlicht GmbH", "Elektriker (m/w/d)",
        "Nordlicht GmbH"
      ),
      (
        "Développeur Java H/F - CDI - Solutech | Offre d'emploi", "Développeur Java H/F", "Solutech"
      ),
      (
        "Programmatore Python presso Alfa Beta S.r.l. - Bologna", "Programmatore Python",
        "Alfa Beta S.r.l."
      ),
      ("Vacature Java Developer bij Waterweg B.V. in Utrecht", "Java Developer", "Waterweg B.V."),
      ("Systemutvecklare - Nordljus AB", "Systemutvecklare", "Nordljus AB"),
      ("Tester, Bursztyn Software, Gdynia", "Tester", "Bursztyn Software"),
      ("エンジニア｜株式会社青空の求人・転職情報", "エンジニア", "株式会社青空"),
      ("Quill Robotics - Job Opening - Firmware Engineer", "Firmware Engineer", "Quill Robotics"),
      ("Pinewood Careers - DevOps Engineer", "DevOps Engineer", "Pinewood"),
      ("We're hiring: Site Engineer | Bluefin", "Site Engineer", "Bluefin"),
    ])
  func languages(title: String, job: String, company: String) {
    let posting = Pages.readUnnamed(title: title, head: "<h1>\(job)</h1>")
    #expect(posting.jobTitle == job)
    #expect(posting.companyName == company)
  }

  @Test("a host's name is spelled as the posting spells it, with its sign for and")
  func ampersand() {
    let html = "<p>Join the team of Thread & Loom, whose cloth is known in three towns.</p>"
    let page = Pages.posting(
      title: "Backend Engineer",
      body: "<main><h1>Backend Engineer</h1>\(html)\(Pages.unnamedProse)</main>")
    let outcome = Pages.read(page, url: "https://threadandloom.com/jobs/1")
    #expect(outcome.posting.companyName == "Thread & Loom")
  }

  @Test("a heading that leads to the first page is the site's name and no title")
  func siteName() {
    let posting = Pages.readUnnamed(
      title: "Backend Engineer – Jobs North",
      head: "<h1><a href='/'>Jobs North</a></h1><h1>Backend Engineer</h1>")
    #expect(posting.jobTitle == "Backend Engineer")
  }

  @Test(
    "the company is found in labels, boxes, logos and by its legal form",
    arguments: [
      "<dl><dt>Employer</dt><dd>Sample Makers Ltd</dd></dl>",
      "<p><b>Arbeitgeber:</b> Sample Makers Ltd</p>",
      "<p><b>Institution/Company:</b></p><p>Sample Makers Ltd</p>",
      "<div class=company><img src=a alt=''><a href=x>Website</a> <strong>Sample Makers Ltd</strong> <i>we make</i></div>",
      "<li data-cy=companyNameLink><a href=x>Sample Makers Ltd</a></li>",
      "<p><a href='/companies/sample-makers'>Sample Makers Ltd</a></p>",
      "<p>It is for the looms of Sample Makers Ltd and its mills, in two towns by the sea.</p>",
      "<p>Sample Makers Ltd, Delft</p>",
      "<span data-automation=advertiser-name>Sample Makers Ltd</span>",
      "<button><span data-automation=advertiser-name>Sample Makers Ltd</span></button>",
      "<p>The firm Sample Makers Ltd has its workshop by the sea and two more in the hills.</p>",
      "<div class=logo><img src=a alt='Sample Makers Ltd'></div><p>At Sample Makers, we like it plain.</p>",
    ])
  func marks(html: String) {
    #expect(
      Pages.readUnnamed(title: "Backend Engineer", html: html).companyName == "Sample Makers Ltd")
  }

  @Test("a short form or an acronym speaks for the full name where that is marked")
  func shortForms() {
    let link = "<a href='/company/sample'>Sample Makers Ltd</a>"
    let text =
      "<p>At Sample, we like it plain. Sample is a maker. Join Sample today, or tomorrow.</p>"
    #expect(
      Pages.readUnnamed(title: "Backend Engineer", html: link + text).companyName
        == "Sample Makers Ltd")
    let university = """
      <img alt='SMU logo' src=a><p>Sample Moor University is a place of quiet study by the sea.</p>
      <p>SMU has four schools. At most of them SMU teaches in English.</p>
      """
    #expect(
      Pages.readUnnamed(title: "Backend Engineer", html: university).companyName
        == "Sample Moor University"
    )
  }

  @Test("a rating beside the company is no part of its name")
  func rating() {
    let html = "<span class=employer-name>Sample Makers 4.1 ★</span>"
    #expect(Pages.readUnnamed(title: "Backend Engineer", html: html).companyName == "Sample Makers")
  }

  @Test("data that holds only a part of the page's text gives way to it")
  func excerpt() {
    let json = """
      {"@type": "JobPosting", "title": "Backend Engineer", "hiringOrganization": "Example Works", \
      "description": "Example Works builds control systems for wind farms, and we need somebody"}
      """
    let posting = Pages.read(
      Pages.structured(json, body: "<main><h1>Backend Engineer</h1>\(Pages.prose)</main>")
    ).posting
    #expect(posting.method == "main-content")
    #expect(posting.jobDescription.contains("Patience with old hardware"))
    #expect(posting.sources["company_name"] == "json-ld")
  }

  @Test("an occupation alone as the title gives way to the page's name in its breadcrumbs")
  func breadcrumb() {
    let json = """
      [{"@type": "JobPosting", "title": "Nurse", "hiringOrganization": "Sample Clinic", \
      "description": "You care."}, {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, \
      {"name": "Nurse for the night ward"}]}]
      """
    #expect(Pages.read(Pages.structured(json)).posting.jobTitle == "Nurse for the night ward")
  }

  @Test(
    "what is no company is not taken for one",
    arguments: [
      "<nav><a href=/about>About Us</a></nav>", "<h2>Über uns</h2><p>We like to write.</p>",
      "<p>Knowledge of Kafka is a strong plus for this work.</p>",
      "<p>Kotlin is a must.</p>", "<p>Rotterdam is a great city to live and to work in.</p>",
      "<p>Jeder ist hier willkommen.</p>", "<h3>About you</h3>",
    ])
  func noCompany(html: String) {
    #expect(Pages.readUnnamed(title: "Backend Engineer", html: html).companyName.isEmpty)
  }

  @Test("the company of a sentence is one that the page knows from elsewhere")
  func witness() {
    let html = "<p>Quill Robotics is a maker of arms and hands.</p>"
    let posting = Pages.readUnnamed(title: "Backend Engineer at Quill Robotics", html: html)
    #expect(posting.companyName == "Quill Robotics")
  }

  @Test(
    "the host names the company where the posting says its name",
    arguments: [
      ("https://quillrobotics.example/jobs/1", "Quill Robotics"),
      ("https://jobs.quill.co.uk/1", "Quill"), ("https://quill.robotics/jobs/1", "Quill Robotics"),
      ("https://www.getquill.com/careers/1", "Quill"), ("https://quilljobs.com/1", ""),
      ("https://board.example/quill", ""),
    ])
  func host(url: String, company: String) {
    let html = "<p>With us, the arms of Quill Robotics, or Quill for short, learn to write.</p>"
    let page = Pages.posting(
      title: "Backend Engineer",
      body: "<main><h1>Backend Engineer</h1>\(html)\(Pages.unnamedProse)</main>")
    #expect(Pages.read(page, url: url).posting.companyName == company)
  }

  @Test(
    "a heading or a sentence of its own makes no company",
    arguments: [
      "<h2>Eckdaten</h2><ul><li>From May on</li></ul>", "<h2>Feladatok:</h2><p>Sorting.</p>",
      "<h2>Nordhavn</h2><p>The harbour is near.</p>",
      "<p>Die Stelle ist neu. Die Stelle ist befristet. Die Stelle ist frei.</p>",
    ])
  func ownWord(html: String) {
    #expect(Pages.readUnnamed(title: "Backend Engineer", html: html).companyName.isEmpty)
  }

  @Test("a board's name behind the title is less than what the page says of the company")
  func board() {
    func company(_ html: String, at url: String) -> String {
      let body = "<main><h1>Backend Engineer</h1>\(Pages.unnamedProse)\(html)</main>"
      return Pages.read(
        Pages.posting(title: "Backend Engineer | Boardly", body: body), url: url
      ).posting.companyName
    }
    let link =
      "<p>At Quill Robotics, we write.</p><p><a href=/q>Alle Jobs bei Quill Robotics</a></p>"
    let address = "https://www.boardly.example/1"
    #expect(company(link, at: address) == "Quill Robotics")
    #expect(company("", at: address) == "Boardly")
    #expect(company("<p><a href=/post>Für Arbeitgeber</a></p>", at: address).isEmpty)
    // A company's own site says as much of itself.
    let own = "<p>At Boardly, we write.</p><p><a href=/post>Für Arbeitgeber</a></p>"
    #expect(company(own, at: address) == "Boardly")
  }

  @Test(
    "a board's address speaks for a company that its page names",
    arguments: [
      ("https://boardly.example/c/quill-robotics/jobs/7", "Quill Robotics"),
      ("https://quillrobotics.boardly.example/jobs/7", "Quill Robotics"),
      ("https://boardly.example/jobs/7", ""),
    ])
  func tenant(url: String, company: String) {
    let logo = "<header><img src=q.png alt='Quill Robotics logo'></header>"
    let body = "\(logo)<main><h1>Backend Engineer</h1>\(Pages.unnamedProse)</main>"
    let page = Pages.posting(title: "Backend Engineer", body: body)
    #expect(Pages.read(page, url: url).posting.companyName == company)
  }

  @Test(
    "the title of all of a site's pages begins with who they are of",
    arguments: [
      ("Quill Robotics | Arms and hands for everybody", "Quill Robotics"),
      ("We are hiring a Backend Engineer - Quill Robotics", "Quill Robotics"),
      ("Vi söker Backend Engineer! - Quill Robotics", "Quill Robotics"),
      ("Backend Engineer - Quill Robotics Tech Blog", "Quill Robotics"),
    ])
  func siteTitle(title: String, company: String) {
    let posting = Pages.readUnnamed(title: title)
    #expect(posting.companyName == company)
    #expect(posting.jobTitle == "Backend Engineer")
  }

  @Test("a picture that leads to the first page is the logo")
  func homeLogo() {
    let html = "<p><a href='/'><img src=q.png alt='Quill Robotics'></a></p>"
    let posting = Pages.readUnnamed(
      title: "Backend Engineer", html: "\(html)<p>Quill Robotics is hiring.</p>")
    #expect(posting.companyName == "Quill Robotics")
    #expect(
      Pages.readUnnamed(title: "Backend Engineer", html: html.replacing("'/'", with: "'/a'"))
        .companyName
        .isEmpty)
    let board = html.replacing("Quill Robotics", with: "Engineer")
    #expect(
      Pages.readUnnamed(
        title: "Backend Engineer", html: "\(board)<p>No Engineer is an Engineer.</p>"
      )
      .companyName.isEmpty)
  }

  @Test("what a page marks as the company goes before a sentence about its group")
  func group() {
    let html = """
      <a class=top-org-name-link href=/q>Quill</a><p>Quill SE is known, and Quill SE is old.</p>
      """
    #expect(
      Pages.readUnnamed(title: "Backend Engineer at Quill", html: html).companyName == "Quill")
  }

  @Test(
    "where nothing else tells the company, its mailboxes, host, brand and copyright do",
    arguments: [
      ("<p><a href='mailto:jobs@quillrobotics.com'>Write to us</a></p>", "https://a.example/1"),
      ("", "https://quillrobotics.example/jobs/1"),
      (
        "<a class=brand href='/'>Quill Robotics</a><footer>© 2019–2024 Quill Robotics. All rights</footer>",
        "https://a.example/1"
      ),
    ])
  func owner(html: String, url: String) {
    let page = Pages.posting(
      title: "Quill Robotics",
      body: "<main><h1>Backend Engineer</h1>\(Pages.unnamedProse)\(html)</main>")
    #expect(Pages.read(page, url: url).posting.companyName == "Quill Robotics")
    let board = page.replacing("</main>", with: "<a href=/post>Post a job</a></main>")
    if !html.contains("mailto") { #expect(Pages.read(board, url: url).posting.companyName.isEmpty) }
  }

  @Test("a mailbox on the page's own host names the company that nothing spells")
  func ownMailbox() {
    let page = Pages.posting(
      title: "Backend Engineer",
      body:
        "<main><h1>Backend Engineer</h1>\(Pages.unnamedProse)<p>Write to hi@loomwell.se.</p></main>"
    )
    let url = "https://www.loomwell.se/jobb"
    #expect(Pages.read(page, url: url).posting.companyName == "Loomwell")
    let board = page.replacing("</main>", with: "<a href=/post>Post a job</a></main>")
    #expect(Pages.read(board, url: url).posting.companyName.isEmpty)
    #expect(Pages.read(page, url: "https://www.other.se/jobb").posting.companyName.isEmpty)
  }

  @Test("everybody's mail is nobody's name")
  func everybodysMail() {
    let html = "<p>Write to quill@outlook.com, or find us in Outlook.</p>"
    #expect(Pages.readUnnamed(title: "Backend Engineer", html: html).companyName.isEmpty)
  }

  @Test(
    "a posting names its company in other words",
    arguments: [
      ("<p>We at Quill Robotics make arms.</p>", "Backend Engineer"),
      ("<p>Quill Robotics er et lite verksted.</p>", "Quill Robotics - We make arms, real good!"),
      ("<h3>Quill Robotics recrute :</h3>", "Backend Engineer"),
      ("<p>Quill Robotics søger en udvikler.</p><p>Du er rolig.</p>", "Udvikler i dur"),
      ("<a href='/company/q'>Quill Robotics på LinkedIn</a>", "Backend Engineer"),
      (
        "<p><a href=/q>Ver todas as vagas da empresa Quill Robotics</a></p>", "Backend Engineer"
      ),
    ])
  func otherWords(html: String, title: String) {
    #expect(Pages.readUnnamed(title: title, html: html).companyName == "Quill Robotics")
  }

  @Test("a copyright line brings a legal form to a company that the page does not mark")
  func copyright() {
    func company(_ title: String, _ owner: String) -> String {
      Pages.readUnnamed(title: title, html: "<footer>© 2024 \(owner)</footer>").companyName
    }
    #expect(
      company("Backend Engineer at Quill Robotics", "Quill Robotics® Pty Ltd") == "Quill Robotics")
    #expect(
      company("Backend Engineer | Quill Robotics", "Quill Robotics GmbH · Imprint")
        == "Quill Robotics GmbH")
    #expect(
      company("Backend Engineer | Quill", "Quill Sp. z o.o. All rights reserved.")
        == "Quill Sp. z o.o.")
    #expect(company("Backend Engineer | Quill", "Quill, Inc. All rights") == "Quill, Inc.")
    #expect(company("Backend Engineer | Quill", "Quill - a firm of Loom GmbH") == "Quill")
  }

  @Test("the host of others' sites is nobody's name")
  func hosting() {
    let html = "<p>We have our code on GitHub, and GitHub Actions tests it.</p>"
    let page = Pages.posting(
      title: "Backend Engineer",
      body: "<main><h1>Backend Engineer</h1>\(html)\(Pages.unnamedProse)</main>")
    #expect(Pages.read(page, url: "https://quill.github.io/jobs/1").posting.companyName.isEmpty)
  }

  @Test(
    "a title is the job without the place in small print, and no telephone number",
    arguments: [
      "<h1>Backend Engineer <small>Aarhus, Denmark</small></h1>",
      "<h1>Backend Engineer<span class=job-subtitle>Looms and mills</span></h1>",
      "<h1><a id=logo href='#'>Growth Kitchen</a></h1><h2>Backend Engineer</h2>",
      "<h1>+45 70 12 34 56</h1><h2>Backend Engineer</h2>",
      "<h1>Odense, Danmark</h1><h2>Backend Engineer</h2>",
      "<h1>About Quill</h1><h2>Backend Engineer</h2>", "<h1>Backend Engineer | Quill Careers</h1>",
      "<h1>Frequently asked questions of engineers</h1><h2>Backend Engineer</h2>",
      "<h1>Backend Engineers require:</h1><h2>Backend Engineer</h2>",
    ])
  func heading(head: String) {
    #expect(Pages.readUnnamed(title: "Boardly", head: head).jobTitle == "Backend Engineer")
  }

  @Test(
    "the job that two sections stand below goes before the slogan of the page",
    arguments: [(2, 3), (3, 4), (3, 5)])
  func outline(rank: Int, section: Int) {
    let html = """
      <h1>A place to grow for weavers and for their looms</h1><h\(rank)>Loom Mechanic</h\(rank)>
      <p>We keep old looms in a good shape and teach what we know to whoever comes.</p>
      <h\(section)>Your tasks</h\(section)><ul><li>You mend and oil the looms of three mills</li>
      <li>You order what is worn before it breaks</li></ul>
      <h\(section)>We offer</h\(section)><ul><li>A workshop with windows to the river</li></ul>
      """
    #expect(Pages.readUnnamed(title: "Boardly", head: html).jobTitle == "Loom Mechanic")
  }

  @Test(
    "an address is no title",
    arguments: ["<h1>jobs.boardly.com</h1>", "<h1>jobs@boardly.com</h1>"])
  func address(head: String) {
    let posting = Pages.readUnnamed(title: "Boardly", head: "\(head)<h3>Loom Mechanic</h3>")
    #expect(posting.jobTitle == "Loom Mechanic")
  }

  @Test(
    "a Japanese heading tells whose the posting is, and a label which of its parts the title is",
    arguments: [
      ("青空病院の看護師求人・募集情報", "青空病院"), ("株式会社青空の採用情報", "株式会社青空"),
      ("東京都の看護師求人", ""), ("看護師の求人", ""), ("近くの求人", ""),
    ])
  func japaneseOffer(heading: String, company: String) {
    let posting = Pages.readUnnamed(title: "Boardly", head: "<h1>\(heading)</h1>")
    #expect(posting.companyName == company)
    let parts = Pages.readUnnamed(
      title: "Boardly", head: "<h1>青空ホーム｜正看護師｜日勤のみ</h1>",
      html: "<table><tr><th>募集職種</th><td>正看護師</td></tr></table>")
    #expect(parts.jobTitle == "正看護師")
  }

  @Test(
    "a label names the title where the headings are a site's slogans",
    arguments: [
      "<p><b>Job title:</b> Loom Mechanic</p>", "<p>Posizione aperta: Loom Mechanic</p>",
      "<dl><dt>職種</dt><dd>Loom Mechanic</dd></dl>",
    ])
  func titleLabel(html: String) {
    let head = "<h1>We bring people and work together, in every town and every trade.</h1>"
    #expect(Pages.readUnnamed(title: "Boardly", head: head, html: html).jobTitle == "Loom Mechanic")
  }
}
