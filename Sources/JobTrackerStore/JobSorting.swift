import GRDB
import JobTrackerDomain

/// The SQL of an order, on the table `job`.
struct JobSorting {
  private let order: JobOrder

  init(_ order: JobOrder) { self.order = order }

  private var isByID: Bool { order.column == .newest }
  private var direction: String { order.isAscending ? "ASC" : "DESC" }

  /// What is compared first; a job without a score stands below all scores.
  var key: String { key(of: "job") }

  private func key(of table: String) -> String {
    switch order.column {
    case .newest: "NULL"
    case .company: "lower(\(table).company_name)"
    case .title: "lower(\(table).job_title)"
    case .location: "lower(\(table).location)"
    case .score:
      "coalesce((SELECT ats_score FROM analysis "
        + "WHERE job_id = \(table).id AND is_current = 1), -1)"
    }
  }

  /// The terms of the order.
  ///
  /// - Parameter table: What has the columns `id` and `sort_key`, with a dot; empty where they
  ///   stand alone.
  func terms(of table: String = "") -> String {
    isByID ? "\(table)id \(direction)" : "\(table)sort_key \(direction), \(table)id DESC"
  }

  /// Whether a job stands before the one that ``arguments(for:)`` names.
  var before: String {
    guard !isByID else { return order.isAscending ? "id < ?" : "id > ?" }
    let comparison = order.isAscending ? "<" : ">"
    let other = "(SELECT \(key(of: "other")) FROM job AS other WHERE other.id = ?)"
    return "(\(key) \(comparison) \(other) OR (\(key) = \(other) AND id > ?))"
  }

  func arguments(for id: JobID) -> StatementArguments {
    StatementArguments(Array(repeating: id.rawValue, count: isByID ? 1 : 3))
  }
}
