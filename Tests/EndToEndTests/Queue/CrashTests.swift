import Foundation
import JobTrackerTesting
import Synchronization
import Testing

/// kill -9 in the middle of each kind of task: the next start does it once more.
@Suite struct CrashTests {
  /// Serves a posting; answers nothing until it is let.
  private final class HeldPage: Sendable {
    let isHolding = Flag()
    let released = Flag()
    let server: LoopbackServer

    init() throws {
      let (holding, released) = (isHolding, released)
      server = try LoopbackServer { request, connection in
        holding.raise()
        _ = waitUntil(timeout: .seconds(60)) { released.isRaised }
        connection.sendResponse(
          status: 200, headers: [("Content-Type", "text/html")],
          body: Samples.page(title: "Engineer \(request.path.dropFirst())"))
      }
    }

    /// How often each path was asked for.
    var requests: [String: Int] {
      server.requests.reduce(into: [:]) { $0[$1.path, default: 0] += 1 }
    }
  }

  /// How often a task was started, as the log tells.
  private func starts(_ kind: String, in program: Program) -> Int {
    program.log.matches(of: #/Task [0-9]+ \((\w+)\) starts/#).filter { $0.1 == kind }.count
  }

  @Test("J3: a page that was being read when the program was killed is read again, once")
  func extract() throws {
    let page = try HeldPage()
    let program = try Program()
    try program.allowPrivateAddresses()
    let command = try program.start(["add", page.server.url("/1"), "--company", "Typed"])
    #expect(waitUntil { page.isHolding.isRaised })
    #expect(try command.killNow().ending == .signalled(SIGKILL))
    #expect(try program.jobs().isEmpty)
    page.released.raise()

    let session = try Session(program)
    try session.terminal.wait(for: "1 job ", "Initech", "Engineer 1")
    #expect(try session.quit() == 0)
    try session.open()
    try session.terminal.wait(for: "1 job ")
    #expect(try session.quit() == 0)
    #expect(page.requests == ["/1": 2])
    #expect(try program.jobs().map(\.job_title) == ["Engineer 1"])
  }

  @Test("J8: the page of a changed URL is read again, once, after a kill")
  func extractAnew() throws {
    let page = try HeldPage()
    let program = try Program()
    try program.allowPrivateAddresses()
    try program.addSampleJob()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.wait(for: "No analysis yet")
    try terminal.type("e")
    try terminal.wait(for: "Edit the job")
    try terminal.press("BTab")
    try terminal.type(page.server.url("/2"))
    try terminal.press("C-s")
    #expect(waitUntil { page.isHolding.isRaised })
    #expect(try program.jobs().map(\.extraction_status) == ["pending"])
    let killed = try terminal.program()
    kill(killed, SIGKILL)
    #expect(waitUntil { kill(killed, 0) != 0 })
    page.released.raise()

    let second = try Session(program)
    try second.terminal.wait(for: "1 job ", "Initech", "Engineer 2")
    #expect(try second.quit() == 0)
    #expect(page.requests == ["/2": 2])
    let job = try #require(try program.jobs().first)
    #expect(job.extraction_status == "success")
    #expect(job.job_title == "Engineer 2")
  }

  @Test("A6: an analysis that was under way when the program was killed is done again, once")
  func analyse() throws {
    let server = try ChatServer()
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.use(server)
    let command = try program.start(["analyze", "1", "--resume", "1"])
    server.send(ChatServer.answer[0])
    #expect(waitUntil { server.requests.count == 1 })
    try command.killNow()
    #expect(try program.jobs().map(\.analysis_status) == ["processing"])
    server.answerAtOnce()

    let session = try Session(program)
    try session.terminal.wait(for: "87/100", "Kafka")
    #expect(try session.quit() == 0)
    #expect(server.requests.count == 2)
    #expect(try program.jobs().map(\.ats_score) == [87])
  }

  @Test("What a killed command was doing is taken over by the open interface")
  func takenOver() throws {
    let server = try ChatServer()
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.use(server)
    let command = try program.start(["analyze", "1", "--resume", "1"])
    #expect(waitUntil { server.requests.count == 1 })
    let session = try Session(program)
    try session.terminal.wait(for: "1 running")
    try command.killNow()
    server.answerAtOnce()
    try session.terminal.wait(for: "87/100", "Kafka")
    #expect(server.requests.count == 2)
  }

  @Test("R2: a resume that was being read when the program was killed is read again, once")
  func parse() throws {
    let program = try Program()
    let file = try program.home.write([UInt8](Self.slowPDF), to: "slow.pdf")
    let command = try program.start(["resume", "add", file.path(percentEncoded: false)])
    var child: pid_t?
    #expect(
      waitUntil {
        child = ProcessTree.children(of: command.id).first
        return child != nil
      })
    // The child must not end before the parent does.
    let reader = try #require(child)
    kill(reader, SIGSTOP)
    try command.killNow()
    #expect(kill(reader, 0) == 0, "the reader was still at work")
    kill(reader, SIGKILL)
    #expect(try program.resumes().map(\.has_text) == [false])
    #expect(starts("parse", in: program) == 1)

    let session = try Session(program)
    try session.terminal.type("2")
    try session.terminal.wait(for: "slow.pdf", "Ada Lovelace")
    #expect(try session.quit() == 0)
    #expect(starts("parse", in: program) == 2)
    let resumes = try program.resumes()
    #expect(resumes.map(\.has_text) == [true])
    #expect(resumes.map(\.parse_error) == [""])
  }

  /// A page with a name on it and millions of strokes, which take a while to go through.
  private static var slowPDF: Data {
    let line = PDFBuilder.line("Ada Lovelace", x: 72, y: 720)
    return PDFBuilder.document(pages: ["\(line) /X Do"]) { builder in
      let form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources"
      var number = builder.addStream("0 0 m 9 9 l S ", entries: "\(form) << >>")
      for _ in 0..<5 {
        number = builder.addStream(
          String(repeating: "/X Do ", count: 10),
          entries: "\(form) << /XObject << /X \(number) 0 R >> >>")
      }
      return "/XObject << /X \(number) 0 R >>"
    }
  }

  @Test("Two processes on one library never do the same task")
  func twoProcesses() throws {
    let page = try HeldPage()
    let program = try Program()
    try program.allowPrivateAddresses()
    // Commands that were killed leave a queue of many tasks.
    let paths = (1...8).map { "/\($0)" }
    let commands = try paths.map { try program.start(["add", page.server.url($0)]) }
    #expect(waitUntil { page.server.requests.count == paths.count })
    for command in commands { try command.killNow() }
    page.released.raise()

    let first = try Session(program, isOpen: false)
    let second = try Session(program, isOpen: false)
    for session in [first, second] { try session.terminal.command("jobtracker") }
    for session in [first, second] { try session.terminal.wait(for: "8 jobs") }
    for session in [first, second] { try session.terminal.waitUntilGone("running") }
    for session in [first, second] { #expect(try session.quit() == 0) }
    #expect(page.requests == Dictionary(uniqueKeysWithValues: paths.map { ($0, 2) }))
    #expect(try Set(program.jobs().map(\.job_url)) == Set(paths.map { page.server.url($0) }))
    #expect(try program.jobs().count == paths.count)
  }
}
