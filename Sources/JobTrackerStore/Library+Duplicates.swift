import GRDB
package import JobTrackerDomain

/// How the wish to add a job from its URL was answered.
package enum CreationRequest: Equatable, Sendable {
  case queued(TaskID)
  case duplicate(PostingDuplicate)
}

/// How the wish to add a job that is known in full was answered.
package enum InsertionRequest: Equatable, Sendable {
  case inserted(Job)
  case duplicate(PostingDuplicate)
}

extension Library {
  /// Stores a job that is known in full, unless it is there already and the draft does not
  /// allow that.
  ///
  /// - Parameters:
  ///   - reading: What it was read from, to be kept.
  ///   - earlier: A creation whose place it takes.
  package func requestInsertion(
    of new: NewJob, reading: PostingReading?, insteadOf earlier: TaskID? = nil
  ) throws -> InsertionRequest {
    try write { db in
      if let duplicate = try duplicate(of: new.draft, readFrom: nil, db) {
        return .duplicate(duplicate)
      }
      return .inserted(
        try record({ ChangeNote(.jobAdded, $0) }, db) {
          try removeTries(of: new.draft, earlier, db)
          return try insertJob(new, reading: reading, db)
        })
    }
  }

  /// Queues the creation of a job from its URL (J3), unless the posting is there already and
  /// the draft does not allow that.
  ///
  /// - Parameter earlier: A creation whose place it takes.
  package func requestCreation(
    of draft: JobDraft, insteadOf earlier: TaskID? = nil
  ) throws -> CreationRequest {
    try write { db in
      if let duplicate = try duplicate(of: draft, besides: earlier, db) {
        return .duplicate(duplicate)
      }
      let id = try insertTask(.createJob(draft), db)
      try removeTries(of: draft, earlier, db)
      return .queued(id)
    }
  }

  /// Removes the creations whose place a new one takes: the one that it goes on with, and those of
  /// the same URL that failed and hold nothing else that was typed.
  private func removeTries(of draft: JobDraft, _ earlier: TaskID?, _ db: GRDB.Database) throws {
    if let earlier { try removeTask(earlier, db) }
    guard !draft.jobURL.isEmpty else { return }
    let failed = try TaskRow.fetchAll(
      db,
      sql: """
        SELECT * FROM task WHERE user_id = ? AND state IN ('failed', 'cancelled')
          AND draft IS NOT NULL
        """, arguments: [user.id.rawValue])
    for row in failed {
      guard case .createJob(let other) = row.task.work,
        PostingURL.areSame(other.jobURL, draft.jobURL), other.holdsURLAlone
      else { continue }
      try removeTask(row.task.id, db)
    }
  }

  private func duplicate(
    of draft: JobDraft, besides earlier: TaskID?, _ db: GRDB.Database
  ) throws -> PostingDuplicate? {
    guard !draft.allowsDuplicate else { return nil }
    if let job = try newestJob(withURLs: [draft.jobURL], db) { return job }
    let creations = try TaskRow.fetchAll(
      db,
      sql: """
        SELECT * FROM task
        WHERE user_id = ? AND state IN ('waiting', 'running') AND draft IS NOT NULL AND id IS NOT ?
        ORDER BY id DESC
        """, arguments: [user.id.rawValue, earlier?.rawValue])
    let same = creations.first { row in
      guard case .createJob(let other) = row.task.work else { return false }
      return PostingURL.areSame(other.jobURL, draft.jobURL)
    }
    return same.map { .creation($0.task.id) }
  }

  /// The job that a new one turned out to be when its page was read, if the draft minds.
  ///
  /// - Parameter page: What a whole posting was read from: its address, after redirects, counts
  ///   as well. Where less was read it can be that of a list or a login.
  func duplicate(
    of draft: JobDraft, readFrom page: PageCopy?, _ db: GRDB.Database
  ) throws -> PostingDuplicate? {
    guard !draft.allowsDuplicate else { return nil }
    return try newestJob(withURLs: [draft.jobURL] + (page.map { [$0.url] } ?? []), db)
  }

  private func newestJob(withURLs urls: [String], _ db: GRDB.Database) throws -> PostingDuplicate? {
    let keys = urls.map(PostingURL.key).filter { !$0.isEmpty }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, company_name, job_title, job_url FROM job WHERE id = (
          SELECT max(job_id) FROM posting_url
          WHERE user_id = ? AND url_key IN (SELECT value FROM json_each(?)))
        """, arguments: [user.id.rawValue, try JSONColumn.encode(keys)])
    return row.map { row in
      .job(
        JobID(row["id"]),
        name: Job.name(title: row["job_title"], company: row["company_name"], url: row["job_url"]))
    }
  }
}
