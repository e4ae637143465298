/// Finds a word as a person types it to search: its letters in their order.
///
/// Beside each other they may stand anywhere. With others between, the first one stands at the
/// start of a word and the last one near to it, so that “bcknd” finds “Backend” and no chance
/// finds much; that needs three letters at least. ASCII letters match in either case.
package struct WordMatch: Sendable {
  /// In lower case.
  private let letters: [UInt8]

  package init(_ word: String) { letters = word.utf8.map(Self.lower) }

  /// The places of the letters in a text, in bytes of UTF-8; `nil` where it is not in there.
  package func places(in text: String) -> [Int]? {
    var places: [Int] = []
    var text = text
    let isFound = text.withUTF8 { bytes in
      letters.withUnsafeBufferPointer { Self.match($0, bytes) { places.append($0) } }
    }
    return isFound ? places : nil
  }

  /// Whether a word is somewhere in a text; without any memory of its own, since a search asks
  /// this for every job at each key.
  package static func isIn(
    _ text: UnsafeBufferPointer<UInt8>, word letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    match(letters, text) { _ in }
  }

  @inline(__always)
  private static func match(
    _ letters: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ visit: (Int) -> Void
  ) -> Bool {
    guard let first = letters.first.map(lower) else { return true }
    guard letters.count <= text.count else { return false }
    for start in 0...(text.count - letters.count) where lower(text[start]) == first {
      var length = 1
      while length < letters.count, lower(text[start + length]) == lower(letters[length]) {
        length += 1
      }
      guard length == letters.count else { continue }
      for place in start..<(start + length) { visit(place) }
      return true
    }
    guard letters.count >= 3 else { return false }
    let reach = 2 * letters.count + 4
    for start in 0...(text.count - letters.count) where lower(text[start]) == first {
      let end = min(start + reach, text.count)
      guard start == 0 || !isLetter(text[start - 1]), scan(letters, text, start..<end, { _ in })
      else { continue }
      return scan(letters, text, start..<end, visit)
    }
    return false
  }

  @inline(__always)
  private static func scan(
    _ letters: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, _ visit: (Int) -> Void
  ) -> Bool {
    var next = 0
    for place in range where lower(text[place]) == lower(letters[next]) {
      visit(place)
      next += 1
      if next == letters.count { return true }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Letters, digits and what is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || lower(byte) >= 0x61 && lower(byte) <= 0x7A
  }
}
