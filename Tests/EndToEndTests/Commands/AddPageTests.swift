import Foundation
import JobTrackerTesting
import Testing

/// `add --page`.
@Suite struct AddPageTests {
  @Test("J6: a saved page makes the job; the URL is kept and the network not touched")
  func savedPage() throws {
    let server = try LoopbackServer(pages: [:])
    let program = try Program()
    let file = try program.home.write(Samples.page(), to: "page.html").path(percentEncoded: false)
    let outcome = try program.run("add", server.url("/job"), "--page", file)
    #expect(outcome.exitCode == 0)
    let job = try #require(try program.jobs().first)
    #expect(job.company_name == "Initech" && job.job_title == "Platform Engineer")
    #expect(job.job_url == server.url("/job"))
    #expect(server.requests.isEmpty)
  }

  @Test("J5, J7: text from standard input; what is missing is named, or taken as typed")
  func text() throws {
    let program = try Program()
    let text = "Backend Engineer\n\nYou write Go."
    try program.start(["add", "--page", "-"], input: text).wait()
      .expectError("does not tell the company")
    #expect(try program.jobs().isEmpty)
    let added = try program.start(
      ["add", "--page", "-", "--company", "Acme", "--json"], input: text
    ).wait()
    #expect(added.exitCode == 0)
    #expect(try added.object()["company_name"] as? String == "Acme")
    #expect(try added.object()["job_description"] as? String == text)
    try program.run("add", "--page", "none.html").expectError("none.html cannot be read")
    #expect(try program.run("add", "--help").output.contains("--page"))
  }
}
