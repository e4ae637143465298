import JobTrackerDomain

/// Finds company and title in the lines that a copied posting begins with.
enum OpeningLines {
  static let name = "opening-lines"
  /// How many lines can be an opening.
  private static let most = 12

  static func companies(in text: PlainTextLines) -> [Proposal] {
    var proposals: [Proposal] = []
    for (index, line) in text.lines.prefix(most).enumerated() {
      guard line.count <= PlainTextLines.longest, !LabelledLines.isLabelled(line) else { continue }
      if let (company, title) = Hiring.phrase(line) {
        proposals.append(
          company.map { Proposal(field: .company, value: $0, source: name, weight: 60) })
        proposals.append(title.map { Proposal(field: .title, value: $0, source: name, weight: 60) })
      } else if let logo = withoutLogo(line) {
        proposals.append(Proposal(field: .company, value: logo, source: name, weight: 40))
      } else if index < 4, isName(line) {
        // It needs the rest of the text to speak for it too.
        proposals.append(Proposal(field: .company, value: line, source: name, weight: 10))
      }
    }
    return proposals
  }

  static func titles(in text: PlainTextLines, companies: [String]) -> [Proposal] {
    let companies = Set(companies.map(CompanyName.key))
    var proposals: [Proposal] = []
    for (index, line) in text.lines.prefix(most).enumerated() {
      guard line.count <= PlainTextLines.longest else { continue }
      let title = JobTitle.cleaned(title(of: line, companies: companies))
      guard !LabelledLines.isLabelled(line),
        JobTitle.isPlausible(title), !isSentence(title), withoutLogo(line) == nil,
        !title.contains("://"),
        !companies.contains(CompanyName.key(title)) || Roles.isNamed(in: title)
      else { continue }
      if Roles.isNamed(in: title) {
        proposals.append(
          Proposal(field: .title, value: title, source: name, weight: 50 - index * 3))
      } else if index < 3 {
        proposals.append(
          Proposal(field: .title, value: title, source: name, weight: 14 - index * 2))
      }
    }
    return proposals
  }

  /// The part of a line before the company that it names beside the title.
  private static func title(of line: String, companies: Set<String>) -> String {
    for separator in [" | ", " · ", " – ", " — ", " - ", ", "] {
      let parts = line.split(separator: separator).map { String($0) }
      guard parts.count > 1 else { continue }
      if let place = parts.dropFirst().firstIndex(where: { companies.contains(CompanyName.key($0)) }
      ) {
        return parts[..<place].joined(separator: separator)
      }
      if separator == " | " || separator == " · " { return parts[0] }
    }
    return line
  }

  /// The alternative text of a picture, which is copied with the page around it.
  private static func withoutLogo(_ line: String) -> String? {
    guard line.folded.hasSuffix(" logo") else { return nil }
    var name = line.dropLast(" logo".count).trimmed
    for start in ["Company logo for, ", "Logo for "] where name.hasPrefix(start) {
      name = String(name.dropFirst(start.count))
    }
    name = name.hasSuffix(".") ? String(name.dropLast()) : name
    return CompanyName.isPlausible(name, isInText: true) ? name : nil
  }

  private static func isName(_ line: String) -> Bool {
    line.split(separator: " ").count <= 5 && line.first?.isLowercase == false
      && !isSentence(line) && !Roles.isNamed(in: line) && !line.contains(",")
      && CompanyName.isPlausible(line, isInText: true) && !JobTitle.isGeneric(line)
  }

  private static func isSentence(_ line: String) -> Bool {
    line.last.map { ".!?:;,…。".contains($0) } == true || line.split(separator: " ").count > 14
  }
}

extension [Proposal] {
  fileprivate mutating func append(_ proposal: Proposal?) {
    if let proposal { append(proposal) }
  }
}
