import Testing

@testable import TerminalScreen

@Suite("Bars and scroll marks")
struct BarTests {
  private func bar(
    _ fraction: Double, _ width: Int, glyphs: GlyphSet = .unicode, style: BarStyle? = nil
  ) -> ScreenBuffer {
    var screen = ScreenBuffer(Size(columns: width, rows: 1), glyphs: glyphs)
    let plain = BarStyle(start: .plain, end: .plain, empty: .plain)
    screen.bar(fraction, in: screen.bounds, style: style ?? plain)
    return screen
  }

  private static let eighthCases: [(Double, String)] = [
    (0, "░░░░"), (1, "████"), (0.5, "██░░"), (0.03125, "▏░░░"), (0.28125, "█▏░░"),
    (0.96875, "███▉"), (0.375, "█▌░░"), (-1, "░░░░"), (7, "████"), (.nan, "░░░░"),
    (.infinity, "████"),
  ]

  @Test(
    "Bars move in eighths",
    arguments: BarTests.eighthCases)
  func eighths(fraction: Double, expected: String) {
    #expect(bar(fraction, 4).text == expected)
  }

  @Test("In ASCII bars move in whole cells, on the console in halves")
  func otherSigns() {
    #expect(bar(0.5, 4, glyphs: .ascii).text == "##..")
    #expect(bar(0.375, 4, glyphs: .console).text == "█▌░░")
  }

  @Test("The colour moves evenly from the left to the right end")
  func gradient() {
    let style = BarStyle(
      start: Style(.rgb(0, 0, 0)), end: Style(.rgb(200, 100, 0)), empty: Style(.indexed(8)))
    #expect(bar(2.0 / 3, 3, style: style).styledText == "[#000000]█[#643200]█[8]░[]")
    let ansi = BarStyle(start: Style(.indexed(6)), end: Style(.indexed(2)), empty: .plain)
    #expect(bar(1, 4, style: ansi).styledText == "[6]██[2]██[]")
  }

  @Test(
    "The scroll mark shows where the rows seen are",
    arguments: [
      (0, 4, ""), (0, 8, "┃┃  "), (1, 8, " ┃┃ "), (4, 8, "  ┃┃"), (0, 100_000, "┃   "),
      (1, 100_000, " ┃  "), (50_000, 100_000, " ┃  "), (99_996, 100_000, "   ┃"),
      (999_999, 8, "  ┃┃"),
    ])
  func scrollMark(offset: Int, total: Int, expected: String) {
    var screen = ScreenBuffer(Size(columns: 1, rows: 4))
    screen.scrollbar(offset: offset, total: total, in: screen.bounds, style: .plain)
    let column = screen.lines.map { $0.isEmpty ? " " : $0 }.joined()
    #expect(column == (expected.isEmpty ? "    " : expected))
  }
}
