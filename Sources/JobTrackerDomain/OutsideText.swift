/// Makes text from outside safe where it enters: pages, PDFs, error bodies, a
/// model's answers and what a person pastes.
///
/// Out go escape sequences, C0 controls but newline and tab, DEL, C1 controls,
/// directional overrides and isolates (U+202A–E, U+2066–9), zero-width and tag
/// characters: they could drive the terminal or hide text from a reader.
package enum OutsideText {
  /// Text that may have several lines; line ends become `\n`.
  package static func paragraphs(_ text: String) -> String {
    sanitised(text).trimmed
  }

  /// Text for one line: every run of white space becomes one space.
  package static func line(_ text: String) -> String { sanitised(text).collapsed }

  /// Text for one line, of bytes that are UTF-8.
  package static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard SimpleText.isSimple(bytes) else { return line(String(decoding: bytes, as: UTF8.self)) }
    return SimpleText.collapsed(bytes)
  }

  /// Single lines without empty ones and case-insensitive repeats, order kept.
  package static func distinctLines(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.map(line).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  private static func sanitised(_ text: String) -> String {
    // Almost all text is as it should be.
    if text.withBytes(SimpleText.isSimple) { return text }
    if let text = text.withBytes(withoutHiddenCharacters) { return text }
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    var pending: Unicode.Scalar?
    while let scalar = pending ?? scalars.next() {
      pending = nil
      switch scalar.value {
      case 0x1B:
        pending = skipEscapeSequence(&scalars)
      case 0x9B:
        skipControlSequence(&scalars)
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
        // In text whose bytes were once read as Latin-1 these are halves of quotation
        // marks: only one that is closed soon begins a string.
        var ahead = scalars
        if skipControlString(&ahead, limit: closedSoon) { scalars = ahead }
      case 0x0D:
        let next = scalars.next()
        if next != "\n" { pending = next }
        result.append("\n")
      case 0x85, 0x2028, 0x2029:
        result.append("\n")
      default:
        if isAllowed(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// Text without what is not allowed in it, where that is single characters alone, none of which
  /// begins a sequence or ends a line.
  private static func withoutHiddenCharacters(_ bytes: SimpleText.Bytes) -> String? {
    var isKnown = true
    let text = String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var index = 0
      while index < bytes.count {
        let (value, length) = SimpleText.scalar(bytes, index)
        switch value {
        case 0x0D, 0x1B, 0x7F...0x9F, 0x2028, 0x2029:
          isKnown = false
          return 0
        default:
          if Unicode.Scalar(value).map(isAllowed) ?? true {
            for offset in 0..<length { output[count + offset] = bytes[index + offset] }
            count += length
          }
          index += length
        }
      }
      return count
    }
    return isKnown ? text : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0...0x1F, 0x7F...0x9F: false
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: false
    case 0x202A...0x202E, 0x2066...0x206F, 0x061C: false
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: true
    }
  }

  /// Skips what follows ESC (ECMA-48); returns a scalar that is not part of it.
  private static func skipEscapeSequence(
    _ scalars: inout String.UnicodeScalarView.Iterator
  ) -> Unicode.Scalar? {
    guard let next = scalars.next() else { return nil }
    switch next {
    case "[": skipControlSequence(&scalars)
    case "]", "P", "X", "^", "_": skipControlString(&scalars)
    case " "..."/":
      while let scalar = scalars.next(), (" "..."/").contains(scalar) {}
    case "0"..."~": break
    default: return next
    }
    return nil
  }

  /// Skips parameters up to the final byte of a CSI sequence; a newline ends a broken one.
  private static func skipControlSequence(_ scalars: inout String.UnicodeScalarView.Iterator) {
    while let scalar = scalars.next() {
      if ("@"..."~").contains(scalar) || scalar == "\n" { return }
    }
  }

  /// How many scalars a control string of one introducing character may have.
  private static let closedSoon = 256

  /// Skips up to BEL or ST; a newline ends a string that is not closed.
  ///
  /// - Returns: Whether it was closed within `limit` scalars.
  @discardableResult
  private static func skipControlString(
    _ scalars: inout String.UnicodeScalarView.Iterator, limit: Int = .max
  ) -> Bool {
    var count = 0
    while count < limit, let scalar = scalars.next() {
      count += 1
      switch scalar.value {
      case 0x07, 0x9C: return true
      case 0x0A: return false
      case 0x1B:
        _ = scalars.next()
        return true
      default: continue
      }
    }
    return false
  }
}
