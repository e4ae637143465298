import Foundation
import JobTrackerTesting
import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct ExternalEditorTests {
  private let folder: TemporaryDirectory
  init() throws { folder = try TemporaryDirectory() }

  /// Runs what the editor would run, without a terminal.
  private func edit(
    _ text: String, _ environment: [String: String]
  ) throws -> String? {
    let editor = ExternalEditor(environment: environment, folder: folder.file("editing"))
    return try editor.edit(text) { program, arguments throws(TerminalError) in
      let outcome = try? RunningProcess(
        URL(filePath: program), arguments, environment: ["PATH": "/usr/bin:/bin"]
      ).wait()
      return Int(outcome?.exitCode ?? -1)
    }
  }

  /// Read by a shell, not started itself: a file just written may still be open in a child of
  /// another test, and cannot be started then.
  private func script(_ lines: String, _ name: String = "my editor") throws -> String {
    let file = try folder.write("#!/bin/sh\n\(lines)\n", to: name)
    chmod(file.path(percentEncoded: false), 0o700)
    return "sh '\(file.path(percentEncoded: false))'"
  }

  private var left: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.file("editing").path)) ?? []
  }

  @Test("VISUAL goes before EDITOR, with its arguments and quotes")
  func command() throws {
    let first = try script("test \"$1\" = --wait && printf 'first\\n' > \"$2\"") + " --wait"
    let second = try script("printf 'second\\n' > \"$1\"", "second")
    #expect(try edit("a", ["VISUAL": first, "EDITOR": second]) == "first\n")
    #expect(try edit("a", ["VISUAL": " ", "EDITOR": second]) == "second\n")
    #expect(left.isEmpty)
  }

  @Test("Where neither is set, a usual one of the path is taken")
  func usual() throws {
    _ = try script("printf 'vi\\n' > \"$1\"", "vi")
    let editor = ExternalEditor(
      environment: ["PATH": "/nowhere:\(folder.path)"], folder: folder.file("editing"))
    var used: [String] = []
    #expect(
      try editor.edit("a") { _, arguments throws(TerminalError) in
        used = arguments
        return 0
      } == nil)
    #expect(used.dropFirst().first == "vi \"$@\"")
    #expect(throws: EditorError.none) { try edit("a", ["PATH": "/nowhere"]) }
  }

  @Test("The text is for its owner's eyes alone, and as it was where nothing changed")
  func unchanged() throws {
    let editor = try script(
      "stat -c %a \"$1\" > '\(folder.file("mode").path)'; cat \"$1\" > /dev/null")
    #expect(try edit("a\nb", ["EDITOR": editor]) == nil)
    #expect(try String(contentsOf: folder.file("mode"), encoding: .utf8) == "600\n")
    #expect(left.isEmpty)
  }

  @Test("An editor that fails changes nothing, and what it wrote is kept and named")
  func fails() throws {
    let failing = try script("printf 'half' > \"$1\"; exit 3")
    let error = #expect(throws: EditorError.self) { try edit("a", ["EDITOR": failing]) }
    let name = try #require(left.first)
    #expect(error?.message.contains("code 3") == true && error?.message.contains(name) == true)
    #expect(throws: EditorError.failed(command: "sh -c 'exit 1' sh", status: 1, left: nil)) {
      try edit("a", ["EDITOR": "sh -c 'exit 1' sh"])
    }
    #expect(throws: EditorError.notFound(command: "no-such-editor")) {
      try edit("a", ["EDITOR": "no-such-editor"])
    }
    #expect(left == [name])
  }
}
