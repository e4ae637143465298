/// The number of a stored row, typed by what the row is, so that a job's number
/// can never be passed where a resume's is meant.
package struct Identifier<Entity>: Hashable, Sendable {
  package let rawValue: Int64

  package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

extension Identifier: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { String(rawValue) }
}

package typealias UserID = Identifier<User>
package typealias JobID = Identifier<Job>
package typealias ResumeID = Identifier<Resume>
package typealias AnalysisID = Identifier<Analysis>
package typealias TaskID = Identifier<BackgroundTask>
