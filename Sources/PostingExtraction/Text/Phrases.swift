import JobTrackerDomain

/// Words and phrases that a text is searched for all at once: the text is walked once,
/// however many they are.
///
/// They are compared byte by byte; each has two bytes or more, in lower case.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private typealias Bytes = SimpleText.Bytes

  /// For each pair of bytes, by its hash, the bucket of the phrases that begin with it; 0 where
  /// none does.
  private var bucketOfPair = [UInt8](repeating: 0, count: 1024)
  private var buckets: [[[UInt8]]] = [[]]

  init(arrayLiteral phrases: String...) { self.init(phrases) }

  init(_ phrases: some Sequence<String>) {
    for phrase in phrases.map({ Array($0.utf8) }) {
      precondition(phrase.count > 1, "a phrase has two bytes or more")
      let pair = Self.hash(phrase[0], phrase[1])
      // The last bucket takes what would be too many.
      if bucketOfPair[pair] == 0 {
        if buckets.count < 255 { buckets.append([]) }
        bucketOfPair[pair] = UInt8(buckets.count - 1)
      }
      buckets[Int(bucketOfPair[pair])].append(phrase)
    }
  }

  /// Whether one stands in a text, whatever the case of the text.
  func stand(in text: some StringProtocol) -> Bool {
    folding(text) { bytes in
      for index in 0..<max(0, bytes.count - 1) where isAny(at: index, of: bytes) {
        return true
      }
      return false
    }
  }

  /// Whether a text begins with one, whatever its case.
  func begin(_ text: some StringProtocol) -> Bool {
    folding(text) { bytes in bytes.count > 1 && isAny(at: 0, of: bytes) }
  }

  /// Whether bytes in lower case are one.
  func contain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 1
      && buckets[Int(bucketOfPair[Self.hash(bytes[0], bytes[1])])].contains {
        $0.count == bytes.count && $0.elementsEqual(bytes)
      }
  }

  /// Hands on the text's bytes; those of ASCII are folded while they are compared.
  @inline(__always)
  private func folding(_ text: some StringProtocol, _ search: (Bytes) -> Bool) -> Bool {
    let found = text.withBytes { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? search(bytes) : nil
    }
    return found ?? text.folded.withBytes(search)
  }

  @inline(__always)
  private func isAny(at index: Int, of bytes: Bytes) -> Bool {
    let pair = Self.hash(bytes[index].asciiLowercased, bytes[index + 1].asciiLowercased)
    let bucket = Int(bucketOfPair[pair])
    guard bucket > 0 else { return false }
    return buckets[bucket].contains { phrase in
      guard phrase.count <= bytes.count - index else { return false }
      for offset in phrase.indices
      where bytes[index + offset].asciiLowercased != phrase[offset] { return false }
      return true
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & 1023
  }
}
