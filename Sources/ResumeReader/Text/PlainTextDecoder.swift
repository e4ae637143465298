import Foundation

/// Bytes of a text file → text: by its mark, else UTF-8, else windows-1252.
enum PlainTextDecoder {
  static func text(_ bytes: [UInt8]) -> String {
    if hasUTF16Mark(bytes), let text = String(bytes: bytes, encoding: .utf16) { return text }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = isMarked ? bytes.dropFirst(3) : bytes[...]
    // Foundation refuses the five bytes that windows-1252 leaves open; Latin-1 takes any.
    return String(bytes: body, encoding: .utf8) ?? String(bytes: body, encoding: .windowsCP1252)
      ?? String(bytes: body, encoding: .isoLatin1) ?? String(decoding: body, as: UTF8.self)
  }

  static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}
