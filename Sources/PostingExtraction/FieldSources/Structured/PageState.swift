import JobTrackerDomain

/// Finds postings in the state that a page hands to its own scripts: `__NEXT_DATA__`, Nuxt,
/// Apollo, `window.__appData`, properties of a component, whatever they are called.
enum PageState {
  static let name = "page-state"
  private static let maximumLength = 8_000_000

  /// Every object on the page that has the shape of a posting, in schema.org's words.
  static func postings(in tree: HTMLTree) -> [JSONValue] {
    for values in [scripts, attributes] {
      let postings = values(tree).flatMap(PostingShape.postings)
      if !postings.isEmpty { return postings }
    }
    return []
  }

  private static func scripts(of tree: HTMLTree) -> [JSONValue] {
    var flight = NextFlight()
    var values: [JSONValue] = []
    for index in tree.elements(.script) where tree.attribute("src", of: index) == nil {
      let text = tree.rawText(of: index)
      guard (300...maximumLength).contains(text.utf8.count) else { continue }
      if NextFlight.isPart(text) {
        flight.add(text)
      } else if mayHoldPosting(text) {
        values += value(of: text, type: tree.attribute("type", of: index)?.folded ?? "")
      }
    }
    return values + (mayHoldPosting(flight.text) ? flight.values : [])
  }

  private static func value(of text: String, type: String) -> [JSONValue] {
    guard type.hasSuffix("json") else {
      return ["", "text/javascript", "application/javascript", "module"].contains(type)
        ? ScriptAssignments.values(in: text) : []
    }
    // One framework writes its quotes as `&q;`.
    let isEscaped = text.holds("&q;") && !text.holds("\"")
    let json =
      isEscaped
      ? [("&q;", "\""), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) } : text
    guard let value = LenientJSON.parse(json) else { return [] }
    return [NuxtData.resolved(value) ?? value]
  }

  /// What components are given in attributes, such as `data-page`.
  private static func attributes(of tree: HTMLTree) -> [JSONValue] {
    tree.indices.flatMap { index -> [JSONValue] in
      // A reference can stand for a little more than it is written with.
      tree.attributes(of: index).values(ofAtLeast: 200).compactMap { value in
        guard value.utf8.count >= 300, value.hasPrefix("{") || value.hasPrefix("["),
          value.utf8.count <= maximumLength, mayHoldPosting(value)
        else { return nil }
        return LenientJSON.parse(value)
      }
    }
  }

  private static func mayHoldPosting(_ text: String) -> Bool {
    ["escription", "content", "\"body\"", "\"text\"", "html"].contains(where: text.holds)
      && ["itle", "name", "\"text\"", "position"].contains(where: text.holds)
  }
}
