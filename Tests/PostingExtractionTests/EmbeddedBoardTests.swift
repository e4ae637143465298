import JobTrackerDomain
import PostingExtraction
import Testing

/// Postings that a company's own page shows from a vendor.
@Suite struct EmbeddedBoardTests {
  private static let url = "https://www.example-works.com/careers/open?gh_jid=4012345"
  private static let shell =
    "<title>Careers</title><body><div id=root></div><script src=/a.js></script>"

  private func greenhouse(page: VendorSite.Answer, url: String = Self.url) throws -> VendorSite {
    try VendorSite([
      url: page, VendorSample.greenhouse.answer: .init(body: VendorSample.greenhouse.payload),
    ])
  }

  @Test(
    "gh_jid: the board is found on the page",
    arguments: [
      #"<script src="https://boards.greenhouse.io/embed/job_board/js?for=exampleworks"></script>"#,
      #"<script src="https://job-boards.eu.greenhouse.io/embed/job_board/js?b=1&amp;for=exampleworks">"#,
      #"<iframe src="https://boards.greenhouse.io/embed/job_app?for=exampleworks&token=4012345">"#,
      #"<a href="https://boards.greenhouse.io/exampleworks/jobs/4012345#app">Apply</a>"#,
      #"<script>var u = "https:\/\/boards-api.greenhouse.io\/v1\/boards\/exampleworks\/jobs"</script>"#,
    ])
  func boardOnPage(markup: String) throws {
    let site = try greenhouse(page: .page(Self.shell + markup))
    let reading = try site.read(Self.url)
    #expect(reading.outcome.posting.method == "greenhouse")
    #expect(reading.outcome.posting.companyName == "Example Works")
    #expect(site.asked == [Self.url, VendorSample.greenhouse.answer])
    #expect(reading.page?.url == VendorSample.greenhouse.answer)
  }

  @Test(
    "gh_jid: else the board is guessed from the host",
    arguments: [
      "https://exampleworks.com/jobs?gh_jid=4012345",
      "https://www.exampleworks.co.uk/jobs/4012345/?gh_jid=4012345",
      "https://www.exampleworkscareers.com/jobs/?gh_jid=4012345",
      "https://careers.exampleworks-jobs.com/?gh_jid=4012345",
    ])
  func boardByHost(url: String) throws {
    let shown = try greenhouse(page: .page(Self.shell), url: url)
    #expect(try shown.read(url).outcome.posting.method == "greenhouse")
    let blocked = try greenhouse(page: .page("", status: 403), url: url)
    #expect(try blocked.read(url).outcome.posting.method == "greenhouse")
  }

  @Test("gh_jid of no board that is known: the page is read")
  func unknownBoard() throws {
    let site = try VendorSite([Self.url: .page(Pages.whole)])
    let outcome = try site.read(Self.url).outcome
    #expect(outcome.isSuccess)
    #expect(outcome.posting.method == "main-content")
    #expect(site.asked.count <= 4)
  }

  @Test("J10: only a board that is named can say that its posting is gone")
  func gone() throws {
    let named =
      #"<script src="https://boards.greenhouse.io/embed/job_board/js?for=other"></script>"#
    let site = try VendorSite([Self.url: .page(Self.shell + named)])
    #expect(try site.read(Self.url).outcome.reason.hasPrefix("Greenhouse does not have"))
    let guessed = try VendorSite([Self.url: .page(Self.shell)])
    #expect(try guessed.read(Self.url).outcome.reason.contains("JavaScript"))
  }

  @Test("a short link that leads to a vendor's page is read from the vendor")
  func redirect() throws {
    let link = "https://grnh.se/abc123"
    let site = try VendorSite([
      link: .redirect(to: VendorSample.greenhouse.urls[0]),
      VendorSample.greenhouse.urls[0]: .page(Pages.whole),
      VendorSample.greenhouse.answer: .init(body: VendorSample.greenhouse.payload),
    ])
    #expect(try site.read(link).outcome.posting.method == "greenhouse")
  }

  @Test("an answer under the address of the company's page is read")
  func answerAtHand() throws {
    let body = Array(VendorSample.greenhouse.payload.utf8)
    let outcome = try VendorSite([:]).reader().read(page: body, contentType: nil, url: Self.url)
    #expect(outcome.posting.method == "greenhouse")
  }

  @Test("a page with thousands of boards asks for a few")
  func manyBoards() throws {
    let links = (1...5000).map { "<a href=https://boards.greenhouse.io/b\($0)/jobs/1>x</a>" }
    let site = try VendorSite([Self.url: .page(Pages.whole + links.joined())])
    #expect(try site.read(Self.url).outcome.isSuccess)
    #expect(site.asked.count == 4)
  }

  @Test("ashby_jid: the board is found on the page")
  func ashby() throws {
    let url = "https://exampleworks.com/careers?ashby_jid=\(VendorSample.uuid)"
    let script =
      #"<script src="https://jobs.ashbyhq.com/Example%20Works/embed?version=2"></script>"#
    let site = try VendorSite(
      VendorSample.ashby.others.merging([
        url: .page(Self.shell + script),
        VendorSample.ashby.answer: .init(body: VendorSample.ashby.payload),
      ]) { $1 })
    #expect(try site.read(url).outcome.posting.method == "ashby")
  }

  @Test("a page that shows a vendor's posting in a frame alone is read from the vendor")
  func frame() throws {
    let url = "https://exampleworks.com/careers/turbine-engineer"
    let frame =
      #"<iframe src="//boards.greenhouse.io/embed/job_app?for=exampleworks&amp;token=4012345">"#
    let site = try greenhouse(page: .page(Self.shell + frame), url: url)
    #expect(try site.read(url).outcome.posting.method == "greenhouse")
    let whole = try greenhouse(page: .page(Pages.whole + frame), url: url)
    #expect(try whole.read(url).outcome.posting.method == "main-content")
  }

  @Test(
    "iCIMS: the page of the frame is read",
    arguments: [
      "https://careers-exampleworks.icims.com/jobs/1234/turbine-engineer/job?mode=view",
      "https://careers-exampleworks.icims.com/jobs/1234/turbine-engineer/login",
    ])
  func icims(url: String) throws {
    let inner = "https://careers-exampleworks.icims.com/jobs/1234/turbine-engineer/job?in_iframe=1"
    let page = Pages.structured(
      """
      {"@type": "JobPosting", "title": "Engineer", "hiringOrganization": {"name": "Example Works"},
       "description": "\(Pages.description.replacing("\n", with: " "))"}
      """)
    let site = try VendorSite([inner: .page(page), url: .page(Self.shell)])
    let reading = try site.read(url)
    #expect(reading.outcome.posting.companyName == "Example Works")
    #expect(reading.outcome.posting.method == "json-ld")
    #expect(reading.page?.url == inner)
    #expect(site.asked == [inner])
    let failing = try VendorSite([inner: .page(Self.shell), url: .page(Pages.whole)])
    #expect(try failing.read(url).outcome.posting.method == "main-content")
  }
}
