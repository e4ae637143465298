import Foundation
import TerminalScreen
import Testing

@testable import TerminalUI

extension Stage {
  /// Where words stand on the screen: the middle of the first place, or of the last one.
  func place(of words: String, last: Bool = false) throws -> Point {
    let lines = screen().lines
    let rows = Array(lines.enumerated().filter { $0.element.contains(words) })
    let (y, line) = try #require(last ? rows.last : rows.first, "“\(words)” is not on the screen")
    let range = try #require(
      last ? line.range(of: words, options: .backwards) : line.range(of: words))
    return Point(
      x: TextWidth.of(line[..<range.lowerBound]) + TextWidth.of(words) / 2, y: y)
  }

  mutating func click(at point: Point) {
    send(.mouse(MouseEvent(.press, at: point)))
    send(.mouse(MouseEvent(.release, at: point)))
  }

  /// Clicks on words that are drawn, once the last click is long ago.
  mutating func click(on words: String, last: Bool = false) throws {
    wait(1)
    click(at: try place(of: words, last: last))
  }

  mutating func doubleClick(on words: String, last: Bool = false) throws {
    try click(on: words, last: last)
    click(at: try place(of: words, last: last))
  }

  mutating func wheel(_ kind: MouseEvent.Kind, over words: String) throws {
    send(.mouse(MouseEvent(kind, at: try place(of: words))))
  }

  mutating func drag(from start: Point, to end: Point) {
    send(.mouse(MouseEvent(.press, at: start)))
    send(.mouse(MouseEvent(.drag, at: end)))
    send(.mouse(MouseEvent(.release, at: end)))
  }
}
