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
      let script = tree.rawBytes(of: index)
      guard (300...maximumLength).contains(script.count) else { continue }
      if NextFlight.isPart(script) {
        flight.add(String(decoding: script, as: UTF8.self))
      } else if PostingShape.mayStand(in: script) {
        values += value(of: script, type: tree.attribute("type", of: index)?.folded ?? "")
      }
    }
    return values + (PostingShape.mayStand(in: Array(flight.text.utf8)[...]) ? flight.values : [])
  }

  private static func value(of script: ArraySlice<UInt8>, type: String) -> [JSONValue] {
    guard type.hasSuffix("json") else {
      return ["", "text/javascript", "application/javascript", "module"].contains(type)
        ? ScriptAssignments.values(in: script) : []
    }
    // One framework writes its quotes as `&q;`.
    let isEscaped = !script.holds(0x22) && script.holds("&q;")
    let value = isEscaped ? LenientJSON.parse(unescaped(script)) : LenientJSON.parse(script)
    return value.map { [NuxtData.resolved($0) ?? $0] } ?? []
  }

  private static func unescaped(_ script: ArraySlice<UInt8>) -> String {
    [("&q;", "\""), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&")]
      .reduce(String(decoding: script, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }
  }

  /// What components are given in attributes, such as `data-page`.
  private static func attributes(of tree: HTMLTree) -> [JSONValue] {
    // A reference can stand for a little more than it is written with.
    tree.table.values(ofAtLeast: 200, beginningWith: "{[&").compactMap { value in
      guard value.utf8.count >= 300, value.hasPrefix("{") || value.hasPrefix("["),
        value.utf8.count <= maximumLength, case let bytes = Array(value.utf8)[...],
        PostingShape.mayStand(in: bytes)
      else { return nil }
      return LenientJSON.parse(bytes)
    }
  }
}
