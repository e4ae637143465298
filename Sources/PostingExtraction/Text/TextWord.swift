import JobTrackerDomain

/// A word inside a text, as its bytes, which live no longer than the text's.
///
/// Where each of its characters is one scalar the bytes tell all; else its characters do.
struct TextWord {
  let bytes: SimpleText.Bytes
  private let isSimple: Bool

  init(_ bytes: SimpleText.Bytes) { self.init(bytes, isSimple: SimpleText.isSimple(bytes)) }

  init(_ bytes: SimpleText.Bytes, isSimple: Bool) {
    self.bytes = bytes
    self.isSimple = isSimple
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Its first character, where that is of ASCII.
  var firstByte: UInt8? {
    guard let first = bytes.first, first < 0x80 else { return nil }
    return isSimple ? first : text.first?.asciiValue
  }

  /// Its last character, where that is of ASCII.
  var lastByte: UInt8? {
    guard let last = bytes.last, last < 0x80 else { return nil }
    return isSimple ? last : text.last?.asciiValue
  }

  var beginsInCapital: Bool {
    if let first = firstByte { return (0x41...0x5A).contains(first) }
    return text.first?.isUppercase == true
  }

  var beginsInNumber: Bool {
    if let first = firstByte { return first.isASCIIDigit }
    return text.first?.isNumber == true
  }

  func isIn(_ words: WordSet) -> Bool { words.contains(bytes) }

  /// Whether its lower case is one of some words.
  func isFolded(in words: WordSet) -> Bool { folded(in: words.table) ?? false }

  /// What its lower case stands for.
  func folded<Value>(in table: WordTable<Value>) -> Value? {
    if isSimple, !table.mayHold(simple: bytes) { return nil }
    return LowerCase.withFolded(bytes) { table[$0] }
  }

  /// Without the marks of sentences around it and the `'s` of a genitive.
  var trimmingPunctuation: TextWord {
    if let first = firstByte, let last = lastByte, first.isASCIILetter, last.isASCIILetter,
      last != UInt8(ascii: "s")
    {
      return self
    }
    if isASCII { return withoutMarks }
    let text = text
    var rest = text[...]
    while let last = rest.last, Self.marks.contains(last) { rest.removeLast() }
    while let first = rest.first, Self.marks.contains(first) { rest.removeFirst() }
    for ending in ["'s", "’s"] where rest.hasSuffix(ending) { rest.removeLast(2) }
    let start = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
    return TextWord(SimpleText.Bytes(rebasing: bytes[start..<(start + rest.utf8.count)]))
  }

  private var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// The same for a word of ASCII.
  private var withoutMarks: TextWord {
    var rest = bytes[...]
    while let last = rest.last, Self.byteMarks.contains(last) { rest.removeLast() }
    while let first = rest.first, Self.byteMarks.contains(first) { rest.removeFirst() }
    if rest.suffix(2).elementsEqual("'s".utf8) { rest.removeLast(2) }
    return TextWord(SimpleText.Bytes(rebasing: rest), isSimple: isSimple)
  }

  private static let byteMarks = Array(",.;:()\"!?".utf8)
  private static let marks: Set<Character> = [
    ",", ".", ";", ":", "(", ")", "“", "”", "\"", "!", "?",
  ]
}

extension StringProtocol {
  /// Hands on the parts between spaces, which live no longer than the call.
  func withWords<Result>(_ body: ([TextWord]) -> Result) -> Result {
    withBytes { bytes in
      if SimpleText.isSimple(bytes) {
        var words: [TextWord] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
          if start < index {
            words.append(TextWord(SimpleText.Bytes(rebasing: bytes[start..<index]), isSimple: true))
          }
          start = index + 1
        }
        return body(words)
      }
      var start = utf8.startIndex
      var offset = 0
      return body(
        words.map { word in
          offset += utf8.distance(from: start, to: word.startIndex)
          start = word.startIndex
          let end = offset + word.utf8.count
          return TextWord(SimpleText.Bytes(rebasing: bytes[offset..<end]))
        })
    }
  }
}
