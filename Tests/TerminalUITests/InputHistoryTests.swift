import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// Recalling what was entered earlier.
@Suite struct InputHistoryTests {
  private let entries = ["kafka, go", "rust", "kotlin"]

  /// The text that is recalled; `nil` where there is none.
  private func recall(_ editor: inout LineEditor, older: Bool) -> String? {
    let isThere = editor.recall(older: older, from: entries)
    return isThere ? editor.text : nil
  }

  @Test("^p goes to earlier entries that begin with what is typed, ^n back to it")
  func recalls() {
    var editor = LineEditor("k")
    let found = [true, true, true, false, false, false].map { recall(&editor, older: $0) }
    #expect(found == ["kafka, go", "kotlin", nil, "kafka, go", "k", nil])
  }

  @Test("A recalled entry that is changed is what is typed now")
  func changed() {
    var editor = LineEditor()
    #expect(recall(&editor, older: true) == "kafka, go")
    editor.insert("!")
    #expect(recall(&editor, older: true) == nil)
    #expect(editor.text == "kafka, go!")
  }

  @Test("What a form was saved with is recalled in the next one")
  func form() throws {
    var stage = try Stage(Sample.library)
    stage.press("#")
    stage.type("dream")
    stage.press("Enter", "j", "#", "^p")
    #expect(stage.model.form?[.tags] == "dream")
    #expect(stage.library.inputs[.tags] == ["dream"])
    stage.press("^n", "^n")
    #expect(stage.model.form?[.tags] == "")
    #expect(stage.model.message?.text == "Nothing else was entered here.")
  }

  @Test("An earlier filter finds at once; a URL is never recalled")
  func filter() throws {
    var library = Sample.library
    library.inputs = InputHistory([.filter: ["acme", "noon"]])
    var stage = try Stage(library)
    stage.press("/")
    #expect(stage.text.contains("^p earlier"))
    stage.press("^p")
    #expect(stage.model.jobs.query.text == "acme" && stage.model.jobs.rows.count == 1)
    stage.press("^p", "Enter")
    #expect(stage.library.inputs[.filter] == ["noon", "acme"])
    stage.press("a", "^p")
    #expect(stage.model.form?[.url] == "")
  }
}
