/// How many colours a terminal shows.
package enum ColorDepth: Int, Comparable, Sendable {
  case monochrome = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// 24 bits a colour.
  case direct = 16_777_216

  /// - parameter count: The colours that the terminal's description has.
  package init(colors count: Int) {
    self =
      switch count {
      case ..<8: .monochrome
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<65536: .indexed
      default: .direct
      }
  }

  package static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}
