import Foundation
import JobTrackerTesting
import Testing

@testable import TerminalScreen

@Suite("24-bit colours")
struct DirectColorTests {
  @Test(
    "COLORTERM promises them, but not for GNU screen",
    arguments: [
      (["COLORTERM": "truecolor", "TERM": "xterm-256color"], true),
      (["COLORTERM": "24bit", "TERM": "xterm-256color"], true),
      (["COLORTERM": "TrueColor", "TERM": "foot"], true),
      (["COLORTERM": "yes", "TERM": "xterm-256color"], false),
      (["TERM": "xterm-256color"], false),
      (["COLORTERM": "truecolor", "TERM": "screen-256color"], false),
      (["COLORTERM": "truecolor", "TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"], true),
    ])
  func promise(variables: [String: String], expected: Bool) {
    #expect(DirectColor.isPromised { variables[$0] ?? "" } == expected)
  }

  /// What ncurses' own tool says of a compiled description.
  private func tput(_ description: [UInt8], _ type: String, _ arguments: String...) throws -> String
  {
    let environment = [
      "TERM": type, "TERMINFO": "b64:" + Data(description).base64EncodedString(),
      // Nothing else is to be found.
      "TERMINFO_DIRS": "/nowhere", "HOME": "/nowhere",
    ]
    return try RunningProcess(
      URL(filePath: "/usr/bin/tput"), arguments, environment: environment
    ).wait().output
  }

  private func compile(_ text: String, _ folder: TemporaryDirectory) throws -> [UInt8] {
    let source = try folder.write(text, to: "source")
    let outcome = try RunningProcess(
      URL(filePath: "/usr/bin/tic"), ["-x", "-o", folder.path, source.path], environment: [:]
    ).wait()
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return Array(try Data(contentsOf: folder.file("p/probe")))
  }

  @Test(
    "ncurses takes the changed description, with and without names of its own",
    arguments: ["", "\tAX, Tc, U8#1, kUP5=\\E[1;5A, E3=\\E[3J,\n"], ["0x100", "0x10000"])
  func description(own: String, pairs: String) throws {
    let folder = try TemporaryDirectory()
    let file = try compile(
      """
      probe|a terminal with 256 colours,
      \tam, cols#80, colors#0x100, pairs#\(pairs), bold=\\E[1m, cup=\\E[%i%p1%d;%p2%dH,
      \tsetab=\\E[48;5;%p1%dm, setaf=\\E[38;5;%p1%dm, sgr0=\\E[m,
      \(own)
      """, folder)
    let direct = try #require(DirectColor.description(from: file))
    #expect(try tput(direct, "probe", "colors") == "16777216\n")
    #expect(try tput(direct, "probe", "pairs") == "65536\n")
    #expect(try tput(direct, "probe", "cols") == "80\n")
    #expect(try tput(direct, "probe", "bold") == "\u{1B}[1m")
    #expect(try tput(direct, "probe", "setaf", "1") == "\u{1B}[31m")
    #expect(try tput(direct, "probe", "setab", "12") == "\u{1B}[104m")
    #expect(try tput(direct, "probe", "setaf", "\(0x11223A)") == "\u{1B}[38;2;17;34;58m")
    guard !own.isEmpty else { return }
    #expect(try tput(direct, "probe", "kUP5") == "\u{1B}[1;5A")
    #expect(try tput(direct, "probe", "E3") == "\u{1B}[3J")
    #expect(try tput(direct, "probe", "U8") == "1\n")
  }

  @Test("What is no description of 256 colours is left alone")
  func others() throws {
    let folder = try TemporaryDirectory()
    let text = "probe|16 colours,\n\tcolors#16, pairs#64, setaf=\\E[3%p1%dm, setab=\\E[4%p1%dm,\n"
    #expect(DirectColor.description(from: try compile(text, folder)) == nil)
    #expect(DirectColor.description(from: []) == nil)
    #expect(DirectColor.description(from: Array(repeating: 0xFF, count: 100)) == nil)
    let folder2 = try TemporaryDirectory()
    let whole = try compile(text.replacing("#16", with: "#256"), folder2)
    #expect(DirectColor.description(from: whole) != nil)
    for length in whole.indices { _ = DirectColor.description(from: Array(whole[..<length])) }
  }
}
