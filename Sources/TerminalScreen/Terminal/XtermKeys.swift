/// Names of keys in xterm's escape sequences and in terminal descriptions.
enum XtermKeys {
  /// The key of `ESC [ parameters final` or `ESC O final`, or `nil` where it is none.
  static func key(parameters: String, final: Unicode.Scalar) -> Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let modifiers = modifiers(numbers.count > 1 ? numbers[1] : nil)
    switch final {
    case "~":
      guard let number = numbers.first ?? nil, let code = tilde[number] else { return nil }
      return Key(code, modifiers)
    case "Z": return .backTab
    // Enter of the numeric pad in application mode.
    case "M" where parameters.isEmpty: return Key(.enter)
    // With parameters it is the terminal's answer where its cursor stands.
    case "R" where !parameters.isEmpty: return nil
    default:
      guard parameters.isEmpty || parameters.first == "1", let code = finals[final] else {
        return nil
      }
      return Key(code, modifiers)
    }
  }

  /// The key of an extended capability as ncurses names it: `kUP5`, `kDC3`.
  static func key(capability: String) -> Key? {
    guard capability.first == "k", let digit = capability.last?.wholeNumberValue,
      let code = capabilities[String(capability.dropFirst().dropLast())]
    else { return nil }
    return Key(code, modifiers(digit))
  }

  /// xterm adds 1 to the sum of shift 1, alt 2, control 4 (and meta 8, taken as alt).
  private static func modifiers(_ number: Int?) -> Key.Modifiers {
    guard let number, (2...16).contains(number) else { return [] }
    let bits = number - 1
    var result = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { result.insert(.alt) }
    return result
  }

  private static let tilde: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private static let finals: [Unicode.Scalar: Key.Code] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .function(1),
    "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let capabilities: [String: Key.Code] = [
    "UP": .up, "DN": .down, "LFT": .left, "RIT": .right, "HOM": .home, "END": .end, "PRV": .pageUp,
    "NXT": .pageDown, "DC": .delete, "IC": .insert,
  ]
}
