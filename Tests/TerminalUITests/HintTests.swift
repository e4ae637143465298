import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The hint line names only what its keys can do.
@Suite struct HintTests {
  private func hints(_ stage: Stage) -> String { stage.screen().lines.last ?? "" }

  @Test("An empty library names what can be done in it")
  func empty() throws {
    var stage = try Stage()
    #expect(stage.model.hints.map(\.action) == [.add, .nextPane, .help, .quit])
    stage.press("2")
    #expect(stage.model.hints.map(\.action) == [.add, .nextPane, .help, .quit])
    stage.press("3")
    #expect(stage.model.hints.map(\.action) == [.back, .nextPane, .help, .quit])
  }

  @Test("The key of the other side of a job is named", arguments: ["1", "3"])
  func tabs(pane: String) throws {
    var stage = try Stage(Sample.library)
    stage.press(pane)
    #expect(hints(stage).contains("] description") && !hints(stage).contains("[ analysis"))
    stage.press("]")
    #expect(hints(stage).contains("[ analysis") && !hints(stage).contains("] description"))
    #expect(hints(stage).contains("? help"))
  }

  @Test("A resume's text has no keys of a job")
  func resume() throws {
    var stage = try Stage(Sample.library)
    stage.press("2", "Enter")
    #expect(stage.model.hints.map(\.action) == [.back, .nextPane, .help, .quit])
  }

  @Test("Work under way can be cancelled", arguments: ["1", "3"])
  func cancel(pane: String) throws {
    var stage = try Stage(Sample.running)
    stage.press(pane)
    #expect(hints(stage).contains("x cancel") && hints(stage).contains("? help"))
    stage.press("1", "j")
    #expect(!hints(stage).contains("x cancel"))
  }

  @Test("A new job can be edited only when its page is no longer being read")
  func creations() throws {
    var stage = try Stage(Sample.creations)
    stage.press("g")
    #expect(hints(stage).contains("x cancel") && !hints(stage).contains("e edit"))
    stage.press("j")
    #expect(!hints(stage).contains("x cancel") && hints(stage).contains("e edit"))
    #expect(!hints(stage).contains("A analyse"))
  }

  @Test("Without a resume no analysis is offered")
  func noResume() throws {
    var library = Sample.library
    library.resumes = []
    let stage = try Stage(library)
    #expect(!hints(stage).contains("A analyse") && hints(stage).contains("e edit"))
  }
}
