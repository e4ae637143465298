/// How a theme file writes a colour.
enum ColorName {
  /// `#rrggbb`, an ANSI name (`red`, `bright-blue`) or `default`; `nil` for anything else.
  static func color(_ text: String) -> Color? {
    if text == "default" { return .standard }
    if text.hasPrefix("#") { return hexadecimal(text.dropFirst()) }
    let isBright = text.hasPrefix("bright-")
    guard let index = ansi.firstIndex(of: String(text.dropFirst(isBright ? 7 : 0))) else {
      return nil
    }
    return .indexed(UInt8(index) + (isBright ? 8 : 0))
  }

  static let ansi = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  private static func hexadecimal(_ digits: Substring) -> Color? {
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
