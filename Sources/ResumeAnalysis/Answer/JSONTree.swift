/// Builds values from tokens; takes trailing and missing commas, and closes what is still open
/// at the end.
struct JSONTree {
  private enum Container {
    case object([JSONValue.Member], key: String?, expectsValue: Bool)
    case array([JSONValue])
  }

  /// What lies deeper is left out.
  private static let deepest = 32

  private var open: [Container] = []
  private var skipped = 0
  /// The objects that are whole.
  private(set) var finished: [JSONValue] = []

  mutating func add(_ token: JSONToken) {
    switch token {
    case .beginObject: begin(.object([], key: nil, expectsValue: false))
    case .beginArray: begin(.array([]))
    case .endObject, .endArray: end()
    case _ where skipped > 0: break
    case .colon: setExpectsValue(true)
    case .comma: dropKey()
    case .string(let text):
      if isAwaitingKey { setKey(text) } else { place(.string(text)) }
    case .word(let word):
      if isAwaitingKey { setKey(word) } else { place(JSONValue(word: word)) }
    }
  }

  /// The object that the text ended in the middle of.
  func unfinished() -> JSONValue? {
    var rest = self
    while rest.open.count > 1 { rest.end() }
    guard let last = rest.open.first else { return nil }
    return Self.value(of: last)
  }

  private mutating func begin(_ container: Container) {
    if skipped > 0 || open.count >= Self.deepest {
      skipped += 1
    } else {
      open.append(container)
    }
  }

  private mutating func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let last = open.popLast() else { return }
    if open.isEmpty {
      finished.append(Self.value(of: last))
    } else {
      place(Self.value(of: last))
    }
  }

  private static func value(of container: Container) -> JSONValue {
    switch container {
    case .object(let members, _, _): .object(members)
    case .array(let values): .array(values)
    }
  }

  private var isAwaitingKey: Bool {
    if case .object(_, _, expectsValue: false)? = open.last { true } else { false }
  }

  private mutating func place(_ value: JSONValue) {
    switch open.popLast() {
    case .object(var members, let key, _):
      if let key { members.append(JSONValue.Member(key: key, value: value)) }
      open.append(.object(members, key: nil, expectsValue: false))
    case .array(let values): open.append(.array(values + [value]))
    case nil: break
    }
  }

  private mutating func setKey(_ key: String) {
    guard case .object(let members, _, _)? = open.popLast() else { return }
    open.append(.object(members, key: key, expectsValue: false))
  }

  private mutating func setExpectsValue(_ expects: Bool) {
    guard case .object(let members, let key, _)? = open.last else { return }
    open[open.count - 1] = .object(members, key: key, expectsValue: expects)
  }

  private mutating func dropKey() {
    guard case .object(let members, _, _)? = open.last else { return }
    open[open.count - 1] = .object(members, key: nil, expectsValue: false)
  }
}
