import JobTrackerTesting
import Testing

/// The stages, the tags and the search in texts, in the interface and by commands.
@Suite struct PipelineTests {
  @Test("A person moves a job on, tags it and finds it by both, and undoes a step")
  func inTheInterface() throws {
    let session = try Session(Program(), isOpen: false)
    try session.program.addSampleJob()
    try session.program.addSampleJob(company: "Initech")
    try session.open()
    let terminal = session.terminal
    try terminal.wait(for: "2 jobs", "Initech")
    try terminal.type("pa")
    try terminal.wait(for: "Backend Engineer, Initech is in “applied” now.", "Applied")
    try terminal.type("#")
    try terminal.wait(for: "Tags of the job")
    try terminal.type("dream, remote")
    try terminal.press("Enter")
    try terminal.wait(for: "#dream #remote")

    try terminal.type("/")
    try terminal.type("stage:app tag:dre")
    try terminal.wait(for: "1 job found")
    try terminal.press("Enter")
    try terminal.type(">")
    // It is in another stage now, and so no longer found.
    try terminal.wait(for: "No job matches")
    try terminal.type("u")
    try terminal.wait(for: "Undone: moved Backend Engineer, Initech to screening", "1 job found")
    try session.quit()
    let stages = try session.program.run("stage", "2").output.split(separator: "\n")
    #expect(stages.map { $0.split(separator: " ").last } == ["saved", "applied"])
  }

  @Test("Words of the descriptions are found, and marked in them")
  func texts() throws {
    let session = try Session(Program(), isOpen: false)
    try session.program.addSampleJob()
    let other = try session.program.run(
      "add", "--company", "Initech", "--title", "Clerk", "--description-file", "-",
      input: "Files reports.\n\nKnows COBOL.")
    #expect(other.exitCode == 0)
    try session.open()
    let terminal = session.terminal
    try terminal.wait(for: "2 jobs")
    try terminal.type("/text:cob")
    try terminal.wait(for: "1 job found", "Clerk")
    try terminal.press("Enter")
    try terminal.type("]")
    try terminal.wait(for: "Terms: 1 found by the filter.")
    try session.quit()
  }

  @Test("The commands move, tag and find, and say what is wrong")
  func byCommands() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleJob(company: "Initech")
    #expect(try program.run("stage", "1", "inter").exitCode == 0)
    #expect(try program.run("tag", "1", "dream", "big", "--remove", "big").output == "dream\n")
    #expect(try program.run("list", "stage:interview tag:dream").output.contains("Acme"))
    #expect(try !program.run("list", "is:open !stage:interview").output.contains("Acme"))
    let shown = try program.run("show", "1").output
    #expect(shown.contains("interview (") && shown.contains("dream"))
    let json = try program.run("stage", "1", "--json").output
    #expect(json.contains("\"stage_changes\"") && json.contains("\"tags\""))

    try program.run("stage", "1", "interview").expectError("is in “interview” already")
    try program.run("stage", "9", "offer").expectError("no job 9")
    #expect(try program.run("stage", "1", "a").exitCode == 64)
    #expect(
      try program.run("undo").output == "Undone: changed the tags of Backend Engineer, Acme\n")
    #expect(try program.run("tag", "1").errors.contains("The job has no tags."))
  }
}
