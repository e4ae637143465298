/// Tables, in which nothing stands but rows and cells.
extension NestedTree {
  /// - Returns: Whether the tag is read; else it is to be read once more.
  mutating func startInTable(_ tag: MarkupSkeleton.Tag) -> Bool {
    let traits = NestingTraits.all[tag.tag]
    if current == Tags.colgroup {
      if tag.tag == Tags.col { add(tag) } else { pop() }
      return tag.tag == Tags.col
    }
    if tag.tag == Tags.script || tag.tag == Tags.style {
      rawText(of: tag)
      return true
    }
    guard traits.contains(.tablePart), tag.tag != Tags.col || current == Tags.table else {
      giveUp()
      return true
    }
    if current == Tags.table {
      if tag.tag == Tags.col {
        push(Tags.colgroup, attributes: 0..<0)
      } else if tag.tag == Tags.tr || traits.contains(.cell) {
        push(Tags.tbody, attributes: 0..<0)
      } else {
        push(tag)
        return true
      }
    } else if current == Tags.tr {
      if traits.contains(.cell) {
        push(tag)
        return true
      }
      pop()
    } else if tag.tag == Tags.tr {
      push(tag)
      return true
    } else if traits.contains(.cell) {
      push(Tags.tr, attributes: 0..<0)
    } else {
      pop()
    }
    return false
  }

  /// A part of a table ends the cell that it stands in; outside of tables it is nothing.
  mutating func startTablePart() -> Bool {
    guard let border = innermostScope else { return true }
    guard NestingTraits.all[open[border].tag].contains(.cell) else {
      giveUp()
      return true
    }
    pop(to: border)
    return false
  }

  /// - Returns: Whether the tag is read; else it is to be read once more.
  mutating func endInTable(_ tag: Int) -> Bool {
    let traits = NestingTraits.all[tag]
    if tag == current {
      pop()
      return true
    }
    if tag == Tags.p || tag == Tags.form {
      giveUp()
      return true
    }
    if current == Tags.colgroup {
      if tag == Tags.col { return true }
      pop()
      return false
    }
    // A row ends with its group, and both with the table; nothing else is open in any of them.
    let endsRow =
      current == Tags.tr && traits.contains(.rowGroup) && open[open.count - 2].tag == tag
    guard endsRow || (tag == Tags.table && current != Tags.table) else { return true }
    pop()
    return false
  }

  /// The end of a part of a table, or of the table, in one of its cells or outside of tables.
  mutating func endTablePart(_ tag: Int) -> Bool {
    guard let border = innermostScope else { return true }
    if open[border].tag == tag {
      pop(to: border)
      return true
    }
    guard tag != Tags.caption, tag != Tags.col, tag != Tags.colgroup,
      !NestingTraits.all[tag].contains(.cell)
    else { return true }
    guard NestingTraits.all[open[border].tag].contains(.cell) else {
      if tag == Tags.table { giveUp() }
      return true
    }
    // Nothing is ended that is no part of this table.
    guard place({ $0 == tag }, within: { $0 == Tags.table }) != nil else { return true }
    pop(to: border)
    return false
  }
}
