/// A place in a text that names what the posting asks for.
package struct TermMark: Equatable, Sendable {
  /// In bytes of UTF-8.
  package var range: Range<Int>
  /// Whether the resume shows it, or it is missing there.
  package var isShown: Bool

  package init(range: Range<Int>, isShown: Bool) {
    self.range = range
    self.isShown = isShown
  }
}
