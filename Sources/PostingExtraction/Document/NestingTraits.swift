import CGumbo

/// What the rules of HTML for building a tree say of an element by its tag.
struct NestingTraits: OptionSet {
  let rawValue: UInt16

  /// Has no content.
  static let void = NestingTraits(rawValue: 1)
  /// Ends an open paragraph, and is ended by its own end tag with all in it.
  static let block = NestingTraits(rawValue: 2)
  static let heading = NestingTraits(rawValue: 4)
  /// Belongs into the head, but may stand anywhere.
  static let metadata = NestingTraits(rawValue: 8)
  /// An end tag of something else does not look beyond it.
  static let special = NestingTraits(rawValue: 16)
  /// An end tag does not look beyond it, even of a block.
  static let scope = NestingTraits(rawValue: 32)
  /// Has its place in a table only.
  static let tablePart = NestingTraits(rawValue: 64)
  /// One of a table's groups of rows.
  static let rowGroup = NestingTraits(rawValue: 128)
  static let cell = NestingTraits(rawValue: 256)
  /// Takes a way of its own, which few pages need.
  static let rare = NestingTraits(rawValue: 512)

  /// The traits of libgumbo's tags by their number.
  static let all: [NestingTraits] = {
    var all = [NestingTraits](repeating: [], count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    func add(_ traits: NestingTraits, _ names: String) {
      for name in names.split(separator: " ") {
        all[Int(gumbo_tag_enum(String(name)).rawValue)].formUnion(traits)
      }
    }
    add([.void, .special], "area br embed hr img input param source track wbr")
    add([.void, .special, .metadata], "base basefont bgsound link meta")
    add(.void, "keygen")
    add([.special, .metadata], "noframes script style title")
    add(
      [.block, .special],
      """
      address article aside blockquote center details dir div dl fieldset figcaption figure \
      footer header hgroup main menu nav ol p section summary ul
      """)
    add([.block, .special, .heading], "h1 h2 h3 h4 h5 h6")
    add([.block, .special], "listing pre")
    add(.special, "body button dd dt form head iframe li noembed noscript select textarea")
    add([.special, .scope], "html table")
    add([.special, .scope, .metadata], "template")
    add([.special, .scope, .tablePart], "caption")
    add([.special, .tablePart], "col colgroup tr")
    add([.special, .tablePart, .rowGroup], "tbody tfoot thead")
    add([.special, .tablePart, .cell, .scope], "td th")
    add(
      [.special, .scope, .rare],
      """
      annotation-xml applet desc foreignobject frame frameset image isindex marquee math menuitem \
      mi mn mo ms mtext nobr object plaintext rb rtc xmp
      """)
    all[Int(GUMBO_TAG_UNKNOWN.rawValue)] = []
    return all
  }()
}
