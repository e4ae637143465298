/// How much of a split a part gets.
package enum Length: Hashable, Sendable {
  /// So many cells, as long as there are enough.
  case fixed(Int)
  /// A share of what the fixed parts leave, in proportion to its weight.
  case share(Int)
}

extension Rect {
  /// Parts from top to bottom, as wide as the whole.
  package func splitRows(_ lengths: Length...) -> [Rect] {
    var top = y
    return Rect.divide(height, lengths).map { length in
      defer { top += length }
      return Rect(x: x, y: top, width: width, height: length)
    }
  }

  /// Parts from left to right, as high as the whole.
  package func splitColumns(_ lengths: Length...) -> [Rect] {
    var left = x
    return Rect.divide(width, lengths).map { length in
      defer { left += length }
      return Rect(x: left, y: y, width: length, height: height)
    }
  }

  /// The lengths in cells: their sum is `total` where there is a share, and never more than it.
  ///
  /// Fixed parts are served in order; what rounding leaves goes to the later shares.
  static func divide(_ total: Int, _ lengths: [Length]) -> [Int] {
    var left = max(total, 0)
    var result = lengths.map { length in
      guard case .fixed(let wanted) = length else { return 0 }
      let given = min(max(wanted, 0), left)
      left -= given
      return given
    }
    var weights = lengths.reduce(0) { sum, length in
      if case .share(let weight) = length { sum + max(weight, 0) } else { sum }
    }
    for (index, length) in lengths.enumerated() {
      guard case .share(let weight) = length, weight > 0 else { continue }
      result[index] = left * weight / weights
      left -= result[index]
      weights -= weight
    }
    return result
  }
}
