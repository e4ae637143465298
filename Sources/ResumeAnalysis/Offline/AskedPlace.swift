/// Where a posting wants people to be.
enum AskedPlace {
  // An expression that is made never changes, so threads may share it.
  private nonisolated(unsafe) static let pattern =
    #/\b(?i:must|should|need to|have to|you are|you're|you live|candidates?|applicants?|willing to|able to)\b[^.;]{0,60}?\b(?:based|located|live|living|reside|residing|relocate|relocating|commute|commuting|on-?site)\b(?:\s+(?:in|to|near|at|from))?\s+(?:the\s+)?(\p{Lu}[\p{L}'-]+(?:[ ,]+\p{Lu}[\p{L}'-]+){0,3})/#

  private static let verbs: Set<String> = [
    "based", "located", "live", "living", "reside", "residing", "relocate", "relocating", "commute",
    "commuting", "onsite", "site", "on-site",
  ]

  /// The place that a line asks for; `nil` where it asks for none, or lets people work from
  /// anywhere.
  static func asked(in segment: Segment) -> String? {
    // A look at the words is much cheaper than the expression.
    guard segment.words.contains(where: { verbs.contains($0.text) }),
      !segment.words.contains(where: { $0.text.hasPrefix("remote") }),
      let place = segment.text.firstMatch(of: pattern)?.1
    else { return nil }
    return String(place)
  }

  /// Whether a text with these stems names one of the parts of the place.
  static func isNamed(_ place: String, in stems: Set<String>, lexicon: Lexicon) -> Bool {
    place.split(separator: ",").contains { part in
      let words = Tokeniser.words(of: part, lexicon: lexicon)
      return !words.isEmpty && words.allSatisfy { stems.contains($0.stem) }
    }
  }
}
