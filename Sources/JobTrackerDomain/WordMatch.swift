import Glibc

/// Finds a word as a person types it to search: its letters in their order, as ``FoldedText`` has
/// them.
///
/// Beside each other they may stand anywhere. With others between, the first one stands at the
/// start of a word and the last one near to it, so that “bcknd” finds “Backend” and no chance
/// finds much; that needs three letters at least.
package struct WordMatch: Sendable {
  private let letters: [UInt8]

  package init(_ word: String) { letters = Array(FoldedText.fold(word).utf8) }

  /// The places of the letters in the bytes of a text; `nil` where it is not in there.
  package func places(in text: FoldedText) -> [Int]? {
    var places: [Int] = []
    let isFound = text.bytes.withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { Self.match($0, text) { places.append($0) } }
    }
    return isFound ? places : nil
  }

  /// Whether a word is somewhere in a text, both folded.
  ///
  /// It takes no memory of its own, since a search asks this for every job at each key.
  package static func isIn(
    _ text: UnsafeBufferPointer<UInt8>, word letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    match(letters, text) { _ in }
  }

  /// Whether the letters of a word stand beside each other in a text, both folded.
  package static func isJustSo(
    _ letters: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    place(of: letters, in: text) != nil
  }

  @inline(__always)
  private static func place(
    of letters: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    letters.isEmpty ? 0 : text.place(of: letters)
  }

  @inline(__always)
  private static func place(
    of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < text.count, let base = text.baseAddress,
      let found = memchr(base + start, Int32(byte), text.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Which letters are in a text, a bit each: one that lacks a bit of a word does not have the
  /// word, and most texts do.
  package static func letters(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    text.reduce(0) { $0 | 1 << UInt64(bit(of: $1)) }
  }

  /// One for each letter and digit; all else shares the bits that are left.
  @inline(__always)
  private static func bit(of byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: byte - 0x61
    case 0x30...0x39: byte - 0x30 + 26
    default: byte % 28 + 36
    }
  }

  @inline(__always)
  private static func match(
    _ letters: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ visit: (Int) -> Void
  ) -> Bool {
    guard let first = letters.first else { return true }
    if let place = place(of: letters, in: text) {
      for place in place..<(place + letters.count) { visit(place) }
      return true
    }
    guard letters.count <= text.count else { return false }
    guard letters.count >= 3 else { return false }
    let reach = 2 * letters.count + 4
    var next = 0
    while let start = place(of: first, in: text, from: next) {
      next = start + 1
      guard text.count - start >= letters.count else { return false }
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
    for place in range where text[place] == letters[next] {
      visit(place)
      next += 1
      if next == letters.count { return true }
    }
    return false
  }

  /// Letters, digits and what is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x7A
  }
}
