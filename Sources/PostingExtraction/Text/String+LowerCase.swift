import JobTrackerDomain

extension StringProtocol {
  /// In lower case, as `lowercased()` has it; many times as fast for the text of most languages.
  var folded: String {
    withBytes { bytes in
      var isKnown = true
      let text = String(unsafeUninitializedCapacity: bytes.count) { output in
        isKnown = LowerCase.write(bytes, to: output)
        return isKnown ? bytes.count : 0
      }
      return isKnown ? text : nil
    } ?? lowercased()
  }
}

private enum LowerCase {
  /// Writes as many bytes as it is given; `false` where the lower case has more or fewer, or is
  /// not known.
  static func write(
    _ bytes: SimpleText.Bytes, to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        output[index] = byte.asciiLowercased
        index += 1
        continue
      }
      let (value, length) = SimpleText.scalar(bytes, index)
      if length == 2 {
        let lower = ofTwoBytes[Int(value)]
        guard lower != 0 else { return false }
        output[index] = UInt8(0xC0 | lower >> 6)
        output[index + 1] = UInt8(0x80 | lower & 0x3F)
      } else {
        guard hasNoCase(value) else { return false }
        for offset in 0..<length { output[index + offset] = bytes[index + offset] }
      }
      index += length
    }
    return true
  }

  /// The lower case of each scalar of two bytes; 0 where it has another length.
  private static let ofTwoBytes: [UInt16] = (0..<0x800).map { value in
    let mapping = Unicode.Scalar(UInt32(value))?.properties.lowercaseMapping ?? ""
    let isPair = value >= 0x80 && mapping.utf8.count == 2
    return isPair ? mapping.unicodeScalars.first.map { UInt16($0.value) } ?? 0 : 0
  }

  /// Punctuation, Chinese, Japanese and Korean, and pictures.
  private static func hasNoCase(_ value: UInt32) -> Bool {
    switch value {
    case 0x2000...0x20CF, 0x2190...0x23FF, 0x2500...0x2BFF, 0x3000...0xA4CF, 0xAC00...0xD7A3: true
    case 0xFE00...0xFE0F, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
