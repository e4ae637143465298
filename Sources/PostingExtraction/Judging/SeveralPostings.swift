import JobTrackerDomain

/// What speaks for a page that has several postings in full, or a box for each: too few for a
/// list, and none of them is the page's.
struct SeveralPostings {
  private let page: WebPage
  private let tree: HTMLTree
  /// Whether the page's own heading or its data is a job: the other headings are about it.
  private let isOfOneJob: Bool

  init(_ page: WebPage) {
    self.page = page
    tree = page.tree
    isOfOneJob = page.postings.single != nil || Self.hasJobHeading(page)
  }

  var stand: Bool {
    let heads = heads
    guard heads.count > 1 else { return false }
    let jobs = heads.filter { JobWords.name($0.text) && !SectionWords.head($0.text) }
    if haveSameSections(jobs) { return true }
    guard !isOfOneJob else { return false }
    return haveMarks(jobs) || areInBoxes(heads)
  }

  private struct Head {
    var index: Int
    var tag: HTMLTag
    var text: String
    var key: String
  }

  private static let tags: TagSet = [.h2, .h3, .h4, .h5, .h6, .summary]

  /// More headings than a page of a few postings has; they are compared with each other.
  private static let mostHeads = 200

  private var heads: [Head] {
    let heads = tree.subtree(page.body).lazy
      .filter { Self.tags.contains(tree[$0].tag) && !page.layout.isFurniture($0) }
      .map { index in
        let text = tree.line(of: index)
        return Head(index: index, tag: tree[index].tag, text: text, key: text.squashed)
      }
      .filter { !$0.key.isEmpty && !$0.text.isLonger(than: 120) }
    return Array(heads.prefix(Self.mostHeads))
  }

  private static func hasJobHeading(_ page: WebPage) -> Bool {
    page.tree.elements(.h1).contains { index in
      guard !page.layout.isFurniture(index) else { return false }
      let text = page.tree.line(of: index)
      return JobWords.name(text) && !JobTitle.isGeneric(text)
    }
  }

  /// Whether two jobs have a section of the same name each, as `Requirements`.
  private func haveSameSections(_ jobs: [Head]) -> Bool {
    var owner: [String: String] = [:]
    for (place, job) in jobs.enumerated() {
      let next = jobs[(place + 1)...].first { $0.tag == job.tag }?.index ?? tree[page.body].end
      let end = min(next, endOfRank(job))
      for index in job.index..<max(job.index, end)
      where isLabel(index) && tree[index].tag != job.tag {
        let text = tree.line(of: index)
        guard SectionWords.head(text) else { continue }
        let key = "\(job.tag)-\(text.squashed)"
        if let other = owner[key], !Self.isSame(other, job.key) { return true }
        owner[key] = job.key
      }
    }
    return false
  }

  /// Whether an element can head a section: a heading, or bold words that a block begins with.
  private func isLabel(_ index: Int) -> Bool {
    if Self.tags.contains(tree[index].tag) { return true }
    guard !isOfOneJob else { return false }
    let parent = tree[index].parent
    return Self.bold.contains(tree[index].tag) && index - parent <= 2
      && (index - parent == 1 || tree[parent + 1].isText && page.layout.textLength[parent + 1] == 0)
  }

  private static let bold: TagSet = [.strong, .b]

  /// Where the next heading of a higher rank begins.
  private func endOfRank(_ job: Head) -> Int {
    guard job.tag != .summary else { return tree[tree[job.index].parent].end }
    return (tree[job.index].end..<tree[page.body].end).first { Self.isAbove(tree[$0].tag, job.tag) }
      ?? tree[page.body].end
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.contains(other) || other.contains(one)
  }

  /// Whether two headings name the same occupation, as `Cook in Graz` and `Become our cook` do.
  private static func haveSameJob(_ one: String, _ other: String) -> Bool {
    let words = Set(one.folded.letterRuns.map(String.init))
    return other.folded.letterRuns.contains { word in
      word.count > 3 && words.contains(String(word)) && JobWords.name(String(word))
    }
  }

  /// Whether two headings of one rank are titles beyond doubt.
  private func haveMarks(_ jobs: [Head]) -> Bool {
    let marked = jobs.filter { GenderMarks.stand(in: $0.text) }
    return marked.contains { one in
      marked.contains { other in
        other.tag == one.tag && !Self.isSame(other.key, one.key)
          && !Self.haveSameJob(other.text, one.text)
      }
    }
  }

  /// Whether much of the text is in boxes of one kind, each with a heading of its own and with
  /// what one presses to apply, or a job for its heading.
  private func areInBoxes(_ heads: [Head]) -> Bool {
    var kinds: [String: (keys: Set<String>, length: Int)] = [:]
    for head in heads where !SectionWords.head(head.text) {
      var box = head.index
      for _ in 0..<4 {
        box = tree[box].parent
        guard box > page.body, tree[box].parent >= 0 else { break }
        guard isOnlyHead(head, in: box), JobWords.name(head.text) || holdsApply(box) else {
          continue
        }
        let name = tree.attribute("class", of: box) ?? ""
        let kind = "\(tree[box].parent) \(tree[box].tag) \(name)"
        kinds[kind, default: ([], 0)].keys.insert(head.key)
        kinds[kind]?.length += page.layout.textLength[box]
      }
    }
    let total = page.layout.visibleLength
    return kinds.values.contains { $0.keys.count > 1 && $0.length * 10 > total * 4 }
  }

  /// Whether a box has no other heading of the rank or above it.
  private func isOnlyHead(_ head: Head, in box: Int) -> Bool {
    tree.descendants(of: box).allSatisfy { index in
      let tag = tree[index].tag
      return index == head.index || tag != head.tag && !Self.isAbove(tag, head.tag)
    }
  }

  private static func isAbove(_ tag: HTMLTag, _ other: HTMLTag) -> Bool {
    let headings = HTMLTag.h1.rawValue...HTMLTag.h6.rawValue
    return headings.contains(tag.rawValue) && headings.contains(other.rawValue)
      && tag.rawValue < other.rawValue
  }

  private func holdsApply(_ box: Int) -> Bool {
    tree.descendants(of: box).contains { index in
      (tree[index].tag == .a || tree[index].tag == .button)
        && SiteLabels.isApply(tree.line(of: index))
    }
  }
}
