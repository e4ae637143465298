import Testing

@testable import TerminalScreen

@Suite("Screen buffer")
struct ScreenBufferTests {
  private func buffer(_ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .unicode) -> ScreenBuffer {
    ScreenBuffer(Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test("Text is cut off at the edges of the screen")
  func edges() {
    var screen = buffer(5, 2)
    #expect(screen.put("abcdefg", at: Point(x: 2, y: 0)) == 7)
    #expect(screen.put("xyz", at: Point(x: -1, y: 1)) == 3)
    screen.put("out", at: Point(x: 0, y: 2))
    screen.put("out", at: Point(x: 0, y: -1))
    #expect(screen.text == "  abc\nyz")
  }

  @Test("A wide character cut by an edge becomes a space")
  func wideAtEdges() {
    var screen = buffer(5, 2)
    screen.put("日本語", at: Point(x: 0, y: 0))
    screen.put("日本語", at: Point(x: -1, y: 1))
    #expect(screen.lines == ["日本", " 本語"])
    #expect(screen[Point(x: 4, y: 0)] == Cell())
  }

  @Test("Writing over half of a wide character frees the other half")
  func halves() {
    var screen = buffer(6, 2)
    screen.put("日本語", at: Point(x: 0, y: 0))
    screen.put("x", at: Point(x: 1, y: 0))
    screen.put("y", at: Point(x: 4, y: 0))
    #expect(screen.lines[0] == " x本y")
    screen.put("日本語", at: Point(x: 0, y: 1))
    screen.fill(Rect(x: 1, y: 1, width: 2, height: 1), style: .plain)
    #expect(screen.lines[1] == "    語")
    screen.put("日", at: Point(x: 3, y: 1))
    #expect(screen.lines[1] == "   日")
    let wide = screen.row(1).filter { $0.width == 2 }.count
    #expect(wide == screen.row(1).filter(\.isContinuation).count)
  }

  @Test("Nothing is drawn outside a clip, and clips nest")
  func clip() {
    var screen = buffer(8, 3)
    screen.clipped(to: Rect(x: 1, y: 1, width: 5, height: 1)) { screen in
      screen.put("..........", at: Point(x: 0, y: 0))
      screen.put("abcdefgh", at: Point(x: 0, y: 1))
      screen.clipped(to: Rect(x: 3, y: 0, width: 9, height: 9)) {
        $0.fill($0.bounds, style: .plain)
      }
      screen.highlight(screen.bounds, style: Style(.indexed(1)))
    }
    #expect(screen.text == "\n bc\n")
    #expect(screen.clip == screen.bounds)
    #expect(screen.styledText == "\n [1]bc   []\n")
  }

  @Test("Text keeps the ground that it is put on")
  func ground() {
    var screen = buffer(4, 1)
    screen.fill(screen.bounds, style: Style(.indexed(7), on: .indexed(4)))
    screen.put("a", at: Point(x: 0, y: 0))
    screen.put("b", at: Point(x: 1, y: 0), style: Style(.rgb(255, 0, 16), .bold))
    screen.highlight(Rect(x: 2, y: 0, width: 2, height: 1), style: Style(on: .indexed(2)))
    #expect(screen.styledText == "[7 on 4]a[#ff0010 on 4 bold]b[7 on 2]  []")
  }

  @Test("Text is shortened to its room, at the right and in the middle too")
  func placed() {
    var screen = buffer(10, 4)
    #expect(screen.put("description", at: Point(x: 0, y: 0), maxWidth: 6) == 6)
    screen.putRight("12 Nov", in: Rect(x: 0, y: 1, width: 10, height: 1))
    screen.putRight("far too long", in: Rect(x: 4, y: 2, width: 6, height: 1))
    screen.putCentred("mid", in: Rect(x: 0, y: 3, width: 10, height: 1))
    #expect(screen.lines == ["descr…", "    12 Nov", "    far t…", "   mid"])
  }

  @Test("A box has its titles in the top line; the right one gives way first")
  func box() {
    var screen = buffer(20, 3)
    let inside = screen.box(screen.bounds, style: .plain, title: "1 Jobs", rightTitle: "1/42")
    #expect(inside == Rect(x: 1, y: 1, width: 18, height: 1))
    #expect(
      screen.lines == ["┌ 1 Jobs ──── 1/42 ┐", "│                  │", "└──────────────────┘"])

    var small = buffer(12, 2)
    small.box(small.bounds, style: .plain, title: "A long title", rightTitle: "1/42")
    #expect(small.lines == ["┌ A long … ┐", "└──────────┘"])

    var tiny = buffer(2, 2)
    tiny.box(tiny.bounds, style: .plain, title: "Jobs")
    #expect(tiny.lines == ["┌┐", "└┘"])
    var none = buffer(1, 1)
    #expect(none.box(none.bounds, style: .plain, title: "Jobs").isEmpty)
    #expect(none.text == "")
  }

  @Test("Titles over a border do not take its attributes")
  func titleStyle() {
    var screen = buffer(8, 2)
    screen.box(
      screen.bounds, style: Style(.indexed(2), .bold), title: "ab", titleStyle: Style(.indexed(4)))
    #expect(screen.styledText.hasPrefix("[2 bold]┌[4] ab [2 bold]──┐"))
  }

  @Test("Without UTF-8 all is ASCII and takes the same columns")
  func ascii() {
    var screen = buffer(24, 5, .ascii)
    let inside = screen.box(screen.bounds, style: .plain, title: "Café")
    screen.put("Zürich – “日本” • ✓ 😀", at: inside.origin)
    screen.put("a long description here", at: Point(x: 1, y: 2), maxWidth: 10)
    screen.bar(
      0.5, in: Rect(x: 1, y: 3, width: 10, height: 1),
      style: BarStyle(start: .plain, end: .plain, empty: .plain))
    #expect(
      screen.lines == [
        "+ Cafe ----------------+", "|Zurich - \"????\" * + ??|", "|a long ...            |",
        "|#####.....            |", "+----------------------+",
      ])
    #expect(screen.text.utf8.count == screen.text.count)
  }

  @Test("An empty screen can be drawn on")
  func empty() {
    var screen = buffer(0, 0)
    screen.put("abc", at: Point(x: 0, y: 0))
    screen.fill(Rect(x: 0, y: 0, width: 9, height: 9), style: .plain)
    screen.box(Rect(x: 0, y: 0, width: 9, height: 9), style: .plain, title: "x")
    #expect(screen.text == "")
    #expect(buffer(-3, 4).size == Size(columns: 0, rows: 4))
  }

  @Test("Rows are compared by what they show, not by how it came there")
  func rows() {
    var one = buffer(6, 2)
    var other = buffer(6, 2)
    one.put("abc日", at: Point(x: 0, y: 0), style: Style(.indexed(1)))
    other.put("xyzw", at: Point(x: 0, y: 0), style: Style(.rgb(1, 2, 3), on: .rgb(4, 5, 6)))
    #expect(!one.hasSameRow(0, as: other))
    #expect(one.hasSameRow(1, as: other))
    other.fill(other.bounds, style: .plain)
    other.put("abc日", at: Point(x: 0, y: 0), style: Style(.indexed(1)))
    #expect(one.hasSameRow(0, as: other))
    #expect(one == other)
    other.put("c", at: Point(x: 2, y: 0), style: Style(.indexed(2)))
    #expect(!one.hasSameRow(0, as: other))
  }
}
