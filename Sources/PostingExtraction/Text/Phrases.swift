import Glibc
import JobTrackerDomain

/// Words and phrases that a text is searched for all at once: the text is walked once,
/// however many they are.
///
/// They are compared byte by byte; each has two bytes or more, in lower case.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  typealias Bytes = SimpleText.Bytes

  /// For each pair of bytes, by its hash, the place of the first phrase that may begin with it; 0
  /// where none does.
  private var firstOfPair = [UInt16](repeating: 0, count: 1024)
  /// Those that begin alike stand together; one at each end has no such beginning.
  private var phrases: [(start: Int, count: Int, pair: Int)] = [(0, 0, -1)]
  /// The bytes of all phrases.
  private var bytes: [UInt8] = []

  init(arrayLiteral phrases: String...) { self.init(phrases) }

  init(_ texts: some Sequence<String>) {
    let texts = texts.map { Array($0.utf8) }
    precondition(texts.allSatisfy { $0.count > 1 }, "a phrase has two bytes or more")
    let pairs = texts.map { (text: $0, pair: Self.hash($0[0], $0[1])) }
    for (text, pair) in pairs.sorted(by: { $0.pair < $1.pair }) {
      if firstOfPair[pair] == 0 { firstOfPair[pair] = UInt16(phrases.count) }
      phrases.append((bytes.count, text.count, pair))
      bytes += text
    }
    phrases.append((0, 0, -1))
  }

  /// Whether one stands in a text, whatever the case of the text.
  func stand(in text: some StringProtocol) -> Bool { text.withFoldedBytes(stand(inFolded:)) }

  /// Whether one stands in UTF-8, whatever its case.
  func stand(in text: Bytes) -> Bool { LowerCase.withFolded(text, stand(inFolded:)) }

  /// Whether one stands in a text that is in lower case.
  func stand(inFolded text: Bytes) -> Bool {
    guard text.count > 1 else { return false }
    return firstOfPair.withUnsafeBufferPointer { firstOfPair in
      for index in 0..<(text.count - 1) {
        let first = firstOfPair[Self.hash(text[index], text[index + 1])]
        if first != 0, holds(text, at: index, from: Int(first)) { return true }
      }
      return false
    }
  }

  /// Whether a text begins with one, whatever its case.
  func begin(_ text: some StringProtocol) -> Bool { text.withFoldedBytes(begin(folded:)) }

  /// Whether a text that is in lower case begins with one.
  func begin(folded text: Bytes) -> Bool {
    guard text.count > 1 else { return false }
    let first = firstOfPair[Self.hash(text[0], text[1])]
    return first != 0 && holds(text, at: 0, from: Int(first))
  }

  /// Whether a phrase, one of those from a place that begin alike, stands at a place of a text.
  private func holds(_ text: Bytes, at index: Int, from first: Int) -> Bool {
    guard let text = text.baseAddress.map({ ($0 + index, count: text.count - index) }) else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var place = first
      while phrases[place].pair == phrases[first].pair {
        let (start, count, _) = phrases[place]
        if count <= text.count, let own = bytes.baseAddress, memcmp(own + start, text.0, count) == 0
        {
          return true
        }
        place += 1
      }
      return false
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & 1023
  }
}
