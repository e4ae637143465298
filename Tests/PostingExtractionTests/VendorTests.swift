import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import PostingExtraction
import Testing

/// Postings that are read from their vendors' data.
@Suite struct VendorTests {
  private func site(_ sample: VendorSample) throws -> VendorSite {
    try VendorSite(sample.others.merging([sample.answer: .init(body: sample.payload)]) { $1 })
  }

  @Test(
    "a posting's address in every form leads to the vendor's data",
    arguments: VendorSample.all.flatMap { sample in sample.urls.map { (sample, $0) } })
  func address(sample: VendorSample, url: String) throws {
    let site = try site(sample)
    let outcome = try site.read(url).outcome
    #expect(outcome.isSuccess)
    #expect(outcome.posting.method == sample.vendor)
    #expect(site.asked.first == sample.answer)
    #expect(!site.asked.contains(url) || sample.others[url] != nil || url == sample.answer)
  }

  @Test("every field of a vendor's data is read", arguments: VendorSample.all)
  func fields(sample: VendorSample) throws {
    let posting = try site(sample).read(sample.urls[0]).outcome.posting
    #expect(posting.companyName == sample.company)
    #expect(posting.jobTitle == VendorSample.title)
    #expect(
      posting.jobDescription.contains("Example Works builds control systems for wind farms."))
    #expect(posting.jobDescription.contains("You\n"))
    #expect(posting.jobDescription.contains("\n• Know Swift"))
    #expect(!posting.jobDescription.contains("<"))
    #expect(posting.facts == sample.facts)
    #expect(posting.sources["job_description"] == sample.vendor)
    #expect(posting.sources["location"] == sample.vendor)
    #expect(posting.sources["company_name"] == sample.companySource ?? sample.vendor)
    #expect((posting.sources["salary"] == sample.vendor) == (sample.facts.salary != nil))
  }

  @Test("the vendor's answer is kept and gives the same again", arguments: VendorSample.all)
  func keptCopy(sample: VendorSample) throws {
    let reading = try site(sample).read(sample.urls[0])
    let copy = try #require(reading.page)
    #expect(copy.url.prefix { $0 != "#" } == sample.answer)
    #expect(copy.contentType == "application/json")
    #expect(copy.body == Array(sample.payload.utf8))
    let offline = try VendorSite([:])
    #expect(offline.reader().read(copy) == reading.outcome)
    #expect(
      offline.reader().read(page: copy.body, contentType: nil, url: copy.url) == reading.outcome)
    #expect(offline.asked.isEmpty)
  }

  @Test(
    "where the vendor fails, the page itself is read",
    arguments: VendorSample.all,
    [
      VendorSite.Answer(status: 500, body: "{}"), .init(status: 403, body: ""),
      .init(body: "not JSON"), .init(body: "{}"), .init(body: "[]"), .init(body: ""),
      .init(body: #"{"error": "no"}"#), .page(Pages.whole),
    ])
  func failure(sample: VendorSample, answer: VendorSite.Answer) throws {
    let url = sample.urls[0]
    let site = try VendorSite([sample.answer: answer, url: .page(Pages.whole)])
    let reading = try site.read(url)
    #expect(reading.outcome.isSuccess)
    #expect(reading.outcome.posting.method == "main-content")
    #expect(reading.outcome.posting.companyName == "Example Works")
    #expect(reading.page?.url == url)
    #expect(site.asked.first == sample.answer && site.asked.last == url)
  }

  @Test("values of other types than documented do no harm", arguments: VendorSample.all)
  func wrongTypes(sample: VendorSample) throws {
    for junk in ["null", "7", "true", "[[]]", #"{"a": {"b": []}}"#, #"["x", {"text": 1}]"#] {
      let payload = sample.payload.replacing(#/: "[^"]*"/#, with: ": \(junk)")
      let site = try VendorSite([
        sample.answer: .init(body: payload), sample.urls[0]: .page(Pages.whole),
      ])
      #expect(try site.read(sample.urls[0]).outcome.isSuccess)
    }
  }

  @Test("data above the limit is left for the page")
  func tooLarge() throws {
    let sample = VendorSample.greenhouse
    let large = sample.payload + String(repeating: " ", count: 300_000)
    let site = try VendorSite([
      sample.answer: .init(body: large), sample.urls[0]: .page(Pages.whole),
    ])
    let outcome = try site.read(sample.urls[0], limits: HTTPLimits(maximumBytes: 200_000)).outcome
    #expect(outcome.posting.method == "main-content")
  }

  @Test("J10: a posting that the vendor does not have any more is said to be gone")
  func gone() throws {
    let sample = VendorSample.lever
    let list = "<title>25 jobs at Example Works</title><body>\(Pages.prose)"
    let site = try VendorSite([sample.urls[0]: .page(list)])
    let outcome = try site.read(sample.urls[0]).outcome
    #expect(outcome.reason.hasPrefix("Lever does not have the posting any more"))
    #expect(outcome.reason.hasSuffix("paste the posting's text instead."))
    #expect(outcome.posting == Posting())
    let withPage = try VendorSite([sample.urls[0]: .page(Pages.whole)])
    #expect(try withPage.read(sample.urls[0]).outcome.isSuccess)
  }

  @Test("J10: a posting that is not on its board any more is said to be gone")
  func notOnBoard() throws {
    for (sample, board) in [(VendorSample.ashby, #"{"jobs": []}"#), (.personio, #"[{"id": 7}]"#)] {
      let site = try VendorSite([sample.answer: .init(body: board)])
      #expect(try site.read(sample.urls[0]).outcome.reason.contains("does not have the posting"))
    }
    let closed = VendorSample.bambooHR.payload.replacing("Open\"", with: "Closed\"")
    let site = try VendorSite([VendorSample.bambooHR.answer: .init(body: closed)])
    let reason = try site.read(VendorSample.bambooHR.urls[0]).outcome.reason
    #expect(reason.contains("does not have the posting"))
  }

  @Test("a board as a whole stands in for the data of one posting")
  func wholeBoard() throws {
    let all = "https://apply.workable.com/api/v1/widget/accounts/example-works?details=true"
    let site = try VendorSite([
      all: .init(
        body: """
          {"name": "Example Works", "jobs": [{"shortcode": "X"}, {"shortcode": "0A1B2C3D4E",
           "title": "\(VendorSample.title)", "employment_type": "Full-time", "telecommuting": true,
           "city": "Brno", "state": "", "country": "Czechia", "published_on": "2026-10-05",
           "description": "\(VendorSample.html)"}]}
          """)
    ])
    let reading = try site.read(VendorSample.workable.urls[0])
    #expect(reading.outcome.posting.companyName == "Example Works")
    #expect(reading.outcome.posting.facts.location == "Brno, Czechia")
    #expect(reading.outcome.posting.facts.workplace == .remote)
    let copy = try #require(reading.page)
    #expect(site.reader().read(copy) == reading.outcome)
  }

  @Test("no page and no data: what is wrong with the page is said")
  func nothing() throws {
    let sample = VendorSample.greenhouse
    let site = try VendorSite([
      sample.answer: .init(status: 500, body: ""), sample.urls[0]: .page("", status: 403),
    ])
    #expect(try site.read(sample.urls[0]).outcome.reason.contains("HTTP 403"))
  }

  @Test("other addresses of a vendor are read as pages")
  func otherAddresses() throws {
    for url in [
      "https://boards.greenhouse.io/exampleworks", "https://jobs.lever.co/example-works",
      "https://jobs.ashbyhq.com/example", "https://apply.workable.com/example-works/",
      "https://exampleworks.wd3.myworkdayjobs.com/Careers", "https://www.bamboohr.com/careers/42",
      "https://exampleworks.recruitee.com/", "https://evil.example/boards.greenhouse.io/x/jobs/1",
      "https://boards.greenhouse.io.example/exampleworks/jobs/4012345",
      "https://notbamboohr.com/careers/42",
    ] {
      let site = try VendorSite([url: .page(Pages.whole)])
      #expect(try site.read(url).outcome.posting.method == "main-content")
      #expect(site.asked == [url])
    }
  }

  @Test("a private address is not asked for data unless that is allowed")
  func privateAddress() throws {
    let site = try site(.greenhouse)
    let outcome = try site.reader(allowsPrivateAddresses: false).read(
      url: VendorSample.greenhouse.urls[0], cancellation: Cancellation()
    ) { _ in }.outcome
    #expect(outcome.reason.contains("inside this network"))
    #expect(site.asked.isEmpty)
  }

  @Test("cancelling ends the vendor's call and closes its connection")
  func cancelled() throws {
    let closed = Flag()
    let cancellation = Cancellation()
    let server = try LoopbackServer { _, connection in
      cancellation.cancel()
      if connection.waitUntilClosedByPeer() { closed.raise() }
    }
    let base = server.url()
    let reader = PostingReader(
      client: HTTPClient(userAgent: "jobtracker-test/1"), allowsPrivateAddresses: true,
      route: AddressRoute(there: { _ in base }, back: { $0 }))
    #expect(throws: CancelledError()) {
      try reader.read(url: VendorSample.lever.urls[0], cancellation: cancellation) { _ in }
    }
    #expect(waitUntil { closed.isRaised })
    #expect(server.requests.count == 1)
  }
}
