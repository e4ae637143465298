import JobTrackerDomain

/// Forms that are made without the element for one: boxes with several fields and little text.
enum LooseForms {
  /// The boxes, none inside another's.
  ///
  /// - Parameter lengths: The characters of text in each node.
  static func boxes(in tree: HTMLTree, lengths: [Int]) -> Set<Int> {
    let fields = fields(of: tree)
    guard fields.count >= fewestFields else { return [] }
    var boxes: Set<Int> = []
    for field in fields {
      var box: Int?
      for ancestor in tree.ancestors(of: field) {
        let end = tree[ancestor].end
        let count = fields.count { (ancestor..<end).contains($0) }
        guard count >= fewestFields else { continue }
        guard lengths[ancestor] <= count * textOfField else { break }
        box = ancestor
        // A form with its element goes no further than that.
        if tree[ancestor].tag == .form { break }
      }
      if let box { boxes.insert(box) }
    }
    return boxes
  }

  private static let fewestFields = 2
  private static let mostFields = 50
  /// The characters of a field's label and what is said of it, at most.
  private static let textOfField = 80

  /// What a person fills in; of more than a form has only some.
  private static func fields(of tree: HTMLTree) -> [Int] {
    let inputs = tree.elements(.input).filter { index in
      let kind = tree.attribute("type", of: index)?.folded ?? "text"
      return !others.contains(kind)
    }
    return Array((inputs + tree.elements(.textarea) + tree.elements(.select)).prefix(mostFields))
  }

  private static let others: WordSet = ["hidden", "submit", "button", "image", "reset", "search"]
}
