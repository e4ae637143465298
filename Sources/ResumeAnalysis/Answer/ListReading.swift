import JobTrackerDomain

/// Makes a list of strings of whatever shape a model answered with (A10).
struct ListReading {
  /// Short entries, which may stand in one string between commas.
  static let keywords = ListReading(splitsAtCommas: true)
  /// Whole sentences, which have commas in them.
  static let sentences = ListReading(splitsAtCommas: false)

  private static let most = 50
  private static let longest = 500

  private let splitsAtCommas: Bool

  func strings(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    let entries = entries(value).map { OutsideText.line($0) }
      .filter { !Self.sayNothing.contains($0.lowercased()) && $0.contains { !$0.isPunctuation } }
      .map { $0.count > Self.longest ? String($0.prefix(Self.longest)) + "…" : $0 }
    return Array(OutsideText.distinctLines(entries).prefix(Self.most))
  }

  private func entries(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): split(text)
    case .number(let number) where number.isFinite:
      [number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)]
    case .number, .bool, .null: []
    case .array(let values):
      values.flatMap { value -> [String] in
        // An entry of a list is one entry, commas or not.
        if case .string(let text) = value { return lines(of: text) }
        return entries(value)
      }
    case .object(let members): entries(of: members, value)
    }
  }

  /// `{"keyword": "Kafka", …}` is Kafka; `{"Kafka": "high"}` and `{"Kafka": true}` too;
  /// `{"tools": ["Kafka"]}` and `{"1": "Kafka"}` are their values.
  private func entries(of members: [JSONValue.Member], _ value: JSONValue) -> [String] {
    if let text = value.member(Self.textKeys) { return entries(text) }
    return members.flatMap { member -> [String] in
      switch member.value {
      case .bool(let isMeant): return isMeant ? [member.key] : []
      case .number, .null: return splitsAtCommas && !isNumber(member.key) ? [member.key] : []
      case .string(let text) where splitsAtCommas && Self.ranks.contains(text.lowercased()):
        return [member.key]
      case .string(let text): return splitsAtCommas ? split(text) : lines(of: text)
      default: return entries(member.value)
      }
    }
  }

  private func isNumber(_ key: String) -> Bool { key.allSatisfy { $0.isNumber } }

  private func split(_ text: String) -> [String] {
    let lines = lines(of: text)
    guard lines.count == 1, let line = lines.first else { return lines }
    let isList = splitsAtCommas || line.contains(";")
    guard isList else { return lines }
    let parts = Self.parts(of: line, at: line.contains(";") ? ";" : ",")
    // A sentence that holds commas is no list.
    let isProse = parts.contains { $0.split(separator: " ").count > 6 }
    return isProse && !line.contains(";") ? lines : parts
  }

  private func lines(of text: String) -> [String] {
    OutsideText.paragraphs(text).split { $0.isNewline || $0 == "•" || $0 == "●" }.map {
      Self.withoutBullet($0)
    }.filter { !$0.isEmpty }
  }

  /// Splits outside of brackets.
  private static func parts(of line: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in line {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == separator && depth <= 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(withoutBullet).filter { !$0.isEmpty }
  }

  /// Without the bullet or the number before it, such as “- ”, “* ” or “2) ”.
  private static func withoutBullet(_ line: some StringProtocol) -> String {
    let line = line.trimmed
    let mark = line.prefix { $0.isNumber }
    let rest = line.dropFirst(mark.count)
    if !mark.isEmpty, mark.count < 3, let first = rest.first, first == "." || first == ")",
      rest.dropFirst().first?.isWhitespace == true
    {
      return rest.dropFirst().trimmed
    }
    guard let first = line.first, "-*–—‣▪".contains(first), line.dropFirst().first == " " else {
      return line
    }
    return line.dropFirst().trimmed
  }

  private static let textKeys: Set<String> = [
    "keyword", "keywords", "text", "name", "skill", "term", "suggestion", "strength", "title",
    "description", "item", "value", "content", "point", "message", "detail", "items", "list",
  ]
  private static let ranks: Set<String> = [
    "high", "medium", "low", "critical", "important", "required", "preferred", "missing", "yes",
    "minor", "major", "optional", "not found", "absent", "",
  ]
  private static let sayNothing: Set<String> = ["none", "n/a", "na", "null", "nothing", "-", ""]
}
