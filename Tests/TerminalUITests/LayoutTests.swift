import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct LayoutTests {
  @Test("The header names a library that is not the usual one, before what it holds")
  func marks() throws {
    var stage = try Stage(Sample.library)
    stage.model.surroundings.marks = ["demo", "nothing is kept"]
    #expect(stage.text.contains("JobTracker  demo · nothing is kept · 3 jobs · 2 resumes"))
    stage.send(.resize(Size(columns: 40, rows: 10)))
    #expect(stage.text.contains("JobTracker  demo  "))
    stage.model.surroundings.marks = [String(repeating: "long", count: 20)]
    #expect(stage.text.contains("JobTracker  longlong"))
    #expect(stage.screen().lines.first?.contains("… ") == true)
  }

  /// The panes as letters: Header, Jobs, Resumes, Detail, hints (K).
  private func drawing(
    _ columns: Int, _ rows: Int, focus: Pane = .jobs, source: Pane = .jobs, resumes: Int = 2,
    zoom: Zoom = .normal
  ) -> String {
    let layout = Layout(
      size: Size(columns: columns, rows: rows), focus: focus, source: source, resumeCount: resumes,
      hasFilter: false, zoom: zoom)
    var screen = ScreenBuffer(Size(columns: columns, rows: rows))
    let parts: [(Rect, Unicode.Scalar)] = [
      (layout.header, "H"), (layout.jobs, "J"), (layout.resumes, "R"), (layout.detail, "D"),
      (layout.hints, "K"),
    ]
    for (rect, letter) in parts { screen.fill(rect, style: .plain, glyph: Glyph(letter)) }
    // Every tenth column and second row is enough to see it.
    return stride(from: 0, to: rows, by: 2).map { row in
      stride(from: 0, to: columns, by: 4).map { column in
        screen[Point(x: column, y: row)]?.text ?? ""
      }.joined()
    }.joined(separator: "\n")
  }

  @Test("Wide: lists on the left, the analysis on the right")
  func wide() {
    #expect(
      drawing(80, 24) == """
        HHHHHHHHHHHHHHHHHHHH
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        """)
  }

  @Test("Many resumes get a third of the height and no more")
  func manyResumes() {
    #expect(
      drawing(80, 24, resumes: 50) == """
        HHHHHHHHHHHHHHHHHHHH
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        """)
  }

  @Test("Wide and low: the list that was used last has the left side")
  func low() {
    #expect(
      drawing(80, 10) == """
        HHHHHHHHHHHHHHHHHHHH
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        JJJJJJJJJDDDDDDDDDDD
        """)
    #expect(
      drawing(80, 10, focus: .detail, source: .resumes) == """
        HHHHHHHHHHHHHHHHHHHH
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        RRRRRRRRRDDDDDDDDDDD
        """)
  }

  @Test("Portrait: everything from top to bottom")
  func portrait() {
    #expect(
      drawing(48, 40) == """
        HHHHHHHHHHHH
        JJJJJJJJJJJJ
        JJJJJJJJJJJJ
        JJJJJJJJJJJJ
        JJJJJJJJJJJJ
        JJJJJJJJJJJJ
        JJJJJJJJJJJJ
        RRRRRRRRRRRR
        RRRRRRRRRRRR
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        DDDDDDDDDDDD
        """)
  }

  @Test("Small: one pane at a time", arguments: zip(Pane.allCases, ["J", "R", "D"]))
  func small(pane: Pane, letter: String) {
    let row = String(repeating: letter, count: 10)
    #expect(
      drawing(40, 10, focus: pane)
        == "HHHHHHHHHH\n" + Array(repeating: row, count: 4).joined(separator: "\n"))
  }

  @Test("Zoomed by half, a list takes half of the width and its column alone")
  func halfList() {
    let rows = Array(repeating: "RRRRRRRRRRDDDDDDDDDD", count: 5).joined(separator: "\n")
    #expect(
      drawing(80, 12, focus: .resumes, source: .resumes, zoom: .half)
        == "HHHHHHHHHHHHHHHHHHHH\n" + rows)
  }

  @Test("Zoomed by half, the analysis leaves a quarter to the list that it is about")
  func halfDetail() {
    let rows = Array(repeating: "JJJJJDDDDDDDDDDDDDDD", count: 11).joined(separator: "\n")
    #expect(
      drawing(80, 24, focus: .detail, zoom: .half) == "HHHHHHHHHHHHHHHHHHHH\n" + rows)
  }

  @Test("Zoomed by half in portrait, the pane has half of the height or more")
  func halfPortrait() {
    func rows(_ jobs: Int, _ detail: Int) -> String {
      (["HHHHHHHHHHHH"] + Array(repeating: "JJJJJJJJJJJJ", count: jobs)
        + Array(repeating: "DDDDDDDDDDDD", count: detail)).joined(separator: "\n")
    }
    #expect(drawing(48, 30, zoom: .half) == rows(7, 7))
    #expect(drawing(48, 30, focus: .detail, zoom: .half) == rows(3, 11))
  }

  @Test("Zoomed in full, only the pane with the focus is there", arguments: [80, 48])
  func full(columns: Int) {
    for (pane, letter) in zip(Pane.allCases, ["J", "R", "D"]) {
      let row = String(repeating: letter, count: columns / 4)
      #expect(
        drawing(columns, 30, focus: pane, zoom: .full)
          == String(repeating: "H", count: columns / 4) + "\n"
          + Array(repeating: row, count: 14).joined(separator: "\n"))
    }
  }

  @Test("+ and _ go through the sizes of the pane, whichever has the focus")
  func zoom() throws {
    var stage = try Stage(Sample.library)
    let usual = stage.text
    stage.press("+", "+")
    #expect(!stage.text.contains("87/100") && stage.text.contains("2 Resumes 3 Analysis"))
    stage.press("l")
    #expect(stage.text.contains("87/100") && !stage.text.contains("Backend Engineer"))
    stage.press("h", "_", "_")
    #expect(stage.text == usual)
    stage.press("_", "+")
    #expect(stage.text == usual)
  }

  @Test("Where only one pane has room, zooming says so")
  func nothingToZoom() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 40, rows: 10))
    stage.press("+")
    #expect(stage.text.contains("There is room for one pane only."))
    #expect(stage.model.zoom == .normal)
  }

  @Test("No two parts overlap and none leaves the screen, whatever the size")
  func sound() {
    for columns in stride(from: 1, through: 130, by: 3) {
      for rows in 1...50 {
        for (focus, zoom) in Pane.allCases.flatMap({ pane in Zoom.allCases.map { (pane, $0) } }) {
          let size = Size(columns: columns, rows: rows)
          let layout = Layout(
            size: size, focus: focus, source: focus == .resumes ? .resumes : .jobs, resumeCount: 4,
            hasFilter: true, zoom: zoom)
          let parts = [layout.header, layout.jobs, layout.resumes, layout.detail, layout.hints]
            .filter { !$0.isEmpty }
          for (index, part) in parts.enumerated() {
            #expect(part.intersection(Rect(size)) == part)
            for other in parts[(index + 1)...] { #expect(part.intersection(other).isEmpty) }
          }
          let area = parts.reduce(0) { $0 + $1.width * $1.height }
          #expect(layout.isTooSmall ? area == 0 : area == columns * rows)
        }
      }
    }
  }

  @Test("Below the minimum nothing is lost: q and ^c quit, other keys do nothing")
  func tooSmall() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 10, rows: 3))
    #expect(stage.text.contains("10x3") && stage.text.contains("40x10"))
    #expect(stage.text.contains("q quits") || stage.text.contains("quits"))
    stage.press("D", "j", "a")
    #expect(stage.model.overlays.isEmpty && stage.model.jobs.cursor == 0)
    stage.press("q")
    #expect(stage.model.isQuitting)
  }

  @Test("Every screen can be drawn at every size")
  func allSizes() throws {
    for keys in [
      [], ["a"], ["A"], ["D"], ["?"], ["2", "a"], ["/"], ["3", "]"], [":", "r"], ["?", "/"],
      ["+"], ["+", "+"],
    ] as [[String]] {
      var stage = try Stage(Sample.library)
      for key in keys { stage.press(key) }
      for columns in [1, 2, 10, 39, 40, 41, 60, 75, 76, 80, 130] {
        for rows in [1, 2, 3, 9, 10, 11, 15, 24, 26, 50] {
          stage.send(.resize(Size(columns: columns, rows: rows)))
          #expect(stage.screen(.ascii).size == Size(columns: columns, rows: rows))
        }
      }
    }
  }
}
