import Foundation
import JobTrackerDomain

/// The text of a PDF's page as a person would type it.
enum PDFTextNormaliser {
  static func normalised(_ text: String) -> String {
    let readable = CompatibilityForms.replaced(in: withoutIcons(text))
    let lines = readable.split(separator: "\n", omittingEmptySubsequences: false).map {
      folded(LetterSpacing.joined(String($0)))
    }
    let bulleted = Bullets.normalised(lines)
    return OutsideText.paragraphs(Hyphenation.joined(bulleted).joined(separator: "\n"))
  }

  /// Icon fonts put their pictures at private code points, at control characters or
  /// under the name of a TeX macro.
  ///
  /// Control characters go here and not in `OutsideText`, which would take what follows
  /// one for its parameters and drop it too.
  private static func withoutIcons(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: scalars.append(scalar)
      case 0x0C: scalars.append("\n")
      case 0...0x1F, 0x7F...0x9F: continue
      case _ where Bullets.privateMarks.contains(Character(scalar)): scalars.append("•")
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).replacing(/\\fa[A-Z][A-Za-z]*(?: ?\*?\[[a-z]+\])? ?:?/, with: "")
  }

  /// One space between words, none at the ends.
  private static func folded(_ line: String) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The text of a text file: safe, with its own lines, indents and marks.
enum PlainTextNormaliser {
  static func normalised(_ text: String) -> String {
    OutsideText.paragraphs(CompatibilityForms.replaced(in: text, spaces: false))
  }
}
