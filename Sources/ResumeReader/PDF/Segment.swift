/// Characters that stand beside each other on one line without a gap between them.
struct Segment: Equatable {
  var text: String
  var box: Box
  /// Whether poppler put it right behind the one before, without a space.
  var isGlued: Bool

  init(_ glyphs: some Collection<Glyph>, isGlued: Bool = false) {
    self.isGlued = isGlued
    text = Self.text(of: Array(glyphs))
    let boxes = glyphs.lazy.filter { !$0.isSpace }.map(\.box)
    box = boxes.dropFirst().reduce(
      boxes.first ?? Box(left: 0, top: 0, right: 0, bottom: 0), { $0.union($1) })
  }

  /// The characters as text, told by their boxes.
  ///
  /// A soft hyphen that has ink inside a line is a hyphen: some fonts have no other.
  /// A space much wider than its neighbours becomes two, which tells the words of a
  /// letter-spaced heading apart.
  private static func text(of glyphs: [Glyph]) -> String {
    let spaces = glyphs.filter(\.isSpace).map(\.box.width).sorted()
    let usual = spaces.isEmpty ? 0 : spaces[spaces.count / 2]
    var text = String.UnicodeScalarView()
    for (index, glyph) in glyphs.enumerated() {
      if glyph.scalar == "\u{AD}", index < glyphs.count - 1, glyph.box.width > 0.5 {
        text.append("-")
      } else {
        text.append(glyph.scalar)
        if glyph.isSpace, glyph.box.width > 1.6 * usual { text.append(" ") }
      }
    }
    return String(text)
  }
}

extension Segment {
  /// Whether both stand on one line of print, whatever their sizes.
  func isBeside(_ other: Segment) -> Bool {
    abs(box.middle - other.box.middle) < min(box.height, other.box.height) / 3
  }
}

/// What lies between two characters that poppler put beside each other.
enum Seam {
  /// They belong together.
  case none
  /// On one line, with room for more than a space between them.
  case gap
  /// On different lines, though poppler wrote no line end.
  case lineBreak

  /// Measured by the smaller of the two, since a large heading stands beside small print.
  init(between first: Box, and second: Box) {
    let height = max(1, min(max(first.height, first.width), max(second.height, second.width)))
    let across = max(second.left - first.right, first.left - second.right)
    let down = max(second.top - first.bottom, first.top - second.bottom)
    // Letters of a rotated line stand above each other and not beside.
    if down > height / 2 || (down > -height / 3 && across > height / 3) {
      self = .lineBreak
    } else if across > height / 3 {
      self = second.left > first.left ? .gap : .lineBreak
    } else {
      self = .none
    }
  }
}

extension Segment {
  /// The lines of a page as poppler reads them, cut at their seams.
  static func lines(of glyphs: [Glyph]) -> [[Segment]] {
    var lines: [[Segment]] = []
    var line: [Segment] = []
    var run: [Glyph] = []
    var isGlued = false
    func endSegment(gluing: Bool = false) {
      if run.contains(where: { !$0.isSpace }) { line.append(Segment(run, isGlued: isGlued)) }
      run = []
      isGlued = gluing
    }
    func endLine() {
      endSegment()
      if !line.isEmpty { lines.append(line) }
      line = []
    }
    for glyph in glyphs {
      if glyph.isLineEnd {
        endLine()
        continue
      }
      if !glyph.isSpace, let last = run.last(where: { !$0.isSpace }) {
        // Poppler's own space fills what lies between two words.
        let reach = run.last.map { $0.isSpace ? last.box.union($0.box) : last.box } ?? last.box
        switch Seam(between: reach, and: glyph.box) {
        case .none: break
        case .gap: endSegment(gluing: run.last?.isSpace == false)
        case .lineBreak: endLine()
        }
      }
      run.append(glyph)
    }
    endLine()
    return lines
  }
}
