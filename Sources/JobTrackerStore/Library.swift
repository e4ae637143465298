import Foundation
import GRDB
package import JobTrackerDomain

/// One user's rows.
///
/// Every query here is scoped to that user (J11, R4): a row of another user reads as one that
/// does not exist.
package struct Library: Sendable {
  package let database: Database
  package let user: User
  let wordIndex = WordIndex()

  func read<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
    try database.read(body)
  }

  func write<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
    try database.write(body)
  }
}

/// JSON as it stands in a column.
enum JSONColumn {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
