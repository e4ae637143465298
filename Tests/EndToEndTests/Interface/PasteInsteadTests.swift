import Foundation
import JobTrackerTesting
import Testing

/// Giving a posting's text where its page cannot be read.
@Suite struct PasteInsteadTests {
  private let posting = """
    Backend Engineer

    About Initech

    Initech makes software for banks. You write Go.
    """

  @Test("J5, J7: a page that fails, its text pasted, and the job is there with its URL")
  func pastesAfterFailure() throws {
    let server = try LoopbackServer(pages: [:])
    let program = try Program()
    try program.allowPrivateAddresses()
    let session = try Session(program)
    let terminal = session.terminal
    try session.addJob(url: server.url("/gone"))
    try terminal.wait(for: "HTTP 404", "Paste the posting's text here, or press ^o")
    try terminal.paste(posting)
    try terminal.wait(for: "Filled the company and title from the text.", "Initech makes software")
    try terminal.press("C-s")
    try terminal.wait(for: "1 job ", "Added Backend Engineer, Initech")
    let job = try #require(try program.jobs().first)
    #expect(job.job_url == server.url("/gone"))
    #expect(job.company_name == "Initech" && job.job_title == "Backend Engineer")
    #expect(try program.run("show", "1").output.contains("About Initech\n\nInitech makes"))
  }

  @Test("A saved page is chosen as a file and fills the form")
  func file() throws {
    let program = try Program()
    try program.home.write(Samples.page(), to: "posting.html")
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.press("C-o")
    try terminal.wait(for: "Read a saved page or text", "posting.html")
    try terminal.type("posting.html")
    try terminal.press("Enter")
    try terminal.wait(for: "Initech", "Platform Engineer", "from posting.html.")
    try terminal.press("C-s")
    try terminal.wait(for: "1 job ")
    #expect(try program.jobs().map(\.company_name) == ["Initech"])
  }

  @Test("Lines pasted in the list are no commands; they are a new job's text")
  func list() throws {
    let program = try Program()
    try program.addSampleJob()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.wait(for: "1 job ")
    try terminal.paste("D\ny\nq\n")
    try terminal.wait(for: "Add a job", "Description  D")
    try terminal.press("Escape")
    try terminal.wait(for: "Discard what you typed?")
    try terminal.type("y")
    try terminal.waitUntilGone("Add a job")
    try terminal.paste("https://jobs.example/1\n")
    try terminal.wait(for: "Add a job", "https://jobs.example/1")
    #expect(try program.jobs().count == 1)
  }

  // MARK: The editor

  /// A program whose editor is a script.
  private func program(editor: String) throws -> Program {
    var program = try Program()
    let script = try program.home.write("#!/bin/sh\n\(editor)\n", to: "editor")
    chmod(script.path(percentEncoded: false), 0o700)
    program.environment["EDITOR"] = script.path(percentEncoded: false)
    return program
  }

  @Test("^x gives the terminal to the editor; its text comes back and is read")
  func editor() throws {
    let text = posting.replacing("\n", with: "\\n")
    let program = try program(editor: "echo editing now; read line; printf '\(text)' > \"$1\"")
    let session = try Session(program)
    let terminal = session.terminal
    let open = try terminal.state()
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.press("C-x")
    try terminal.wait(for: "editing now")
    #expect(try terminal.state().isCooked && !terminal.state().showsAlternateScreen)
    try terminal.command("go on")
    try terminal.wait(for: "Filled the company and title", "Initech makes software")
    var back = try terminal.state()
    back.showsCursor = open.showsCursor
    #expect(back == open)
    try terminal.press("C-s")
    try terminal.wait(for: "1 job ", "Added Backend Engineer, Initech")
    #expect(try session.quit() == 0)
  }

  @Test(
    "An editor that crashes, fails or is not there leaves the form and the terminal as they were")
  func badEditor() throws {
    let program = try program(
      editor: "printf '\\033[?1003h\\033[?1049h'; stty raw -echo; kill -SEGV $$")
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.paste("My text")
    try terminal.wait(for: "My text")
    let open = try terminal.state()
    try terminal.press("C-x")
    try terminal.wait(for: "signal 11: the text is as it was", "My text")
    #expect(try terminal.state() == open)
    try FileManager.default.removeItem(at: program.home.file("editor"))
    try terminal.press("C-x")
    try terminal.wait(for: "run: set VISUAL or EDITOR", "My text")
    try terminal.press("Escape")
    try terminal.wait(for: "Discard what you typed?")
    try terminal.type("y")
    try terminal.waitUntilGone("Add a job")
    #expect(try session.quit() == 0)
    #expect(try terminal.state().isCooked)
  }

  // MARK: Drafts

  private func draftFiles(_ program: Program) -> [String] {
    let folder = program.data.appending(path: "drafts").path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".json") }.map { folder + "/" + $0 }
  }

  @Test("kill -9: what stood in a form comes back at the next start, once")
  func draft() throws {
    let program = try Program()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.type("https://jobs.example/1")
    try terminal.press("Tab")
    try terminal.type("Initrode")
    #expect(
      waitUntil {
        draftFiles(program).contains {
          (try? String(contentsOfFile: $0, encoding: .utf8))?.contains("Initrode") == true
        }
      })
    let file = try #require(draftFiles(program).first)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let killed = try terminal.program()
    kill(killed, SIGKILL)
    #expect(waitUntil { kill(killed, 0) != 0 })

    let second = try Session(program)
    try second.terminal.wait(
      for: "The program ended before this was saved", "https://jobs.example/1", "Initrode")
    // A process that lives keeps its draft to itself.
    let third = try Session(program)
    try third.terminal.wait(for: "No jobs yet.")
    #expect(try third.quit() == 0)
    try second.terminal.press("Escape")
    try second.terminal.wait(for: "Discard what you typed?")
    try second.terminal.type("y")
    try second.terminal.waitUntilGone("Add a job")
    #expect(waitUntil { draftFiles(program).isEmpty })
    #expect(try second.quit() == 0)
  }

  @Test("A terminal that is closed does not lose what was just typed")
  func closed() throws {
    let program = try Program()
    let session = try Session(program)
    try session.terminal.type("a")
    try session.terminal.wait(for: "Add a job")
    try session.terminal.type("https://jobs.example/2")
    try session.terminal.wait(for: "https://jobs.example/2")
    kill(try session.terminal.program(), SIGHUP)
    try session.terminal.waitForPrompt()
    try session.open()
    try session.terminal.wait(for: "The program ended before", "https://jobs.example/2")
  }
}
