import JobTrackerDomain

extension HTMLTree {
  /// Whether two boxes are made alike and called after what they are parts of: `job-section`.
  ///
  /// A site has its other boxes in one style too, so that the style alone tells nothing.
  func areTwinParts(_ box: Int, _ other: Int) -> Bool {
    guard self[box].tag == self[other].tag, let style = attribute("class", of: box),
      !style.isEmpty, style == attribute("class", of: other)
    else { return false }
    return partWords.stand(in: style)
  }
}

private let partWords: Phrases = [
  "job", "position", "posting", "vacan", "detail", "descri", "offer", "stellen", "article",
]
