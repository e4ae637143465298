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
    guard let best else { return "" }
    let furniture = layout.furniture
    return TextRenderer { furniture.contains($0) || isLoneLink($0) }.text(of: best, in: tree)
  }

  /// Whether a block is nothing but a short link, as `Apply` and `All our jobs` are.
  private func isLoneLink(_ index: Int) -> Bool {
    let node = tree[index]
    let length = layout.textLength[index]
    guard !node.isText, tree.subtree(index).count <= 30,
      !Self.inline.contains(node.tag) || node.tag == "a",
      (1...60).contains(length)
    else { return false }
    let link = node.tag == "a" ? index : tree.descendants(of: index).first { tree[$0].tag == "a" }
    guard let link, layout.textLength[link] == length, tree[link].parent >= 0,
      node.tag != "a" || layout.textLength[tree[link].parent] == length
    else { return false }
    let text = tree.line(of: link)
    return !text.contains("@") && !text.contains("://") && !text.hasPrefix("www.")
  }

  /// The element whose prose most outweighs its links and labels.
  private var best: Int? {
    guard !tree.indices.isEmpty else { return nil }
    var scores = blockScores()
    for index in scores.indices.reversed() where tree[index].parent >= 0 {
      scores[tree[index].parent] += scores[index]
    }
    var best: Int?
    for index in tree.subtree(body) where !tree[index].isText && scores[index] > 0 {
      // With equal scores the inner one is the tighter.
      if best.map({ scores[index] >= scores[$0] }) ?? true { best = index }
    }
    return best
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
      if layout.furniture.contains(index) || HTMLTree.silent.contains(node.tag) {
        index = node.end
        continue
      }
      if node.isText {
        let length = layout.textLength[index]
        own[block] += length
        if index < linkEnd { linked[block] += length }
      } else if node.tag == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if !Self.inline.contains(node.tag) {
        blockEnds.append((index, node.end))
      }
      index += 1
    }
    return own.indices.map { Self.score(tree[$0].tag, text: own[$0], linked: linked[$0]) }
  }

  private static func score(_ tag: String, text: Int, linked: Int) -> Double {
    guard text > 0 else { return 0 }
    if linked * 2 > text { return -Double(min(text, 200)) }
    if text >= 60 { return Double(text) }
    // Short items are what a posting's lists are made of; other short text is a
    // label of the page, and a heading is worth what follows it.
    if headings.contains(tag) { return 0 }
    if prose.contains(tag) { return text >= 20 ? Double(text) * 0.8 : 0 }
    return -20
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "em", "font", "i", "ins", "img", "mark",
    "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr",
  ]
  private static let prose: Set<String> = [
    "p", "li", "dd", "dt", "blockquote", "pre", "td",
  ]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "summary"]
}
