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

  /// Ends where the element around it does, without a tag of its own.
  static let endsByItself = NestingTraits(rawValue: 1024)
  /// May stand in a `noscript` of the head.
  static let inNoscript = NestingTraits(rawValue: 2048)

  /// The traits of libgumbo's tags by their number.
  static let all = byTag([
    ([.void, .special], "area br embed hr img input param source track wbr"),
    ([.void, .special, .metadata], "base"),
    ([.void, .special, .metadata, .inNoscript], "basefont bgsound link meta"),
    (.void, "keygen"),
    ([.special, .metadata], "script title"),
    ([.special, .metadata, .inNoscript], "noframes style"),
    (
      [.block, .special],
      """
      address article aside blockquote center details dir div dl fieldset figcaption figure \
      footer header hgroup listing main menu nav ol pre section summary ul
      """
    ),
    ([.block, .special, .endsByItself], "p"),
    ([.block, .special, .heading], "h1 h2 h3 h4 h5 h6"),
    (.special, "body button form head iframe noembed noscript select textarea"),
    ([.special, .endsByItself], "dd dt li"),
    (.endsByItself, "option optgroup rp rt"),
    ([.special, .scope], "html table"),
    ([.special, .scope, .metadata], "template"),
    ([.special, .scope, .tablePart], "caption"),
    ([.special, .tablePart], "col colgroup tr"),
    ([.special, .tablePart, .rowGroup], "tbody tfoot thead"),
    ([.special, .tablePart, .cell, .scope], "td th"),
    (
      [.special, .scope, .rare],
      """
      annotation-xml applet desc foreignobject frame frameset image isindex marquee math menuitem \
      mi mn mo ms mtext nobr object plaintext rb rtc xmp
      """
    ),
  ])
}
