import Foundation
import GRDB

extension Database {
  /// What was remembered under `key`.
  package func remembered(_ key: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM memory WHERE key = ?", arguments: [key])
    }
  }

  /// Remembers `value` under `key` in place of what was there.
  package func remember(_ value: String, under key: String) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO memory (key, value, updated_at) VALUES (?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
          """, arguments: [key, value, Date()])
    }
  }
}
