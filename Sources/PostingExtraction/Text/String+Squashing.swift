import JobTrackerDomain

extension StringProtocol {
  /// Letters and digits alone in lower case, to compare names by.
  var squashed: String {
    withBytes { bytes in
      var isKnown = true
      let text = String(unsafeUninitializedCapacity: bytes.count) { output in
        let count = Squashing.write(bytes, to: output)
        isKnown = count != nil
        return count ?? 0
      }
      return isKnown ? text : nil
    } ?? squashedByCharacters
  }

  /// Hands on the bytes of what it is when squashed, which live no longer than the call.
  @inline(__always)
  func withSquashedBytes<Result>(_ body: (SimpleText.Bytes) -> Result) -> Result {
    withBytes { Squashing.withSquashed($0, body) }
  }

  fileprivate var squashedByCharacters: String {
    parts { !$0.isLetter && !$0.isNumber }.map { $0.folded }.joined()
  }
}

enum Squashing {
  /// Hands on what UTF-8 is when squashed.
  @inline(__always)
  static func withSquashed<Result>(
    _ bytes: SimpleText.Bytes, _ body: (SimpleText.Bytes) -> Result
  ) -> Result {
    let result = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { output in
      write(bytes, to: output).map { body(SimpleText.Bytes(rebasing: output[..<$0])) }
    }
    return result ?? String(decoding: bytes, as: UTF8.self).squashedByCharacters.withBytes(body)
  }

  /// - Returns: The number of bytes; `nil` where a character is more than one scalar, or its lower
  ///   case is not known.
  fileprivate static func write(
    _ bytes: SimpleText.Bytes, to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte.isASCIILetter || byte.isASCIIDigit {
          output[count] = byte.asciiLowercased
          count += 1
        }
        index += 1
        continue
      }
      let (value, length) = SimpleText.scalar(bytes, index)
      guard SimpleText.isSimple(value), let scalar = Unicode.Scalar(value) else { return nil }
      if scalar.isLetter || scalar.isNumber {
        guard LowerCase.writeScalar(bytes, index, to: output, at: count) > 0 else { return nil }
        count += length
      }
      index += length
    }
    return count
  }
}
