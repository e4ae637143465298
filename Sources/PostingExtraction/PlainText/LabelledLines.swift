import JobTrackerDomain

/// Finds fields in lines that name them: `Company: X`, or `Company:` with X on the next line.
enum LabelledLines {
  static let name = "label"

  static func proposals(in text: PlainTextLines) -> [Proposal] {
    var proposals: [Proposal] = []
    for (index, line) in text.lines.enumerated() {
      guard let (field, rest) = label(of: line) else { continue }
      let next = text.lines.indices.contains(index + 1) ? text.lines[index + 1] : ""
      let value = rest.isEmpty && label(of: next) == nil ? next : rest
      guard isPlausible(value, for: field) else { continue }
      // A later line may be about something else.
      proposals.append(
        Proposal(field: field, value: value, source: name, weight: max(90 - index, 50)))
    }
    return proposals
  }

  /// Whether a line names a field of a posting.
  static func isLabelled(_ line: String) -> Bool { label(of: line) != nil }

  private static func label(of line: String) -> (PostingField, value: String)? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let words = line[..<colon].trimmed
    guard let field = FactLabels.field(of: words) else { return nil }
    return (field, line[line.index(after: colon)...].trimmed)
  }

  private static func isPlausible(_ value: String, for field: PostingField) -> Bool {
    guard !value.isEmpty, value.count <= PlainTextLines.longest,
      !value.hasSuffix(".") || field == .company
    else { return false }
    switch field {
    case .company: return CompanyName.isPlausible(value, isInText: true)
    case .title: return JobTitle.isPlausible(value) && !notTitles.contains(value.folded)
    case .description: return false
    default: return true
    }
  }

  /// What `Position:` says where it does not say the title.
  private static let notTitles: Set<String> = [
    "full-time", "full time", "part-time", "part time", "permanent", "contract", "temporary",
    "remote", "hybrid", "internship", "vollzeit", "teilzeit",
  ]
}
