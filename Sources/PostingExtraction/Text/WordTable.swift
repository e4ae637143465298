import Glibc
import JobTrackerDomain

/// What words stand for, looked up by their bytes: nothing is made of a word to ask for it.
///
/// As with a dictionary of strings, words that Unicode holds for the same are the same.
struct WordTable<Value: Sendable>: Sendable {
  typealias Bytes = SimpleText.Bytes

  /// For each hash the places of its words; 0 where there is none.
  private var slots: [UInt16]
  private var words: [(start: Int, count: Int, value: Value)] = []
  /// The bytes of all words.
  private var bytes: [UInt8] = []
  private var longest = 0
  /// The bytes that words begin with.
  private var starts = [Bool](repeating: false, count: 256)
  /// For text that can be written in more than one way.
  private var byText: [String: Value] = [:]

  /// - Parameter entries: Of words that stand twice the first counts.
  init(_ entries: some Collection<(String, Value)>) {
    slots = Array(repeating: 0, count: Self.size(for: entries.count))
    for (word, value) in entries where byText[word] == nil {
      byText[word] = value
      var slot = word.withBytes(slot)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      words.append((bytes.count, word.utf8.count, value))
      slots[slot] = UInt16(words.count)
      bytes += Array(word.utf8)
      longest = max(longest, word.utf8.count)
      if let first = word.utf8.first { starts[Int(first)] = true }
    }
  }

  /// What a word, in the case of the table, stands for.
  subscript(word: Bytes) -> Value? {
    // What begins with a letter of ASCII that no mark follows begins so in every way of writing it.
    if let first = word.first, first < 0x80, word.count == 1 || word[1] < 0x80,
      !starts[Int(first)]
    {
      return nil
    }
    guard SimpleText.isSimple(word) else { return byText[String(decoding: word, as: UTF8.self)] }
    guard word.count <= longest, let base = word.baseAddress else { return nil }
    var slot = slot(of: word)
    while case let place = Int(slots[slot]), place != 0 {
      let (start, count, value) = words[place - 1]
      let isSame =
        count == word.count
        && bytes.withUnsafeBytes { bytes in
          bytes.baseAddress.map { memcmp($0 + start, base, count) == 0 } ?? false
        }
      if isSame { return value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a word of simple text may be in the table, whatever its case.
  func mayHold(simple word: Bytes) -> Bool {
    // The case of a letter beyond ASCII can be in its first byte, and take more bytes.
    guard let first = word.first, first < 0x80 else { return true }
    return word.count <= longest * 2 && starts[Int(first.asciiLowercased)]
  }

  private func slot(of word: Bytes) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15) & (slots.count - 1)
  }

  /// A power of two that leaves most slots empty.
  private static func size(for count: Int) -> Int {
    var size = 16
    while size < count * 4 { size *= 2 }
    return size
  }
}

/// Words that are asked for by their bytes.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  let table: WordTable<Bool>

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: some Sequence<String>) { table = WordTable(words.map { ($0, true) }) }

  /// Whether bytes are one, in the case of the set.
  func contains(_ word: SimpleText.Bytes) -> Bool { table[word] ?? false }

  /// Whether a text is one, in the case of the set.
  func contains(_ text: some StringProtocol) -> Bool { text.withBytes(contains) }
}
