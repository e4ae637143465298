import Foundation

/// NFKC where a form stands for the same letters: ligatures, full-width and
/// presentation forms, radicals, mathematical letters.
///
/// Not for the rest: plain NFKC would turn ½ into 1⁄2, m² into m2, ™ into TM, … into
/// three full stops, and a list's ① into 1.
enum CompatibilityForms {
  /// - Parameter spaces: Whether every kind of space becomes U+0020.
  static func replaced(in text: String, spaces: Bool = true) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        result.append(spaces || scalar.value == 0xA0 ? " " : scalar)
      case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFB00...0xFDFF, 0xFE70...0xFEFE, 0xFF01...0xFFEE,
        0x1D400...0x1D7FF, 0x2F800...0x2FA1F, 0x2160...0x217F, 0x0132...0x0133, 0x01C4...0x01CC:
        result.append(
          contentsOf: String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result).precomposedStringWithCanonicalMapping
  }
}
