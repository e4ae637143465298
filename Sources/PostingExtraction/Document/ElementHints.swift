import JobTrackerDomain

/// The words by which pages name their elements, in lower case; each element's are put together
/// when they are first asked for.
struct ElementHints {
  /// Those of all elements, one behind the other.
  private(set) var words: [UInt8] = []
  private var ranges: [Range<Int32>?]

  init(count: Int) { ranges = Array(repeating: nil, count: count) }

  /// Where an element's hints are among the words.
  mutating func range(of index: Int, attributes: HTMLAttributes) -> Range<Int> {
    if let range = ranges[index] { return Int(range.lowerBound)..<Int(range.upperBound) }
    let start = words.count
    if !attributes.isEmpty { append(attributes) }
    ranges[index] = Int32(start)..<Int32(words.count)
    return start..<words.count
  }

  private mutating func append(_ attributes: HTMLAttributes) {
    let start = words.count
    var isFirst = true
    attributes.forEachValue(of: Self.attributes) { value in
      if !isFirst { words.append(0x20) }
      isFirst = false
      words += value
    }
    let isFolded = words.withUnsafeMutableBufferPointer { words in
      let own = UnsafeMutableBufferPointer(rebasing: words[start...])
      return LowerCase.write(SimpleText.Bytes(own), to: own)
    }
    if isFolded { return }
    let folded = String(decoding: words[start...], as: UTF8.self).lowercased()
    words.replaceSubrange(start..., with: folded.utf8)
  }

  private static let attributes = HTMLAttributes.Names([
    "class", "id", "role", "data-testid", "data-test", "data-cy", "data-qa", "data-automation",
    "data-automation-id", "data-ui", "itemprop", "aria-label",
  ])
}
