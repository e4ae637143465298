/// A value of JSON, as a model wrote it.
indirect enum JSONValue: Equatable, Sendable {
  struct Member: Equatable, Sendable {
    let key: String
    let value: JSONValue
  }

  case object([Member])
  case array([JSONValue])
  case string(String)
  /// May be NaN or infinite.
  case number(Double)
  case bool(Bool)
  case null

  /// A word without quotation marks; what is no number and no name is taken as a string.
  init(word: String) {
    switch word.lowercased() {
    case "null", "none", "nil", "undefined", "": self = .null
    case "true": self = .bool(true)
    case "false": self = .bool(false)
    default: self = Double(word).map(JSONValue.number) ?? .string(word)
    }
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The first member whose key is one of the names, whatever its case and separators.
  func member(_ names: Set<String>) -> JSONValue? {
    members.first { names.contains(Self.plain($0.key)) }?.value
  }

  /// `Skills_Match`, `skillsMatch` and `skills match` are one key.
  static func plain(_ key: String) -> String {
    String(
      String.UnicodeScalarView(key.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
  }
}
