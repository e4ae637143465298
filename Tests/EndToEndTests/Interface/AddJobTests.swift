import JobTrackerTesting
import Testing

/// Adding jobs through the form.
@Suite struct AddJobTests {
  @Test("A first start says what to do, with the keys")
  func firstStart() throws {
    let session = try Session(Program())
    try session.terminal.wait(for: "No jobs yet.", "Press a to add", "No resumes yet.")
    #expect(try session.quit() == 0)
  }

  @Test("J2: a job is added by hand")
  func byHand() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.press("Tab")
    try terminal.type("Acme")
    try terminal.press("Tab")
    try terminal.type("Backend Engineer")
    try terminal.press("Tab")
    try terminal.paste("Go and Kafka.\nSecond line.")
    try terminal.wait(for: "Go and Kafka.", "Second line.")
    try terminal.press("C-s")
    try terminal.waitUntilGone("Add a job")
    try terminal.wait(for: "1 job ", "Acme", "Backend Engineer")

    let shown = try session.program.run("show", "1")
    #expect(shown.output.contains("Go and Kafka.\nSecond line."))
    let job = try #require(try session.program.jobs().first)
    #expect(job.company_name == "Acme")
    #expect(job.extraction_status == "success")
  }

  @Test("J4: a form without enough is refused and says what is missing")
  func incomplete() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.press("Tab")
    try terminal.type("Acme")
    try terminal.press("C-s")
    try terminal.wait(for: "title and description are missing", "Acme")
    #expect(try session.program.jobs().isEmpty)
  }

  @Test("J3, J6: a job is added from its page; what the page does not tell stays as typed")
  func byURL() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.page(company: "")])
    let program = try Program()
    try program.allowPrivateAddresses()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.type(server.url("/job"))
    try terminal.press("Tab")
    try terminal.type("Initrode")
    try terminal.press("C-s")
    try terminal.wait(for: "1 job ", "Initrode", "Platform Engin")
    try terminal.type("]")
    try terminal.wait(for: "You run Kafka and Go services")
    let job = try #require(try program.jobs().first)
    #expect(job.company_name == "Initrode")
    #expect(job.job_title == "Platform Engineer")
    #expect(job.job_url == server.url("/job"))
  }

  @Test("J5: a URL that fails brings the form back with what was typed and the reason")
  func failingURL() throws {
    let server = try LoopbackServer(pages: ["/job": Samples.otherPage])
    let program = try Program()
    try program.allowPrivateAddresses()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.type(server.url("/job"))
    try terminal.press("Tab")
    try terminal.type("Acme")
    try terminal.press("Tab", "Tab")
    try terminal.type("What I know of it")
    try terminal.press("C-s")
    // Unlike the form that was saved, the one that comes back has a reason.
    try terminal.wait(
      for: "Add a job", server.url("/job"), "Acme", "What I know of it",
      "No posting was found on the page")
    #expect(try program.jobs().isEmpty)

    // The title is all that is missing now.
    try terminal.press("Tab", "Tab")
    try terminal.type("Night Guard")
    try terminal.press("C-s")
    try terminal.waitUntilGone("Add a job")
    try terminal.wait(for: "1 job ", "Night Guard")
    #expect(try program.jobs().map(\.job_title) == ["Night Guard"])
  }

  @Test("J5: what was typed is still there after the program has ended")
  func failingURLAfterRestart() throws {
    let server = try LoopbackServer(pages: [:])
    let program = try Program()
    try program.allowPrivateAddresses()
    let session = try Session(program)
    let terminal = session.terminal
    try session.addJob(url: server.url("/gone"))
    try terminal.wait(for: "Add a job", "HTTP 404")
    // It is kept with the task, so that nothing is lost that one would be asked about.
    try terminal.press("C-c")
    try terminal.waitForPrompt()
    try session.open()
    try terminal.wait(for: "0 jobs", "Enter to finish")
    try terminal.press("Enter")
    try terminal.wait(for: "Add a job", server.url("/gone"), "HTTP 404")
  }

  @Test("A control sequence in a page does not reach the terminal")
  func controlSequences() throws {
    let title = "Engineer \\u001b]0;owned\\u0007\\u001b[31m\\u009b5m\\u202eend"
    let server = try LoopbackServer(pages: [
      "/job": Samples.page(title: title, description: "Go \\u001b]52;c;aGk=\\u0007 services")
    ])
    let program = try Program()
    // With a theme of its own the program has nothing to ask the terminal for.
    try program.configure("theme = \"dark\"\n[network]\nallow_private_addresses = true\n")
    let session = try Session(program)
    try session.addJob(url: server.url("/job"))
    try session.terminal.wait(for: "1 job ", "Initech")
    try session.terminal.type("]")
    try session.terminal.wait(for: "services")
    // The window's titles are the program's own.
    let transcript = try session.terminal.transcript()
      .replacing(#/\u{1B}\]2;(JobTracker[^\u{7}\u{1B}]*)?\u{7}/#, with: "")
    #expect(transcript.contains("services"))
    for sequence in ["\u{1B}]", "\u{7}", "\u{9B}", "\u{202E}"] {
      #expect(!transcript.unicodeScalars.contains(sequence.unicodeScalars))
    }
  }
}
