/// Blanks out the tags of a page beyond bounds that no real page reaches.
///
/// The parser's time and memory grow with the square of the depth, of the open
/// formatting elements and of a tag's attributes; a hostile page has thousands.
struct MarkupBounds {
  private static let maximumDepth = 250
  private static let maximumAttributes = 500
  /// Tags left open inside scripts, comments and attributes, on the whole page.
  ///
  /// They are text, unless the page tricks this scan into a state the parser is not in.
  private static let maximumHiddenDepth = 1500
  /// Elements, with those that the parser opens again for each open formatting element.
  private static let maximumElements = 1_500_000

  private var bytes: [UInt8]
  private var index = 0
  private var depth: [String: Int] = [:]
  private var totalDepth = 0
  private var openFormatting = 0
  private var elements = 0
  private var hiddenDepth = 0

  /// The page with what is beyond the bounds replaced by spaces.
  static func bounded(_ html: String) -> [UInt8] {
    var bounds = MarkupBounds(bytes: Array(html.utf8))
    bounds.run()
    return bounds.bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      index = start + 1
      if bytes[index...].starts(with: Array("!--".utf8)) {
        skip(to: find(Array("-->".utf8), from: index + 1) ?? bytes.count)
        continue
      }
      let isEnd = index < bytes.count && bytes[index] == 0x2F
      if isEnd { index += 1 }
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      let name = readName()
      let attributesStart = index
      let attributes = skipAttributes()
      bound(attributesStart..<index)
      if isEnd {
        close(name)
      } else if isInDrawing, bytes[..<index].suffix(2).elementsEqual("/>".utf8) {
        // Only in SVG and MathML does a slash end an element.
        elements += 1
      } else if !open(name) || attributes > Self.maximumAttributes {
        for position in start..<index { bytes[position] = 0x20 }
      } else if Self.rawText.contains(name) {
        skip(to: find(Array("</\(name)".utf8), from: index) ?? bytes.count)
      }
    }
  }

  private mutating func skip(to end: Int) {
    bound(index..<end)
    index = end
  }

  /// Counts the tags in what is skipped, and blanks them once there are too many.
  private mutating func bound(_ skipped: Range<Int>) {
    var position = skipped.lowerBound
    var net = 0
    while let start = bytes[position..<skipped.upperBound].firstIndex(of: 0x3C) {
      position = start + 1
      guard position < skipped.upperBound else { break }
      if hiddenDepth + net >= Self.maximumHiddenDepth { bytes[start] = 0x20 }
      if bytes[position] == 0x2F {
        net -= 1
      } else if isTag(position..<skipped.upperBound) {
        net += 1
      }
    }
    hiddenDepth += max(0, net)
  }

  /// Whether it is `div>` or `div class` rather than a comparison in a script.
  private func isTag(_ range: Range<Int>) -> Bool {
    let rest = bytes[range]
    let end = rest.first { !$0.isASCIILetter && !(0x30...0x39).contains($0) && $0 != 0x2D }
    guard rest.first?.isASCIILetter == true, let end else { return false }
    // Variables have short names, and so have tags that hostile pages do not need.
    guard rest.prefix(3).allSatisfy(\.isASCIILetter) || end == 0x3E else { return false }
    return end == 0x3E || end.isHTMLSpace || end == 0x2F
  }

  private var isInDrawing: Bool { depth["svg"] ?? 0 > 0 || depth["math"] ?? 0 > 0 }

  private mutating func readName() -> String {
    let start = index
    while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != 0x2F, bytes[index] != 0x3E
    {
      index += 1
    }
    return String(decoding: bytes[start..<index].map(\.asciiLowercased), as: UTF8.self)
  }

  /// Goes behind the `>` of the tag; returns how many attributes there were.
  private mutating func skipAttributes() -> Int {
    var count = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x3E: return count
      case 0x3D:
        while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else { continue }
        index = bytes[(index + 1)...].firstIndex(of: bytes[index]).map { $0 + 1 } ?? bytes.count
        count += 1
      default:
        if byte.isHTMLSpace { count += index < bytes.count && bytes[index].isHTMLSpace ? 0 : 1 }
      }
    }
    return count
  }

  private mutating func open(_ name: String) -> Bool {
    elements += 1 + openFormatting
    guard elements < Self.maximumElements else { return false }
    if Self.closedByItself.contains(name) { return true }
    guard totalDepth < Self.maximumDepth else { return false }
    depth[name, default: 0] += 1
    totalDepth += 1
    if Self.formatting.contains(name) { openFormatting += 1 }
    return true
  }

  private mutating func close(_ name: String) {
    guard let open = depth[name], open > 0 else { return }
    depth[name] = open - 1
    totalDepth -= 1
    if Self.formatting.contains(name) { openFormatting -= 1 }
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var position = start
    while let next = bytes[min(position, bytes.count)...].firstIndex(of: pattern[0]) {
      if bytes[next...].prefix(pattern.count).map(\.asciiLowercased) == pattern { return next }
      position = next + 1
    }
    return nil
  }

  private static let rawText: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]
  /// Void elements, and those whose next sibling ends them.
  private static let closedByItself: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "optgroup", "html", "head", "body",
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
}
