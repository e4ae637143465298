/// Blanks out the tags of a page beyond bounds that no real page reaches.
///
/// The parser's time and memory grow with the square of the depth, of the open
/// formatting elements and of a tag's attributes; a hostile page has thousands.
struct MarkupBounds {
  private static let maximumDepth = 250
  private static let maximumAttributes = 500
  /// Elements, with those that the parser opens again for each open formatting element.
  private static let maximumElements = 1_500_000

  private var bytes: [UInt8]
  private var index = 0
  private var depth: [String: Int] = [:]
  private var totalDepth = 0
  private var openFormatting = 0
  private var elements = 0

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
        index = find(Array("-->".utf8), from: index + 2) ?? bytes.count
        continue
      }
      let isEnd = index < bytes.count && bytes[index] == 0x2F
      if isEnd { index += 1 }
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      let name = readName()
      let attributes = skipAttributes()
      if isEnd {
        close(name)
      } else if isInDrawing, bytes[..<index].suffix(2).elementsEqual("/>".utf8) {
        // Only in SVG and MathML does a slash end an element.
        elements += 1
      } else if !open(name) || attributes > Self.maximumAttributes {
        for position in start..<index { bytes[position] = 0x20 }
      } else if Self.rawText.contains(name) {
        index = find(Array("</\(name)".utf8), from: index) ?? bytes.count
      }
    }
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
