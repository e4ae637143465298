import Foundation
import JobTrackerTesting
import Testing

/// Disks, databases and configurations that are not as they should be.
@Suite struct TroubleTests {
  @Test(
    "A mistake in the configuration is told with its file and line",
    arguments: [
      ("theme = \"harbour\"\n\n[network\n", 3), ("[analysis]\nengine = \"gpt\"\n", 2),
      ("[network]\nallow_private_addresses = maybe\n", 2), ("[groq]\n\nkee = 1\n", 3),
    ])
  func configuration(text: String, line: Int) throws {
    let program = try Program()
    try program.configure(text)
    try program.run("list").expectError("config.toml:\(line):")
    let session = try Session(program, isOpen: false)
    try session.terminal.command("jobtracker")
    try session.terminal.wait(for: "config.toml:\(line)") { screen in
      screen.filter { !$0.isNewline }.contains("config.toml:\(line)")
    }
  }

  @Test("A configuration with a key that others can read is refused")
  func readableKey() throws {
    let program = try Program()
    try program.configure("[groq]\napi_key = \"gsk_secret\"\n")
    #expect(try program.run("list").exitCode == 0)
    let file = program.configurationFolder.appending(path: "config.toml").path
    #expect(chmod(file, 0o644) == 0)
    let outcome = try program.run("list")
    outcome.expectError("chmod 600")
    #expect(!outcome.errors.contains("gsk_secret"))
  }

  @Test("A mistake in a theme is told with its file and line, and the interface opens")
  func theme() throws {
    let program = try Program()
    try program.configure("theme = \"mine\"\n")
    let folder = program.configurationFolder.appending(path: "themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "[styles]\n\nselection = 7\n"
      .write(to: folder.appending(path: "mine.toml"), atomically: true, encoding: .utf8)
    let session = try Session(program, columns: 120)
    try session.terminal.wait(for: "mine.toml:")
    #expect(try session.quit() == 0)
  }

  @Test("A damaged database is refused and left as it is")
  func damagedDatabase() throws {
    let program = try Program()
    try program.addSampleJob()
    let garbage = Data(repeating: 0x2A, count: 8192)
    try garbage.write(to: program.database)
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: program.database.path + suffix)
    }
    try program.run("list").expectError("is damaged", "Nothing was changed")
    #expect(try Data(contentsOf: program.database) == garbage)
    let session = try Session(program, isOpen: false)
    try session.terminal.command("jobtracker")
    #expect(try session.terminal.waitForPrompt() == 1)
    try session.terminal.wait(for: "is damaged")
  }

  @Test("A data folder that cannot be made is refused with its name")
  func noFolder() throws {
    var program = try Program()
    try program.home.write("", to: "file")
    program.environment["JOBTRACKER_HOME"] = program.home.file("file/below").path
    try program.run("list").expectError("file/below", "JOBTRACKER_HOME")
  }

  @Test("A full disk is told, and what was there stays", .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    var program = try Program()
    program.environment["JOBTRACKER_HOME"] = disk.path
    try program.addSampleJob()
    try disk.fill()
    let outcome = try program.start(
      [
        "add", "--company", "Big", "--title", "Job", "--description-file", "-",
      ], input: String(repeating: "All work and no play. ", count: 20000)
    ).wait()
    outcome.expectError("disk is full")
    let file = try program.home.write(
      String(repeating: "A resume. ", count: 20000), to: "big.txt")
    try program.run("resume", "add", file.path).expectError("space")
    try disk.empty()
    #expect(try program.jobs().map(\.company_name) == ["Acme"])
    #expect(try program.resumes().isEmpty)
    #expect(try program.run("resume", "add", file.path).exitCode == 0)
  }

  @Test("A database that cannot be written is told", .enabled(if: SmallDisk.isPossible))
  func readOnly() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    var program = try Program()
    program.environment["JOBTRACKER_HOME"] = disk.path
    try program.addSampleJob()
    try disk.remount("ro")
    try program.run("list").expectError("jobtracker.sqlite", "permissions")
    try disk.remount("rw")
    #expect(try program.jobs().count == 1)
  }
}
