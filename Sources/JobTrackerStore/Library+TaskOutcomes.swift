import Foundation
import GRDB
package import JobTrackerDomain

/// How a task ends: its row and the row that it worked on change in one transaction,
/// and only while the task is still this process's and wanted. Whatever happens to the
/// process, a result is stored once or not at all.
extension Library {
  /// J3, J5–J7: creates the job, or leaves no row and keeps what was typed in the task, with what
  /// the page told.
  ///
  /// Once the job is there, the task's work names it. Where the posting is there already and
  /// the draft does not allow that, the task names the other job instead.
  package func finishCreation(_ id: TaskID, owner: String, reading: PostingReading) throws {
    try finish(id, owner: owner) { db, task in
      guard case .createJob(let draft) = task.work else { return .done }
      switch ExtractionResolution.creation(of: draft, from: reading.outcome) {
      case .refuse(let reason):
        let columns = try TaskColumns(.createJob(draft.keeping(reading.outcome.posting)))
        try db.execute(
          sql: "UPDATE task SET draft = ? WHERE id = ?", arguments: [columns.draft, id.rawValue])
        return .failed(reason)
      case .create(let new, let note):
        let wholePage = new.descriptionSource == .extracted ? reading.page : nil
        if let duplicate = try duplicate(of: draft, readFrom: wholePage, db) {
          return try end(id, as: duplicate, db)
        }
        let job = try record({ ChangeNote(.jobAdded, $0) }, forgetsUndone: false, db) {
          try insertJob(new, reading: reading, db)
        }
        // From here on the task is the job's: what was typed is in the job now.
        try db.execute(
          sql: "UPDATE task SET draft = NULL, job_id = ? WHERE id = ?",
          arguments: [job.id.rawValue, id.rawValue])
        return .doneWithNote(note)
      }
    }
  }

  private func end(
    _ id: TaskID, as duplicate: PostingDuplicate, _ db: GRDB.Database
  ) throws -> End {
    if case .job(let other, _) = duplicate {
      try db.execute(
        sql: "UPDATE task SET duplicate_of = ? WHERE id = ?",
        arguments: [other.rawValue, id.rawValue])
    }
    return .failed(duplicate.message)
  }

  /// J10: `success` or `needs_manual`; the page is kept.
  package func finishExtraction(_ id: TaskID, owner: String, reading: PostingReading) throws {
    try finish(id, owner: owner) { db, task in
      guard case .extract(let jobID) = task.work else { return .done }
      let job = ExtractionResolution.update(of: try job(jobID, db), from: reading.outcome)
      try update(job, db)
      if let page = reading.page {
        try keep(page, isWhole: job.extractionStatus == .success, of: jobID, db)
      }
      return .doneWithNote(reading.outcome.reason)
    }
  }

  /// R2: the text, or why there is none.
  package func finishParsing(
    _ id: TaskID, owner: String, outcome: Result<ResumeText, ParseFailure>
  ) throws {
    try finish(id, owner: owner) { db, task in
      guard case .parse(let resumeID) = task.work else { return .done }
      let text = try? outcome.get()
      var reason = ""
      if case .failure(let failure) = outcome { reason = failure.reason }
      try db.execute(
        sql: """
          UPDATE resume SET parsed_text = ?, hidden_text = ?, page_count = ?, warnings = ?,
            parse_error = ?
          WHERE id = ? AND user_id = ?
          """,
        arguments: [
          text?.parsedText ?? "", try JSONColumn.encode(text?.hiddenText ?? []), text?.pages ?? 0,
          try JSONColumn.encode(text?.warnings ?? []), reason, resumeID.rawValue, user.id.rawValue,
        ])
      return reason.isEmpty ? .done : .failed(reason)
    }
  }

  /// A6: `completed`.
  package func finishAnalysis(
    _ id: TaskID, owner: String, result: AnalysisResult, hashes: TextHashes
  ) throws {
    try finish(id, owner: owner) { db, task in
      guard case .analyse(let analysisID, _) = task.work else { return .done }
      try complete(analysisID, with: result, hashes: hashes, db)
      return .done
    }
  }

  /// The work failed for good: `failed` for the job (J10) or the analysis (A6), with `message`.
  package func failTask(_ id: TaskID, owner: String, message: String) throws {
    try finish(id, owner: owner) { db, task in
      try settleSubject(of: task.work, message: message, db)
      return .failed(message)
    }
  }

  /// The work stopped because somebody wanted it to.
  package func endCancelledTask(_ id: TaskID, owner: String) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE task SET state = 'cancelled', owner = NULL, finished_at = ?
          WHERE id = ? AND owner = ? AND state = 'running'
          """, arguments: [Date(), id.rawValue, owner])
    }
  }

  private enum End {
    case done
    case doneWithNote(String)
    case failed(String)
  }

  private func finish(
    _ id: TaskID, owner: String,
    _ body: (GRDB.Database, BackgroundTask) throws -> End
  ) throws {
    try write { db in
      let row = try TaskRow.fetchOne(
        db,
        sql: "SELECT * FROM task WHERE id = ? AND owner = ? AND user_id = ? AND state = 'running'",
        arguments: [id.rawValue, owner, user.id.rawValue])
      guard let task = row?.task else { return }
      guard !task.isCancelRequested else {
        try db.execute(
          sql: "UPDATE task SET state = 'cancelled', owner = NULL, finished_at = ? WHERE id = ?",
          arguments: [Date(), id.rawValue])
        return
      }
      var state = TaskState.done
      var message = ""
      switch try amend(task.work, db, { try body(db, task) }) {
      case .done: break
      case .doneWithNote(let note): message = note
      case .failed(let reason): (state, message) = (.failed, reason)
      }
      try db.execute(
        sql: """
          UPDATE task SET state = ?, owner = NULL, error = ?, fraction = 1, finished_at = ?
          WHERE id = ?
          """, arguments: [state.rawValue, message, Date(), id.rawValue])
    }
  }
}

/// Why a resume has no text.
package struct ParseFailure: Error, Equatable {
  package var reason: String

  package init(reason: String) { self.reason = reason }
}
