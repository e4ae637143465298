import CSQLiteSession
import GRDB
import JobTrackerDomain

/// What SQL can call to search.
///
/// What the triggers of the schema call has to be there wherever a job is written.
enum SearchFunctions {
  /// `folded(text)`: a text as ``FoldedText`` has it.
  static let folded = "folded"
  /// `has_word(word, text)`: whether ``WordMatch`` finds a word in a text, both folded.
  static let hasWord = "has_word"

  /// What a full-text index is asked for: the words beside each other, the last one perhaps only
  /// begun.
  static func fullTextQuery(_ words: String) -> String {
    "\"\(words.replacing("\"", with: "\"\""))\" *"
  }

  static func add(to db: GRDB.Database) throws {
    db.add(
      function: DatabaseFunction(folded, argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(FoldedText.fold)
      })
    // By SQLite's own interface, since a search calls it for every job at each key.
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let code = sqlite3_create_function_v2(
      db.sqliteConnection, hasWord, 2, flags, nil, search, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static let search:
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
      context, _, values in
      guard let values else { return }
      let isFound = WordMatch.isIn(bytes(of: values[1]), word: bytes(of: values[0]))
      sqlite3_result_int(context, isFound ? 1 : 0)
    }

  private static func bytes(of value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sqlite3_value_text(value), count: Int(sqlite3_value_bytes(value)))
  }
}
