import Foundation
import GRDB
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Testing

/// Many things done at random: all of them undone lead to the start, and redone to the end.
@Suite struct RandomChangeTests {
  @Test("All undone is the start, all redone is the end", arguments: 1...6)
  func everything(_ seed: Int) throws {
    var person = try RandomPerson(seed: seed)
    try person.fillBefore()
    let start = try person.tables()
    for _ in 0..<60 { try person.act() }
    // What is done last can no longer be redone by what was undone before it.
    try person.addJob()
    try person.waitForWork()
    let end = try person.tables()
    #expect(start != end)

    while try person.tracker.changes().contains(where: { !$0.isUndone }) {
      _ = try person.tracker.undo()
    }
    try #require(try person.tables() == start)
    while try person.tracker.changes().contains(where: \.isUndone) {
      _ = try person.tracker.redo()
    }
    try #require(try person.tables() == end)
    let first = try #require(try person.tracker.changes().last)
    _ = try person.tracker.undo(backTo: first.id)
    #expect(try person.tables() == start)
  }
}

private struct RandomPerson {
  let test: TestTracker
  var random: SeededGenerator
  /// Jobs that were made since the start: only these are analysed, as that is never undone.
  private var firstNewJob = JobID(0)

  var tracker: JobTracker { test.tracker }

  init(seed: Int) throws {
    random = SeededGenerator(seed: seed)
    test = try TestTracker(
      runners: .fake(
        posting: { url, _, _ in
          switch url.utf8.reduce(0, { $0 &+ Int($1) }) % 4 {
          case 0: .needsManual(Posting(companyName: "Half"), reason: "A login.")
          case 1: throw FakeFailure(message: "No answer.")
          default:
            .success(
              Posting(
                companyName: "Of \(url)", jobTitle: "Engineer", jobDescription: "Text of \(url)",
                method: "json-ld"))
          }
        },
        redirects: ["https://example.com/3": "https://example.com/9"],
        copied: .success(
          Posting(companyName: "Again", jobTitle: "Reread", jobDescription: "B", method: "json-ld"))
      ))
  }

  /// What is there before anything can be undone.
  mutating func fillBefore() throws {
    for _ in 0..<3 { try addJob() }
    for _ in 0..<3 { try addResume() }
    try waitForWork()
    for job in try tracker.jobs(limit: 9) { try analyse(job.id) }
    try waitForWork()
    try tracker.forgetChanges()
    firstNewJob = JobID((try tracker.jobs(limit: 1).first?.id.rawValue ?? 0) + 1)
  }

  mutating func act() throws {
    switch Int.random(in: 0..<22, using: &random) {
    case 0, 1: try addJob()
    case 2, 3:
      _ = try tracker.addJob(JobDraft(companyName: word(), jobURL: url()))
    case 4, 5: try edit { $0.jobTitle = $1 }
    case 6: try edit { $0.jobDescription = String(repeating: $1, count: 500) }
    case 7, 8: try edit { $0.jobURL = "https://example.com/" + $1 }
    case 9:
      if let job = try job(), !job.jobURL.isEmpty { try tracker.readPageAgain(job.id) }
    case 10:
      if let job = try job(), job.page != nil, job.extractionStatus != .pending {
        _ = try tracker.takeReading(try tracker.rereadPage(ofJob: job.id), intoJob: job.id)
      }
    case 11, 12: if let job = try job() { try tracker.deleteJob(job.id) }
    case 13: try addResume()
    case 14:
      if let resume = try tracker.resumes().randomElement(using: &random) {
        try tracker.attachResume(resume.id, to: try job()?.id)
      }
    case 15:
      if let resume = try tracker.resumes().randomElement(using: &random) {
        try tracker.deleteResume(resume.id)
      }
    case 16:
      let task = try tracker.tasks().filter { [.failed, .cancelled].contains($0.task.state) }
        .randomElement(using: &random)
      guard let task else { break }
      if Bool.random(using: &random) {
        _ = try tracker.retryTask(task.id)
      } else {
        try tracker.dismissTask(task.id)
      }
    case 17:
      if let task = try tracker.tasks().first(where: { !$0.task.state.isFinished }) {
        try tracker.cancelTask(task.id)
      }
    case 18:
      if let job = try job(), job.id >= firstNewJob { try analyse(job.id) }
    case 19:
      if let job = try job() {
        let stage = JobStage.allCases.filter { $0 != job.stage }.randomElement(using: &random)
        _ = try tracker.moveStage(ofJob: job.id, .to(stage ?? .saved))
      }
    case 20: if let job = try job() { _ = try tracker.setTags(JobTags(word()), ofJob: job.id) }
    default: try goBackAndForth()
    }
    if Int.random(in: 0..<3, using: &random) == 0 { try waitForWork() }
  }

  private mutating func goBackAndForth() throws {
    try waitForWork()
    let done = try tracker.changes().filter { !$0.isUndone }
    guard !done.isEmpty else { return }
    for _ in 0..<Int.random(in: 1...min(3, done.count), using: &random) {
      _ = try tracker.undo()
    }
    if Bool.random(using: &random) { _ = try tracker.redo() }
  }

  mutating func addJob() throws {
    _ = try tracker.addJob(
      JobDraft(
        companyName: word(), jobTitle: word(), jobDescription: word(), allowsDuplicate: true))
  }

  private mutating func addResume() throws {
    let file = try test.folder.write(word(), to: "cv-\(word()).txt")
    _ = try tracker.addResume(file, for: try job()?.id)
  }

  private mutating func analyse(_ id: JobID) throws {
    let resume = try tracker.resumes().filter(\.hasText).randomElement(using: &random)
    guard let resume, try !tracker.job(id).jobDescription.isEmpty else { return }
    _ = try tracker.startAnalysis(job: id, resume: resume.id)
  }

  private mutating func edit(_ body: (inout JobDraft, String) -> Void) throws {
    guard let job = try job() else { return }
    var draft = job.draft
    body(&draft, word())
    do {
      _ = try tracker.editJob(job.id, to: draft)
    } catch is JobDraftError {
      // A job that is being read may have nothing yet.
    }
  }

  private mutating func job() throws -> Job? {
    try tracker.jobs(limit: 99).randomElement(using: &random).map { try tracker.job($0.id) }
  }

  private mutating func word() -> String {
    String(Int.random(in: 0..<30, using: &random))
  }

  private mutating func url() -> String { "https://example.com/\(word())" }

  /// Does what is under way to its end.
  func waitForWork() throws {
    for entry in try tracker.tasks() where !entry.task.state.isFinished {
      _ = try tracker.waitForTask(entry.id)
    }
  }

  /// Every row of every table but those that say what was and is being done.
  ///
  /// - Throws: Also where an index of words is not of the texts.
  func tables() throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: test.locations.database.path)
    defer { try? queue.close() }
    try queue.write { db in
      for index in ["job_text", "resume_text"] {
        try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
      }
    }
    return try queue.read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
            AND name NOT GLOB 'sqlite_*'
            AND name NOT IN ('task', 'change', 'memory', 'grdb_migrations', 'job_words_version')
          """)
      return try names.reduce(into: [:]) { tables, name in
        tables[name] = try Row.fetchAll(db, sql: "SELECT * FROM \(name)").map { row in
          row.map { "\($0): \($1)" }.joined(separator: ", ")
        }.sorted()
      }
    }
  }
}
