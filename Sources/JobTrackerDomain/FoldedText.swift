import Foundation

/// A text as it is searched: in lower case, and without the marks of its letters.
package struct FoldedText: Sendable {
  /// In UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// For each byte the number of the character that it came from.
  package private(set) var characters: [Int] = []

  package init(_ text: String) {
    // One byte is one character there, unless a line ends by two.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      bytes = Array(Self.fold(text).utf8)
      characters = Array(bytes.indices)
      return
    }
    for (number, character) in text.enumerated() {
      let folded = Self.fold(String(character)).utf8
      bytes += folded
      characters += repeatElement(number, count: folded.count)
    }
  }

  package static func fold(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    let scalars = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}
