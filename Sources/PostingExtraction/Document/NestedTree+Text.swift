/// The texts of a page, as places in it or behind it.
extension NestedTree {
  /// Reads white space and the text behind it.
  mutating func text(_ space: Range<Int>, _ number: Int?) {
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
