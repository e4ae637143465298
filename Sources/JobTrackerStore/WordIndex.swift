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

    func jobs(_ filter: JobFilter) -> [Int64] {
      if let last = last.withLock({ $0 }), last.filter == filter { return last.ids }
      let parts = filter.parts.compactMap(Part.init)
      var start = 0
      let found = bytes.withUnsafeBufferPointer { bytes in
        ids.indices.compactMap { row -> Int64? in
          defer { start = ends[row] }
          let words = UnsafeBufferPointer(rebasing: bytes[start..<ends[row]])
          return parts.allSatisfy { $0.holds(words, letters[row]) } ? ids[row] : nil
        }
      }
      last.withLock { $0 = (filter, found) }
      return found
    }
  }

  private struct Part {
    private let word: [UInt8]
    private let letters: UInt64
    private let isExact: Bool
    private let isExcluded: Bool

    init?(_ part: JobFilter.Part) {
      switch part.condition {
      case .word(let text): (word, isExact) = (Array(FoldedText.fold(text).utf8), false)
      case .contains(let text, in: nil): (word, isExact) = (Array(FoldedText.fold(text).utf8), true)
      default: return nil
      }
      letters = word.withUnsafeBufferPointer(WordMatch.letters)
      isExcluded = part.isExcluded
    }

    func holds(_ words: UnsafeBufferPointer<UInt8>, _ present: UInt64) -> Bool {
      guard letters & ~present == 0 else { return isExcluded }
      let isFound = word.withUnsafeBufferPointer { word in
        isExact ? WordMatch.isJustSo(word, in: words) : WordMatch.isIn(words, word: word)
      }
      return isFound != isExcluded
    }
  }
}
