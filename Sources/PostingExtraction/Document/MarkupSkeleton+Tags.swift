import CGumbo

extension MarkupSkeleton {
  private static let maximumNameLength = 64
  private static let maximumKeptAttributes = 200
  private static let svg = Int(GUMBO_TAG_SVG.rawValue)
  private static let math = Int(GUMBO_TAG_MATH.rawValue)
  private static let svgTitle = Int(GUMBO_TAG_TITLE.rawValue)

  var isInDrawing: Bool { depth[Self.svg] > 0 || depth[Self.math] > 0 }

  mutating func startTag() {
    let name = readName()
    let tag = Self.number(of: bytes[name])
    let traits = TagTraits.all[tag]
    let attributesStart = index
    guard let found = readAttributes() else {
      // A tag that does not end is no tag.
      index = bytes.count
      return
    }
    if leftOut != nil {
      if traits.contains(.endsDrawing) {
        endDrawing()
      } else if traits.contains(.holdsHTML) {
        // What is in it follows the rules of HTML again.
        leftOut = nil
      } else {
        if !found.isSelfClosing { leftOut?.open(tag, bytes[name]) }
        return
      }
    }
    let wasInDrawing = isInDrawing
    let isClosed = found.isSelfClosing && (wasInDrawing || tag == Self.svg || tag == Self.math)
    nodes += 1 + openFormatting
    if !traits.contains(.closedByItself), !isClosed {
      guard depth.total < Self.maximumDepth else { return }
      depth.open(tag, bytes[name])
      if traits.contains(.formatting) { openFormatting += 1 }
    }
    let isKept =
      traits.contains(.keepsAttributes) && index - attributesStart < Self.maximumKeptAttributes
    tokens.append(.start(tags.count))
    tags.append(
      Tag(
        tag: tag, name: name, attributes: found.range,
        kept: isKept ? attributesStart..<(index - 1) : nil, isClosed: isClosed))
    if !wasInDrawing {
      if traits.contains(.rawText) { addRawText(tag, traits, name: bytes[name]) }
      if tag == Self.svg, !isClosed { leftOut = TagDepth() }
    }
  }

  mutating func endTag() {
    let name = readName()
    let tag = Self.number(of: bytes[name])
    let count = attributes.entries.count
    guard readAttributes() != nil else {
      index = bytes.count
      return
    }
    attributes.forget(from: count)
    if leftOut != nil {
      if leftOut?.close(tag, bytes[name]) == true { return }
      if tag == Self.svg {
        leftOut = nil
      } else if depth.isOpen(tag, bytes[name]) || TagTraits.all[tag].contains(.endsDrawingAtEnd) {
        endDrawing()
      } else {
        return
      }
    }
    if depth.close(tag, bytes[name]), TagTraits.all[tag].contains(.formatting) {
      openFormatting -= 1
    }
    tokens.append(.end(tag, name))
  }

  private mutating func readAttributes() -> (range: Range<Int>, isSelfClosing: Bool)? {
    let bytes = bytes
    return bytes.withUnsafeBufferPointer { attributes.scan($0, from: &index) }
  }

  /// HTML in the middle of a drawing ends it.
  private mutating func endDrawing() {
    leftOut = nil
    depth.closeAll(Self.svg)
  }

  /// Text up to the end tag of the element, which stays to be read.
  private mutating func addRawText(_ tag: Int, _ traits: TagTraits, name: ArraySlice<UInt8>) {
    let isScript = tag == Int(GUMBO_TAG_SCRIPT.rawValue)
    let isLast = tag == Int(GUMBO_TAG_PLAINTEXT.rawValue)
    let end = isLast ? bytes.count : endOfRawText(name: name, isScript: isScript)
    addText(index..<end, hasReferences: traits.contains(.escapableText))
    index = end
  }

  /// The place of the end tag; in a script one between `<!--<script>` and `-->` is text.
  private func endOfRawText(name: ArraySlice<UInt8>, isScript: Bool) -> Int {
    var position = index
    var isComment = false
    var isNested = false
    while position < bytes.count {
      let found =
        isComment
        ? bytes[position...].firstIndex { $0 == 0x3C || $0 == 0x2D }
        : bytes.index(of: 0x3C, from: position)
      guard let next = found else { return bytes.count }
      position = next + 1
      if bytes[next] == 0x2D {
        if bytes[next...].starts(with: Array("-->".utf8)) { (isComment, isNested) = (false, false) }
      } else if position < bytes.count, bytes[position] == 0x2F {
        guard isTag(name, at: position + 1) else { continue }
        guard isNested else { return next }
        isNested = false
      } else if isScript {
        if bytes[position...].starts(with: Array("!--".utf8)) {
          isComment = true
        } else if isComment, isTag(name, at: position) {
          isNested = true
        }
      }
    }
    return bytes.count
  }

  private func isTag(_ name: ArraySlice<UInt8>, at start: Int) -> Bool {
    let end = start + name.count
    guard end < bytes.count,
      bytes[start..<end].lazy.map(\.asciiLowercased).elementsEqual(
        name.lazy.map(\.asciiLowercased))
    else { return false }
    return bytes[end].isHTMLSpace || bytes[end] == 0x2F || bytes[end] == 0x3E
  }

  /// A name of a tag as far as it is kept.
  func name(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range].prefix(Self.maximumNameLength)
  }

  private mutating func readName() -> Range<Int> {
    let start = index
    while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != 0x2F,
      bytes[index] != 0x3E
    { index += 1 }
    return start..<index
  }

  /// libgumbo's number of a tag; many names have the one of unknown tags.
  private static func number(of name: ArraySlice<UInt8>) -> Int {
    name.withUnsafeBytes { name in
      Int(
        gumbo_tagn_enum(
          name.bindMemory(to: CChar.self).baseAddress, UInt32(min(name.count, maximumNameLength))
        ).rawValue)
    }
  }
}
