import GRDB
import JobTrackerDomain

/// The SQL of an order of jobs.
struct JobSorting {
  private let order: JobOrder

  init(_ order: JobOrder) { self.order = order }

  /// Whether the number of a job says where it stands.
  var isByID: Bool { order.column == .newest }
  private var direction: String { order.isAscending ? "ASC" : "DESC" }

  /// What is compared first, on the table `job`; a job without a score stands below all scores.
  var key: String { key(of: "job") }

  private func key(of table: String) -> String {
    switch order.column {
    case .newest: "NULL"
    case .company: "lower(\(table).company_name)"
    case .title: "lower(\(table).job_title)"
    case .location: "lower(\(table).location)"
    case .stage:
      "CASE \(table).stage"
        + JobStage.allCases.enumerated().map { " WHEN '\($1.rawValue)' THEN \($0)" }.joined()
        + " END"
    case .score:
      "coalesce((SELECT ats_score FROM analysis "
        + "WHERE job_id = \(table).id AND is_current = 1), -1)"
    }
  }

  /// The terms of the order.
  ///
  /// - Parameter id: The job's number; the key is the column `sort_key`.
  func terms(id: String) -> String {
    isByID ? "\(id) \(direction)" : "sort_key \(direction), \(id) DESC"
  }

  /// Whether a job stands before the one that ``arguments(for:)`` names.
  func isBefore(id: String) -> String {
    guard !isByID else { return order.isAscending ? "\(id) < ?" : "\(id) > ?" }
    let comparison = order.isAscending ? "<" : ">"
    let other = "(SELECT \(key(of: "other")) FROM job AS other WHERE other.id = ?)"
    return "(\(key) \(comparison) \(other) OR (\(key) = \(other) AND \(id) > ?))"
  }

  func arguments(for id: JobID) -> StatementArguments {
    StatementArguments(Array(repeating: id.rawValue, count: isByID ? 1 : 3))
  }
}
