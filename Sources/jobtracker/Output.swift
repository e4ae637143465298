import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

/// The program's exit codes beside 0 for success and 64 for wrong usage.
enum ExitStatus {
  /// The work was done, and what it found is not enough: a posting to be completed by
  /// hand, a resume without text.
  static let incomplete = ExitCode(3)
  /// Nothing was added: the posting is in the library.
  static let alreadyThere = ExitCode(4)
}

enum Output {
  static func json(_ payload: some Encodable) throws {
    print(String(decoding: try PayloadEncoder.encode(payload), as: UTF8.self))
  }

  /// A job with where its analysis stands.
  static func json(_ job: Job, of tracker: JobTracker) throws {
    try json(JobPayload(job, analysis: try tracker.currentAnalysis(ofJob: job.id)))
  }

  /// A line for the person that is no part of the output.
  static func note(_ text: String) {
    guard !text.isEmpty else { return }
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// `2026-11-24 16:33`, by the person's clock.
  static func time(_ date: Date) -> String {
    let parts = Calendar.current.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String { String(String((number ?? 0) + 100).suffix(2)) }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) "
      + "\(two(parts.hour)):\(two(parts.minute))"
  }

  /// Columns of equal width, two spaces apart.
  static func table(_ rows: [[String]]) {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { column, text in
        column == row.count - 1
          ? text : text + String(repeating: " ", count: widths[column] - text.count)
      }
      print(cells.joined(separator: "  "))
    }
  }
}

/// A task that a command waited for has failed or was cancelled.
struct TaskFailure: UserFacingError {
  let message: String
}
