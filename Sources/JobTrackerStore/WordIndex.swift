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
  func jobs(_ filter: JobFilter, of user: User, _ db: GRDB.Database) throws -> FoundJobs? {
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

/// What a search in memory finds, in the order that was asked for.
struct FoundJobs {
  /// Of all jobs, the newest first.
  fileprivate let ids: [Int64]
  /// Where in ``ids`` those stand that were found.
  fileprivate let rows: [UInt32]
  /// Whether the oldest come first.
  var isReversed = false

  var count: Int { rows.count }

  subscript(offset: Int, limit limit: Int) -> [Int64] {
    (offset..<offset + limit).clamped(to: rows.indices).map { index in
      ids[Int(rows[isReversed ? count - 1 - index : index])]
    }
  }

  /// How many stand before this one; `nil` where it is not found.
  func position(of id: Int64) -> Int? {
    let index = rows.firstIndex { ids[Int($0)] == id }
    return isReversed ? index.map { count - 1 - $0 } : index
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
    private let ends: [UInt32]
    /// Of each job, so that most are passed over without a look at their words.
    private let letters: [UInt64]
    /// What was found last: rows, count and place of one search are asked for one by one.
    private let last = Mutex<(filter: JobFilter, rows: [UInt32])?>(nil)

    init(version: Int64, _ user: User, _ db: GRDB.Database) throws {
      self.version = version
      var (ids, bytes, ends, letters) = ([Int64](), [UInt8](), [UInt32](), [UInt64]())
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, words FROM job_words WHERE user_id = ? ORDER BY id DESC",
        arguments: [user.id.rawValue])
      while let row = try rows.next() {
        let start = bytes.count
        try row.withUnsafeData(atIndex: 1) { words in if let words { bytes += words } }
        ids.append(row[0])
        ends.append(UInt32(bytes.count))
        letters.append(bytes[start...].withUnsafeBufferPointer(WordMatch.letters))
      }
      (self.ids, self.bytes, self.ends, self.letters) = (ids, bytes, ends, letters)
    }

    /// Who asks while another one searches for the same waits for what that finds.
    func jobs(_ filter: JobFilter) -> FoundJobs {
      let rows = last.withLock { last in
        if let last, last.filter == filter { return last.rows }
        let all = Array(0..<UInt32(ids.count))
        let rows = filter.parts.compactMap(Part.init).reduce(all) { self.rows(of: $0, with: $1) }
        last = (filter, rows)
        return rows
      }
      return FoundJobs(ids: ids, rows: rows)
    }

    private func rows(of rows: [UInt32], with part: Part) -> [UInt32] {
      bytes.withUnsafeBufferPointer { bytes in
        part.word.withUnsafeBufferPointer { word in
          rows.filter { number in
            let row = Int(number)
            guard part.letters & ~letters[row] == 0 else { return part.isExcluded }
            let start = row == 0 ? 0 : Int(ends[row - 1])
            let words = UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[row])])
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
