import JobTrackerDomain
import PostingExtraction
import Testing

/// The company's name where the vendor's data of a posting does not have it.
@Suite struct VendorCompanyTests {
  private func company(
    board: String, text: String, others: [String: VendorSite.Answer] = [:]
  ) throws -> (name: String, source: String?) {
    let answer = "https://api.lever.co/v0/postings/\(board)/\(VendorSample.uuid)?mode=json"
    let body = #"{"text": "Engineer", "description": "<p>\#(text)</p>"}"#
    let site = try VendorSite(others.merging([answer: .init(body: body)]) { $1 })
    let posting = try site.read("https://jobs.lever.co/\(board)/\(VendorSample.uuid)").outcome
      .posting
    return (posting.companyName, posting.sources["company_name"])
  }

  @Test(
    "without another source the name is spelled as the posting spells the board's",
    arguments: [
      ("exampleworks", "At Example Works, we build.", "Example Works"),
      ("example-works", "Join EXAMPLE WORKS today", "EXAMPLE WORKS"),
      ("openwind", "We like OpenWind’s turbines", "OpenWind"),
      ("acme42", "Nobody says it here, not even acme42.", "Acme42"),
      ("example-works-group", "Nothing", "Example Works Group"),
      ("Example%20Works", "Nothing", "Example Works"),
    ])
  func byBoard(board: String, text: String, name: String) throws {
    let found = try company(board: board, text: text)
    #expect(found.name == name)
    #expect(found.source == "url")
  }

  @Test("the board's own page or data knows better")
  func byPage() throws {
    let page = "https://jobs.lever.co/exampleworks/\(VendorSample.uuid)"
    let found = try company(
      board: "exampleworks", text: "At Example Works, we build.",
      others: [page: .page("<title>Engineer at Example Works GmbH</title><h1>Engineer</h1>")])
    #expect(found.name == "Example Works GmbH")
    #expect(found.source == "lever-board")
  }

  @Test("Greenhouse boards tell the name that older postings lack")
  func greenhouseBoard() throws {
    let sample = VendorSample.greenhouse
    let payload = sample.payload.replacing("company_name", with: "unknown")
    let site = try VendorSite([
      sample.answer: .init(body: payload),
      "https://boards-api.greenhouse.io/v1/boards/exampleworks": .init(
        body: #"{"name": "Example Works Ltd.", "content": ""}"#),
    ])
    #expect(try site.read(sample.urls[0]).outcome.posting.companyName == "Example Works Ltd.")
  }
}
