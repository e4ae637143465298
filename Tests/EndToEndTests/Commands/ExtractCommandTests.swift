import Foundation
import JobTrackerTesting
import Testing

/// `extract`.
@Suite struct ExtractCommandTests {
  @Test("A page is read and nothing stored")
  func url() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page()])
    let program = try Program()
    try program.allowPrivateAddresses()
    let outcome = try program.run("extract", server.url("/job"), "--json")
    #expect(outcome.exitCode == 0)
    let posting = try outcome.object()
    #expect(posting["company_name"] as? String == "Initech")
    #expect(posting["job_title"] as? String == "Platform Engineer")
    #expect(
      posting["job_description"] as? String == "You run Kafka and Go services for a living.")
    #expect(posting["method"] as? String == "json-ld")
    #expect(posting["location"] as? String == "")
    #expect(posting["status"] as? String == "success")
    #expect(try program.run("extract", server.url("/job")).output.contains("Initech"))
    #expect(!FileManager.default.fileExists(atPath: program.data.path(percentEncoded: false)))
  }

  @Test("J10: a page that does not tell enough is needs_manual, with code 3")
  func needsManual() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.otherPage])
    let program = try Program()
    try program.allowPrivateAddresses()
    for url in [server.url("/job"), server.url("/none")] {
      let outcome = try program.run("extract", url, "--json")
      #expect(outcome.exitCode == 3)
      let posting = try outcome.object()
      #expect(posting["status"] as? String == "needs_manual")
      #expect((posting["error"] as? String)?.isEmpty == false)
    }
    try program.run("extract", "acme").expectError("not a web address")
  }

  @Test("A saved page is read without the network, from a file and from standard input")
  func savedPage() throws {
    let server = try LoopbackServer(pages: [:])
    let program = try Program()
    // Even things that the page refers to are not asked for.
    let page = Samples.page()
      .replacing("<h1>", with: "<img src=\"\(server.url("/a.png"))\"><h1>")
    let file = try program.home.write(page, to: "page.html").path(percentEncoded: false)
    let fromFile = try program.run(
      "extract", "--html", file, "--url", server.url("/job"), "--json")
    #expect(fromFile.exitCode == 0)
    #expect(try fromFile.object()["company_name"] as? String == "Initech")
    let fromInput = try program.start(["extract", "--html", "-", "--json"], input: page).wait()
    #expect(try fromInput.object()["company_name"] as? String == "Initech")
    #expect(server.requests.isEmpty)
  }
}
