import JobTrackerDomain

/// A value of JSON as pages write it.
enum JSONValue: Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The text of a string or a number; of a list, its first.
  var text: String? {
    switch self {
    case .string(let text): return text
    case .number(let number) where number == number.rounded() && abs(number) < 1e15:
      return String(Int(number))
    case .number(let number): return String(number)
    case .array(let values):
      // Each one is asked once: the first of a lazy map would ask it again, and so twice as often at
      // each level.
      for value in values { if let text = value.text { return text } }
      return nil
    case .object, .bool, .null: return nil
    }
  }

  /// The values of a list; any other value is a list of itself.
  var list: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// Every object inside, itself included, in document order and to a bounded number.
  var objects: [JSONValue] {
    var found: [JSONValue] = []
    var waiting = [self]
    while let value = waiting.popLast(), found.count < 2000 {
      switch value {
      case .object(let members):
        found.append(value)
        waiting += members.sorted { $0.key > $1.key }.map(\.value)
      case .array(let values): waiting += values.reversed()
      default: break
      }
    }
    return found
  }

  /// The value with the strings that `table` has replaced by what they stand for.
  func substituting(_ table: [String: JSONValue], depth: Int = 0) -> JSONValue {
    guard depth < 64, !table.isEmpty else { return self }
    switch self {
    case .string(let name): return table[name] ?? self
    case .array(let values): return .array(values.map { $0.substituting(table, depth: depth + 1) })
    case .object(let members):
      return .object(members.mapValues { $0.substituting(table, depth: depth + 1) })
    default: return self
    }
  }
}
