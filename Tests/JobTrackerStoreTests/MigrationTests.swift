import Foundation
import GRDB
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import JobTrackerStore

@Suite struct MigrationTests {
  @Test("0002: jobs and tasks of the first version are all there, and known by their URLs")
  func fromFirst() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("old.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "0001 contract")
    try queue.write { try $0.execute(sql: Self.rows) }
    try queue.close()

    let library = try Database(path: path).library(ofUser: "ada")
    let job = try library.job(JobID(3))
    #expect(job.companyName == "Acme")
    #expect(job.facts == PostingFacts(location: "Brno"))
    #expect(job.origins == FieldOrigins())
    #expect(job.page == nil)
    #expect(try library.jobsWithFacts(offset: 0, limit: 9).map(\.facts.location) == ["", "Brno"])
    #expect(
      try library.requestCreation(of: JobDraft(jobURL: "http://acme.example/7/"))
        == .duplicate(.job(JobID(3), name: "Engineer, Acme")))
    let creation = try #require(try library.openTasks().first)
    #expect(
      creation.work
        == .createJob(JobDraft(companyName: "Typed", jobURL: "https://acme.example/8")))
    #expect(creation.duplicateOf == nil)
    // Another user's job with the same URL is no duplicate.
    let eve = try Database(path: path).library(ofUser: "eve")
    #expect(try eve.job(JobID(5)).jobURL == "https://acme.example/9")
    guard case .queued = try eve.requestCreation(of: JobDraft(jobURL: "https://acme.example/7"))
    else {
      Issue.record("not queued")
      return
    }
    // 0006 and 0007: each is saved, without a tag, and found by its words and its text.
    #expect(job.stage == .saved && job.tags.isEmpty)
    for text in ["acme stage:saved", "text:build", "location:brno"] {
      #expect(try library.jobs(JobQuery(text: text), offset: 0, limit: 9).map(\.id) == [job.id])
    }
    let other = try library.updateJob(job, extracting: false)
    #expect(other.facts == job.facts)
  }

  /// Where this fails for a column that a migration added, the migration has to write the table's
  /// rows anew: ``Schema/rewriteRows(of:_:)``.
  @Test("0004: rows of the first version are deleted and come back as they were")
  func undone() throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("old.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "0001 contract")
    try queue.write { try $0.execute(sql: Self.rows + Self.moreRows) }
    try queue.close()

    let library = try Database(path: path).library(ofUser: "ada")
    func tables() throws -> [String] {
      try library.read { db in
        try Library.recordedTables(db).flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
        }
      }
    }
    let before = try tables()
    for id in [3, 4] { try library.deleteJob(JobID(Int64(id))) }
    try library.deleteResume(ResumeID(1))
    #expect(try tables() != before)
    for _ in 0..<3 { _ = try library.undo() }
    #expect(try tables() == before)
  }

  private static let moreRows = """
    INSERT INTO resume VALUES (1, 1, 3, 'cv.pdf', '\(TestLibrary.hash)', 1, '', '[]',
      '2026-01-01', 'Ada');
    INSERT INTO analysis (id, user_id, job_id, resume_id, is_current, candidate_level,
      target_stack, status, engine, ats_score, missing_keywords, strengths, suggestions, evidence,
      notes, model, engine_version, resume_sha256, job_sha256, error_message, created_at)
    VALUES (1, 1, 3, 1, 1, 'fresher', '[]', 'completed', 'offline', 50, '[]', '[]', '[]', '[]',
      '[]', '', '', '', '', '', '2026-01-01');
    """

  private static let rows = """
    INSERT INTO user VALUES (1, 'ada', '2026-01-01'), (2, 'eve', '2026-01-01');
    INSERT INTO job (id, user_id, company_name, job_title, location, job_url, description_source,
      extraction_status, extraction_error, created_at, updated_at, job_description)
    VALUES
      (3, 1, 'Acme', 'Engineer', 'Brno', 'https://www.acme.example/7?utm_source=x', 'extracted',
        'success', '', '2026-01-01', '2026-01-01', 'Build.'),
      (4, 1, 'Typed', 'Tester', '', '', 'manual', 'success', '', '2026-01-01', '2026-01-01', 'T.'),
      (5, 2, 'Eve', 'Spy', '', 'https://acme.example/9', 'manual', 'success', '', '2026-01-01',
        '2026-01-01', 'S.');
    INSERT INTO task (user_id, kind, draft, provider, state, attempts, orphaned, fraction, step,
      points, error, cancel_requested, not_before, created_at)
    VALUES (1, 'extract', '{"companyName":"Typed","jobDescription":"","jobTitle":"","jobURL":'
      || '"https://acme.example/8"}', '', 'waiting', 0, 0, 0, '', '{}', '', 0, '2026-01-01',
      '2026-01-01');
    """
}
