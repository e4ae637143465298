import JobTrackerDomain

/// Counts how often a posting says names that were found.
struct NameMentions {
  static let name = "mention"

  private let text: String

  init(_ description: String) { text = description.folded }

  /// What was found elsewhere counts for more where the posting says it too.
  func proposals(for names: ArraySlice<String>) -> [Proposal] {
    var spellings: [String: String] = [:]
    for name in names where spellings[name.folded] == nil {
      spellings[name.folded] = name
    }
    let counts = Dictionary(uniqueKeysWithValues: spellings.keys.map { ($0, occurrences(of: $0)) })
    return spellings.sorted { $0.key < $1.key }.compactMap { key, name in
      // Where a longer name is said, a part of it is not.
      let longer = spellings.keys.filter { $0.hasPrefix(key + " ") }
      let count = longer.reduce(counts[key] ?? 0) { $0 - (counts[$1] ?? 0) }
      guard count > 0 else { return nil }
      return Proposal(
        field: .company, value: name, source: Self.name, weight: min(20, 5 + 3 * count))
    }
  }

  /// How often a name stands in the text as words of its own.
  private func occurrences(of name: String) -> Int {
    text.places(of: name).count { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      // A line that says no more is the heading that the name was found in.
      let isLine = (before ?? "\n") == "\n" && (after ?? "\n") == "\n"
      return !isLine && !Self.isLatin(before) && !Self.isLatin(after)
    }
  }

  /// Scripts without spaces have a letter on both sides of every name.
  private static func isLatin(_ character: Character?) -> Bool {
    guard let character else { return false }
    if let byte = character.asciiValue { return byte.isASCIILetter }
    return character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
  }
}
