/// Asks a terminal what it shows text on.
enum GroundQuestion {
  /// The colour of the ground (OSC 11), then what kind of terminal it is (DA1): nearly every terminal
  /// answers the latter, and so says that nothing more will come.
  static let text = "\u{1B}]11;?\u{1B}\\\u{1B}[c"
  /// Seconds for which the first screen may wait for an answer.
  static let patience = 0.005
  /// Seconds after which an answer is no longer waited for when the terminal is given back; until then one
  /// on its way would be taken for something typed by what has the terminal next.
  static let longestWay = 1.0

  /// What `COLORFGBG` says, as rxvt and Konsole set it: numbers of ANSI colours, the last one the ground's.
  static func ground(variable: String) -> TerminalGround? {
    let parts = variable.split(separator: ";")
    guard parts.count >= 2, let last = parts.last, let number = Int(last), 0...15 ~= number else {
      return nil
    }
    return number == 7 || number >= 9 ? .light : .dark
  }

  /// The ground by the answer `11;rgb:rrrr/gggg/bbbb`, of one to four digits each.
  static func ground(answer: String) -> TerminalGround? {
    guard let match = answer.wholeMatch(of: /11;rgba?:([0-9a-fA-F\/]+)/) else { return nil }
    let parts = match.1.split(separator: "/", omittingEmptySubsequences: false).prefix(3)
    let values = parts.compactMap { part -> UInt8? in
      guard 1...4 ~= part.count, let value = Int(part, radix: 16) else { return nil }
      return UInt8(value * 255 / ((1 << (4 * part.count)) - 1))
    }
    guard values.count == 3 else { return nil }
    let ground = RGB(values[0], values[1], values[2])
    let isLight =
      ground.contrast(with: RGB(0, 0, 0)) > ground.contrast(with: RGB(255, 255, 255))
    return isLight ? .light : .dark
  }
}

/// Reads what begins like an answer, in how many pieces it comes; it may be a key as well.
struct AnswerReader {
  enum Step: Equatable {
    case unfinished
    /// Nothing that begins like this; the character counts by itself.
    case broken
    case key(Key?)
    case ground(TerminalGround?)
    /// No further answer will come.
    case last
  }

  private static let longest = 64

  private let isString: Bool
  private var text = ""
  private var endsWithEscape = false

  /// - parameter isString: Whether `ESC ]` came rather than `ESC [`.
  init(isString: Bool) { self.isString = isString }

  mutating func take(_ scalar: Unicode.Scalar) -> Step {
    guard text.utf8.count < Self.longest else { return .broken }
    return isString ? takeOfString(scalar) : takeOfSequence(scalar)
  }

  private mutating func takeOfString(_ scalar: Unicode.Scalar) -> Step {
    if endsWithEscape {
      return scalar == "\\" ? .ground(GroundQuestion.ground(answer: text)) : .broken
    }
    switch scalar {
    case "\u{7}", "\u{9C}": return .ground(GroundQuestion.ground(answer: text))
    case "\u{1B}": endsWithEscape = true
    case "0"..."9", "a"..."f", "A"..."F", "r", "g", ":", "/", ";":
      text.unicodeScalars.append(scalar)
    default: return .broken
    }
    return .unfinished
  }

  private mutating func takeOfSequence(_ scalar: Unicode.Scalar) -> Step {
    switch scalar.value {
    case 0x20...0x3F:
      text.unicodeScalars.append(scalar)
      return .unfinished
    case 0x40...0x7E:
      if text.hasPrefix("?"), scalar == "c" { return .last }
      return .key(XtermKeys.key(parameters: text, final: scalar))
    default: return .broken
    }
  }
}
