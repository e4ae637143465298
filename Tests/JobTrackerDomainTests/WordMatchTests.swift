import JobTrackerDomain
import Testing

@Suite struct WordMatchTests {
  private func found(_ word: String, _ text: String) -> String? {
    let folded = FoldedText(text)
    return WordMatch(word).places(in: folded).map { places in
      let characters = places.map { folded.characters[$0] }
      return String(Set(characters).sorted().map { Array(text)[$0] })
    }
  }

  @Test(
    "letters beside each other are found anywhere, scattered ones from the start of a word",
    arguments: [
      ("gine", "Backend Engineer", "gine"), ("BCKND", "backend engineer", "bcknd"),
      ("sreacme", "SRE, Acme", "SREAcme"), ("c++", "Senior C++", "C++"), ("go", "Go", "Go"),
      ("株式", "株式会社", "株式"), ("", "any", ""),
      ("dusseldorf", "DÜSSELDORF", "DÜSSELDORF"), ("zur", "Zürich", "Zür"),
      ("ZÜR", "zurich", "zur"),
    ])
  func finds(word: String, text: String, letters: String) {
    #expect(found(word, text) == letters)
  }

  @Test(
    "far apart, inside a word, in another order or of two letters they are no match",
    arguments: [
      ("jva", "just a very long way to anything"), ("ckd", "Backend"), ("emca", "Acme"),
      ("bd", "Backend"), ("backends", "Backend"), ("x", ""),
    ])
  func misses(word: String, text: String) { #expect(found(word, text) == nil) }
}
