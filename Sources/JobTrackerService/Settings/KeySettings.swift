import TOMLKit
package import TOMLSource

/// What the configuration's `[keys]` says, before anybody has looked whether it makes sense.
///
/// The interface alone knows its actions and keys, so the names are only texts here.
package struct KeySettings: Equatable, Sendable {
  /// In the order of the file.
  package var entries: [KeySetting] = []
  /// What is not even a list of keys.
  package var mistakes: [TOMLMistake] = []

  package init() {}
}

/// The keys that the configuration gives to an action in a context: `add = ["a", "Insert"]`.
package struct KeySetting: Equatable, Sendable {
  package var context: String
  package var action: String
  /// As written; none where the action is disabled.
  package var keys: [String]
  /// Where each of the three stands, for messages.
  private let places: Places

  private struct Places: Equatable, Sendable {
    var context: TOMLMistake
    var action: TOMLMistake
    var keys: [TOMLMistake]
  }

  package enum Part: Sendable {
    case context, action
    /// The key at an index.
    case key(Int)
  }

  /// What is wrong with a part of it.
  package func mistake(_ part: Part, _ reason: String) -> TOMLMistake {
    var mistake =
      switch part {
      case .context: places.context
      case .action: places.action
      case .key(let index): places.keys[index]
      }
    mistake.reason = reason
    return mistake
  }

  /// The line and column of the action.
  var order: (Int, Int) { (places.action.line, places.action.column ?? 0) }

  init(context: String, action: String, keys: [String], in source: TOMLSource) {
    self.context = context
    self.action = action
    self.keys = keys
    let path = ["keys", context, action]
    places = Places(
      context: source.mistake(at: ["keys", context], ""), action: source.mistake(at: path, ""),
      keys: keys.map { source.mistake(at: path, text: $0, "") })
  }
}

extension KeySettings {
  /// What an action is set to in order to have no key.
  package static let disabled = "disabled"

  init(_ source: TOMLSource) {
    guard let keys = source.root["keys"] else { return }
    guard let contexts = keys.table else {
      mistakes = [source.mistake(at: ["keys"], "“keys” must be a table: write [keys.jobs]")]
      return
    }
    for context in contexts.keys.sorted() {
      guard let actions = contexts[context]?.table else {
        mistakes.append(
          source.mistake(
            at: ["keys", context],
            "“\(context)” must be a table of actions, such as [keys.jobs] with add = \"a\""))
        continue
      }
      for action in actions.keys.sorted() {
        if let keys = Self.keys(actions[action]) {
          entries.append(KeySetting(context: context, action: action, keys: keys, in: source))
        } else {
          mistakes.append(
            source.mistake(
              at: ["keys", context, action],
              "“\(action)” must be a key in quotes, a list of them, or \"\(Self.disabled)\""))
        }
      }
    }
    entries.sort { $0.order < $1.order }
  }

  private static func keys(_ value: (any TOMLValueConvertible)?) -> [String]? {
    if let text = value?.string { return text == disabled ? [] : [text] }
    guard let array = value?.array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }
}
