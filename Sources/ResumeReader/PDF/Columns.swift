/// Where the columns of a page begin, told from what stands in line under each other.
struct Columns {
  /// Left edges at which ragged lines of text begin.
  private var starts: [Double] = []
  /// Left edges across which poppler glued two columns, the most glued one first.
  private var gluedStarts: [Double] = []

  /// How far apart left edges of one column may lie, in points.
  private static let tolerance = 2.0

  init(_ lines: [[Segment]]) {
    let segments = lines.flatMap(\.self)
    var glued: [(start: Double, count: Int)] = []
    for line in lines {
      for (left, right) in zip(line, line.dropFirst()) where Self.isWide(left, right) {
        let start = right.box.left
        guard Self.isRagged(segments, at: start) else { continue }
        starts.append(start)
        if let index = glued.firstIndex(where: { abs($0.start - start) <= Self.tolerance }) {
          glued[index].count += 1
        } else {
          glued.append((start, 1))
        }
      }
    }
    gluedStarts = glued.filter { $0.count > 1 }.sorted { $0.count > $1.count }.map(\.start)
  }

  /// Whether poppler mixed the lines of two columns, so that they are to be sorted anew.
  var areInterleaved: Bool { !gluedStarts.isEmpty }

  /// Whether a new column begins at `right`, not only a date at the margin or a value
  /// behind its label.
  func isGutter(between left: Segment, and right: Segment) -> Bool {
    Self.isWide(left, right)
      && starts.contains { abs($0 - right.box.left) <= Self.tolerance }
  }

  /// The rows of text, each column to its end before the next.
  func readingOrder(of segments: [Segment]) -> [[Segment]] {
    Self.ordered(segments.sorted { $0.box.middle < $1.box.middle }, gluedStarts[...])
  }

  private static func isWide(_ left: Segment, _ right: Segment) -> Bool {
    right.box.left - left.box.right > 2 * min(left.box.height, right.box.height)
      && left.text.last != ":"
  }

  /// Text of a column begins at one edge and ends anywhere; dates at the right margin
  /// end together, and dates behind a tabulator are no text.
  private static func isRagged(_ segments: [Segment], at start: Double) -> Bool {
    let column = segments.filter {
      abs($0.box.left - start) <= tolerance && !DateText.isDate($0.text)
    }
    let ends = column.map(\.box.right)
    guard column.count > 2, let least = ends.min(), let most = ends.max() else { return false }
    return most - least > 2 * (column.map(\.box.height).max() ?? 0)
  }

  /// Cuts the page at the first start, where enough lines stand on both sides and
  /// none runs across; `segments` from top to bottom.
  private static func ordered(
    _ segments: [Segment], _ starts: ArraySlice<Double>
  ) -> [[Segment]] {
    guard let start = starts.first else { return rows(segments) }
    let rest = starts.dropFirst()
    var result: [[Segment]] = []
    var band: [Segment] = []
    func endBand() {
      let left = band.filter { $0.box.left < start - tolerance }
      let right = band.filter { $0.box.left >= start - tolerance }
      if left.count > 2, right.count > 2 {
        result += ordered(left, rest) + ordered(right, rest)
      } else {
        result += ordered(band, rest)
      }
      band = []
    }
    var across: [Segment] = []
    for segment in segments {
      if segment.box.left < start - tolerance, segment.box.right > start + tolerance {
        if !band.isEmpty { endBand() }
        across.append(segment)
      } else {
        result += ordered(across, rest)
        across = []
        band.append(segment)
      }
    }
    endBand()
    return result + ordered(across, rest)
  }

  /// Segments of one height beside each other, from left to right.
  private static func rows(_ segments: [Segment]) -> [[Segment]] {
    var rows: [[Segment]] = []
    for segment in segments {
      if let last = rows.last?.last,
        abs(last.box.middle - segment.box.middle) < min(last.box.height, segment.box.height) / 2
      {
        rows[rows.count - 1].append(segment)
      } else {
        rows.append([segment])
      }
    }
    return rows.map { $0.sorted { $0.box.left < $1.box.left } }
  }
}

/// Dates as resumes write them beside a job.
enum DateText {
  static func isDate(_ text: String) -> Bool {
    text.count <= 40 && text.contains(/\b(?:19|20)\d\d\b|\b(?:present|now|current)\b/.ignoresCase())
  }
}
