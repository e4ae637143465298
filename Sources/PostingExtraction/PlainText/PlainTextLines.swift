import JobTrackerDomain

/// The first lines of a text that have something in them, without the marks of lists and Markdown.
struct PlainTextLines {
  /// Where a text says what it is, it says so early.
  private static let most = 40
  /// A line that is longer is a paragraph.
  static let longest = 120

  let lines: [String]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).lazy.map(Self.bare).filter { !$0.isEmpty }
      .prefix(Self.most).map(\.self)
  }

  /// `## **Title**` and `• Title` are Title.
  private static func bare(_ line: Substring) -> String {
    let marks: Set<Character> = ["#", "*", "-", "•", "–", ">", "_", "·", " ", "\t"]
    // More than this of a paragraph is never looked at.
    return String(line.drop(while: marks.contains).prefix(longest * 2)).replacing("**", with: "")
      .replacing("__", with: "")
      .collapsed
  }
}
