import CGumbo

/// What the rules of HTML say of an element by its tag.
struct TagTraits: OptionSet {
  let rawValue: UInt8

  /// Its content is text up to its end tag.
  static let rawText = TagTraits(rawValue: 1)
  /// Its content is such text, but with character references.
  static let escapableText = TagTraits(rawValue: 2)
  /// A void element, or one that its next sibling ends; it adds no depth.
  static let closedByItself = TagTraits(rawValue: 4)
  /// The parser opens it again in each block that it reaches into.
  static let formatting = TagTraits(rawValue: 8)
  /// The tree depends on its attributes.
  static let keepsAttributes = TagTraits(rawValue: 16)
  /// Ends a drawing that it stands in.
  static let endsDrawing = TagTraits(rawValue: 32)

  /// Its end tag does so too, though nothing is open.
  static let endsDrawingAtEnd = TagTraits(rawValue: 64)
  /// In a drawing, holds HTML.
  static let holdsHTML = TagTraits(rawValue: 128)

  /// The traits of libgumbo's tags by their number.
  static let all = byTag([
    ([.rawText, .closedByItself], "script style xmp iframe noembed noframes plaintext"),
    ([.rawText, .escapableText, .closedByItself], "title textarea"),
    (
      .closedByItself,
      """
      area base br col embed hr img input link meta param source track wbr p li dt dd tr td th \
      thead tbody tfoot option optgroup html head body
      """
    ),
    ([.formatting, .keepsAttributes], "b big code em font i nobr s small strike strong tt u"),
    (.formatting, "a"),
    (.keepsAttributes, "input annotation-xml"),
    (
      .endsDrawing,
      """
      b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i \
      img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u \
      ul var
      """
    ),
    (.endsDrawingAtEnd, "br p"),
    (.holdsHTML, "foreignobject desc title"),
  ])

  /// The tags of libgumbo by their number.
  static let tags = names.map(HTMLTag.init(name:))

  /// The names of libgumbo's tags by their number.
  static let names: [String] = (0...Int(GUMBO_TAG_LAST.rawValue)).map { number in
    gumbo_normalized_tagname(GumboTag(rawValue: UInt32(number))).map { String(cString: $0) } ?? ""
  }
}

extension OptionSet where Element == Self {
  /// Traits by libgumbo's numbers of the tags; those of all that it does not know are empty.
  static func byTag(_ entries: [(traits: Self, names: String)]) -> [Self] {
    var all = [Self](repeating: [], count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    for (traits, names) in entries {
      for name in names.split(separator: " ") {
        all[Int(gumbo_tag_enum(String(name)).rawValue)].formUnion(traits)
      }
    }
    all[Int(GUMBO_TAG_UNKNOWN.rawValue)] = []
    return all
  }
}
