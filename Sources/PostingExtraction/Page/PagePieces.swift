import JobTrackerDomain

/// The page's text outside the furniture, cut wherever an element begins or ends.
struct PagePieces {
  struct Piece {
    /// In characters without white space, as the layout counts them.
    let length: Int
    /// On one line; empty where it is longer than any reader asks for.
    let text: String
  }

  /// The longest that a reader asks for.
  private static let longest = 200

  private let all: [Piece]

  init(tree: HTMLTree, body: Int, layout: PageLayout) {
    let nodes = tree.indices.isEmpty ? 0..<0 : tree.subtree(body)
    all = nodes.compactMap { index in
      let length = layout.textLength[index]
      guard tree[index].isText, length > 0, !layout.isFurniture(index) else { return nil }
      let isLong = length > Self.longest
      return Piece(
        length: length,
        text: isLong ? "" : tree.text(of: index).withUnsafeBufferPointer(OutsideText.line))
    }
  }

  /// The pieces of a length; longer ones are empty in the result.
  func texts(longest: Int = Self.longest) -> some Collection<String> {
    all.lazy.map { $0.length > longest ? "" : $0.text }
  }
}
