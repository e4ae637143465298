import JobTrackerDomain

/// Writes a part of a page as plain text: paragraphs and headings stand apart, list
/// items begin with a bullet, table rows are lines.
struct TextRenderer {
  /// Elements that are left out with everything in them.
  var isLeftOut: (Int) -> Bool = { _ in false }

  /// Bytes of text; what is beyond, which no posting is, is left out.
  private static let maximumLength = 500_000

  func text(of root: Int, in tree: HTMLTree) -> String {
    var lines = LineWriter()
    var open: [(end: Int, tag: HTMLTag)] = []
    var index = root
    func closeElements(before position: Int) {
      while let last = open.last, last.end <= position {
        open.removeLast()
        lines.leave(last.tag)
      }
    }
    while index < tree[root].end, !lines.isFull(Self.maximumLength) {
      closeElements(before: index)
      let node = tree[index]
      if node.isText {
        lines.write(tree.text(of: index, prefix: Self.maximumLength))
        index += 1
      } else if HTMLTree.silent.contains(node.tag)
        || (Self.controls.contains(node.tag) && !Self.isHeading(index, in: tree))
        || Self.isHidden(index, in: tree) || (index != root && isLeftOut(index))
      {
        index = node.end
      } else {
        lines.enter(node.tag)
        open.append((node.end, node.tag))
        index += 1
      }
    }
    closeElements(before: tree[root].end)
    return lines.finished
  }

  /// Whether a button is a heading of what it opens.
  static func isHeading(_ index: Int, in tree: HTMLTree) -> Bool {
    tree[index].tag == .button && tree[index].parent >= 0
      && HTMLTag.headings.contains(tree[tree[index].parent].tag)
  }

  static func isHidden(_ index: Int, in tree: HTMLTree) -> Bool {
    isHidden(tree.attributes(of: index)) && !isCollapsedSection(index, in: tree)
  }

  /// Whether a reader opens it by the heading of a posting's section that stands before it.
  private static func isCollapsedSection(_ index: Int, in tree: HTMLTree) -> Bool {
    guard let before = sibling(before: index, in: tree),
      tree.subtree(before).count <= mostNodesOfHeading,
      !tree.withLine(of: index, { $0.count < shortestSection })
    else { return false }
    let heading = tree.line(of: before)
    return SectionWords.head(heading) && !heading.withBytes(Furniture.headsUnwantedSection)
  }

  /// The element before another one, with no more than white space between.
  private static func sibling(before index: Int, in tree: HTMLTree) -> Int? {
    let parent = tree[index].parent
    var last = index - 1
    if last > parent, tree[last].isText, tree[last].parent == parent { last -= 1 }
    guard last > parent else { return nil }
    let element = sequence(first: last) { tree[$0].parent }.first { tree[$0].parent == parent }
    return element.flatMap { tree[$0].isText ? nil : $0 }
  }

  private static let shortestSection = 40
  private static let mostNodesOfHeading = 20

  private static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    if attributes.holds("hidden") { return true }
    if attributes.withValue(of: "class", isHiddenByClass) ?? false { return true }
    return attributes.withValue(of: "style") { style in
      guard hidingWords.stand(in: style) else { return false }
      let squeezed = String(decoding: style, as: UTF8.self).folded.filter { !$0.isWhitespace }
      return squeezed.holds("display:none") || squeezed.holds("visibility:hidden")
    } ?? false
  }

  private static let hidingWords: Phrases = ["none", "hidden"]
  private static let hidingNames: Phrases = ["hid", "d-none", "form-done", "form-fail"]

  /// The class names by which common style sheets hide an element at every width.
  private static func isHiddenByClass(_ names: SimpleText.Bytes) -> Bool {
    guard hidingNames.stand(inFolded: names) else { return false }
    let names = String(decoding: names, as: UTF8.self).parts(cutAt: \.isSpace)
    let isShownSomewhere = names.contains {
      $0.contains(":") || $0.hasSuffix("-block") || $0.hasSuffix("-flex")
    }
    return !isShownSomewhere
      && names.contains { hiding.contains($0) }
  }

  /// Among them what a form says once it was sent.
  private static let hiding: WordSet = [
    "hidden", "d-none", "hide", "is-hidden", "w-form-done", "w-form-fail",
  ]

  private static let controls: TagSet = [
    .button, .select, .input, .textarea, .datalist, .dialog, .label, .progress, .meter,
  ]
}
