import JobTrackerDomain

/// Finds the element that holds the posting's text, by how much of it is prose.
struct MainContent {
  private let tree: HTMLTree
  private let layout: PageLayout
  private let body: Int

  init(_ page: WebPage) {
    tree = page.tree
    layout = page.layout
    body = page.body
  }

  /// The text of the best element; empty where the page has no prose.
  var text: String {
    guard !tree.indices.isEmpty else { return "" }
    let scores = scores
    guard let best = best(by: scores).map(withSections) else { return "" }
    var leftOut = layout.furniture
    let strangers = ContentCore(tree: tree, layout: layout, scores: scores).strangers(in: best)
    for index in strangers.union(linkLines(in: best)) { leftOut[index] = true }
    let end = backLink(in: best)
    let renderer = TextRenderer { $0 >= end || leftOut[$0] || isLoneLink($0) }
    let leads = leads(to: best).map { renderer.text(of: $0, in: tree) }
    return (leads + [renderer.text(of: best, in: tree)]).joined(separator: "\n\n")
  }

  /// The paragraphs between the heading of a page and the element that holds its text.
  private func leads(to root: Int) -> [Int] {
    guard let head = tree.elements(.h1).last(where: { $0 < root }), !layout.isFurniture(head),
      tree[head].end <= root
    else { return [] }
    let leads = (tree[head].end..<root).filter { index in
      tree[index].tag == .p && !layout.isFurniture(index)
        && layout.textLength[index] >= Self.shortestLead && !isLoneLink(index)
    }
    let length = leads.reduce(0) { $0 + layout.textLength[$1] }
    return length * 2 <= layout.textLength[root] ? leads : []
  }

  /// In characters; shorter lines are a page's labels.
  private static let shortestLead = 80

  /// The element, or one around it in which it stands beside other sections of the posting.
  private func withSections(_ best: Int) -> Int {
    var root = best
    var box = best
    while case let parent = tree[box].parent, parent > body, !layout.isFurniture(parent) {
      if hasSection(behind: box, in: parent) {
        root = parent
      } else if layout.textLength[parent] > layout.textLength[box] + Self.longestHead {
        break
      }
      box = parent
    }
    return root
  }

  /// What a wrapper has beside the text that it wraps, in characters.
  private static let longestHead = 100

  private func hasSection(behind box: Int, in parent: Int) -> Bool {
    var sibling = tree[box].end
    while sibling < tree[parent].end {
      if beginsInSection(sibling) || isTwin(sibling, of: box) { return true }
      sibling = tree[sibling].end
    }
    return false
  }

  /// Whether a box is another part of a posting by its make, with some prose.
  private func isTwin(_ box: Int, of root: Int) -> Bool {
    guard tree.areTwinParts(box, root), !layout.isFurniture(box),
      layout.textLength[box] >= Self.shortestTwin
    else { return false }
    let links = tree.descendants(of: box).reduce(0) {
      $0 + (tree[$1].tag == .a ? layout.textLength[$1] : 0)
    }
    return links * 3 < layout.textLength[box]
  }

  private static let shortestTwin = 60

  /// Whether a box begins with the heading of a section.
  private func beginsInSection(_ box: Int) -> Bool {
    guard Self.boxes.contains(tree[box].tag), !layout.isFurniture(box), layout.textLength[box] > 0
    else { return false }
    let first = tree.descendants(of: box).first { tree[$0].isText && layout.textLength[$0] > 0 }
    guard let first,
      let heading = tree.ancestors(of: first).first(where: { !Self.inline.contains(tree[$0].tag) }),
      heading > box, HTMLTag.headings.contains(tree[heading].tag)
    else { return false }
    let line = tree.line(of: heading)
    return SectionWords.head(line) && !SectionWords.headApplication(line)
      && !line.withBytes(Furniture.headsUnwantedSection)
  }

  /// Links that fill a line between blocks, alone or with other links.
  private func linkLines(in root: Int) -> Set<Int> {
    var found: Set<Int> = []
    for index in tree.subtree(root) where Self.boxes.contains(tree[index].tag) {
      var line: [Int] = []
      var isText = false
      var hasBlock = false
      func endLine() {
        if !isText { found.formUnion(line.filter(isLabel)) }
        (line, isText) = ([], false)
      }
      var child = index + 1
      while child < tree[index].end {
        let node = tree[child]
        if node.tag == .a {
          line.append(child)
        } else if node.isText || Self.inline.contains(node.tag) {
          if node.tag == .br { endLine() }
          isText = isText || layout.textLength[child] > 1
        } else {
          hasBlock = true
          endLine()
        }
        child = node.end
      }
      if hasBlock { endLine() }
    }
    return found
  }

  /// Where a link leads back to the list of jobs behind most of a text, which ends the posting; the
  /// end of the element where there is none.
  private func backLink(in root: Int) -> Int {
    let end = tree[root].end
    var length = 0
    let half = layout.textLength[root] / 2
    for index in tree.subtree(root) {
      length += tree[index].isText ? layout.textLength[index] : 0
      if tree[index].tag == .a, length > half, isLoneLink(index),
        SiteLabels.leadsBack(tree.line(of: index))
      {
        return index
      }
    }
    return end
  }

  private func isLabel(_ link: Int) -> Bool {
    let text = tree.line(of: link)
    return !text.isLonger(than: 60) && !Self.isAddress(text)
  }

  private static let boxes: TagSet = [
    .div, .section, .article, .main, .body, .td, .header, .center, .form,
  ]

  /// Whether a block is nothing but a short link, as `Apply` and `All our jobs` are.
  private func isLoneLink(_ index: Int) -> Bool {
    let node = tree[index]
    let length = layout.textLength[index]
    guard !node.isText, tree.subtree(index).count <= 30,
      !Self.inline.contains(node.tag) || node.tag == .a,
      (1...60).contains(length)
    else { return false }
    let link = node.tag == .a ? index : tree.descendants(of: index).first { tree[$0].tag == .a }
    guard let link, layout.textLength[link] == length,
      node.tag != .a || fillsBlock(index)
    else { return false }
    let text = tree.line(of: link)
    return !Self.isAddress(text) && !isAnchor(link)
  }

  /// Whether there is nothing else in the block that an element stands in.
  private func fillsBlock(_ index: Int) -> Bool {
    let block = tree.ancestors(of: index).first { !Self.inline.contains(tree[$0].tag) }
    return block.map { layout.textLength[$0] == layout.textLength[index] } ?? false
  }

  /// Whether a link is the heading that it stands in: it leads to the heading's own place.
  private func isAnchor(_ link: Int) -> Bool {
    tree.attributes(of: link).withValue(of: "href", { $0.first == UInt8(ascii: "#") }) == true
      && tree.ancestors(of: link).prefix(3).contains { Self.headings.contains(tree[$0].tag) }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) || text.holds("://") || text.hasPrefix("www.")
  }

  /// The element whose prose most outweighs its links and labels.
  private func best(by scores: [Double]) -> Int? {
    var best: Int?
    for index in tree.subtree(body) where !tree[index].isText && scores[index] > 0 {
      // With equal scores the inner one is the tighter.
      if best.map({ scores[index] >= scores[$0] }) ?? true { best = index }
    }
    return best
  }

  /// The worth of each element with everything in it.
  private var scores: [Double] {
    var scores = blockScores()
    for index in scores.indices.reversed() where tree[index].parent >= 0 {
      scores[tree[index].parent] += scores[index]
    }
    return scores
  }

  /// The worth of the text that stands directly in each block.
  private func blockScores() -> [Double] {
    var own = [Int](repeating: 0, count: tree.indices.count)
    var linked = own
    var block = body
    var blockEnds: [(index: Int, end: Int)] = []
    var linkEnd = 0
    var index = body
    while index < tree[body].end {
      while let last = blockEnds.last, last.end <= index { blockEnds.removeLast() }
      block = blockEnds.last?.index ?? body
      let node = tree[index]
      if layout.furniture[index] || HTMLTree.silent.contains(node.tag) {
        index = node.end
        continue
      }
      if node.isText {
        let length = layout.textLength[index]
        own[block] += length
        if index < linkEnd { linked[block] += length }
      } else if node.tag == .a {
        linkEnd = max(linkEnd, node.end)
      } else if !Self.inline.contains(node.tag) {
        blockEnds.append((index, node.end))
      }
      index += 1
    }
    return own.indices.map { index in
      let score = Self.score(tree[index].tag, text: own[index], linked: linked[index])
      guard score < 0, linked[index] == 0, own[index] > 0 else { return score }
      switch shortText(index) {
      case .item where own[index] >= Self.shortestItem: return Double(own[index]) * 0.8
      case .item, .heading: return 0
      case .label: return score
      }
    }
  }

  private enum ShortText { case item, heading, label }
  private static let shortestItem = 20

  /// What a short block is by its looks: an item by its bullet or as a sentence, a heading
  /// where it is bold.
  private func shortText(_ block: Int) -> ShortText {
    let text = tree.line(of: block)
    if let first = text.utf8.first, Self.bulletStarts.contains(first),
      text.first.map(Self.bullets.contains) ?? false
    {
      return .item
    }
    if let last = text.utf8.last, ".!?".utf8.contains(last) { return .item }
    let isBold = tree.descendants(of: block).contains {
      tree[$0].tag == .b || tree[$0].tag == .strong
    }
    return isBold ? .heading : .label
  }

  private static let bullets = "•·-–*▪●"
  /// The first bytes of the bullets.
  private static let bulletStarts = Set(bullets.utf8.filter { $0 & 0xC0 != 0x80 })

  private static func score(_ tag: HTMLTag, text: Int, linked: Int) -> Double {
    guard text > 0 else { return 0 }
    if linked * 2 > text { return -Double(min(text, 200)) }
    if text >= 60 { return Double(text) }
    // Short items are what a posting's lists are made of; other short text is a
    // label of the page, and a heading is worth what follows it.
    if headings.contains(tag) { return 0 }
    if prose.contains(tag) { return text >= 20 ? Double(text) * 0.8 : 0 }
    return -20
  }

  private static let inline: TagSet = [
    .a, .abbr, .b, .bdi, .big, .br, .cite, .code, .em, .font, .i, .ins, .img, .mark,
    .q, .s, .small, .span, .strong, .sub, .sup, .time, .tt, .u, .wbr,
  ]
  private static let prose: TagSet = [
    .p, .li, .dd, .dt, .blockquote, .pre, .td,
  ]
  private static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6, .summary]
}
