import JobTrackerDomain

/// Reads values that the page names: `Location: Graz`, a row of a table, a list of terms.
struct LabelSource: FieldSource {
  static let name = "label"
  private static let longestValue = 120

  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let pieces = Array(page.pieces.texts())
    var proposals: [Proposal] = []
    func add(_ field: PostingField, _ value: String) {
      guard !value.isEmpty, value.count <= Self.longestValue,
        !proposals.contains(where: { $0.field == field }),
        let value = Self.cleaned(value, for: field)
      else { return }
      let weight = field == .title ? Self.weight(ofTitle: value, known) : 50
      proposals.append(Proposal(field: field, value: value, source: Self.name, weight: weight))
    }
    for (index, piece) in pieces.enumerated() {
      let found = Self.labelled(
        piece, next: { index + 1 < pieces.count ? pieces[index + 1] : "" })
      if let (field, value) = found { add(field, value) }
    }
    for (label, value) in asideTerms(of: page) {
      guard let field = FactLabels.field(of: label), field != .title, field != .company else {
        continue
      }
      add(field, value)
    }
    return proposals
  }

  /// More than that of a heading which puts the place and more beside the title: `Nurse｜Nagoya｜Days`.
  private static func weight(ofTitle title: String, _ known: Proposals) -> Int {
    guard let heading = known.best(.title), heading.value.contains(where: { "｜|".contains($0) }),
      heading.value.parts(cutAt: { $0 == "｜" || $0 == "|" }).contains(where: {
        $0.squashed == title.squashed
      })
    else { return 50 }
    return heading.weight + 1
  }

  /// The terms beside the posting, which are no part of its text.
  private func asideTerms(of page: WebPage) -> [(label: String, value: String)] {
    let tree = page.tree
    return tree.elements(.dt).prefix(Self.mostTerms).compactMap { term in
      guard page.layout.isFurniture(term),
        tree.ancestors(of: term).contains(where: { tree[$0].tag == .aside }),
        case let rest = tree[term].end..<tree[tree[term].parent].end,
        let value = rest.prefix(3).first(where: { tree[$0].tag == .dd })
      else { return nil }
      return (tree.line(of: term), tree.line(of: value))
    }
  }

  private static let mostTerms = 50

  /// A value without what stands around it; `nil` where it cannot be the field's.
  private static func cleaned(_ value: String, for field: PostingField) -> String? {
    switch field {
    case .company:
      let name = CompanyName.cleaned(value)
      return CompanyName.isPlausible(name) && !CompanyName.isOfSpeaker(name) ? name : nil
    case .title:
      let title = JobTitle.cleaned(value)
      return JobTitle.isPlausible(title) && !title.hasSuffix(".") ? title : nil
    default: return value
    }
  }

  private static func labelled(
    _ piece: String, next: () -> String
  ) -> (PostingField, String)? {
    // Most pieces have no sign of a colon among their bytes.
    if piece.utf8.contains(where: { $0 == 0x3A || $0 == 0xEF }),
      let colon = piece.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let field = FactLabels.field(of: piece[..<colon])
    {
      let value = piece[piece.index(after: colon)...].trimmed
      return (field, withoutMarks(value.isEmpty ? next() : value))
    }
    guard let field = FactLabels.field(of: piece), !piece.isLonger(than: 40),
      case let next = next(), FactLabels.field(of: next) == nil
    else { return nil }
    // A heading has a text below it and not a value.
    let value = withoutMarks(String(next))
    guard value.count <= 80, field != .title || JobWords.areIn(value), !isInSentence(value) else {
      return nil
    }
    return (field, value)
  }

  /// Without what separates it from the values beside it.
  private static func withoutMarks(_ value: String) -> String {
    var value = value.trimmed[...]
    while let first = value.first, marks.contains(first) { value.removeFirst() }
    while let last = value.last, marks.contains(last) { value.removeLast() }
    return String(value)
  }

  private static let marks = " ·•|–—-,;:："

  /// Whether it goes on in a sentence, in which the word before it only stands out.
  private static func isInSentence(_ value: String) -> Bool {
    value.first?.isLowercase == true && value.words.count == 1
  }
}
