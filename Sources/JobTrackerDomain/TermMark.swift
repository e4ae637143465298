/// A place in a text that an analysis has something to say of.
package struct TermMark: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A term of the posting that the resume shows.
    case shown
    /// A term of the posting that the resume lacks.
    case missing
    /// Words of the resume that nobody sees.
    case hidden
  }

  /// In bytes of UTF-8.
  package var range: Range<Int>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
