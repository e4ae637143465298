/// Words that a person sorts jobs by: without spaces, commas or case-insensitive repeats, in the
/// order given.
package struct JobTags: Equatable, Sendable {
  /// The longest tag in characters; what is longer is cut.
  package static let lengthLimit = 40

  package let names: [String]

  /// Takes apart what a person typed: spaces and commas stand between tags, and a `#` may stand
  /// before one.
  package init(_ text: String = "") {
    var seen: Set<String> = []
    names = OutsideText.line(text).split { $0 == " " || $0 == "," }
      .map { String($0.drop { $0 == "#" }.prefix(Self.lengthLimit)) }
      .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  package init(names: [String]) { self.init(names.joined(separator: " ")) }

  /// As they are typed and stored, with a space between.
  package var text: String { names.joined(separator: " ") }
  package var isEmpty: Bool { names.isEmpty }

  package func adding(_ others: JobTags) -> JobTags { JobTags(names: names + others.names) }

  package func removing(_ others: JobTags) -> JobTags {
    let gone = Set(others.names.map { $0.lowercased() })
    return JobTags(names: names.filter { !gone.contains($0.lowercased()) })
  }
}

extension JobTags: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(names: try decoder.singleValueContainer().decode([String].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names)
  }
}
