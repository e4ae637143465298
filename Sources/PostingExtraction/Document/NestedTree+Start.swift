extension NestedTree {
  /// Reads a start tag by its place among the tags.
  mutating func start(_ place: Int) {
    let tag = markup.tags[place]
    skipsLineEnd = false
    if tag.tag == Tags.html {
      // Attributes of later ones stand with those of the first.
      if stage == .beforeHTML { reach(.beforeHead) }
      return
    }
    if NestingTraits.all[tag.tag].contains(.rare) { giveUp() }
    while !isInContent, !isMisnested {
      if startBeforeBody(tag) { return }
    }
    while !isMisnested {
      if startInBody(tag) { return }
    }
  }

  /// - Returns: Whether the tag is read; else it is one of the next stage.
  private mutating func startBeforeBody(_ tag: MarkupSkeleton.Tag) -> Bool {
    let traits = NestingTraits.all[tag.tag]
    switch stage {
    case .beforeHTML: reach(.beforeHead)
    case .beforeHead:
      openHead(attributes: tag.tag == Tags.head ? tag.attributes : 0..<0)
      return tag.tag == Tags.head
    case .head:
      if tag.tag == Tags.head { return true }
      if tag.tag == Tags.noscript {
        push(tag)
        stage = .noscriptInHead
        return true
      }
      if traits.contains(.metadata) {
        addMetadata(tag)
        return true
      }
      reach(.afterHead)
    case .noscriptInHead:
      if tag.tag == Tags.head || tag.tag == Tags.noscript { return true }
      if traits.contains(.inNoscript) {
        addMetadata(tag)
        return true
      }
      reach(.head)
    case .afterHead:
      if tag.tag == Tags.head { return true }
      if traits.contains(.metadata) {
        // They belong to the head, which stands before all that came after it.
        guard nodes[head].end == nodes.count, tag.tag != Tags.template else {
          giveUp()
          return true
        }
        open.append(Open(tag: Tags.head, name: 0..<0, node: head))
        addMetadata(tag)
        open.removeLast()
        nodes[head].end = nodes.count
        return true
      }
      reach(.body)
      return tag.tag == Tags.body
    case .body: break
    }
    return false
  }

  private mutating func addMetadata(_ tag: MarkupSkeleton.Tag) {
    if NestingTraits.all[tag.tag].contains(.void) {
      add(tag)
    } else if tag.tag == Tags.template {
      push(tag)
    } else {
      rawText(of: tag)
    }
  }

  private mutating func startInBody(_ tag: MarkupSkeleton.Tag) -> Bool {
    if count(Tags.select) > 0 { return startInSelect(tag) }
    if count(Tags.svg) > 0 { return startInDrawing(tag) }
    if Tags.holdsNoText[current] { return startInTable(tag) }
    let traits = NestingTraits.all[tag.tag]
    if traits.contains(.tablePart) {
      return startTablePart()
    } else if traits.contains(.metadata) {
      addMetadata(tag)
    } else if traits.contains(.block) {
      closeParagraph()
      if traits.contains(.heading), NestingTraits.all[current].contains(.heading) { pop() }
      push(tag)
      skipsLineEnd = tag.tag == Tags.pre || tag.tag == Tags.listing
    } else if TagTraits.all[tag.tag].contains(.formatting) {
      // Of more than three, and of links in links, the rules say more.
      if count(tag.tag) > (tag.tag == Tags.a ? 0 : 2) { giveUp() }
      push(tag)
    } else if TagTraits.all[tag.tag].contains(.rawText) {
      rawText(of: tag)
    } else if traits.contains(.void) {
      if tag.tag == Tags.hr { closeParagraph() }
      add(tag)
    } else {
      startOther(tag)
    }
    return true
  }

  private mutating func startOther(_ tag: MarkupSkeleton.Tag) {
    switch tag.tag {
    case Tags.body, Tags.head: return
    case Tags.form:
      if count(Tags.template) > 0 { giveUp() }
      if form != nil { return }
      closeParagraph()
      form = nodes.count
    case Tags.li:
      closeItem { $0 == Tags.li }
      closeParagraph()
    case Tags.dd, Tags.dt:
      closeItem { $0 == Tags.dd || $0 == Tags.dt }
      closeParagraph()
    case Tags.button:
      if count(Tags.button) > 0 { giveUp() }
    case Tags.table:
      // It depends on the page's mode whether one stands in a paragraph.
      if place(of: Tags.p, within: { $0 == Tags.button }) != nil { giveUp() }
    case Tags.option, Tags.optgroup:
      if current == Tags.option { pop() }
    case Tags.rp, Tags.rt:
      if place(of: Tags.ruby) != nil {
        while NestingTraits.all[current].contains(.endsByItself) { pop() }
      }
    case Tags.svg where tag.isClosed:
      add(tag)
      return
    default: break
    }
    push(tag)
  }

  /// An item ends where the next one of its list begins.
  private mutating func closeItem(_ isItem: (Int) -> Bool) {
    let item = place(isItem) { tag in
      NestingTraits.all[tag].contains(.special) && tag != Tags.address && tag != Tags.div
        && tag != Tags.p
    }
    if let item { pop(to: item) }
  }

  private mutating func startInSelect(_ tag: MarkupSkeleton.Tag) -> Bool {
    switch tag.tag {
    case Tags.option, Tags.optgroup:
      if current == Tags.option { pop() }
      if tag.tag == Tags.optgroup, current == Tags.optgroup { pop() }
      push(tag)
    case Tags.script: rawText(of: tag)
    case Tags.input, Tags.keygen, Tags.select, Tags.svg, Tags.table: giveUp()
    default:
      // Other elements are nothing here, but some of them end the choice or are read as text.
      if !NestingTraits.all[tag.tag].isDisjoint(with: [.tablePart, .metadata])
        || TagTraits.all[tag.tag].contains(.rawText)
      {
        giveUp()
      }
    }
    return true
  }

  /// Of drawings, only the title is read.
  private mutating func startInDrawing(_ tag: MarkupSkeleton.Tag) -> Bool {
    if current == Tags.title || TagTraits.all[tag.tag].contains(.endsDrawing) { giveUp() }
    if tag.isClosed { add(tag) } else { push(tag) }
    return true
  }
}
