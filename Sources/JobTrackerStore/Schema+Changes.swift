import GRDB

extension Schema {
  /// What a person did, to be undone and redone.
  static let changes = """
    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind <> ''),
      name TEXT NOT NULL,
      -- No references: the row may be gone, and its number is never given again.
      job_id INTEGER,
      resume_id INTEGER,
      -- The stored file that the change still needs.
      file_sha256 TEXT,
      is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
      created_at TEXT NOT NULL,
      -- Of the changeset before it was packed.
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
      packed_count INTEGER NOT NULL CHECK (packed_count >= 0),
      -- What was done last to the rows: the change itself, or its undoing.
      changeset BLOB NOT NULL
    ) STRICT;

    CREATE INDEX change_order ON change (user_id, is_undone, id);
    CREATE INDEX change_file ON change (file_sha256) WHERE file_sha256 IS NOT NULL;
    """

  /// Writes every row of a table to which a column was added anew.
  ///
  /// `ALTER TABLE` leaves rows as short as they are, and SQLite's session extension, until
  /// version 3.46, takes what they lack for NULL instead of the column's default.
  static func rewriteRows(of table: String, _ db: GRDB.Database) throws {
    try db.execute(sql: "UPDATE \(table) SET id = id")
  }
}
