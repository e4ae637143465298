/// A key that was pressed, with the keys held down with it.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// A character as typed; never a control character. Shift is part of it: `A`, not shift and `a`.
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key of a character: `Key("q")`.
  package init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// Shift and Tab.
  package static let backTab = Key(.tab, .shift)

  /// A letter with the control key: `Key.control("d")`.
  package static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }

  /// The character to insert in a text field, if the key is one without control or alt.
  package var text: Character? {
    guard modifiers.isEmpty, case .character(let character) = code else { return nil }
    return character
  }
}

extension Key: CustomStringConvertible {
  /// How help and hints write the key: `q`, `^d`, `M-x`, `S-Tab`, `Space`, `PgUp`.
  package var description: String {
    var prefix = ""
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    guard modifiers.contains(.control) else { return prefix + code.name }
    if case .character = code { return prefix + "^" + code.name }
    return prefix + "C-" + code.name
  }
}

extension Key.Code {
  fileprivate var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}
