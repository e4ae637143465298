import CGumbo

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
  private(set) var texts: [UInt8] = []
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
  private var references = CharacterReferences(isAttribute: false)

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

  /// A paragraph ends where a block begins.
  mutating func closeParagraph() {
    if let paragraph = place(of: Tags.p, within: { $0 == Tags.button }) { pop(to: paragraph) }
  }

  // MARK: - Texts

  private mutating func text(_ space: Range<Int>, _ number: Int?) {
    var space = space
    if skipsLineEnd {
      skipsLineEnd = false
      space = markup.behindLineEnd(space)
    }
    if isInContent {
      if number != nil, Tags.holdsNoText[current] { giveUp() }
    } else {
      if stage == .beforeHTML || stage == .beforeHead { space = 0..<0 }
      if number != nil {
        appendText(space, nil)
        space = 0..<0
        reach(.body)
      }
    }
    appendText(space, number)
  }

  private mutating func appendText(_ space: Range<Int>, _ number: Int?) {
    let text = number.map { markup.texts[$0] }
    guard !space.isEmpty || text != nil, let parent = open.last?.node else { return }
    let last = nodes.count - 1
    let isMore = nodes[last].isText && nodes[last].parent == parent
    if !isMore, let content = markup.content(space, text) {
      nodes.append(
        HTMLTree.Node(tag: .text, parent: parent, end: nodes.count + 1, content: content))
      return
    }
    let start = texts.count
    if isMore {
      let content = nodes[last].content
      if content.lowerBound >= markup.bytes.count {
        // Texts of nodes stand one behind the other, this one last.
        nodes[last].content = content.lowerBound..<content.lowerBound
      } else {
        texts += markup.bytes[content]
        nodes[last].content = markup.bytes.count + start..<markup.bytes.count + start
      }
    } else {
      nodes.append(
        HTMLTree.Node(
          tag: .text, parent: parent, end: nodes.count + 1,
          content: markup.bytes.count + start..<markup.bytes.count + start))
    }
    references.append(markup.bytes[space], to: &texts)
    if let text {
      if text.hasReferences {
        references.append(markup.bytes[text.range], to: &texts)
      } else {
        texts += markup.bytes[text.range]
      }
    }
    let node = nodes.count - 1
    nodes[node].content = nodes[node].content.lowerBound..<markup.bytes.count + texts.count
  }

  /// Text up to the end tag of an element, which has no elements in it.
  mutating func rawText(of tag: MarkupSkeleton.Tag) {
    push(tag)
    if tag.tag == Tags.textarea { skipsLineEnd = true }
    if next < markup.tokens.count, case .text(var space, let number) = markup.tokens[next] {
      next += 1
      if skipsLineEnd { space = markup.behindLineEnd(space) }
      appendText(space, number)
    }
    skipsLineEnd = false
    pop()
    if next < markup.tokens.count, case .end(tag.tag, _) = markup.tokens[next] { next += 1 }
  }
}

extension MarkupSkeleton {
  /// Where the page has what a text stands for; `nil` where it is written otherwise there.
  fileprivate func content(_ space: Range<Int>, _ text: Text?) -> Range<Int>? {
    guard let text else { return bytes[space].holds(0x0D) ? nil : space }
    let whole = space.isEmpty ? text.range : space.lowerBound..<text.range.upperBound
    guard space.isEmpty || space.upperBound == text.range.lowerBound,
      !bytes[space].holds(0x0D),
      !text.hasReferences || !CharacterReferences.needsResolving(bytes[text.range])
    else { return nil }
    return whole
  }

  fileprivate func behindLineEnd(_ space: Range<Int>) -> Range<Int> {
    guard let first = bytes[space].first, first == 0x0A || first == 0x0D else { return space }
    let isPair = first == 0x0D && bytes[space].dropFirst().first == 0x0A
    return space.dropFirst(isPair ? 2 : 1)
  }
}

extension NestedTree {
  /// libgumbo's numbers of the tags that have rules of their own.
  enum Tags {
    static let unknown = Int(GUMBO_TAG_UNKNOWN.rawValue)
    static let html = Int(GUMBO_TAG_HTML.rawValue)
    static let head = Int(GUMBO_TAG_HEAD.rawValue)
    static let body = Int(GUMBO_TAG_BODY.rawValue)
    static let a = Int(GUMBO_TAG_A.rawValue)
    static let address = Int(GUMBO_TAG_ADDRESS.rawValue)
    static let br = Int(GUMBO_TAG_BR.rawValue)
    static let button = Int(GUMBO_TAG_BUTTON.rawValue)
    static let caption = Int(GUMBO_TAG_CAPTION.rawValue)
    static let col = Int(GUMBO_TAG_COL.rawValue)
    static let colgroup = Int(GUMBO_TAG_COLGROUP.rawValue)
    static let dd = Int(GUMBO_TAG_DD.rawValue)
    static let div = Int(GUMBO_TAG_DIV.rawValue)
    static let dt = Int(GUMBO_TAG_DT.rawValue)
    static let form = Int(GUMBO_TAG_FORM.rawValue)
    static let hr = Int(GUMBO_TAG_HR.rawValue)
    static let li = Int(GUMBO_TAG_LI.rawValue)
    static let input = Int(GUMBO_TAG_INPUT.rawValue)
    static let keygen = Int(GUMBO_TAG_KEYGEN.rawValue)
    static let listing = Int(GUMBO_TAG_LISTING.rawValue)
    static let noscript = Int(GUMBO_TAG_NOSCRIPT.rawValue)
    static let ol = Int(GUMBO_TAG_OL.rawValue)
    static let optgroup = Int(GUMBO_TAG_OPTGROUP.rawValue)
    static let option = Int(GUMBO_TAG_OPTION.rawValue)
    static let p = Int(GUMBO_TAG_P.rawValue)
    static let pre = Int(GUMBO_TAG_PRE.rawValue)
    static let rp = Int(GUMBO_TAG_RP.rawValue)
    static let rt = Int(GUMBO_TAG_RT.rawValue)
    static let ruby = Int(GUMBO_TAG_RUBY.rawValue)
    static let script = Int(GUMBO_TAG_SCRIPT.rawValue)
    static let select = Int(GUMBO_TAG_SELECT.rawValue)
    static let style = Int(GUMBO_TAG_STYLE.rawValue)
    static let svg = Int(GUMBO_TAG_SVG.rawValue)
    static let table = Int(GUMBO_TAG_TABLE.rawValue)
    static let tbody = Int(GUMBO_TAG_TBODY.rawValue)
    static let template = Int(GUMBO_TAG_TEMPLATE.rawValue)
    static let textarea = Int(GUMBO_TAG_TEXTAREA.rawValue)
    static let title = Int(GUMBO_TAG_TITLE.rawValue)
    static let tr = Int(GUMBO_TAG_TR.rawValue)
    static let ul = Int(GUMBO_TAG_UL.rawValue)

    /// Whether text that stands right in the element belongs elsewhere.
    static let holdsNoText: [Bool] = NestingTraits.all.indices.map { tag in
      tag == table || tag == colgroup || tag == tr
        || NestingTraits.all[tag].contains(.rowGroup)
    }
  }
}
