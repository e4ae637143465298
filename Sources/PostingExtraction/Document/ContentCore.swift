import JobTrackerDomain

/// Tells, inside the element that holds the posting, which boxes beside its core are part
/// of it.
///
/// The core is the innermost box with most of the worth. What stands beside it or beside a
/// box around it is a section of the posting, an introduction, or the site's: teasers, news,
/// advice on the form, a banner.
struct ContentCore {
  private let tree: HTMLTree
  private let layout: PageLayout
  private let scores: [Double]
  /// The share of its box's worth that a box must have to be nearer to the core.
  private static let share = 0.7
  private static let shortestCore = 350
  private static let longSection = 300
  private static let shortestSentence = 40

  init(tree: HTMLTree, layout: PageLayout, scores: [Double]) {
    self.tree = tree
    self.layout = layout
    self.scores = scores
  }

  /// The boxes inside `root` that are no part of the posting.
  func strangers(in root: Int) -> Set<Int> {
    var strangers: Set<Int> = []
    var box = root
    while let core = core(of: box) {
      var isBehindApply = false
      let children = children(of: box)
      let lastSection = children.last { $0 > core && holdsSection($0) } ?? core
      for child in children {
        if child == core {
          isBehindApply = endsInApply(child)
        } else if Self.boxes.contains(tree[child].tag) {
          // A button in the middle of the posting ends nothing.
          if child <= lastSection { isBehindApply = false }
          let isTwin = !isBehindApply && tree.areTwinParts(child, core)
          if !isTwin, !isPart(child, isBefore: child < core, isBehindApply: isBehindApply) {
            strangers.insert(child)
          }
          isBehindApply = isBehindApply || (child > core && holdsApply(tree.subtree(child)))
        }
      }
      box = core
    }
    return strangers
  }

  /// Whether a box has the heading of a section other than how to apply.
  private func holdsSection(_ box: Int) -> Bool {
    tree.subtree(box).contains { index in
      guard HTMLTag.headings.contains(tree[index].tag), !layout.isFurniture(index) else {
        return false
      }
      let text = tree.line(of: index)
      return SectionWords.head(text) && !SectionWords.headApplication(text)
    }
  }

  private func core(of box: Int) -> Int? {
    guard scores[box] > 0 else { return nil }
    return children(of: box).first {
      Self.boxes.contains(tree[$0].tag) && scores[$0] >= scores[box] * Self.share
        && layout.textLength[$0] >= Self.shortestCore
    }
  }

  private func children(of box: Int) -> [Int] {
    var children: [Int] = []
    var child = box + 1
    while child < tree[box].end {
      if !tree[child].isText, layout.textLength[child] > 0 { children.append(child) }
      child = tree[child].end
    }
    return children
  }

  private func isPart(_ box: Int, isBefore: Bool, isBehindApply: Bool) -> Bool {
    var hasHeading = false
    var longest = 0
    var links = 0
    for index in tree.subtree(box) where !tree[index].isText && !layout.isFurniture(index) {
      let tag = tree[index].tag
      if HTMLTag.headings.contains(tag) {
        let text = tree.line(of: index)
        if SectionWords.head(text), !isBehindApply || !SectionWords.headApplication(text) {
          return true
        }
        // The title stands above the core.
        hasHeading = hasHeading || (!text.isEmpty && !isBefore)
      } else if tag == .a {
        links += layout.textLength[index]
      } else if Self.text.contains(tag) {
        longest = max(longest, layout.textLength[index])
      }
    }
    let length = layout.textLength[box]
    if links * 3 > length || talksOfCookies(box) { return false }
    if hasHeading || isBehindApply { return length >= Self.longSection && !isBehindApply }
    return longest >= Self.shortestSentence
  }

  /// Whether the second half of the core has what one presses to apply.
  private func endsInApply(_ core: Int) -> Bool {
    let nodes = tree.subtree(core)
    return holdsApply(nodes.suffix(nodes.count / 2))
  }

  private func holdsApply(_ nodes: Range<Int>) -> Bool {
    nodes.contains { index in
      Self.pressed.contains(tree[index].tag) && SiteLabels.isApply(tree.line(of: index))
    }
  }

  /// Whether it is a short notice about cookies with something to press.
  private func talksOfCookies(_ box: Int) -> Bool {
    guard layout.textLength[box] < 1500 else { return false }
    return Self.cookies.stand(in: tree.line(of: box))
      && tree.subtree(box).contains { Self.pressed.contains(tree[$0].tag) }
  }

  private static let cookies: Phrases = ["cookie", "kakor", "informasjonskapsler", "evästeit"]
  private static let pressed: TagSet = [.a, .button]
  private static let boxes: TagSet = [
    .div, .section, .article, .main, .aside, .header, .table, .tbody, .tr, .td, .center,
    .span, .form, .body, .fieldset, .details,
  ]
  private static let text: TagSet = [.p, .li, .div, .td, .dd, .span, .pre, .section]
}
