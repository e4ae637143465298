import JobTrackerDomain

extension StringProtocol {
  /// The parts between the characters whose first scalar is a mark, empty ones left out.
  func parts(cutAt isMark: (Unicode.Scalar) -> Bool) -> [SubSequence] {
    let ranges = withBytes { bytes in
      SimpleText.isSimple(bytes) ? SimpleText.parts(bytes, cutAt: isMark) : nil
    }
    guard let ranges else { return split { $0.unicodeScalars.first.map(isMark) ?? false } }
    let start = utf8.startIndex
    return ranges.map { range in
      self[
        utf8.index(
          start, offsetBy: range.lowerBound)..<utf8.index(start, offsetBy: range.upperBound)]
    }
  }

  /// At most so many characters from its start.
  func characterPrefix(_ count: Int) -> SubSequence {
    // A character has a byte at least.
    guard utf8.count > count else { return self[...] }
    let length = withBytes { bytes -> Int? in
      // What stands behind may belong to the last one.
      let start = SimpleText.prefix(bytes, (count + 1) * 4)
      return SimpleText.isSimple(start) ? SimpleText.length(of: count, in: start) : nil
    }
    return length.map { self[..<utf8.index(startIndex, offsetBy: $0)] } ?? prefix(count)
  }

  /// Whether a test holds for one of its words, as runs of letters in lower case.
  func holdsLetterRun(where test: (SimpleText.Bytes) -> Bool) -> Bool {
    withFoldedBytes { bytes in
      guard SimpleText.isSimple(bytes) else {
        return String(decoding: bytes, as: UTF8.self).letterRuns.contains { $0.withBytes(test) }
      }
      return SimpleText.anyPart(of: bytes, cutAt: { !$0.isLetter }) {
        test(SimpleText.Bytes(rebasing: bytes[$0]))
      }
    }
  }

  /// Its lines, empty ones too; line ends are `\n`, as in all text that was let in.
  var textLines: [SubSequence] {
    withBytes { bytes in
      var lines: [SubSequence] = []
      var start = 0
      func endLine(at end: Int) {
        let first = utf8.index(utf8.startIndex, offsetBy: start)
        lines.append(self[first..<utf8.index(first, offsetBy: end - start)])
        start = end + 1
      }
      for (index, byte) in bytes.enumerated() where byte == 0x0A { endLine(at: index) }
      endLine(at: bytes.count)
      return lines
    }
  }

  /// Whether it is all white space.
  var isBlank: Bool { withBytes(SimpleText.trimmed)?.isEmpty ?? trimmed.isEmpty }

  /// The parts between spaces.
  var words: [SubSequence] { parts { $0 == " " } }

  /// Its words as runs of letters.
  var letterRuns: [SubSequence] { parts { !$0.isLetter } }

  /// Its words and numbers.
  var letterAndDigitRuns: [SubSequence] { parts { !$0.isLetter && !$0.isNumber } }
}

extension SimpleText {
  /// The parts between marks, empty ones left out.
  static func parts(_ bytes: Bytes, cutAt isMark: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    _ = anyPart(of: bytes, cutAt: isMark) { range in
      ranges.append(range)
      return false
    }
    return ranges
  }

  /// Whether a test holds for one of the parts between marks.
  @inline(__always)
  static func anyPart(
    of bytes: Bytes, cutAt isMark: (Unicode.Scalar) -> Bool, where test: (Range<Int>) -> Bool
  ) -> Bool {
    var start = 0
    var index = 0
    while index < bytes.count {
      let (value, length) = scalar(bytes, index)
      if let scalar = Unicode.Scalar(value), isMark(scalar) {
        if start < index, test(start..<index) { return true }
        start = index + length
      }
      index += length
    }
    return start < index && test(start..<index)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; the standard library's own answer takes ten times as long.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case 0..<0x1680: false
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// As `isLetter` of a character, and as much faster.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    // Punctuation; Chinese, Japanese and Korean.
    case 0x2000...0x206F: false
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FEF, 0xAC00...0xD7A3: true
    default: properties.isAlphabetic
    }
  }

  /// As `isNumber` of a character.
  var isNumber: Bool {
    switch value {
    case 0x30...0x39: true
    case 0..<0x80, 0xC0...0x24F, 0x2000...0x206F, 0x3041...0x30FF: false
    default: properties.numericType != nil
    }
  }
}
