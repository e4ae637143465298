/// The columns of a page that poppler did not keep apart, told from what stands in
/// line under each other.
struct Columns {
  private let segments: [Segment]
  /// Where two columns part that poppler reads in turns, the worst mixed first.
  private let cuts: [Double]

  /// How far apart left edges of one column may lie, in points.
  private static let tolerance = 2.0
  /// A column has this many lines or more.
  private static let fewestLines = 3
  /// A page with more pieces than this is no resume, and would take long to sort.
  private static let mostSegments = 1500
  /// Turns from one column to the other: one is right, two happen beside a heading.
  private static let fewestTurns = 3

  /// - Parameter lines: The page's segments in poppler's order.
  init(_ lines: [[Segment]]) {
    let segments = lines.flatMap(\.self)
    self.segments = segments
    guard segments.count <= Self.mostSegments else {
      cuts = []
      return
    }
    cuts = Self.candidates(lines, segments)
      .map { cut in (cut: cut, turns: Self.turns(segments, at: cut)) }
      .filter { $0.turns >= Self.fewestTurns }
      .sorted { $0.turns > $1.turns }
      .map(\.cut)
  }

  /// Whether poppler mixed the lines of two columns, so that they are to be sorted anew.
  var areInterleaved: Bool { !cuts.isEmpty }

  /// The rows of text, each column to its end before the next.
  var readingOrder: [[Segment]] {
    Self.ordered(segments.sorted { $0.box.middle < $1.box.middle }, cuts[...])
  }

  /// Whether a new column begins at `right`, and not only a date at the margin or a
  /// value behind its label.
  func isGutter(between left: Segment, and right: Segment) -> Bool {
    right.box.left - left.box.right > 2 * min(left.box.height, right.box.height)
      && left.text.last != ":" && isStart(right.box.left)
  }

  /// Whether the lines of a column begin at this edge.
  func isStart(_ edge: Double) -> Bool {
    segments.count <= Self.mostSegments && Self.isColumnStart(edge, segments)
  }

  // MARK: Finding the cuts

  /// Just left of the edges where columns may begin: behind a gap that poppler
  /// skipped, or where many lines begin.
  private static func candidates(_ lines: [[Segment]], _ segments: [Segment]) -> [Double] {
    let afterGaps = lines.flatMap { $0.dropFirst() }.map(\.box.left)
    var edges: [Double] = []
    for edge in afterGaps + segments.map(\.box.left)
    where !edges.contains(where: { abs($0 - edge) <= tolerance })
      && isColumnStart(edge, segments)
    {
      edges.append(edge)
    }
    return edges.map { edge in
      // Headings often stand out to the left of the text below them.
      [3, 6, 10, 14, 18].map { edge - $0 }
        .min { crossing($0, segments) < crossing($1, segments) } ?? edge
    }
  }

  private static func crossing(_ cut: Double, _ segments: [Segment]) -> Int {
    segments.count { $0.box.crosses(cut) }
  }

  /// Text of a column begins at one edge and ends anywhere; dates at the right margin
  /// end together, and dates behind a tabulator are no text.
  private static func isColumnStart(_ edge: Double, _ segments: [Segment]) -> Bool {
    let column = segments.filter {
      abs($0.box.left - edge) <= tolerance && !DateText.isDate($0.text)
    }
    let ends = column.map(\.box.right)
    guard column.count >= fewestLines, let least = ends.min(), let most = ends.max() else {
      return false
    }
    return most - least > 2 * (column.map(\.box.height).max() ?? 0)
  }

  /// How often poppler goes from one side of the cut to the other where both sides
  /// are columns.
  private static func turns(_ segments: [Segment], at cut: Double) -> Int {
    let fromTop = segments.enumerated().sorted { $0.element.box.middle < $1.element.box.middle }
    return bands(fromTop.map(\.element), at: cut).map { band in
      guard case .columns(let left, let right) = band else { return 0 }
      let members = left + right
      let sides = segments.filter(members.contains).map { $0.box.left < cut }
      return zip(sides, sides.dropFirst()).count { $0 != $1 }
    }.reduce(0, +)
  }

  // MARK: Cutting

  /// A part of the page from its left to its right edge.
  private enum Band {
    case columns([Segment], [Segment])
    case whole([Segment])
  }

  /// Lines that run across the cut part the bands; what is no columns stays together.
  ///
  /// - Parameter segments: From top to bottom.
  private static func bands(_ segments: [Segment], at cut: Double) -> [Band] {
    var bands: [Band] = []
    for chunk in segments.chunked(by: { $0.box.crosses(cut) == $1.box.crosses(cut) }) {
      let left = chunk.filter { $0.box.left < cut }
      let right = chunk.filter { $0.box.left >= cut }
      if min(left.count, right.count) >= fewestLines, !isTable(left, right) {
        bands.append(.columns(left, right))
      } else if case .whole(let above) = bands.last {
        bands[bands.count - 1] = .whole(above + chunk)
      } else {
        bands.append(.whole(chunk))
      }
    }
    return bands
  }

  /// Dates or labels at the left with what they belong to beside them: read row by row.
  private static func isTable(_ left: [Segment], _ right: [Segment]) -> Bool {
    let count = Double(left.count)
    let dates = left.count { DateText.isDate($0.text) }
    let aligned = left.count { label in right.contains { $0.isBeside(label) } }
    let words = left.reduce(0) { $0 + $1.text.split(separator: " ").count }
    return Double(dates) >= 0.6 * count
      || (Double(aligned) >= 0.8 * count && Double(words) <= 2 * count)
  }

  /// - Parameter segments: From top to bottom.
  private static func ordered(
    _ segments: [Segment], _ cuts: ArraySlice<Double>
  ) -> [[Segment]] {
    guard let cut = cuts.first else { return rows(segments) }
    let rest = cuts.dropFirst()
    return bands(segments, at: cut).flatMap { band in
      switch band {
      case .columns(let left, let right): ordered(left, rest) + ordered(right, rest)
      case .whole(let band): ordered(band, rest)
      }
    }
  }

  /// Segments beside each other, from left to right.
  private static func rows(_ segments: [Segment]) -> [[Segment]] {
    segments.chunked { $0.isBeside($1) }.map { row in
      row.sorted { $0.box.left < $1.box.left }
    }
  }
}

extension Box {
  fileprivate func crosses(_ cut: Double) -> Bool { left < cut && right > cut }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belongs(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
