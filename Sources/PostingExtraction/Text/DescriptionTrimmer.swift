import JobTrackerDomain

/// Takes from a description what the page says around it: the title and company above
/// it, ages and counts, links that stand alone.
enum DescriptionTrimmer {
  /// How far down the title can stand above the text, in lines and characters.
  private static let leadLines = 14
  private static let leadCharacters = 500

  static func trimmed(_ text: String, title: String, company: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if let head = headEnd(in: lines, title: title.squashed) { lines = lines[(head + 1)...] }
    let company = CompanyName.key(company)
    while let first = lines.first,
      first.trimmed.isEmpty || isLabel(first)
        || (!company.isEmpty && CompanyName.key(String(first)) == company)
    {
      lines = lines.dropFirst()
    }
    return lines.filter { !isLabel($0) }.joined(separator: "\n").trimmed
  }

  /// The line of the title, where little stands above it.
  private static func headEnd(in lines: ArraySlice<Substring>, title: String) -> Int? {
    guard !title.isEmpty else { return nil }
    var count = 0
    for index in lines.indices.prefix(leadLines) {
      let line = lines[index].squashed
      count += line.count
      if line.hasPrefix(title), line.count <= title.count + 20 { return index }
      if count > leadCharacters { return nil }
    }
    return nil
  }

  /// `3 days ago`, `30 applicants`: the site's own remarks.
  private static func isLabel(_ line: Substring) -> Bool {
    guard line.count <= 90, line.contains(where: \.isNumber) else { return false }
    return line.lowercased().contains(
      #/\b\d+\+? (?:minutes?|hours?|days?|weeks?|months?) ago\b|\b\d+ applicants\b/#)
  }
}
