import CSQLiteSession
import GRDB
import JobTrackerDomain

/// A function of SQL that tells whether a word is in some texts, as ``WordMatch`` finds it.
///
/// Called by SQLite itself, since a search goes through every job at each key.
enum WordSearch {
  static let name = "has_word"

  static func add(to db: GRDB.Database) throws {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let code = sqlite3_create_function_v2(
      db.sqliteConnection, name, -1, flags, nil, search, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Its arguments are the word, folded, and the texts.
  private static let search:
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
      context, count, values in
      guard let values, count > 1 else { return }
      var size = 0
      for index in 1..<Int(count) { size += Int(sqlite3_value_bytes(values[index])) + 1 }
      // The fields are one text, so that letters of a word may stand in two of them.
      let isFound = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { text in
        var end = 0
        for index in 1..<Int(count) {
          end += UnsafeMutableBufferPointer(rebasing: text[end...])
            .update(fromContentsOf: bytes(of: values[index]))
          text[end] = 0x20
          end += 1
        }
        return WordMatch.isIn(
          folding: UnsafeMutableBufferPointer(rebasing: text[..<end]), word: bytes(of: values[0]))
      }
      sqlite3_result_int(context, isFound ? 1 : 0)
    }

  private static func bytes(of value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sqlite3_value_text(value), count: Int(sqlite3_value_bytes(value)))
  }
}
