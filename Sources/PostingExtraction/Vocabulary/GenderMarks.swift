import JobTrackerDomain

/// What is put to the title of a job to say that it is for everybody: `(m/w/d)`, `H/F`,
/// `Entwickler*in`.
enum GenderMarks {
  static func stand(in line: some StringProtocol) -> Bool {
    line.withFoldedBytes { marks.stand(inFolded: $0) || holdEnding($0) }
  }

  private static let marks: Phrases = [
    "m/w/d", "w/m/d", "d/m/w", "d/w/m", "m/d/w", "w/d/m", "m/w/x", "w/m/x", "x/w/m", "x/m/w",
    "m/f/d", "f/m/d", "d/f/m", "f/d/m", "m/f/x", "f/m/x", "m/w/div", "w/m/div", "m|w|d", "w|m|d",
    "m, w, d", "all genders", "alle geschlechter", "(gn)", "(m/w)", "(w/m)", "(m/f", "(f/m", "(h/f",
    "(f/h", " h/f", " f/h", "(h/m", "(m/h", "(m/k", "(k/m", " k/m", "(m/v", "(v/m", " m/v", "(m/ž",
    "(ž/m", "(м/ж", "(ж/м", "(ч/ж", "(m/n", "(n/m", "(mwd)",
  ]

  /// Whether a word has another ending for women: after three letters and before none.
  private static func holdEnding(_ folded: SimpleText.Bytes) -> Bool {
    for index in folded.indices where index >= 3 && marksOfEndings.contains(folded[index]) {
      guard folded[(index - 3)..<index].allSatisfy({ $0.isASCIILetter || $0 >= 0x80 }) else {
        continue
      }
      let rest = SimpleText.Bytes(rebasing: folded[index...])
      if endings.contains(where: { ends($0, rest) }) { return true }
    }
    return false
  }

  private static func ends(_ ending: [UInt8], _ rest: SimpleText.Bytes) -> Bool {
    guard rest.starts(with: ending) else { return false }
    guard rest.count > ending.count else { return true }
    let next = rest[ending.count]
    return !next.isASCIILetter && next < 0x80
  }

  private static let marksOfEndings = Set("*:_/(".utf8)
  private static let endings = [
    "*in", ":in", "_in", "/in", "/-in", "(in)", "*r", ":r", "/r", "/a", "(a)", "/o", "(o)", "(e)",
    "/ka", "/-ka", "/ce", "(trice)", "/trice", "/euse", "/ière", "/se", "/in)",
  ].map { Array($0.utf8) }
}
