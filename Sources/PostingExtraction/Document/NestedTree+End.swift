extension NestedTree {
  /// Reads an end tag.
  mutating func end(_ tag: Int, _ name: Range<Int>) {
    skipsLineEnd = false
    if NestingTraits.all[tag].contains(.rare) || tag == Tags.br { giveUp() }
    guard isInContent else { return endBeforeBody(tag) }
    while !isMisnested {
      if endInBody(tag, name) { return }
    }
  }

  private mutating func endBeforeBody(_ tag: Int) {
    switch (stage, tag) {
    case (.head, Tags.head): reach(.afterHead)
    case (.noscriptInHead, Tags.noscript): reach(.head)
    case (.noscriptInHead, _), (.afterHead, Tags.head): break
    case (_, Tags.html), (_, Tags.head), (_, Tags.body): giveUp()
    default: break
    }
  }

  /// - Returns: Whether the tag is read; else it is to be read once more.
  private mutating func endInBody(_ tag: Int, _ name: Range<Int>) -> Bool {
    if count(Tags.select) > 0 { return endInSelect(tag) }
    if count(Tags.svg) > 0 {
      if isCurrent(tag, name) { pop() } else { giveUp() }
      return true
    }
    if Tags.holdsNoText[current] { return endInTable(tag) }
    let traits = NestingTraits.all[tag]
    if tag == Tags.body || tag == Tags.html {
      // What follows is read as if it stood in the body.
    } else if traits.contains(.tablePart) || tag == Tags.table {
      return endTablePart(tag)
    } else if traits.contains(.heading) {
      let isBorder = { (tag: Int) in NestingTraits.all[tag].contains(.scope) }
      if let heading = place({ NestingTraits.all[$0].contains(.heading) }, within: isBorder) {
        pop(to: heading)
      }
    } else if tag == Tags.p {
      if let paragraph = place(of: Tags.p, within: { $0 == Tags.button }) {
        pop(to: paragraph)
      } else {
        if count(Tags.template) > 0 { giveUp() }
        push(Tags.p, attributes: 0..<0)
        pop()
      }
    } else if tag == Tags.li {
      if let item = place(of: Tags.li, within: { $0 == Tags.ol || $0 == Tags.ul }) { pop(to: item) }
    } else if tag == Tags.form {
      endForm()
    } else if traits.contains(.block) || tag == Tags.dd || tag == Tags.dt || tag == Tags.button
      || tag == Tags.template
    {
      if let element = place(of: tag) { pop(to: element) }
    } else {
      endOther(tag, name)
    }
    return true
  }

  private mutating func endForm() {
    defer { form = nil }
    guard form != nil, let element = place(of: Tags.form), open[element].node == form else {
      return
    }
    // Only the form itself is ended, whatever else is open in it.
    while element < open.count - 1, NestingTraits.all[current].contains(.endsByItself) { pop() }
    guard element == open.count - 1 else {
      giveUp()
      return
    }
    pop()
  }

  private mutating func endOther(_ tag: Int, _ name: Range<Int>) {
    guard let element = place({ $0 == tag }, within: { NestingTraits.all[$0].contains(.special) })
    else {
      if TagTraits.all[tag].contains(.formatting), place(of: tag) != nil { giveUp() }
      return
    }
    // libgumbo takes all names that it does not know for one.
    if tag == Tags.unknown, !isSame(open[element].name, name) { giveUp() }
    pop(to: element)
  }

  private func isCurrent(_ tag: Int, _ name: Range<Int>) -> Bool {
    tag == current && (tag != Tags.unknown || isSame(open[open.count - 1].name, name))
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    markup.name(first).elementsEqual(markup.name(second)) {
      $0.asciiLowercased == $1.asciiLowercased
    }
  }

  private mutating func endInSelect(_ tag: Int) -> Bool {
    switch tag {
    case Tags.option:
      if current == Tags.option { pop() }
    case Tags.optgroup:
      if current == Tags.option, open[open.count - 2].tag == Tags.optgroup { pop() }
      if current == Tags.optgroup { pop() }
    case Tags.select:
      if let select = place(of: Tags.select) { pop(to: select) }
    default:
      if NestingTraits.all[tag].contains(.tablePart) || tag == Tags.table { giveUp() }
    }
    return true
  }
}
