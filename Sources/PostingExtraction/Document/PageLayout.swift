import JobTrackerDomain

/// Which parts of a page are furniture, and where its main content stands.
struct PageLayout {
  /// Whether a node, by its index, is left out of the posting with everything in it.
  private(set) var furniture: [Bool]
  /// The characters of text in each node, furniture left out.
  private(set) var textLength: [Int]
  private var isCovered: [Bool] = []
  /// The characters of text outside furniture on the whole page.
  var visibleLength: Int { textLength.isEmpty ? 0 : textLength[body] }
  private let body: Int

  init(tree: HTMLTree, body: Int) {
    self.body = body
    textLength = [Int](repeating: 0, count: tree.indices.count)
    furniture = [Bool](repeating: false, count: tree.indices.count)
    guard !tree.indices.isEmpty else { return }
    let own = Self.ownLengths(in: tree)
    let lengths = Self.lengths(in: tree, own: own, without: furniture)
    let total = max(1, lengths[body])
    let names = FurnitureNames(tree: tree, body: body, lengths: lengths)
    let forms = LooseForms.boxes(in: tree, lengths: lengths)
    // What holds the page's heading is no part of the site, however it lies over a picture.
    let heads = Set(tree.elements(.h1).prefix(1).flatMap(tree.ancestors(of:)))
    var index = body
    while index < tree[body].end {
      let node = tree[index]
      guard !node.isText, index != body else {
        index += 1
        continue
      }
      let isMost = lengths[index] * 10 > total * 6
      if HTMLTree.silent.contains(node.tag) || Self.isAlwaysFurniture(index, in: tree)
        || (!isMost
          && (forms.contains(index) || names.isFurniture(index) && !heads.contains(index)
            || Furniture.isFurniture(index, in: tree)))
      {
        furniture[index] = true
        index = node.end
      } else {
        index += 1
      }
    }
    cutUnwantedSections(of: tree, lengths: lengths, total: total)
    textLength = Self.lengths(in: tree, own: own, without: furniture)
    isCovered = furniture
    for index in tree.indices {
      let parent = tree[index].parent
      if parent >= 0, isCovered[parent] { isCovered[index] = true }
    }
  }

  /// Whether the element or one around it is furniture.
  func isFurniture(_ index: Int) -> Bool { isCovered[index] }

  /// Leaves out what follows a heading such as "Similar jobs", up to the next heading
  /// of its rank or the end of the section.
  private mutating func cutUnwantedSections(of tree: HTMLTree, lengths: [Int], total: Int) {
    var index = body
    while index < tree[body].end {
      if furniture[index] {
        index = tree[index].end
        continue
      }
      defer { index += 1 }
      guard let rank = Self.rank(tree[index].tag) else {
        if isShort(index, in: tree, lengths), !fillsShort(index, in: tree, lengths),
          tree.withLine(of: index, Furniture.isUnwantedLabel)
        {
          furniture[smallBox(around: index, in: tree, lengths: lengths)] = true
        }
        continue
      }
      guard tree.withLine(of: index, Furniture.headsUnwantedSection) else { continue }
      // A heading alone in its wrapper heads what follows the wrapper.
      var head = index
      while tree[head].parent > body, lengths[tree[head].parent] <= lengths[index] + 2 {
        head = tree[head].parent
      }
      let parent = tree[head].parent
      furniture[head] = true
      var sibling = tree[head].end
      while parent >= 0, sibling < tree[parent].end {
        let isNextSection = tree.subtree(sibling).contains { inner in
          guard let other = Self.rank(tree[inner].tag), other <= rank else { return false }
          return !tree.withLine(of: inner, Furniture.headsUnwantedSection)
        }
        if isNextSection || lengths[sibling] * 10 > total * 6 { break }
        furniture[sibling] = true
        sibling = tree[sibling].end
      }
    }
  }

  /// Whether an element says no more than its parent, which was looked at.
  private func fillsShort(_ index: Int, in tree: HTMLTree, _ lengths: [Int]) -> Bool {
    let parent = tree[index].parent
    return parent > body && lengths[parent] == lengths[index] && isShort(parent, in: tree, lengths)
  }

  /// Whether an element can be a label.
  private func isShort(_ index: Int, in tree: HTMLTree, _ lengths: [Int]) -> Bool {
    !tree[index].isText && tree.subtree(index).count <= 20 && (1...60).contains(lengths[index])
      && Self.rank(tree[index].tag) == nil
  }

  /// The largest element around a label that holds no more than a few lines.
  private func smallBox(around index: Int, in tree: HTMLTree, lengths: [Int]) -> Int {
    var box = index
    while tree[box].parent > body, lengths[tree[box].parent] <= 250,
      !tree.subtree(tree[box].parent).contains(where: { tree[$0].tag == .h1 || tree[$0].tag == .h2 }
      )
    {
      box = tree[box].parent
    }
    return box
  }

  private static func rank(_ tag: HTMLTag) -> Int? {
    switch tag {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  private static func isAlwaysFurniture(_ index: Int, in tree: HTMLTree) -> Bool {
    furnitureTags.contains(tree[index].tag) && !TextRenderer.isHeading(index, in: tree)
      || TextRenderer.isHidden(index, in: tree)
  }

  private static let furnitureTags: TagSet = [.button, .select, .option, .textarea, .dialog, .nav]

  /// The characters of each text of the page.
  private static func ownLengths(in tree: HTMLTree) -> [Int] {
    var lengths = [Int](repeating: 0, count: tree.indices.count)
    var index = 0
    while index < lengths.count {
      if HTMLTree.silent.contains(tree[index].tag) {
        index = tree[index].end
        continue
      }
      lengths[index] = length(tree.text(of: index))
      index += 1
    }
    return lengths
  }

  /// The characters of text inside each node.
  ///
  /// - Parameter own: Those of each text.
  private static func lengths(in tree: HTMLTree, own: [Int], without left: [Bool]) -> [Int] {
    var lengths = [Int](repeating: 0, count: own.count)
    var index = 0
    while index < lengths.count {
      if left[index] {
        index = tree[index].end
        continue
      }
      lengths[index] = own[index]
      index += 1
    }
    for index in lengths.indices.reversed() where tree[index].parent >= 0 {
      lengths[tree[index].parent] += lengths[index]
    }
    return lengths
  }

  /// The characters of a text, white space left out.
  private static func length(_ text: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var length = 0
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          length += bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) ? 0 : 1
          index += 1
          continue
        }
        let space = SimpleText.spaceLength(bytes, index)
        guard space == 0 else {
          index += space
          continue
        }
        let (value, count) = SimpleText.scalar(bytes, index)
        // A character of Chinese or Japanese says as much as two or three letters.
        length += (0x3040...0xD7FF).contains(value) ? 2 : 1
        index += count
      }
      return length
    }
  }
}
