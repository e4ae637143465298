/// Finds phrases of several words in a text, the longest first.
struct PhraseTrie<Value: Sendable>: Sendable {
  private struct Step: Hashable, Sendable {
    let node: Int32
    let word: Int32
  }

  private var steps: [Step: Int32] = [:]
  private var values: [Value?] = [nil]

  /// The first value of a phrase stands.
  ///
  /// - Returns: Whether the phrase was new.
  @discardableResult
  mutating func insert(_ words: [Int32], _ value: Value) -> Bool {
    var node: Int32 = 0
    for word in words {
      let step = Step(node: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(values.count)
        values.append(nil)
        steps[step] = node
      }
    }
    guard node > 0, values[Int(node)] == nil else { return false }
    values[Int(node)] = value
    return true
  }

  /// The longest phrase that begins at `start`, and how many words it has.
  ///
  /// - Parameter skipping: Words that may stand inside a phrase.
  func longestMatch(
    in words: [Word], at start: Int, skipping: Set<Int32> = []
  ) -> (value: Value, count: Int)? {
    var node: Int32 = 0
    var found: (value: Value, count: Int)?
    for index in start..<words.count {
      guard words[index].number >= 0 else { break }
      guard let next = steps[Step(node: node, word: words[index].number)] else {
        if node > 0, skipping.contains(words[index].number) { continue }
        break
      }
      node = next
      if let value = values[Int(node)] { found = (value, index - start + 1) }
    }
    return found
  }
}
