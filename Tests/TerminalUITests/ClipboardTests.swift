import Foundation
import JobTrackerDomain
import JobTrackerTesting
import TerminalScreen
import Testing

@testable import TerminalUI

/// What is copied, and what is told of it.
@Suite struct ClipboardTests {
  private func copied(_ stage: Stage) -> [Clip] {
    stage.history.compactMap { effect in
      if case .copy(let clip) = effect { return clip }
      return nil
    }
  }

  @Test(
    "y and a letter copy from the job, from its row and from the right pane", arguments: ["1", "3"])
  func copies(pane: String) throws {
    var library = Sample.library
    library.details[JobID(3)]?.0.jobURL = "https://noon.example/1"
    var stage = try Stage(library)
    stage.press(pane, "y", "u")
    #expect(stage.model.message?.text == "Copied the URL.")
    stage.press("y", "d")
    #expect(stage.model.message?.text == "Copied the description.")
    stage.press("y", "k")
    #expect(stage.model.message?.text == "Copied 3 missing keywords.")
    stage.press("y", "r")
    #expect(stage.model.message?.text == "Copied the result as Markdown.")
    let texts = copied(stage).map(\.text)
    #expect(
      texts.prefix(3) == ["https://noon.example/1", Sample.posting, "kafka, terraform, grpc"])
    #expect(texts.last?.hasPrefix("# Software Development Engineer, noon\n") == true)
    #expect(texts.last?.contains("resume-backend.pdf") == true)
  }

  @Test("What is not there is told, with what to do")
  func refusals() throws {
    var stage = try Stage(Sample.library)
    stage.press("y", "u")
    #expect(stage.text.contains("This job has no URL: e lets you give it one."))
    stage.press("j", "y", "k")
    #expect(stage.text.contains("This job has no result yet: A analyses it."))
    stage.press("2", "3", "y", "d")
    #expect(stage.text.contains("This is a resume: choose a job to copy from."))
    #expect(copied(stage).isEmpty)
  }

  @Test("A key that is faster than the reading of the job is not lost")
  func early() throws {
    var stage = try Stage(Sample.library)
    stage.holds = true
    stage.press("G", "y", "d")
    #expect(copied(stage).isEmpty && stage.model.message == nil)
    stage.answer()
    #expect(copied(stage).map(\.text) == [Sample.posting])
  }

  @Test("The URL of a new job can be copied and opened while its page is being read")
  func creation() throws {
    var stage = try Stage(Sample.creations)
    stage.press("g", "y", "u", "o")
    #expect(copied(stage).map(\.text) == ["https://jobs.example/reading"])
    #expect(stage.commands == [.openURL("https://jobs.example/reading")])
  }

  @Test("A command that cannot copy leaves its reason on the screen")
  func failed() throws {
    var stage = try Stage(Sample.library)
    let error = DesktopCommandError(
      DesktopCommand(purpose: .clipboard, line: "wl-copy"), "cannot be run")
    stage.send(
      .performed(
        .copy(Clip(text: "a", words: "the URL"), command: "wl-copy"), .failure(Failure(error))))
    #expect(
      stage.model.message?.text
        == "Nothing was copied: “wl-copy” cannot be run. Set [clipboard] command in the "
        + "configuration to one that works here.")
  }
}

/// Programs of the desktop.
@Suite struct DesktopCommandTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func failure(_ line: String, patience: Double = 3) -> String? {
    do throws(DesktopCommandError) {
      try DesktopCommand(purpose: .clipboard, line: line, patience: patience).run(input: "x")
      return nil
    } catch {
      return error.message
    }
  }

  @Test("The text comes whole, whatever is in it and however long it is")
  func input() throws {
    let file = folder.file("copy")
    let text = String(repeating: "“$(x)” `y` \\ 'z'\n", count: 20_000)
    try DesktopCommand(purpose: .clipboard, line: "cat > '\(file.path)'").run(input: text)
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("Arguments are no part of the command line")
  func arguments() throws {
    let file = folder.file("url")
    let url = "https://example.org/?a=1&b=$(id);'"
    let line = "f() { printf %s \"$1\" > '\(file.path)'; }; f"
    try DesktopCommand(purpose: .browser, line: line).run([url])
    #expect(try String(contentsOf: file, encoding: .utf8) == url)
  }

  @Test("It has no terminal, writes nothing on the screen, and never gets the key")
  func surroundings() throws {
    let file = folder.file("out")
    let line =
      "f() { (: < /dev/tty) 2> /dev/null || echo none > '\(file.path)'; "
      + "echo noise; echo noise >&2; }; f"
    try DesktopCommand(purpose: .browser, line: line).run()
    #expect(try String(contentsOf: file, encoding: .utf8) == "none\n")
  }

  @Test("What went wrong is told with what the program said")
  func errors() {
    #expect(
      failure("no-such-program-here")?.contains("“no-such-program-here” cannot be run") == true)
    let said = failure("f() { echo 'No display.' >&2; exit 3; }; f")
    #expect(said?.contains("ended with code 3 (No display)") == true)
    #expect(failure("sleep 20 #", patience: 0.01)?.contains("did not end within") == true)
  }

  @Test("A browser that stays open holds nothing up")
  func stays() throws {
    try DesktopCommand(purpose: .browser, line: "sleep 1 #", patience: 0.01).run()
  }
}
