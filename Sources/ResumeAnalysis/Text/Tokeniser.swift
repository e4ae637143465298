/// Splits a text into words in which the names of technologies survive: C++, C#,
/// .NET, Node.js and CI/CD.
enum Tokeniser {
  /// - Parameter lexicon: Gives each word its number; without it all are -1.
  static func words(of text: some StringProtocol, lexicon: Lexicon?) -> [Word] {
    var scanner = Scanner(Array(text.unicodeScalars), lexicon)
    return scanner.words()
  }

  private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private let lexicon: Lexicon?
    private var index = 0
    private var offset = 0
    private var result: [Word] = []

    init(_ scalars: [Unicode.Scalar], _ lexicon: Lexicon?) {
      self.scalars = scalars
      self.lexicon = lexicon
    }

    mutating func words() -> [Word] {
      var gap = Gap.start
      while index < scalars.count {
        if isWordPart(scalars[index]) {
          append(gap, isDotted: false)
          gap = []
          if isAddress { skipAddress() }
        } else if startsDotNet {
          advance()
          append(gap, isDotted: true)
          gap = []
        } else {
          gap.formUnion(mark(at: index))
          advance()
        }
      }
      return result
    }

    /// Whether a `.` here belongs to the word: `.NET`, `ASP.NET`, but not `example.net`.
    private var startsDotNet: Bool {
      guard scalars[index] == ".", index + 3 < scalars.count,
        zip(scalars[(index + 1)...], "net".unicodeScalars)
          .allSatisfy({ $0.properties.lowercaseMapping.unicodeScalars.first == $1 })
      else { return false }
      if index + 4 < scalars.count, isWordPart(scalars[index + 4]) { return false }
      guard index > 0, isWordPart(scalars[index - 1]) else { return true }
      return ["asp", "vb", "ado"].contains(result.last?.text)
    }

    private mutating func append(_ gap: Gap, isDotted: Bool) {
      let start = isDotted ? offset - 1 : offset
      var bytes: [UInt8] = isDotted ? [UInt8(ascii: ".")] : []
      bytes.reserveCapacity(16)
      var length = 0
      while index < scalars.count {
        let scalar = scalars[index]
        if isWordPart(scalar) {
          if scalar.isASCII {
            let isCapital = (65...90).contains(scalar.value)
            bytes.append(UInt8(scalar.value) + (isCapital ? 32 : 0))
          } else {
            bytes += scalar.properties.lowercaseMapping.utf8
          }
          length += 1
        } else if !isApostropheInWord {
          break
        }
        advance()
      }
      if index + 1 < scalars.count, scalars[index] == "+", scalars[index + 1] == "+" {
        bytes += "++".utf8
        advance()
        advance()
      } else if length == 1, index < scalars.count, scalars[index] == "#" || scalars[index] == "♯" {
        bytes += "#".utf8
        advance()
      }
      let text = String(decoding: bytes, as: UTF8.self)
      result.append(
        Word(
          text: text, stem: Stem.of(text), number: lexicon?.number(of: text) ?? -1, gap: gap,
          range: start..<offset))
    }

    private var isApostropheInWord: Bool {
      guard scalars[index] == "'" || scalars[index] == "’", index + 1 < scalars.count else {
        return false
      }
      return isWordPart(scalars[index + 1])
    }

    /// Whether the last word begins a web address, whose words are none of the text.
    private var isAddress: Bool {
      guard let last = result.last?.text, index < scalars.count else { return false }
      switch last {
      case "http", "https": return scalars[index...].starts(with: "://".unicodeScalars)
      case "www": return scalars[index] == "."
      default: return false
      }
    }

    private mutating func skipAddress() {
      result.removeLast()
      while index < scalars.count, !scalars[index].properties.isWhitespace { advance() }
    }

    private mutating func advance() {
      offset += UTF8.width(scalars[index])
      index += 1
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII {
        switch scalar.value {
        case 48...57, 65...90, 97...122: return true
        default: return false
        }
      }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }

    private func mark(at index: Int) -> Gap {
      switch scalars[index] {
      case ",", ";", "、", "·", "|", "•", "*": return .comma
      case "/", "\\": return .slash
      case "(", "[": return .open
      case ")", "]", ":", "–", "—", "\"", "“", "”": return .bracket
      case "-":
        // A hyphen inside “on-call” is no mark; a dash between spaces is.
        let isSpaced = index > 0 && scalars[index - 1] == " "
        return isSpaced ? .bracket : []
      case "&", "+": return .ampersand
      case "!", "?", "\n": return .stop
      case ".":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        return next.properties.isWhitespace ? .stop : []
      default: return []
      }
    }
  }
}
