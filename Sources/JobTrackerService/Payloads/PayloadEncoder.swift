package import Foundation

/// JSON as commands print it: the same bytes for the same values.
package enum PayloadEncoder {
  package static func encode(_ payload: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return try encoder.encode(payload)
  }
}
