/// The technologies that a candidate wants to be judged by (A4): trimmed, without
/// empty entries or case-insensitive repeats, in the order given.
package struct TargetStack: Equatable, Sendable {
  package let entries: [String]

  package init(_ entries: [String] = []) {
    var seen: Set<String> = []
    self.entries = entries.map(OutsideText.line).filter {
      !$0.isEmpty && seen.insert($0.lowercased()).inserted
    }
  }

  /// The stack that is written as one comma-separated string.
  package init(commaSeparated text: String) {
    self.init(text.split(separator: ",").map(String.init))
  }

  package var commaSeparated: String { entries.joined(separator: ", ") }
  package var isEmpty: Bool { entries.isEmpty }
}

extension TargetStack: Codable {
  /// Reads a list of strings or one comma-separated string (A4).
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let list = try? container.decode([String].self) {
      self.init(list)
    } else {
      self.init(commaSeparated: try container.decode(String.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries)
  }
}
