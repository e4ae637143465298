import CUchardet
import JobTrackerDomain

/// Turns the bytes of a page into text.
///
/// The order is: byte order mark, the HTTP header, `<meta>`, a guess by libuchardet.
/// Bytes that are whole UTF-8 are UTF-8, whatever a page or server says of them.
enum PageDecoder {
  static func text(of bytes: [UInt8], contentType: String?) -> String {
    String(decoding: utf8(of: bytes, contentType: contentType), as: UTF8.self)
  }

  /// The text as well-formed UTF-8.
  static func utf8(of bytes: [UInt8], contentType: String?) -> [UInt8] {
    if let (charset, length) = byteOrderMark(bytes) {
      return convert(bytes[length...], from: charset)
    }
    if let wide = unmarkedUTF16(bytes) { return convert(bytes[...], from: wide) }
    let declared =
      contentType.flatMap(Charset.init(contentType:)) ?? Charset(metaOf: bytes.prefix(4096))
    let check = UTF8Check(bytes)
    let wideCharacters = check.multibyteCount
    // A few bytes of a legacy set can look like UTF-8 by accident.
    let isUTF8 = wideCharacters.map { $0 >= 3 || declared == nil || declared == .utf8 } ?? false
    // The declaration of a 7-bit set such as ISO-2022-JP must still count.
    if isUTF8, wideCharacters != 0 || declared == .utf8 {
      return check.isWellFormed ? bytes : repaired(bytes[...])
    }
    let charset = declared == .utf8 && wideCharacters == nil ? nil : declared
    return convert(bytes[...], from: charset ?? guess(bytes) ?? declared ?? .windows1252)
  }

  /// Text without NUL and other controls, which the parser would show as U+FFFD or
  /// end at; those of C1 are what windows-1252 has in their place, as in `&#146;`.
  static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.withUnsafeBufferPointer(hasControl) else { return bytes }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D: result.append(scalar)
      case 0..<0x20, 0x7F: break
      case 0x80..<0xA0: result.append(windows1252(UInt8(scalar.value)))
      default: result.append(scalar)
      }
    }
    return Array(String(result).utf8)
  }

  private static func hasControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      // Those of C1 begin with 0xC2, as some letters do.
      index = text.firstIndex(from: index, among: \.strangeControlsAndHighBytes) { byte in
        byte < 0x20 && !byte.isHTMLSpace || byte == 0x7F || byte == 0xC2
      }
      guard index < text.count else { return false }
      if text[index] != 0xC2 || (index + 1 < text.count && text[index + 1] < 0xA0) { return true }
      index += 1
    }
  }

  /// What a byte of 0x80 and more is in windows-1252.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar { upperHalf[Int(byte) - 0x80] }

  private static let upperHalf: [Unicode.Scalar] = (0x80...0xFF).map {
    String(decoding: convert([$0], from: .windows1252), as: UTF8.self).unicodeScalars.first
      ?? "\u{FFFD}"
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16Big, 2) }
    return nil
  }

  /// UTF-16 without a mark: every second byte of the markup is zero.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Charset? {
    let start = bytes.prefix(64)
    guard start.count >= 8 else { return nil }
    let zeros = start.indices.filter { start[$0] == 0 }
    guard zeros.count * 5 > start.count * 2 else { return nil }
    if zeros.allSatisfy({ $0 % 2 == 1 }) { return .utf16Little }
    if zeros.allSatisfy({ $0 % 2 == 0 }) { return .utf16Big }
    return nil
  }

  private static func guess(_ bytes: [UInt8]) -> Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let sample = bytes.prefix(256 * 1024)
    let status = sample.withUnsafeBytes {
      uchardet_handle_data(detector, $0.bindMemory(to: CChar.self).baseAddress, sample.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    return uchardet_get_charset(detector).flatMap { Charset(label: String(cString: $0)) }
  }

  /// Converts with U+FFFD for what is not of the character set.
  private static func convert(_ bytes: ArraySlice<UInt8>, from charset: Charset) -> [UInt8] {
    guard charset != .utf8 else { return repaired(bytes) }
    let handle = iconv_open("UTF-8", charset.name)
    guard handle != iconv_t(bitPattern: -1) else { return repaired(bytes) }
    defer { iconv_close(handle) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var input = Array(bytes)
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    input.withUnsafeMutableBytes { input in
      var source = input.bindMemory(to: CChar.self).baseAddress
      var left = input.count
      while left > 0 {
        let written = buffer.withUnsafeMutableBytes { target in
          var cursor = target.bindMemory(to: CChar.self).baseAddress
          var room = target.count
          let result = iconv(handle, &source, &left, &cursor, &room)
          return (count: target.count - room, isStuck: result == -1 && room > 16)
        }
        output += buffer[..<written.count]
        if written.isStuck, left > 0 {
          output += Array("\u{FFFD}".utf8)
          source = source?.advanced(by: 1)
          left -= 1
        }
      }
      // Some sets hold a letter back until they know what follows it.
      let rest = buffer.withUnsafeMutableBytes { target in
        var cursor = target.bindMemory(to: CChar.self).baseAddress
        var room = target.count
        _ = iconv(handle, nil, nil, &cursor, &room)
        return target.count - room
      }
      output += buffer[..<rest]
    }
    return repaired(output[...])
  }

  /// With U+FFFD for what is not UTF-8.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}

/// Whether bytes are UTF-8, and how much of it is beyond ASCII.
struct UTF8Check {
  /// The number of characters beyond ASCII; `nil` where the bytes are not UTF-8.
  ///
  /// The last character may be cut off.
  private(set) var multibyteCount: Int? = 0
  /// Whether nothing would have to be repaired.
  private(set) var isWellFormed = true

  init(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { check($0) } }

  private mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    var count = 0
    var index = 0
    while true {
      index = bytes.firstIndex(from: index, among: \.highBytes) { $0 >= 0x80 }
      guard index < bytes.count else { break }
      let length = length(of: bytes[index])
      let end = min(index + length, bytes.count)
      guard length > 0, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) else {
        (multibyteCount, isWellFormed) = (nil, false)
        return
      }
      if end < index + length || !isScalar(bytes[index], bytes[index + 1]) { isWellFormed = false }
      count += 1
      index += length
    }
    multibyteCount = count
  }

  /// By its first byte; 0 where it is none.
  private func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// Whether they begin a scalar: neither one that is written too long, nor half a pair, nor beyond
  /// the last.
  private func isScalar(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
