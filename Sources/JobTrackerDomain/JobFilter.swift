import Foundation

/// What a person types to narrow the list of jobs, taken apart.
///
/// Each part must hold: the letters of `word` stand in the company, the title, the location or the
/// tags in their order (``WordMatch``), and `"some words"` just so, in any letter case; `company:`,
/// `title:` and `location:` ask one of them, and `tag:` the beginning of a tag; `stage:interview`
/// asks the stage, of which the beginning is enough and several may stand with commas between;
/// `text:` asks the words of the description and of the resumes made for the job; `score:>70` asks
/// the current result (also `<`, `>=`, `<=`, `=` or nothing before the number); `is:analysed`,
/// `is:open`, `is:remote`, `is:hybrid` and `is:on-site` ask what is known; `!` before a part turns
/// it round. A part that is only begun, as `score:>`, asks nothing yet; what is no part of this is
/// a word.
package struct JobFilter: Equatable, Sendable {
  package enum Field: String, CaseIterable, Sendable {
    case company, title, location
  }

  package enum Comparison: String, CaseIterable, Sendable {
    // Those of two signs first, as the first that fits is taken.
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  package enum Condition: Equatable, Sendable {
    /// Its letters in their order, in any field.
    case word(String)
    /// Just so in one field, or in any where it is `nil`.
    case contains(String, in: Field?)
    /// The current result's, 0–100.
    case score(Comparison, Int)
    case workplace(Workplace)
    case isAnalysed
    /// One of them; of those that a word may be the beginning of, all.
    case stage([JobStage])
    /// What a tag begins with.
    case tag(String)
    /// Words of the description or of a resume made for the job, the last one perhaps only begun.
    case text(String)
  }

  package struct Part: Equatable, Sendable {
    package var condition: Condition
    package var isExcluded: Bool

    package init(_ condition: Condition, isExcluded: Bool = false) {
      self.condition = condition
      self.isExcluded = isExcluded
    }
  }

  package let parts: [Part]

  package init(_ text: String) {
    parts = FilterToken.all(in: text).compactMap { token in
      Self.condition(token).map { Part($0, isExcluded: token.isExcluded) }
    }
  }

  /// - Returns: `nil` where the part is only begun.
  private static func condition(_ token: FilterToken) -> Condition? {
    let word: Condition? =
      token.text.isEmpty ? nil : token.isExact ? .contains(token.text, in: nil) : .word(token.text)
    guard let prefix = token.prefix else { return word }
    if let field = Field(rawValue: prefix) {
      return token.value.isEmpty ? nil : .contains(token.value, in: field)
    }
    switch prefix {
    case "score":
      let comparison = Comparison.allCases.first { token.value.hasPrefix($0.rawValue) }
      let number = token.value.dropFirst(comparison?.rawValue.count ?? 0)
      guard !number.isEmpty else { return nil }
      return Int(number).map { .score(comparison ?? .equal, $0) } ?? word
    case "stage":
      let stages = stages(token.value)
      return stages.isEmpty ? token.value.isEmpty ? nil : word : .stage(stages)
    case "tag":
      let tag = JobTags(token.value).names.first
      return tag.map { .tag($0) }
    case "text":
      return token.value.hasWords ? .text(token.value) : nil
    case "is":
      if let state = states[token.value.lowercased()] { return state }
      let isBegun = states.keys.contains { $0.hasPrefix(token.value.lowercased()) }
      return isBegun ? nil : word
    default: return word
    }
  }

  private static func stages(_ text: String) -> [JobStage] {
    let beginnings = text.lowercased().split(separator: ",")
    return JobStage.allCases.filter { stage in
      beginnings.contains { stage.rawValue.hasPrefix($0) }
    }
  }

  private static let states: [String: Condition] = [
    "analysed": .isAnalysed, "open": .stage(JobStage.allCases.filter(\.isOpen)),
    "remote": .workplace(.remote), "hybrid": .workplace(.hybrid),
    "on-site": .workplace(.onSite),
  ]
}

extension JobFilter {
  /// Where the words of the filter stand in a company and a title, in characters of each.
  package func places(company: String, title: String) -> (company: Set<Int>, title: Set<Int>) {
    var result: (company: Set<Int>, title: Set<Int>) = ([], [])
    guard !parts.isEmpty else { return result }
    // The letters of a word may stand in both.
    let both = FoldedText("\(company) \(title)")
    for part in parts where !part.isExcluded {
      switch part.condition {
      case .word(let word):
        for place in WordMatch(word).places(in: both) ?? [] {
          let number = both.characters[place]
          if number < company.count {
            result.company.insert(number)
          } else if number > company.count {
            result.title.insert(number - company.count - 1)
          }
        }
      case .contains(let words, in: let field):
        if field != .title { result.company.formUnion(FoldedText(company).characters(of: words)) }
        if field != .company { result.title.formUnion(FoldedText(title).characters(of: words)) }
      case .score, .workplace, .isAnalysed, .stage, .tag, .text: break
      }
    }
    return result
  }

  /// The words that are asked for in descriptions and resumes.
  package var textWords: [String] {
    parts.compactMap { part in
      if case .text(let words) = part.condition, !part.isExcluded { words } else { nil }
    }
  }
}

extension FoldedText {
  /// The characters where the words stand first.
  fileprivate func characters(of words: String) -> Set<Int> {
    guard let range = bytes.firstRange(of: Array(Self.fold(words).utf8)) else { return [] }
    return Set(characters[range])
  }
}
