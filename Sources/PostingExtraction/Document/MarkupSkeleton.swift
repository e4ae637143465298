import CGumbo

/// A page as the tags and texts that it consists of, and no more of them than the bounds allow,
/// which no real page reaches: the time and memory of a tree grow with the square of the depth
/// and of the open formatting elements.
struct MarkupSkeleton {
  static let maximumDepth = 250
  /// Elements and texts, with the elements that the parser opens again for formatting.
  private static let maximumNodes = 150_000
  /// White space before text is kept, because it is dropped in some places.
  private static let maximumLeadingSpace = 1000

  /// A run of text in the page.
  struct Text {
    var range: Range<Int>
    var hasReferences: Bool
  }

  enum Token {
    /// By its place among the tags.
    case start(Int)
    /// By libgumbo's number and its name in the page.
    case end(Int, Range<Int>)
    /// White space, and the number of the text behind it.
    case text(space: Range<Int>, number: Int?)
    /// The page's mode depends on it.
    case doctype(Range<Int>)
  }

  struct Tag {
    /// libgumbo's number.
    var tag: Int
    var name: Range<Int>
    var attributes: Range<Int>
    /// What is written behind its name, where the tree depends on it.
    var kept: Range<Int>?
    /// Whether it is a part of a drawing, or a whole one, that ends at once.
    var isClosed: Bool
  }

  /// The whole page.
  let bytes: [UInt8]
  var tokens: [Token] = []
  var tags: [Tag] = []
  private(set) var texts: [Text] = []
  var attributes = AttributeScanner()

  var index = 0
  var depth = TagDepth()
  /// What is open inside a drawing that is left out.
  var leftOut: TagDepth?
  var openFormatting = 0
  var nodes = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
  }

  private mutating func scan() {
    var textStart = 0
    while nodes < Self.maximumNodes, let start = bytes.index(of: 0x3C, from: index) {
      index = start + 1
      guard index < bytes.count else { break }
      let isEnd = bytes[index] == 0x2F
      let first = isEnd ? (index + 1 < bytes.count ? bytes[index + 1] : 0) : bytes[index]
      guard first.isASCIILetter || (isEnd && first != 0) || first == 0x21 || first == 0x3F
      else { continue }
      addText(textStart..<start)
      if !first.isASCIILetter {
        skipDeclaration()
      } else if isEnd {
        index += 1
        endTag()
      } else {
        startTag()
      }
      textStart = index
    }
    if nodes < Self.maximumNodes { addText(textStart..<bytes.count) }
  }

  /// Notes a run of text with the white space that it begins with.
  mutating func addText(_ range: Range<Int>, hasReferences: Bool = true) {
    guard !range.isEmpty, leftOut == nil else { return }
    let start = bytes[range].firstIndex { !$0.isHTMLSpace } ?? range.upperBound
    let space = range.lowerBound..<min(start, range.lowerBound + Self.maximumLeadingSpace)
    guard start < range.upperBound else {
      tokens.append(.text(space: space, number: nil))
      return
    }
    nodes += 1
    tokens.append(.text(space: space, number: texts.count))
    texts.append(Text(range: start..<range.upperBound, hasReferences: hasReferences))
  }

  /// Comments and what HTML takes for them; the page's mode depends on a doctype.
  private mutating func skipDeclaration() {
    let rest = bytes[index...]
    if rest.starts(with: Array("!--".utf8)) {
      index += 3
      skipComment()
    } else if isInDrawing, rest.starts(with: Array("![CDATA[".utf8)) {
      index = bytes.find(Array("]]>".utf8), from: index).map { $0 + 3 } ?? bytes.count
    } else {
      let end = bytes.index(of: 0x3E, from: index).map { $0 + 1 } ?? bytes.count
      if end - index < 300, rest.prefix(8).map(\.asciiLowercased) == Array("!doctype".utf8) {
        tokens.append(.doctype((index - 1)..<end))
      }
      index = end
    }
  }

  private mutating func skipComment() {
    for start in [">", "->"] where bytes[index...].starts(with: Array(start.utf8)) {
      index += start.utf8.count
      return
    }
    while let dashes = bytes.find([0x2D, 0x2D], from: index) {
      let after = bytes[(dashes + 2)...]
      index = dashes + 1
      if after.first == 0x3E || after.starts(with: [0x21, 0x3E]) {
        index = dashes + (after.first == 0x3E ? 3 : 4)
        return
      }
    }
    index = bytes.count
  }
}
