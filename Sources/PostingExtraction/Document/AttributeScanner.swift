/// Finds the attributes of tags.
struct AttributeScanner {
  /// Of one element; the rest are passed over.
  private static let maximumCount = 500
  /// Of all elements together.
  private static let maximumEntries = 1_000_000

  private(set) var entries: [HTMLAttributes.Entry] = []

  /// Reads from behind a tag's name to behind its `>`.
  ///
  /// - Returns: Where the attributes are in `entries`; `nil` where the tag does not end.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) -> (range: Range<Int>, isSelfClosing: Bool)? {
    let first = entries.count
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E {
        let isSelfClosing = bytes[index - 1] == 0x2F
        index += 1
        return (first..<entries.count, isSelfClosing)
      }
      if byte.isHTMLSpace || byte == 0x2F {
        index += 1
        continue
      }
      let name = Self.name(in: bytes, &index)
      let value = Self.value(in: bytes, &index) ?? index..<index
      if entries.count - first < Self.maximumCount, entries.count < Self.maximumEntries {
        entries.append(
          HTMLAttributes.Entry(
            name: UInt32(name.lowerBound)..<UInt32(name.upperBound),
            value: UInt32(value.lowerBound)..<UInt32(value.upperBound)))
      }
    }
    return nil
  }

  /// Takes back what the end of a tag, which has no attributes, was given.
  mutating func forget(from count: Int) { entries.removeLast(entries.count - count) }

  /// Puts the attributes of several tags of one element together.
  mutating func joined(_ ranges: [Range<Int>]) -> Range<Int> {
    guard ranges.count != 1 else { return ranges[0] }
    let first = entries.count
    for range in ranges where entries.count - first < Self.maximumCount {
      entries += Array(entries[range])
    }
    return first..<entries.count
  }

  private static func name(in bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Range<Int> {
    let start = index
    // The first character can be `=`.
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isHTMLSpace { break }
      index += 1
    }
    return start..<index
  }

  private static func value(in bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Range<Int>?
  {
    var position = index
    while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    guard position < bytes.count, bytes[position] == 0x3D else { return nil }
    position += 1
    while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    guard position < bytes.count, bytes[position] != 0x3E else {
      index = position
      return nil
    }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27 {
      let end = bytes.place(of: quote, from: position + 1) ?? bytes.count
      index = min(end + 1, bytes.count)
      return (position + 1)..<end
    }
    index = position
    while index < bytes.count, bytes[index] != 0x3E, !bytes[index].isHTMLSpace { index += 1 }
    return position..<index
  }
}
