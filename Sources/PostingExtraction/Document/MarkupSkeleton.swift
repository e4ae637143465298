import CGumbo

/// A page with all taken out that its tree does not depend on: the tags with almost no
/// attributes, and for each run of text a placeholder of a few letters.
///
/// libgumbo looks at every character several times, and its time and memory grow with the
/// square of the depth, of the open formatting elements and of a tag's attributes. A
/// skeleton has no more of them than the bounds allow, which no real page reaches.
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

  /// The whole page.
  let bytes: [UInt8]
  var skeleton: [UInt8] = []
  /// Where each start tag stands in the skeleton, and which attributes are its.
  var tags: [(offset: Int, tag: Int, attributes: Range<Int>)] = []
  private(set) var texts: [Text] = []
  var attributes = AttributeScanner()

  var index = 0
  var depth = TagDepth()
  /// What is open inside a drawing that is left out.
  var leftOut: TagDepth?
  var openFormatting = 0
  var nodes = 0

  init(_ html: String) {
    bytes = Array(html.utf8)
    skeleton.reserveCapacity(bytes.count / 4)
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

  /// Appends the white space that a run begins with, and the number of the rest.
  mutating func addText(_ range: Range<Int>, hasReferences: Bool = true) {
    guard !range.isEmpty, leftOut == nil else { return }
    let text = bytes[range]
    let start = text.firstIndex { !$0.isHTMLSpace } ?? range.upperBound
    skeleton += text[..<start].prefix(Self.maximumLeadingSpace)
    guard start < range.upperBound else { return }
    nodes += 1
    Self.appendPlaceholder(texts.count, to: &skeleton)
    texts.append(Text(range: start..<range.upperBound, hasReferences: hasReferences))
  }

  /// A number in letters, lowest digit first; the last is a capital.
  private static func appendPlaceholder(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 26 {
      bytes.append(0x61 + UInt8(rest % 26))
      rest /= 26
    }
    bytes.append(0x41 + UInt8(rest))
  }

  /// The text for what libgumbo made of white space and placeholders.
  ///
  /// Other characters are of tags that it took for text; they stay.
  func appendText(
    _ text: UnsafeRawBufferPointer, references: inout CharacterReferences, to result: inout [UInt8]
  ) {
    var number = 0
    var digit = 1
    for byte in text {
      switch byte {
      case 0x61...0x7A where digit < 1 << 40:
        number += digit * Int(byte - 0x61)
        digit *= 26
      case 0x41...0x5A:
        number += digit * Int(byte - 0x41)
        if texts.indices.contains(number) {
          let text = texts[number]
          if text.hasReferences {
            references.append(bytes[text.range], to: &result)
          } else {
            result += bytes[text.range]
          }
        }
        (number, digit) = (0, 1)
      default:
        result.append(byte)
        (number, digit) = (0, 1)
      }
    }
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
        skeleton += bytes[(index - 1)..<end]
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
