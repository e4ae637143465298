import JobTrackerDomain

/// Finds schema.org JobPosting in JSON-LD.
enum JSONLD {
  static let name = "json-ld"

  /// Every JobPosting on the page, in scripts of any nesting.
  static func postings(in tree: HTMLTree) -> [JSONValue] {
    tree.elements(.script).flatMap { index -> [JSONValue] in
      guard let type = tree.attribute("type", of: index),
        type.range(ofFolded: "ld+json") != nil
      else { return [] }
      let bytes = tree.rawBytes(of: index)
      guard bytes.withUnsafeBufferPointer(typeName.stand(in:)) else { return [] }
      let objects = value(of: bytes)?.objects ?? []
      let postings = objects.filter(isPosting)
      guard !postings.isEmpty else { return [] }
      return postings.map { named(resolved($0, among: objects), by: objects) }
    }
  }

  private static let typeName: Phrases = ["jobposting"]

  private static func value(of script: ArraySlice<UInt8>) -> JSONValue? {
    // Some systems escape the whole script as if it were text of the page.
    guard !script.holds(0x22), script.holds("&quot;") else { return LenientJSON.parse(script) }
    return LenientJSON.parse(FragmentText.unescaped(String(decoding: script, as: UTF8.self)))
  }

  static func isPosting(_ object: JSONValue) -> Bool {
    (object["@type"]?.list ?? []).contains { isPosting(type: $0.text ?? "") }
  }

  /// Whether it is `JobPosting`, `schema:JobPosting` or `https://schema.org/JobPosting`.
  static func isPosting(type: String) -> Bool {
    type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last?.folded == "jobposting"
  }

  /// Gives a posting that is titled by its occupation alone, such as `Nurse`, the name that
  /// the page has in its own breadcrumbs.
  private static func named(_ posting: JSONValue, by objects: [JSONValue]) -> JSONValue {
    guard case .object(var members) = posting, let title = posting["title"]?.text,
      title.weighedLength <= 8,
      let trail = objects.first(where: { $0["@type"]?.text == "BreadcrumbList" }),
      let last = trail["itemListElement"]?.list.last,
      let name = last["name"]?.text ?? last["item"]?["name"]?.text,
      name.count <= 120, name.count > title.count, name.contains(title)
    else { return posting }
    members["title"] = .string(name)
    return .object(members)
  }

  /// Puts in what a property only refers to by its `@id`.
  private static func resolved(_ posting: JSONValue, among objects: [JSONValue]) -> JSONValue {
    guard case .object(var members) = posting else { return posting }
    for (key, value) in members {
      guard let id = value["@id"]?.text, value["name"] == nil, value["address"] == nil else {
        continue
      }
      let target = objects.first { object in
        object["@id"]?.text == id && (object["name"] ?? object["address"]) != nil
      }
      if let target { members[key] = target }
    }
    return .object(members)
  }
}
