import Testing

@testable import TerminalScreen

@Suite("Rectangles")
struct RectTests {
  @Test("A rectangle never has a negative size")
  func negative() {
    let rect = Rect(x: 2, y: 2, width: 1, height: 1).inset()
    #expect(rect.isEmpty && rect.width == 0 && rect.height == 0)
    #expect(
      Rect(x: 0, y: 0, width: 2, height: 2).intersection(Rect(x: 5, y: 0, width: 2, height: 2))
        .isEmpty)
  }

  @Test("Splitting gives fixed parts first and shares the rest without a gap")
  func split() {
    let rect = Rect(x: 1, y: 2, width: 80, height: 24)
    let rows = rect.splitRows(.fixed(1), .share(2), .share(1), .fixed(1))
    #expect(rows.map(\.height) == [1, 14, 8, 1])
    #expect(rows.map(\.y) == [2, 3, 17, 25])
    #expect(rows.allSatisfy { $0.width == 80 && $0.x == 1 })
    let columns = rect.splitColumns(.share(1), .share(1), .share(1))
    #expect(columns.map(\.width) == [26, 27, 27])
    #expect(columns.last?.endX == rect.endX)
  }

  @Test("Too little room: earlier fixed parts win", arguments: 0...4)
  func small(total: Int) {
    let parts = Rect.divide(total, [.fixed(1), .share(1), .fixed(2)])
    #expect(parts.reduce(0, +) == total)
    #expect(parts[0] == min(total, 1))
  }

  @Test("Centring never leaves the rectangle")
  func centred() {
    let rect = Rect(x: 0, y: 0, width: 10, height: 3)
    #expect(rect.centred(Size(columns: 4, rows: 1)) == Rect(x: 3, y: 1, width: 4, height: 1))
    #expect(rect.centred(Size(columns: 40, rows: 10)) == rect)
    #expect(rect.row(3).isEmpty)
  }
}
