import Foundation
import JobTrackerTesting
import Testing

/// `add`, `list` and `show`.
@Suite struct JobCommandTests {
  @Test("J2: add by hand, list and show agree, as text and as JSON")
  func byHand() throws {
    let program = try Program()
    let file = try program.home.write(Samples.description, to: "posting.txt")
    let added = try program.run(
      "add", "--company", " Acme ", "--title", "Backend Engineer", "--description-file",
      file.path(percentEncoded: false))
    #expect(added.exitCode == 0)
    #expect(added.output == "Added job 1: Backend Engineer, Acme\n")
    #expect(added.errors.isEmpty)

    let list = try program.run("list")
    #expect(list.output.contains("Acme") && list.output.contains("Backend Engineer"))
    let rows = try program.jobs()
    #expect(
      rows == [
        JobRow(
          id: 1, company_name: "Acme", job_title: "Backend Engineer", location: "", job_url: "",
          extraction_status: "success", analysis_status: "pending", ats_score: nil)
      ])

    let show = try program.run("show", "1", "--json").object()
    #expect(show["job_description"] as? String == Samples.description)
    #expect(show["description_source"] as? String == "manual")
    #expect(show["extraction_error"] as? String == "")
    for date in ["created_at", "updated_at"] {
      #expect((show[date] as? String)?.contains(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T/) == true)
    }
    let text = try program.run("show", "1").output
    #expect(text.contains("Backend Engineer, Acme") && text.contains(Samples.description))
  }

  @Test("A list is searched by words, and an empty one says what to do")
  func search() throws {
    let program = try Program()
    #expect(try program.run("list", "--json").output.filter { !$0.isWhitespace } == "[]")
    #expect(try program.run("list").errors.contains("jobtracker add URL"))
    try program.addSampleJob(company: "Acme", title: "Backend Engineer")
    try program.addSampleJob(company: "Initech", title: "Site Reliability Engineer")
    let found = try program.run("list", "initech", "engineer")
    #expect(found.output.contains("Initech") && !found.output.contains("Acme"))
    let none = try program.run("list", "plumber")
    #expect(none.exitCode == 0 && none.output.isEmpty && none.errors.contains("plumber"))
  }

  @Test("J4: what is missing is named")
  func incomplete() throws {
    let program = try Program()
    try program.run("add").expectError("URL", "company", "title", "description")
    try program.run("add", "--company", "Acme", "--title", "  ")
      .expectError("title and description are missing")
    #expect(try program.jobs().isEmpty)
  }

  @Test("J3, J6: add waits for the page; J7: complete fields are enough where it fails")
  func byURL() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page()])
    let program = try Program()
    try program.allowPrivateAddresses()
    let added = try program.run("add", server.url("/job"), "--json")
    #expect(added.exitCode == 0)
    #expect(try added.object()["description_source"] as? String == "extracted")

    let manual = try program.start(
      [
        "add", server.url("/none"), "--company", "Acme", "--title", "Engineer",
        "--description-file", "-", "--json",
      ], input: "Go."
    ).wait()
    #expect(manual.exitCode == 0)
    #expect(manual.errors.contains("HTTP 404"))
    let job = try manual.object()
    #expect(job["description_source"] as? String == "manual")
    #expect(job["job_url"] as? String == server.url("/none"))
  }

  @Test("J11: another user's jobs are not there")
  func otherUser() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    #expect(
      try program.run("list", "--user", "bob", "--json").output.filter { !$0.isWhitespace } == "[]")
    try program.run("show", "1", "--user", "bob").expectError("no job 1")
    try program.run("result", "1", "--user", "bob").expectError("no job 1")
    try program.run("analyze", "1", "--resume", "1", "--user", "bob").expectError("no job 1")
    let file = try program.home.write("Text", to: "b.txt").path(percentEncoded: false)
    try program.run("resume", "add", file, "--job", "1", "--user", "bob").expectError("no job 1")
    #expect(try program.run("resume", "list", "--user", "bob").output.isEmpty)
    let session = try Session(program, isOpen: false)
    try session.terminal.command("jobtracker --user bob")
    try session.terminal.wait(for: "0 jobs", "0 resumes", "No jobs yet.")
  }

  @Test(
    "Wrong usage is told with code 64",
    arguments: [
      ["nonsense"], ["list", "--nonsense"], ["show"], ["show", "x"], ["show", "-1"], ["show", "0"],
      ["extract"], ["extract", "http://a.test", "--html", "b"], ["score"], ["resume", "add"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Program().start(arguments).wait()
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("jobtracker"))
  }

  @Test("The help names every command and the exit codes")
  func help() throws {
    let help = try Program().run("--help")
    #expect(help.exitCode == 0)
    for command in ["add", "list", "show", "resume", "analyze", "result", "extract", "score"] {
      #expect(help.output.contains("  \(command) "))
    }
    #expect(help.output.contains("Exit codes"))
    #expect(!help.output.contains("__read-resume"))
  }
}
