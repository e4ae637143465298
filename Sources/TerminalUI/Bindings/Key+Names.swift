import JobTrackerDomain
import TerminalScreen

/// Keys without a character, as the table of bindings calls them.
extension Key {
  static let enter = Key(.enter)
  static let tab = Key(.tab)
  static let escape = Key(.escape)
  static let backspace = Key(.backspace)
  static let delete = Key(.delete)
  static let up = Key(.up)
  static let down = Key(.down)
  static let left = Key(.left)
  static let right = Key(.right)
  static let home = Key(.home)
  static let end = Key(.end)
  static let pageUp = Key(.pageUp)
  static let pageDown = Key(.pageDown)

  static func function(_ number: Int) -> Key { Key(.function(number)) }
  static func alt(_ code: Code) -> Key { Key(code, .alt) }
}

extension KeySequence {
  /// Reads keys as the help writes them, with spaces between those of a sequence: `g g`.
  init(named text: String) throws(KeyNameError) {
    var keys: [Key] = []
    for name in text.split(separator: " ") { keys.append(try Key(named: String(name))) }
    guard !keys.isEmpty else { throw .unknown(text) }
    self.init(keys)
  }
}

extension Key {
  /// Reads a key as the help writes it, or in words.
  ///
  /// `a`, `^s`, `Ctrl-s`, `M-x`, `Alt-x`, `S-Tab`, `PgDn`, `PageDown`, `F1`. Letters count as they
  /// are; words may be in small letters.
  init(named name: String) throws(KeyNameError) {
    var modifiers: Modifiers = []
    var rest = name[...]
    while rest.count > 1, let (modifier, length) = Self.modifier(of: rest.lowercased()) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(length)
    }
    guard let code = Code(named: rest) else { throw .unknown(name) }
    guard case .character(let character) = code else {
      self.init(code, modifiers)
      return
    }
    guard modifiers.contains(.control) else {
      // With shift a terminal sends the other character.
      let isShifted = modifiers.remove(.shift) != nil
      let letter = isShifted ? Character(character.uppercased()) : character
      self.init(.character(letter), modifiers)
      return
    }
    let letter = Character(character.lowercased())
    if let same = Self.sameAsControl[letter] { throw .sentAs(name, same) }
    guard Self.sentWithControl.contains(letter), !modifiers.contains(.shift) else {
      throw .unsendable(name)
    }
    self.init(.character(letter), modifiers)
  }

  private static func modifier(of name: String) -> (Modifiers, length: Int)? {
    if name.hasPrefix("^") { return (.control, 1) }
    let prefixes: [(String, Modifiers)] = [
      ("ctrl", .control), ("control", .control), ("c", .control), ("alt", .alt), ("meta", .alt),
      ("m", .alt), ("a", .alt), ("shift", .shift), ("s", .shift),
    ]
    for (prefix, modifier) in prefixes {
      for joint in ["-", "+"] where name.hasPrefix(prefix + joint) && name.count > prefix.count + 1
      {
        return (modifier, prefix.count + 1)
      }
    }
    return nil
  }

  /// What terminals send as another key.
  private static let sameAsControl: [Character: String] = [
    "i": "Tab", "m": "Enter", "j": "Enter", "h": "Backspace", "[": "Esc",
  ]
  private static let sentWithControl = Set("abcdefgklnopqrstuvwxyz \\]^_")
}

extension Key.Code {
  fileprivate init?(named name: Substring) {
    if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    let word = name.lowercased()
    if let code = Self.words[word] {
      self = code
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let words: [String: Key.Code] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "tab": .tab, "esc": .escape,
    "escape": .escape, "backspace": .backspace, "del": .delete, "delete": .delete, "ins": .insert,
    "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pageup": .pageUp, "page-up": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown, "page-down": .pageDown,
  ]
}

/// Why a text names no key.
enum KeyNameError: Error, Equatable {
  case unknown(String)
  /// Terminals send the same for another key.
  case sentAs(String, String)
  case unsendable(String)

  var reason: String {
    switch self {
    case .unknown(let name):
      "“\(OutsideText.line(name))” is no key: write a character, ^s, M-x, F1 or a word such as "
        + "Enter, Space, PgDn"
    case .sentAs(let name, let same): "terminals send \(name) as \(same): write \(same)"
    case .unsendable(let name): "terminals cannot send \(name): choose another key"
    }
  }
}
