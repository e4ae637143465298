import Foundation
import GRDB
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import JobTrackerStore

@Suite struct SchemaTests {
  @Test("WAL, foreign keys and STRICT tables are in force")
  func pragmas() throws {
    let test = try TestLibrary()
    let queue = try DatabaseQueue(path: test.database.path)
    try queue.read { db in
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
      let loose = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND strict = 0
            AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
      #expect(loose == [])
    }
  }

  /// Each change breaks one rule of the contract; the database itself must refuse it.
  @Test(
    "A row that breaks the contract is refused",
    arguments: [
      "UPDATE job SET job_url = printf('%.*c', 1001, 'a')",
      "UPDATE job SET description_source = 'guessed'",
      "UPDATE job SET extraction_status = 'maybe'",
      "UPDATE job SET user_id = 999",
      "UPDATE job SET company_name = NULL",
      "UPDATE resume SET file_sha256 = 'ABC'",
      "UPDATE resume SET page_count = -1",
      "UPDATE analysis SET candidate_level = 'guru'",
      "UPDATE analysis SET status = 'done'",
      "UPDATE analysis SET ats_score = 101, status = 'completed'",
      "UPDATE analysis SET status = 'completed'",
      "UPDATE analysis SET status = 'completed', ats_score = 26, skills_match = 26, "
        + "project_impact = 0, tools_frameworks = 0, role_fit = 0",
      "UPDATE analysis SET status = 'completed', ats_score = 50, skills_match = 1, "
        + "project_impact = 1, tools_frameworks = 1, role_fit = 1",
      "UPDATE analysis SET status = 'completed', ats_score = 1, skills_match = 1",
      "UPDATE analysis SET target_stack = '{}'",
      "INSERT INTO analysis SELECT 99, user_id, job_id, resume_id, is_current, candidate_level, "
        + "target_stack, status, engine, ats_score, skills_match, project_impact, "
        + "tools_frameworks, role_fit, missing_keywords, strengths, suggestions, evidence, "
        + "notes, model, engine_version, resume_sha256, job_sha256, error_message, created_at, "
        + "finished_at FROM analysis",
      "UPDATE task SET state = 'running'",
      "UPDATE task SET kind = 'dance'",
      "UPDATE task SET fraction = 1.5",
      "UPDATE task SET resume_id = NULL WHERE kind = 'parse'",
      "UPDATE task SET duplicate_of = 999",
      "UPDATE posting SET workplace = 'moon'",
      "UPDATE posting SET employment_types = '{}'",
      "UPDATE posting SET employment_types = 'full_time'",
      "UPDATE posting SET salary_minimum = -1",
      "UPDATE posting SET salary_maximum = 'much'",
      "UPDATE posting SET salary_minimum = 2, salary_maximum = 1",
      "UPDATE posting SET salary_minimum = 2, salary_currency = 'eur'",
      "UPDATE posting SET salary_minimum = 2, salary_currency = 'EURO'",
      "UPDATE posting SET salary_minimum = 2, salary_period = 'decade'",
      "UPDATE posting SET salary_currency = 'EUR'",
      "UPDATE posting SET salary_period = 'year'",
      "UPDATE posting SET date_posted = '12.11.2026'",
      "UPDATE posting SET date_posted = '2026-02-30'",
      "UPDATE posting SET valid_through = '2026-11-12T00:00'",
      "UPDATE posting SET sources = '[]'",
      "UPDATE posting SET user_id = 999",
      "UPDATE posting_url SET url_key = ''",
      "UPDATE posting_url SET user_id = 999",
      "INSERT INTO page_copy VALUES (1, 1, '', '', '2026-01-01', 2, 0, x'')",
      "INSERT INTO page_copy VALUES (1, 1, '', '', '2026-01-01', 1, -1, x'')",
      "INSERT INTO page_copy VALUES (1, 1, '', '', '2026-01-01', 1, 0, 'text')",
      "INSERT INTO page_copy VALUES (1, 999, '', '', '2026-01-01', 1, 0, x'')",
    ])
  func constraints(_ change: String) throws {
    let test = try TestLibrary()
    var draft = TestLibrary.draft
    draft.jobURL = "https://example.com/1"
    let job = try test.addJob(draft)
    _ = try test.addAnalysis(job: job.id, resume: try test.addResume().id)
    let queue = try DatabaseQueue(path: test.database.path)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: change) } }
  }

  @Test("A7: a finished run cannot be changed, even from outside")
  func historyUnchanged() throws {
    let test = try TestLibrary()
    _ = try test.addAnalysis(job: try test.addJob().id, resume: try test.addResume().id)
    let task = try #require(try test.library.claimTask(kind: .analyse, owner: "me"))
    try test.library.finishAnalysis(
      task.id, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    let queue = try DatabaseQueue(path: test.database.path)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE analysis SET missing_keywords = '[]'") }
    }
  }

  @Test("A database from a newer version is refused and not touched")
  func newer() throws {
    let test = try TestLibrary()
    let path = test.folder.file("newer.sqlite").path
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(
          sql: """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            INSERT INTO grdb_migrations VALUES ('9999 the future');
            """)
      }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.newer(path: path)) { try JobTrackerStore.Database(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test("A file that is no database is refused and not touched")
  func damaged() throws {
    let test = try TestLibrary()
    let file = try test.folder.write(
      String(repeating: "no database ", count: 500), to: "bad.sqlite")
    #expect(throws: StoreError.damaged(path: file.path)) {
      try JobTrackerStore.Database(path: file.path)
    }
    #expect(try Data(contentsOf: file).count == 6000)
  }

  @Test("A database in a folder that is not there cannot be opened")
  func noFolder() throws {
    let test = try TestLibrary()
    let error = #expect(throws: StoreError.self) {
      try JobTrackerStore.Database(path: test.folder.file("none/here.sqlite").path)
    }
    guard case .cannotOpen = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }

  @Test("A full disk is an error that loses nothing")
  func full() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    try test.database.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 60")
    }
    var draft = TestLibrary.draft
    draft.jobDescription = String(repeating: "long ", count: 200_000)
    #expect(throws: StoreError.diskFull) { try test.addJob(draft) }
    #expect(try test.library.jobs(offset: 0, limit: 9).map(\.id) == [job.id])
  }
}
