import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct EditingTests {
  @Test("A line: moving, words, deleting to both ends")
  func line() {
    var editor = LineEditor("one two-three")
    let steps: [(Action, String, Int)] = [
      (.wordLeft, "one two-three", 8), (.deleteWord, "one three", 4), (.lineStart, "one three", 0),
      (.wordRight, "one three", 3), (.deleteToEnd, "one", 3), (.cursorLeft, "one", 2),
      (.deleteRight, "on", 2), (.deleteRight, "on", 2), (.deleteLeft, "o", 1),
      (.deleteToStart, "", 0), (.deleteLeft, "", 0),
    ]
    for (action, text, cursor) in steps {
      let isTaken = editor.perform(action)
      #expect(isTaken)
      #expect(editor.text == text && editor.cursor == cursor, "after \(action)")
    }
    let isNewLine = editor.perform(.newLine)
    #expect(!isNewLine)
  }

  @Test("A line scrolls sideways by whole wide characters and keeps the cursor in sight")
  func scrolls() {
    var editor = LineEditor("株式会社メルカリ")
    #expect(editor.visible(width: 8) == ("メルカリ".dropFirst().description, 6))
    _ = editor.perform(.lineStart)
    #expect(editor.visible(width: 7) == ("株式会", 0))
    #expect(editor.visible(width: 0) == ("", 0))
  }

  @Test("What is pasted into a line is one line without control characters")
  func pastes() {
    var editor = LineEditor("a")
    editor.paste("b\n\u{1B}[31mc\u{7}\td")
    #expect(editor.text == "ab c d")
  }

  @Test("A text: lines are split, joined and pasted whole")
  func area() {
    var editor = AreaEditor()
    editor.paste("one\r\ntwo\u{1B}]52;c;x\u{7}\n\nthree")
    #expect(editor.text == "one\ntwo\n\nthree")
    #expect(editor.line == 3 && editor.column == 5)
    let size = Size(columns: 20, rows: 5)
    for action in [Action.lineStart, .deleteLeft, .deleteLeft, .newLine, .cursorLeft, .deleteRight]
    {
      let isTaken = editor.perform(action, size: size)
      #expect(isTaken)
    }
    #expect(editor.text == "one\ntwothree")
    #expect(editor.line == 1 && editor.column == 3)
  }

  @Test("A text: up and down follow the broken lines and keep the column")
  func areaMoves() {
    var editor = AreaEditor("aaaa bbbb cccc\nx\ndddd eeee")
    let size = Size(columns: 10, rows: 3)
    for _ in 0..<7 { _ = editor.perform(.cursorRight, size: size) }
    let isTaken = editor.perform(.lineDown, size: size)
    #expect(isTaken)
    #expect(editor.line == 0 && editor.column == 14)
    _ = editor.perform(.lineDown, size: size)
    #expect(editor.line == 1 && editor.column == 1)
    _ = editor.perform(.lineDown, size: size)
    #expect(editor.line == 2 && editor.column == 7)
    for _ in 0..<9 { _ = editor.perform(.lineUp, size: size) }
    let isLeft = !editor.perform(.lineUp, size: size)
    #expect(isLeft, "the field before is next")
  }

  @Test("Every character of a broken text has a place, whatever the width")
  func softWrap() {
    let lines = ["株式会社 メルカリ and more words", "", "averyveryverylongword x"].map(Array.init)
    for width in 1...40 {
      let rows = SoftWrap.rows(of: lines, width: width)
      for (number, line) in lines.enumerated() {
        let ranges = rows.filter { $0.line == number }.map(\.range)
        #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == line.count)
        for (one, two) in zip(ranges, ranges.dropFirst()) {
          #expect(one.upperBound == two.lowerBound)
        }
      }
    }
  }

  @Test("Letters that are commands elsewhere are typed in a form, and ? and q too")
  func types() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.type("q?Dt1/")
    #expect(stage.model.form?[.url] == "q?Dt1/")
    #expect(stage.model.overlays.count == 1 && !stage.model.isQuitting)
  }

  @Test("Esc leaves an untouched form at once and asks where something was typed")
  func leaves() throws {
    var stage = try Stage(Sample.library)
    stage.press("a", "Esc")
    #expect(stage.model.overlays.isEmpty)
    stage.press("a")
    stage.type("x")
    stage.press("Esc")
    #expect(stage.text.contains("Discard what you typed?"))
    stage.press("n")
    #expect(stage.model.form?[.url] == "x")
    stage.press("Esc", "y")
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("^c asks where something was typed, and a second one quits")
  func quits() throws {
    var stage = try Stage(Sample.library)
    stage.press("a")
    stage.type("x")
    stage.press("^c")
    #expect(!stage.model.isQuitting)
    stage.press("n")
    #expect(stage.model.form?[.url] == "x")
    stage.press("^c", "^c")
    #expect(stage.model.isQuitting)
    stage = try Stage(Sample.library)
    stage.press("q")
    #expect(stage.model.isQuitting)
  }

  @Test("Enter goes to the next field, and in a text it is a line")
  func enter() throws {
    var stage = try Stage()
    stage.press("a")
    #expect(stage.text.contains("^s save  Enter next"))
    stage.press("Enter", "Enter", "Enter")
    #expect(stage.model.form?.focused.id == .description)
    #expect(stage.text.contains("^s save  Tab next"))
    stage.type("a")
    stage.press("Enter")
    stage.type("b")
    #expect(stage.model.form?[.description] == "a\nb")
    stage.press("Up", "Up")
    #expect(stage.model.form?.focused.id == .title)
    stage.press("S-Tab", "S-Tab", "S-Tab")
    #expect(stage.model.form?.focused.id == .description)
  }

  @Test("The terminal's cursor stands in the field, after wide characters too")
  func cursor() throws {
    var stage = try Stage(size: Size(columns: 80, rows: 24))
    stage.press("a")
    let empty = try #require(stage.screen().cursor)
    stage.type("株ab")
    let after = try #require(stage.screen().cursor)
    #expect(after.x == empty.x + 4 && after.y == empty.y)
    stage.press("Esc")
    #expect(stage.screen().cursor == nil)
  }

  @Test("Where no field has it, the terminal's hidden cursor stands on the row or pane in focus")
  func hiddenCursor() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 80, rows: 24))
    let layout = Layout(stage.model)
    #expect(stage.screen().focus == layout.jobRows.row(0).origin)
    stage.press("j")
    #expect(stage.screen().focus == layout.jobRows.row(1).origin)
    stage.press("2")
    #expect(stage.screen().focus == layout.resumeRows.row(0).origin)
    stage.press("3")
    #expect(stage.screen().focus == layout.detail.inset().origin)
    stage.press("w")
    let window = try #require(stage.screen().focus)
    #expect(window != layout.detail.inset().origin && stage.screen().cursor == nil)
    // A form over it shows the cursor.
    stage.press("Esc", "1", "a")
    #expect(stage.screen().cursor != nil)
  }
}
