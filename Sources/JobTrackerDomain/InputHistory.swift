/// What a person entered earlier, to be recalled where the same is asked for again.
package struct InputHistory: Equatable, Sendable {
  /// What was asked for.
  package enum Field: String, CaseIterable, Sendable {
    case command, filter, resumeFilter, company, title, stack, tags, file
  }

  /// How many entries of a field are kept.
  package static let limit = 50

  private var entries: [Field: [String]]

  package init(_ entries: [Field: [String]] = [:]) { self.entries = entries }

  /// The last entered first.
  package subscript(field: Field) -> [String] { entries[field] ?? [] }

  /// Puts what was entered before all earlier entries; nothing of an empty line.
  package mutating func remember(_ text: String, in field: Field) {
    let text = OutsideText.line(text)
    guard !text.isEmpty else { return }
    entries[field] = Array(([text] + self[field].filter { $0 != text }).prefix(Self.limit))
  }
}

extension InputHistory: Codable {
  /// Fields of a later version are left out.
  package init(from decoder: any Decoder) throws {
    let named = try decoder.singleValueContainer().decode([String: [String]].self)
    self.init(
      named.reduce(into: [:]) { entries, pair in
        guard let field = Field(rawValue: pair.key) else { return }
        entries[field] = pair.value.map(OutsideText.line).filter { !$0.isEmpty }
      })
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: entries.map { ($0.key.rawValue, $0.value) }))
  }
}
