import JobTrackerDomain

/// Collects text into lines as elements are entered and left.
struct LineWriter {
  private var output: [UInt8] = []
  private var line: [UInt8] = []
  private var isPreformatted = 0
  private var listDepth = 0
  private var pendingBullet = false
  private var blankBefore = false

  func isFull(_ length: Int) -> Bool { output.count + line.count >= length }

  /// Writes well-formed UTF-8.
  mutating func write(_ text: ArraySlice<UInt8>) {
    if isPreformatted > 0 {
      let parts = String(decoding: text, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() {
        if number > 0 { breakLine() }
        line += Array(part.utf8)
      }
      return
    }
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let space = SimpleText.spaceLength(text, index)
        if space > 0 {
          if let last = line.last, last != 0x20 { line.append(0x20) }
          index += space
        } else {
          line.append(text[index])
          index += 1
        }
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
      if let last = line.last, last != 0x20 { line.append(0x20) }
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
    return String(decoding: writer.output, as: UTF8.self)
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
    guard !line.isEmpty else { return }
    defer { line.removeAll(keepingCapacity: true) }
    if pendingBullet { removeBullets() }
    let text = Self.trimmed(line)
    guard !text.isEmpty else { return }
    if !output.isEmpty { output += blankBefore ? [0x0A, 0x0A] : [0x0A] }
    blankBefore = false
    if pendingBullet {
      for _ in 1..<max(1, listDepth) { output += [0x20, 0x20] }
      output += Array("• ".utf8)
      pendingBullet = false
    }
    output += text
  }

  /// Takes off the bullets that a page wrote itself.
  private mutating func removeBullets() {
    guard let first = Self.trimmed(line).first, Self.bulletStarts.contains(first) else { return }
    var text = String(decoding: line, as: UTF8.self).trimmed
    while let first = text.first, Self.bullets.contains(first) {
      text = String(text.dropFirst()).trimmed
    }
    line = Array(text.utf8)
  }

  private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
    if let range = line.withUnsafeBufferPointer(SimpleText.trimmed) { return line[range] }
    return Array(String(decoding: line, as: UTF8.self).trimmed.utf8)[...]
  }

  private static let bullets = "•·●▪◦-–*‣"
  /// The first bytes of the bullets.
  private static let bulletStarts = Set(bullets.utf8.filter { $0 & 0xC0 != 0x80 })

  private static let spaced: TagSet = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .table, .section, .article,
    .dl, .hr, .figure,
  ]
  private static let blocks: TagSet = [
    .div, .tr, .dt, .dd, .header, .footer, .main, .aside, .nav, .address, .form,
    .fieldset, .details, .summary, .body, .caption, .center, .figcaption, .thead, .tbody,
  ]
}
