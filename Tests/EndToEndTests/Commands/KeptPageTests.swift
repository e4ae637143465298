import Foundation
import JobTrackerTesting
import Testing

/// What is kept of a posting's page, and `add` of one that is there.
@Suite struct KeptPageTests {
  private func program(_ server: LoopbackServer) throws -> Program {
    let program = try Program()
    try program.allowPrivateAddresses()
    let added = try program.run("add", server.url("/job"))
    guard added.exitCode == 0 else { throw SetUpFailure(outcome: added) }
    return program
  }

  @Test("J10: the kept page is read again without the network, and stored when that is asked for")
  func reread() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page()])
    let program = try program(server)
    let requests = server.requests.count
    let file = try program.home.write("Mine.", to: "d.txt").path(percentEncoded: false)
    let typed = try program.run(
      "add", "--company", "A", "--title", "B", "--description-file", file)
    #expect(typed.exitCode == 0)
    let outcome = try program.run("extract", "--job", "1", "--json")
    #expect(outcome.exitCode == 0)
    #expect(try outcome.object()["job_title"] as? String == "Platform Engineer")
    let stored = try program.run("extract", "--job", "1", "--store")
    #expect(stored.exitCode == 0)
    #expect(stored.output.contains("title: json-ld"))
    #expect(stored.errors.contains("Job 1 holds what was read now."))
    #expect(server.requests.count == requests)
    let shown = try program.run("show", "1", "--json").object()
    #expect(shown["page_url"] as? String == server.url("/job"))
    #expect((shown["sources"] as? [String: String])?["job_title"] == "json-ld")
    #expect(try program.run("show", "1").output.contains("Page read"))
    try program.run("extract", "--job", "2").expectError("Job 2 was typed by hand")
    try program.run("extract", "--job", "9").expectError("no job 9")
  }

  @Test("A posting that is there is named, with code 4; --again adds it all the same")
  func alreadyThere() throws {
    let server = try LoopbackServer { request, connection in
      if request.path.hasPrefix("/moved") {
        connection.sendResponse(status: 302, headers: [("Location", "/job")])
      } else {
        connection.sendResponse(
          status: 200, headers: [("Content-Type", "text/html")], body: Array(Samples.page().utf8))
      }
    }
    let program = try program(server)
    for path in ["/job?utm_source=x", "/moved"] {
      let again = try program.run("add", server.url(path), "--json")
      #expect(again.exitCode == 4)
      #expect(try again.object()["id"] as? Int == 1)
      #expect(again.errors.contains("Platform Engineer, Initech is there already (job 1)"))
      #expect(again.errors.contains("--again"))
    }
    #expect(try program.jobs().map(\.id) == [1])
    #expect(try program.run("add", server.url("/moved"), "--again").exitCode == 0)
    #expect(try program.jobs().map(\.id) == [2, 1])
  }
}
