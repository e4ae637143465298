/// A resume as it would read if its person had worked with more than it says.
package enum SupposedResume {
  /// The text with a bullet for each keyword in the first position that it tells of, where
  /// evidence counts in full; at the end where it tells of none.
  package static func text(_ text: String, with keywords: [String]) -> String {
    guard !keywords.isEmpty else { return text }
    let bullets = keywords.map { "- Used \($0)" }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let reading = ResumeReading(text, lexicon: .shipped)
    let first = reading.outline.entries.first { $0.section == .work && $0.segment.isBulleted }
    if let first, let line = lines.firstIndex(where: { $0.contains(first.segment.text) }) {
      lines.insert(contentsOf: bullets, at: line)
    } else {
      lines += ["", "Experience"] + bullets
    }
    return lines.joined(separator: "\n")
  }
}
