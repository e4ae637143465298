import CSQLiteSession
import Glibc

/// A row that is not as it was when a change of it was recorded.
///
/// One that already is as the change would make it, as what a foreign key brought along, is no
/// hindrance; any other is.
struct ChangeConflict {
  private let kind: Int32
  private let change: OpaquePointer?
  private var columns: Int32 = 0
  private var operation: Int32 = 0

  init(_ kind: Int32, _ change: OpaquePointer?) {
    self.kind = kind
    self.change = change
    var table: UnsafePointer<CChar>?
    var isIndirect: Int32 = 0
    // A broken foreign key is of no single row.
    if kind != SQLITE_CHANGESET_FOREIGN_KEY {
      sqlite3changeset_op(change, &table, &columns, &operation, &isIndirect)
    }
  }

  /// The answer that SQLite wants.
  func answer(deletesAnyway: Bool) -> Int32 {
    switch (kind, operation) {
    case (SQLITE_CHANGESET_NOTFOUND, SQLITE_DELETE): SQLITE_CHANGESET_OMIT
    case (SQLITE_CHANGESET_DATA, SQLITE_DELETE):
      deletesAnyway ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_ABORT
    case (SQLITE_CHANGESET_DATA, _), (SQLITE_CHANGESET_CONFLICT, _):
      isAsWanted ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT
    default: SQLITE_CHANGESET_ABORT
    }
  }

  private var isAsWanted: Bool {
    (0..<columns).allSatisfy { column in
      var wanted: OpaquePointer?
      var present: OpaquePointer?
      guard sqlite3changeset_new(change, column, &wanted) == SQLITE_OK,
        sqlite3changeset_conflict(change, column, &present) == SQLITE_OK
      else { return false }
      // Without a value it is a column that does not change.
      guard let wanted else { return true }
      return present.map { Self.areEqual(wanted, $0) } ?? false
    }
  }

  private static func areEqual(_ left: OpaquePointer, _ right: OpaquePointer) -> Bool {
    let type = sqlite3_value_type(left)
    guard type == sqlite3_value_type(right) else { return false }
    switch type {
    case SQLITE_NULL: return true
    case SQLITE_INTEGER: return sqlite3_value_int64(left) == sqlite3_value_int64(right)
    case SQLITE_FLOAT: return sqlite3_value_double(left) == sqlite3_value_double(right)
    default:
      let (first, second) = (sqlite3_value_blob(left), sqlite3_value_blob(right))
      let count = sqlite3_value_bytes(left)
      guard count == sqlite3_value_bytes(right) else { return false }
      guard count > 0, let first, let second else { return true }
      return memcmp(first, second, Int(count)) == 0
    }
  }
}
