/// In which order a list has the jobs; of those that are alike the newest first.
package struct JobOrder: Equatable, Sendable {
  package enum Column: String, CaseIterable, Sendable {
    case newest, company, title, location, stage, score

    /// Text begins with A, all else with the most, or the furthest.
    fileprivate var startsLow: Bool {
      switch self {
      case .company, .title, .location: true
      case .newest, .stage, .score: false
      }
    }
  }

  package var column: Column
  package var isReversed: Bool

  package init(_ column: Column = .newest, isReversed: Bool = false) {
    self.column = column
    self.isReversed = isReversed
  }

  package var isAscending: Bool { column.startsLow != isReversed }

  /// The order after a column is chosen: chosen again, it is turned round.
  package func choosing(_ column: Column) -> JobOrder {
    JobOrder(column, isReversed: column == self.column && !isReversed)
  }
}
