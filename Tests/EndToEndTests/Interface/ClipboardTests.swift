import Foundation
import JobTrackerTesting
import Testing

/// What leaves the program for the clipboard and the browser.
@Suite struct ClipboardTests {
  private func waitForText(in file: URL) throws -> String {
    let isThere = waitUntil {
      ((try? String(contentsOf: file, encoding: .utf8)) ?? "").hasSuffix("\n")
    }
    try #require(isThere)
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("A configured command gets what is copied, and a result is the same as the command's")
  func command() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleResume()
    #expect(try program.run("analyze", "1", "--resume", "1").exitCode == 0)
    let file = program.home.file("copied")
    try program.configure("[clipboard]\ncommand = \"cat > '\(file.path)'; echo noise >&2\"")
    let session = try Session(program)
    try session.terminal.wait(for: "/100")
    try session.terminal.type("yr")
    try session.terminal.wait(for: "Copied the result as Markdown.")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == program.run("result", "1", "--markdown").output)
    #expect(try !session.terminal.screen().contains("noise"))
  }

  @Test("Without one the terminal's clipboard is used, and tmux has the text in any case")
  func terminal() throws {
    let program = try Program()
    try program.addSampleJob()
    let session = try Session(program)
    try session.terminal.wait(for: "No analysis yet")
    try session.terminal.type("yd")
    try session.terminal.wait(for: "Copied the description.")
    #expect(try session.terminal.buffer() == Samples.description)
    let base64 = Data(Samples.description.utf8).base64EncodedString()
    #expect(try session.terminal.transcript().contains("]52;c;" + base64))
  }

  @Test("The browser gets the URL and nothing of it shows; where there is none it is told")
  func browser() throws {
    let program = try Program()
    let server = try LoopbackServer(pages: ["/job": Samples.page()])
    let file = program.home.file("opened")
    try program.configure(
      """
      [network]
      allow_private_addresses = true
      [browser]
      command = "f() { echo noise; echo noise >&2; echo $1 > '\(file.path)'; }; f"
      """)
    #expect(try program.run("add", server.url("/job")).exitCode == 0)
    var session = try Session(program)
    try session.terminal.wait(for: "No analysis yet")
    try session.terminal.type("o")
    #expect(try waitForText(in: file) == server.url("/job") + "\n")
    #expect(try !session.terminal.screen().contains("noise"))
    #expect(try session.quit() == 0)

    try program.configure("[browser]\ncommand = \"no-such-browser\"")
    session = try Session(program)
    try session.terminal.wait(for: "No analysis yet")
    try session.terminal.type("o")
    try session.terminal.wait(for: "The page was not opened", "no-such-browser")
  }
}
