/// Builds the tree of a page in whose tags nothing is to be mended.
///
/// No formatting reaches out of its block there, and nothing stands in a table but rows and cells.
/// Such a page needs a small part of HTML's rules; any other is libgumbo's, which knows them all but
/// reads the markup once more. What is here follows the HTML standard, and gives what libgumbo does
/// but for two of its errors: text at the end of a form, and lists in `main`.
struct NestedTree {
  struct Open {
    var tag: Int
    var name: Range<Int>
    var node: Int
  }

  /// Where in a page the builder is.
  enum Stage { case beforeHTML, beforeHead, head, noscriptInHead, afterHead, body }

  let markup: MarkupSkeleton
  let html: Range<Int>
  let body: Range<Int>

  var nodes: [HTMLTree.Node] = []
  var texts: [UInt8] = []
  private(set) var otherNames: [Int: String] = [:]
  var open: [Open] = []
  /// How many elements are open of each tag.
  private(set) var counts = [Int32](repeating: 0, count: TagTraits.all.count)
  var stage = Stage.beforeHTML
  var head = 0
  var form: Int?
  /// The place of the token that is read next.
  var next = 0
  /// Whether the next line end belongs to the tag before it.
  var skipsLineEnd = false
  /// Whether a rule was needed that is libgumbo's.
  private(set) var isMisnested = false
  var references = CharacterReferences(isAttribute: false)

  private init(_ parts: HTMLParser.Parts) {
    markup = parts.markup
    html = parts.html
    body = parts.body
  }

  /// - Returns: `nil` where the page needs rules that are not here.
  static func tree(of parts: HTMLParser.Parts) -> HTMLTree? {
    var builder = NestedTree(parts)
    return builder.build() ? builder.tree : nil
  }

  private var tree: HTMLTree {
    HTMLTree(
      nodes: nodes, texts: texts,
      attributes: HTMLAttributes.Table(bytes: markup.bytes, entries: markup.attributes.entries),
      otherNames: otherNames)
  }

  private mutating func build() -> Bool {
    nodes.reserveCapacity(markup.tags.count + markup.texts.count * 2)
    nodes.append(HTMLTree.Node(tag: .document, parent: -1, end: 1, content: 0..<0))
    while next < markup.tokens.count, !isMisnested {
      let token = markup.tokens[next]
      next += 1
      switch token {
      case .start(let place): start(place)
      case .end(let tag, let name): end(tag, name)
      case .text(let space, let number): text(space, number)
      case .doctype: break
      }
    }
    if isMisnested || count(Tags.template) > 0 { return false }
    reach(.body)
    while !open.isEmpty { pop() }
    nodes[0].end = nodes.count
    return !isMisnested
  }

  /// The page needs a rule that is libgumbo's.
  mutating func giveUp() { isMisnested = true }

  // MARK: - Stages

  /// Ends what comes before a stage, with the elements that every page has.
  mutating func reach(_ last: Stage) {
    while stage != last, !isMisnested {
      switch stage {
      case .beforeHTML:
        push(Tags.html, attributes: html)
        stage = .beforeHead
      case .beforeHead: openHead(attributes: 0..<0)
      case .noscriptInHead:
        pop()
        stage = .head
      case .head:
        pop()
        stage = .afterHead
      case .afterHead:
        push(Tags.body, attributes: body)
        stage = .body
      case .body: giveUp()
      }
    }
  }

  mutating func openHead(attributes: Range<Int>) {
    head = nodes.count
    push(Tags.head, attributes: attributes)
    stage = .head
  }

  // MARK: - Elements

  mutating func push(_ tag: Int, name: Range<Int> = 0..<0, attributes: Range<Int>) {
    open.append(Open(tag: tag, name: name, node: nodes.count))
    counts[tag] += 1
    append(tag, name: name, attributes: attributes, in: open.count - 2)
  }

  mutating func push(_ tag: MarkupSkeleton.Tag) {
    push(tag.tag, name: tag.name, attributes: tag.attributes)
  }

  /// An element with nothing in it.
  mutating func add(_ tag: MarkupSkeleton.Tag) {
    append(tag.tag, name: tag.name, attributes: tag.attributes, in: open.count - 1)
  }

  private mutating func append(
    _ number: Int, name: Range<Int>, attributes: Range<Int>, in parent: Int
  ) {
    var tag = TagTraits.tags[number]
    if tag == .other {
      let name =
        number == Tags.unknown
        ? String(decoding: markup.name(name), as: UTF8.self).folded : TagTraits.names[number]
      tag = HTMLTag(name: name)
      if tag == .other { otherNames[nodes.count] = name }
    }
    nodes.append(
      HTMLTree.Node(
        tag: tag, parent: parent < 0 ? 0 : open[parent].node, end: nodes.count + 1,
        content: attributes))
  }

  mutating func pop() {
    guard let last = open.popLast() else { return }
    counts[last.tag] -= 1
    nodes[last.node].end = nodes.count
  }

  /// Ends the innermost elements up to one of them, which must be an open one's place.
  mutating func pop(to place: Int) {
    while open.count > place + 1 {
      // Formatting would have to be opened again behind the element.
      if TagTraits.all[current].contains(.formatting) { giveUp() }
      pop()
    }
    pop()
  }

  // MARK: - What is open

  /// Whether the rules of the body hold, which they do in a template of the head too.
  var isInContent: Bool { stage == .body || count(Tags.template) > 0 }

  var current: Int { open.last?.tag ?? Tags.unknown }

  func count(_ tag: Int) -> Int { Int(counts[tag]) }

  /// The place of the innermost open element of a kind, not looked for beyond some others.
  func place(
    _ isWanted: (Int) -> Bool, within isBorder: (Int) -> Bool
  ) -> Int? {
    for place in open.indices.reversed() {
      if isWanted(open[place].tag) { return place }
      if isBorder(open[place].tag) { return nil }
    }
    return nil
  }

  func place(of tag: Int, within isBorder: (Int) -> Bool = { _ in false }) -> Int? {
    counts[tag] == 0
      ? nil
      : place({ $0 == tag }, within: { NestingTraits.all[$0].contains(.scope) || isBorder($0) })
  }

  /// The place of the innermost table, cell or the like; `nil` where there is none.
  var innermostScope: Int? {
    place({ NestingTraits.all[$0].contains(.scope) }, within: { $0 == Tags.html })
      .flatMap { open[$0].tag == Tags.html ? nil : $0 }
  }

  /// A paragraph ends where a block begins.
  mutating func closeParagraph() {
    if let paragraph = place(of: Tags.p, within: { $0 == Tags.button }) { pop(to: paragraph) }
  }
}
