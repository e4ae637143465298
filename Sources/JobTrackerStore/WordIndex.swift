import Foundation
import GRDB
import JobTrackerDomain
import Synchronization

/// The words of a user's jobs in memory, for a search that answers at each key however long the
/// list is.
///
/// Nothing is in it until it is prepared; from then on it is read anew whenever it is old.
final class WordIndex: Sendable {
  private let content = Mutex<Content?>(nil)

  /// Reads the words, unless they are there.
  func prepare(_ user: User, _ db: GRDB.Database) throws {
    _ = try current(user, db, isWanted: true)
  }

  /// The jobs that have what all parts of a filter ask, the newest first; `nil` where the index is
  /// not prepared, or a part asks for more than words.
  func jobs(_ filter: JobFilter, of user: User, _ db: GRDB.Database) throws -> [Int64]? {
    guard !filter.parts.isEmpty, filter.parts.allSatisfy({ $0.condition.isByWords }),
      let content = try current(user, db, isWanted: false)
    else { return nil }
    return content.jobs(filter)
  }

  private func current(
    _ user: User, _ db: GRDB.Database, isWanted: Bool
  ) throws -> Content? {
    guard isWanted || content.withLock({ $0 != nil }) else { return nil }
    let version = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT version FROM job_words_version"))
    if let known = content.withLock({ $0 }), known.version == version { return known }
    let new = try Content(version: version ?? 0, user, db)
    content.withLock { $0 = new }
    return new
  }
}

extension JobFilter.Condition {
  /// Whether the words of a job alone tell if it holds.
  var isByWords: Bool {
    switch self {
    case .word, .contains(_, in: nil): true
    default: false
    }
  }
}

extension WordIndex {
  /// All words one after another, and where those of each job begin and end.
  private final class Content: Sendable {
    let version: Int64
    private let ids: [Int64]
    private let bytes: [UInt8]
    private let ends: [Int]
    /// Of each job, so that most are passed over without a look at their words.
    private let letters: [UInt64]
    /// What was found last: rows, count and place of one search are asked for one by one.
    private let last = Mutex<(filter: JobFilter, ids: [Int64])?>(nil)

    init(version: Int64, _ user: User, _ db: GRDB.Database) throws {
      self.version = version
      var (ids, bytes, ends, letters) = ([Int64](), [UInt8](), [Int](), [UInt64]())
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, words FROM job_words WHERE user_id = ? ORDER BY id DESC",
        arguments: [user.id.rawValue])
      while let row = try rows.next() {
        let start = bytes.count
        try row.withUnsafeData(atIndex: 1) { words in if let words { bytes += words } }
        ids.append(row[0])
        ends.append(bytes.count)
        letters.append(bytes[start...].withUnsafeBufferPointer(WordMatch.letters))
      }
      (self.ids, self.bytes, self.ends, self.letters) = (ids, bytes, ends, letters)
    }

    /// Who asks while another one searches for the same waits for what that finds.
    func jobs(_ filter: JobFilter) -> [Int64] {
      last.withLock { last -> [Int64] in
        if let last, last.filter == filter { return last.ids }
        let parts = filter.parts.compactMap(Part.init)
        let rows = parts.reduce(Array(self.ids.indices)) { self.rows(of: $0, with: $1) }
        let ids = rows.map { self.ids[$0] }
        last = (filter, ids)
        return ids
      }
    }

    private func rows(of rows: [Int], with part: Part) -> [Int] {
      bytes.withUnsafeBufferPointer { bytes in
        part.word.withUnsafeBufferPointer { word in
          rows.filter { row in
            guard part.letters & ~letters[row] == 0 else { return part.isExcluded }
            let start = row == 0 ? 0 : ends[row - 1]
            let words = UnsafeBufferPointer(rebasing: bytes[start..<ends[row]])
            let isFound =
              part.isExact
              ? WordMatch.isJustSo(word, in: words) : WordMatch.isIn(words, word: word)
            return isFound != part.isExcluded
          }
        }
      }
    }
  }

  private struct Part {
    let word: [UInt8]
    let letters: UInt64
    /// Whether the letters have to stand beside each other.
    let isExact: Bool
    let isExcluded: Bool

    init?(_ part: JobFilter.Part) {
      switch part.condition {
      case .word(let text): (word, isExact) = (Array(FoldedText.fold(text).utf8), false)
      case .contains(let text, in: nil): (word, isExact) = (Array(FoldedText.fold(text).utf8), true)
      default: return nil
      }
      letters = word.withUnsafeBufferPointer(WordMatch.letters)
      isExcluded = part.isExcluded
    }
  }
}
