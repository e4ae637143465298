import Foundation
import JobTrackerTesting
import Testing

/// What is tried out and compared in the interface, offline and without a trace.
@Suite struct ComparisonTests {
  private func analysed() throws -> Session {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    _ = try program.run("analyze", "1", "--resume", "1")
    return try Session(program)
  }

  /// The score and its change, as the window shows them.
  private func change(on screen: String) -> Int? {
    screen.firstMatch(of: /[0-9]+\/100 ±?([+-]?[0-9]+)/).flatMap { Int($0.1) }
  }

  @Test("What if: a supposed keyword raises the score at once; nothing of it is kept")
  func whatIf() throws {
    let session = try analysed()
    let terminal = session.terminal
    let before = try session.program.run("result", "1", "--json").output
    try terminal.wait(for: "Missing keywords", "Kafka")
    try terminal.type("W")
    try terminal.wait(for: "What if", "[ ] Kafka")
    try terminal.type("G ")
    try terminal.wait(for: "a higher score") { screen in
      screen.contains("[x] Kafka") && (change(on: screen) ?? 0) > 0
    }
    try terminal.type(" ")
    try terminal.wait(for: "the score as it was") { change(on: $0) == 0 }
    try terminal.press("Escape")
    try terminal.waitUntilGone("What if")
    #expect(try session.program.run("result", "1", "--json").output == before)
    #expect(try session.quit() == 0)
  }

  @Test("What if: the resume's text is changed in the editor and scored anew")
  func editor() throws {
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    _ = try program.run("analyze", "1", "--resume", "1")
    let script = try program.home.write(
      "#!/bin/sh\nprintf -- '- Ran Kafka for 200 services\\n' >> \"$1\"\n", to: "editor.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: script.path)
    program.environment["EDITOR"] = script.path
    program.environment["VISUAL"] = nil
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.wait(for: "Missing keywords")
    try terminal.type("W")
    try terminal.wait(for: "[ ] Kafka", "/100")
    try terminal.type("e")
    try terminal.wait(for: "the edited text's score") { screen in
      screen.contains("edited") && (change(on: screen) ?? 0) > 0
    }
    #expect(try !program.run("resume", "list", "--json").output.contains("200 services"))
  }

  @Test("Every resume is compared with every job, and Enter goes to the job")
  func compare() throws {
    let program = try Program()
    try program.addSampleJob(company: "Initech", title: "Go Engineer")
    try program.addSampleJob(company: "Umbrella", title: "Billing Engineer")
    try program.addSampleResume()
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.wait(for: "Umbrella", "resume.txt")
    try terminal.type("C")
    try terminal.wait(for: "Compare resumes", "2 jobs", "resume.txt:", "/100 offline")
    try terminal.type("j")
    try terminal.press("Enter")
    try terminal.waitUntilGone("Compare resumes")
    try terminal.wait(for: "3 Analysis · Go Engineer")
    #expect(try session.program.jobs().allSatisfy { $0.ats_score == nil })
  }

  @Test("Without a resume the comparison says what to do")
  func nothingToCompare() throws {
    let program = try Program()
    try program.addSampleJob()
    let session = try Session(program)
    try session.terminal.wait(for: "Backend Engineer")
    try session.terminal.type("C")
    try session.terminal.wait(for: "There is no resume with a text to compare")
  }

  @Test("The description has the terms in colour, and n goes through them")
  func terms() throws {
    let program = try Program()
    let filler = String(repeating: "We make software for payroll.\n", count: 40)
    let file = try program.home.write(
      "Requirements\n- Go\n\(filler)- Kafka\n\(filler)", to: "posting.txt")
    _ = try program.run(
      "add", "--company", "Acme", "--title", "Engineer", "--description-file", file.path)
    try program.addSampleResume()
    _ = try program.run("analyze", "1", "--resume", "1")
    let session = try Session(program)
    let terminal = session.terminal
    try terminal.wait(for: "Missing keywords")
    try terminal.type("]3")
    try terminal.wait(for: "Terms: 1 in the resume, 1 missing.")
    try terminal.type("n")
    try terminal.wait(for: "- Go")
    try terminal.type("n")
    try terminal.wait(for: "- Kafka")
  }

  @Test("What the score is made of, and the history, open and close with a key")
  func windows() throws {
    let session = try analysed()
    let terminal = session.terminal
    _ = try session.program.run("analyze", "1", "--resume", "1", "--level", "fresher")
    try terminal.wait(for: "Missing keywords")
    try terminal.type("H")
    try terminal.wait(for: "Analyses", "since")
    try terminal.press("Escape")
    try terminal.waitUntilGone("since")
    try terminal.wait(for: "· fresher", "Missing keywords")
    try terminal.type("3")
    try terminal.press("Enter")
    try terminal.wait(for: "What the score is made of", "Raises it most")
    try terminal.type("]")
    try terminal.wait(for: "] Tools & frameworks")
    try terminal.type("q")
    try terminal.waitUntilGone("What the score is made of")
  }

  @Test("Before the first text goes to a server the person is asked; no sends nothing")
  func consent() throws {
    var program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    program.environment["GROQ_API_KEY"] = "gsk_test"
    program.environment["GROQ_BASE_URL"] = "https://model.invalid/v1"
    let session = try Session(program)
    let terminal = session.terminal
    try session.startAnalysis()
    try terminal.wait(for: "Send texts?", "model.invalid")
    try terminal.type("n")
    try terminal.waitUntilGone("Send texts?")
    try terminal.wait(for: "Analyse:")
    #expect(try session.program.jobs().map(\.analysis_status) == ["pending"])
  }
}
