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
