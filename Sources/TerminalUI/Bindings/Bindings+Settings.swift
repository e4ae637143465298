import JobTrackerService
import TOMLSource
import TerminalScreen

extension Bindings {
  /// The standard keys with a person's own in their place.
  ///
  /// An entry that is wrong, or that conflicts with another one, changes nothing: its action
  /// keeps the standard keys.
  /// - Returns: The keys, and what is wrong in the order of the file.
  static func customised(by settings: KeySettings) -> (bindings: Bindings, mistakes: [TOMLMistake])
  {
    var mistakes = settings.mistakes
    var changes: [Change] = []
    for entry in settings.entries {
      do throws(TOMLMistake) {
        changes.append(try standard.change(entry))
      } catch {
        mistakes.append(error)
      }
    }
    // An entry that gives way restores keys that another one may have taken: look again.
    while true {
      let bindings = standard.applying(changes)
      guard let (index, mistake) = bindings.conflict(among: changes) else {
        mistakes.sort { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
        return (bindings, mistakes)
      }
      mistakes.append(mistake)
      changes.remove(at: index)
    }
  }

  /// An entry whose names are all known.
  private struct Change {
    var context: KeyContext
    var action: Action
    var keys: [KeySequence]
    var setting: KeySetting
  }

  private func change(_ entry: KeySetting) throws(TOMLMistake) -> Change {
    guard let context = KeyContext(rawValue: entry.context) else {
      let known = KeyContext.allCases.map(\.rawValue).joined(separator: ", ")
      throw entry.mistake(.context, "unknown context “\(entry.context)”; known are: \(known)")
    }
    guard let binding = list(context).first(where: { $0.action.rawValue == entry.action }) else {
      let known = list(context).map(\.action.rawValue).joined(separator: ", ")
      throw entry.mistake(
        .action, "unknown action “\(entry.action)” in \(entry.context); known are: \(known)")
    }
    if entry.keys.isEmpty, context.isLeft(by: binding.action) {
      throw entry.mistake(.action, "“\(entry.action)” needs a key: there is no other way out")
    }
    var keys: [KeySequence] = []
    for (index, name) in entry.keys.enumerated() {
      let key: KeySequence
      do throws(KeyNameError) {
        key = try KeySequence(named: name)
      } catch {
        throw entry.mistake(.key(index), error.reason)
      }
      if let reason = context.refusal(of: key, for: binding.action) {
        throw entry.mistake(.key(index), reason)
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return Change(context: context, action: binding.action, keys: keys, setting: entry)
  }

  private func applying(_ changes: [Change]) -> Bindings {
    var result = self
    for change in changes {
      result.table[change.context] = result.list(change.context).map { binding in
        guard binding.action == change.action else { return binding }
        var binding = binding
        binding.keys = change.keys
        // Whatever else is bound, this one ends the program.
        if binding.action == .quit, !binding.keys.contains(.alwaysQuits) {
          binding.keys.append(.alwaysQuits)
        }
        return binding
      }
    }
    return result
  }

  /// The last of the changes whose keys another action of the context has too.
  private func conflict(among changes: [Change]) -> (Int, TOMLMistake)? {
    for (index, change) in changes.enumerated().reversed() {
      for (number, key) in change.keys.enumerated() {
        for other in list(change.context) where other.action != change.action {
          guard let taken = other.keys.first(where: { $0.excludes(key) }) else { continue }
          return (
            index,
            change.setting.mistake(
              .key(number),
              "\(key) conflicts with \(taken) of “\(other.action.rawValue)” in "
                + "\(change.context.rawValue): give one of them another key")
          )
        }
        guard let taken = change.keys.first(where: { $0 != key && $0.excludes(key) }) else {
          continue
        }
        return (
          index,
          change.setting.mistake(
            .key(number), "\(key) conflicts with \(taken) of the same action: leave one out")
        )
      }
    }
    return nil
  }
}

extension KeySequence {
  /// The key that quits whatever the configuration says.
  static let alwaysQuits = KeySequence([.control("c")])
}

extension KeyContext {
  /// Where the person would be stuck without a key of this action.
  fileprivate func isLeft(by action: Action) -> Bool {
    switch self {
    case .filter, .form, .confirmation, .help, .commands:
      [.accept, .cancel, .back, .save].contains(action)
    default: false
    }
  }

  /// Whether characters may be typed into a text here.
  private var takesText: Bool {
    switch self {
    case .filter, .form, .lastField, .analysisForm, .lineField, .areaField, .pathField, .commands:
      true
    default: false
    }
  }

  /// Why a key cannot be bound to an action here.
  fileprivate func refusal(of key: KeySequence, for action: Action) -> String? {
    if key.keys.contains(.control("c")), action != .quit || key != .alwaysQuits {
      return "^c always quits and cannot be bound to anything else"
    }
    if key.keys.contains(.control("z")) {
      return "^z always stops the program until “fg”: choose another key"
    }
    if takesText, let first = key.keys.first, first.text != nil {
      return "\(first) is typed as text in \(rawValue): choose a key with control or alt"
    }
    return nil
  }
}
