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
        let text = tree.text(of: index).prefix(Self.maximumLength)
        lines.write(String(decoding: text, as: UTF8.self))
        index += 1
      } else if HTMLTree.silent.contains(node.tag) || Self.controls.contains(node.tag)
        || Self.isHidden(tree.attributes(of: index)) || (index != root && isLeftOut(index))
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

  static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    if attributes["hidden"] != nil { return true }
    if let names = attributes["class"], isHiddenByClass(names) { return true }
    guard let style = attributes["style"] else { return false }
    guard hidingWords.stand(in: style) else { return false }
    let squeezed = style.folded.filter { !$0.isWhitespace }
    return squeezed.holds("display:none") || squeezed.holds("visibility:hidden")
  }

  private static let hidingWords: Phrases = ["none", "hidden"]

  /// The class names by which common style sheets hide an element at every width.
  private static func isHiddenByClass(_ names: String) -> Bool {
    guard names.holds("hid") || names.holds("d-none") else {
      return false
    }
    let names = names.parts(cutAt: \.isSpace)
    let isShownSomewhere = names.contains {
      $0.contains(":") || $0.hasSuffix("-block") || $0.hasSuffix("-flex")
    }
    return !isShownSomewhere
      && names.contains { ["hidden", "d-none", "hide", "is-hidden"].contains($0) }
  }

  private static let controls: TagSet = [
    .button, .select, .input, .textarea, .datalist, .dialog, .label, .progress, .meter,
  ]
}

/// Collects text into lines as elements are entered and left.
private struct LineWriter {
  private var output = ""
  private var line = ""
  private var isPreformatted = 0
  private var listDepth = 0
  private var pendingBullet = false
  private var blankBefore = false

  func isFull(_ length: Int) -> Bool { output.utf8.count + line.utf8.count >= length }

  mutating func write(_ text: String) {
    if isPreformatted > 0 {
      for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { breakLine() }
        line += part
      }
      return
    }
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        if !line.isEmpty, line.unicodeScalars.last != " " { line.unicodeScalars.append(" ") }
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
  }

  mutating func enter(_ tag: HTMLTag) {
    switch tag {
    case .br: breakLine()
    case .ul, .ol, .menu:
      breakLine()
      if listDepth == 0 { blankBefore = true }
      listDepth += 1
    case .li:
      breakLine()
      pendingBullet = true
    case .pre:
      startParagraph(tag)
      isPreformatted += 1
    case .td, .th:
      if !line.isEmpty, line.last != " " { line += " " }
    default: startParagraph(tag)
    }
  }

  mutating func leave(_ tag: HTMLTag) {
    switch tag {
    case .ul, .ol, .menu:
      breakLine()
      listDepth = max(0, listDepth - 1)
      if listDepth == 0 { blankBefore = true }
    case .li:
      breakLine()
      pendingBullet = false
    case .pre:
      isPreformatted -= 1
      startParagraph(tag)
    default: startParagraph(tag)
    }
  }

  var finished: String {
    var writer = self
    writer.breakLine()
    return writer.output
  }

  private mutating func startParagraph(_ tag: HTMLTag) {
    if Self.spaced.contains(tag) {
      breakLine()
      // Paragraphs inside an item belong to its line.
      if listDepth == 0 { blankBefore = true }
    } else if Self.blocks.contains(tag) {
      breakLine()
    }
  }

  private mutating func breakLine() {
    var text = line.trimmed
    line = ""
    guard !text.isEmpty else { return }
    if pendingBullet {
      while let first = text.first, "•·●▪◦-–*‣".contains(first) {
        text = String(text.dropFirst()).trimmed
      }
      guard !text.isEmpty else { return }
      text = String(repeating: "  ", count: max(0, listDepth - 1)) + "• " + text
      pendingBullet = false
    }
    if !output.isEmpty { output += blankBefore ? "\n\n" : "\n" }
    blankBefore = false
    output += text
  }

  private static let spaced: TagSet = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .table, .section, .article,
    .dl, .hr, .figure,
  ]
  private static let blocks: TagSet = [
    .div, .tr, .dt, .dd, .header, .footer, .main, .aside, .nav, .address, .form,
    .fieldset, .details, .summary, .body, .caption, .center, .figcaption, .thead, .tbody,
  ]
}
