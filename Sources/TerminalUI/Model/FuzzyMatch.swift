/// Where the letters of a pattern stand in a text, in their order and with others between.
struct FuzzyMatch: Equatable, Sendable {
  /// The places of the letters, counted in characters.
  private(set) var places: [Int] = []
  /// The higher, the better it fits.
  private(set) var score = 0

  private static let wordStart = 6
  private static let neighbour = 8
  private static let gap = -3

  /// The best match: letters beside each other and at the start of words count most.
  ///
  /// Letters match in either case; spaces of the pattern match nothing.
  /// - Returns: `nil` where a letter is missing.
  init?(_ pattern: String, in text: String) {
    let letters = Array(pattern.lowercased().filter { !$0.isWhitespace })
    let characters = text.map { $0.lowercased().first ?? $0 }
    var steps: [[End?]] = []
    for letter in letters {
      let step = Self.step(letter, in: characters, after: steps.last)
      guard step.contains(where: { $0 != nil }) else { return nil }
      steps.append(step)
    }
    guard let last = steps.last else { return }
    var place = 0
    score = .min
    for (index, end) in last.enumerated() {
      if let end, end.score > score { (place, score) = (index, end.score) }
    }
    for step in steps.reversed() {
      places.append(place)
      place = step[place]?.from ?? 0
    }
    places.reverse()
  }

  /// The best way to match the letters so far with the last one at some place.
  private struct End {
    var score: Int
    /// The place of the letter before.
    var from: Int
  }

  private static func step(_ letter: Character, in text: [Character], after ends: [End?]?) -> [End?]
  {
    var result: [End?] = Array(repeating: nil, count: text.count)
    /// The best end of the letters before with at least one character between.
    var best: End?
    for place in text.indices {
      if let ends, place > 1, let end = ends[place - 2], end.score > best?.score ?? .min {
        best = End(score: end.score, from: place - 2)
      }
      guard text[place] == letter else { continue }
      let isStart = place == 0 || text[place - 1] == " " || text[place - 1] == "-"
      let own = 1 + (isStart ? wordStart : 0)
      guard let ends else {
        result[place] = End(score: own - min(place, 2), from: 0)
        continue
      }
      let jump = best.map { End(score: $0.score + own + gap, from: $0.from) }
      let next =
        place == 0
        ? nil
        : ends[place - 1].map { end in
          End(score: end.score + own + neighbour, from: place - 1)
        }
      result[place] = (next?.score ?? .min) >= (jump?.score ?? .min) ? next : jump
    }
    return result
  }
}
