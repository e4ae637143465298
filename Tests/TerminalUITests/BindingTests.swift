import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct BindingTests {
  private let bindings = Bindings.standard

  @Test("No key stands for two things in one context", arguments: KeyContext.allCases)
  func unique(context: KeyContext) {
    let keys = bindings.list(context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(!keys.isEmpty)
  }

  @Test("Every action has a key somewhere", arguments: Action.allCases)
  func reachable(action: Action) {
    #expect(
      KeyContext.allCases.contains { context in
        bindings.list(context).contains { $0.action == action }
      })
  }

  @Test("The help has every key of the context, and the hints are among them")
  func help() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 80, rows: 100))
    stage.press("?")
    for context in [KeyContext.jobs, .lists, .everywhere] {
      #expect(stage.text.contains(context.title))
      for binding in bindings.list(context) { #expect(stage.text.contains(binding.words)) }
    }
    stage.press("Esc")
    stage.send(.resize(Size(columns: 120, rows: 40)))
    for hint in stage.model.hints {
      #expect(stage.text.contains("\(hint.key) \(hint.words)"))
    }
  }

  @Test("A key that a field takes is not shown for its form")
  func shadowed() {
    let tab = bindings.effective(in: [.pathField, .form]).flatMap(\.bindings)
      .filter { $0.keys.contains(KeySequence([.tab])) }
    #expect(tab.map(\.action) == [.complete])
  }

  @Test("Hints, guides and messages follow a key that is bound otherwise")
  func rebound() throws {
    var stage = try Stage()
    stage.model.bindings = Bindings([
      .jobs: [Binding(.add, [.control("n")], "Add", hint: "add")],
      .everywhere: bindings.list(.everywhere), .resumes: bindings.list(.resumes),
    ])
    stage.send(.tick)
    #expect(stage.text.contains("^n add"))
    #expect(stage.text.contains("Press ^n to add the first one."))
    stage.press("a")
    #expect(stage.model.overlays.isEmpty)
    stage.press("^n")
    #expect(stage.model.form?.title == "Add a job")
  }

  @Test("The help scrolls, and closes with the key that opened it")
  func scrolls() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 40, rows: 10))
    stage.press("?")
    let first = stage.text
    stage.press("PgDn")
    #expect(stage.text != first)
    stage.press("G")
    #expect(stage.text.contains("Quit"))
    stage.press("k", "g")
    #expect(stage.text == first)
    stage.press("?")
    #expect(stage.model.overlays.isEmpty)
  }
}
