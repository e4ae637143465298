import JobTrackerDomain
package import JobTrackerService
package import TOMLSource

/// The keys as they are in force, for the commands.
package struct KeyTable: Sendable {
  /// What the keys of an action do in a context.
  package struct Row: Encodable, Sendable {
    package var context: String
    package var action: String
    /// As the configuration writes them; none where the action is disabled.
    package var keys: [String]
    package var words: String
  }

  package let rows: [Row]
  /// What is wrong in the configuration, in the order of the file.
  package let mistakes: [TOMLMistake]

  package init(_ settings: KeySettings) {
    let (bindings, mistakes) = Bindings.customised(by: settings)
    self.mistakes = mistakes
    rows = KeyContext.allCases.flatMap { context in
      bindings.list(context).map { binding in
        Row(
          context: context.rawValue, action: binding.action.rawValue,
          keys: binding.keys.map(\.description), words: binding.words)
      }
    }
  }

  /// What `doctor` says of them.
  package var findings: [Finding] {
    guard mistakes.isEmpty else { return mistakes.map { Finding(.problem, "Keys", $0.message) } }
    let disabled = rows.count { $0.keys.isEmpty }
    return [Finding(.good, "Keys", disabled == 0 ? "all actions" : "\(disabled) actions disabled")]
  }

  /// What the interface begins with where the configuration has mistakes.
  static func startMessage(_ mistakes: [TOMLMistake]) -> String? {
    guard let first = mistakes.first else { return nil }
    let others = mistakes.count - 1
    return first.message + ". Its usual keys stay."
      + (others == 0
        ? "" : " \(others) more such \(others == 1 ? "mistake" : "mistakes"): “jobtracker doctor”.")
  }
}
