import Foundation
import GRDB
import JobTrackerDomain
import Testing

@testable import JobTrackerStore

/// The stages and the tags of jobs, and what is found by them.
@Suite struct PipelineStoreTests {
  private let test: TestLibrary
  private var library: Library { test.library }

  init() throws { test = try TestLibrary() }

  private func job(_ company: String = "Acme", description: String = "Build it.") throws -> Job {
    var draft = TestLibrary.draft
    draft.companyName = company
    draft.jobDescription = description
    return try test.addJob(draft)
  }

  private func found(_ text: String) throws -> [String] {
    let query = JobQuery(text: text)
    let jobs = try library.jobs(query, offset: 0, limit: 10)
    #expect(try library.jobCount(query) == jobs.count)
    for (index, job) in jobs.enumerated() {
      #expect(try library.position(of: job.id, in: query) == index)
    }
    return jobs.map(\.companyName)
  }

  @Test("A job begins as saved, and each move is dated and can be undone and redone")
  func moves() throws {
    let job = try job()
    #expect(job.stage == .saved && job.stageChanges.isEmpty)
    let before = Date().addingTimeInterval(-1)
    _ = try library.moveStage(ofJob: job.id, .forward)
    let moved = try library.moveStage(ofJob: job.id, .to(.interview))
    #expect(moved.stage == .interview)
    #expect(moved.stageChanges.map(\.stage) == [.applied, .interview])
    #expect(moved.way.map(\.stage) == [.saved, .applied, .interview])
    #expect(moved.stageChanges.allSatisfy { $0.changedAt > before })
    #expect(try library.changes().first?.text == "Moved Backend Engineer, Acme to interview")

    _ = try library.undo()
    #expect(try library.job(job.id).way.map(\.stage) == [.saved, .applied])
    _ = try library.redo()
    #expect(try library.job(job.id) == moved)
  }

  @Test("Where no stage is, or the job is there already, nothing changes and the reason is told")
  func refuses() throws {
    let job = try job()
    #expect(throws: StageRefusal.isThere(.saved)) {
      _ = try library.moveStage(ofJob: job.id, .to(.saved))
    }
    #expect(throws: StageRefusal.isFirst(.saved)) {
      _ = try library.moveStage(ofJob: job.id, .back)
    }
    _ = try library.moveStage(ofJob: job.id, .to(.rejected))
    #expect(throws: StageRefusal.isLast(.rejected)) {
      _ = try library.moveStage(ofJob: job.id, .forward)
    }
    #expect(try library.job(job.id).stageChanges.count == 1)
    #expect(StageRefusal.isLast(.rejected).message.contains("choose one by its name"))
  }

  @Test("J11: another user's job is neither moved nor tagged")
  func scoped() throws {
    let job = try job()
    let eve = try test.database.library(ofUser: "eve")
    #expect(throws: StoreError.self) { _ = try eve.moveStage(ofJob: job.id, .forward) }
    #expect(throws: StoreError.self) { _ = try eve.setTags(ofJob: job.id) { _ in JobTags("x") } }
    #expect(try library.job(job.id) == job)
  }

  @Test("A deleted job comes back with its stage, the way there and its tags")
  func deleted() throws {
    let job = try job()
    _ = try library.moveStage(ofJob: job.id, .to(.offer))
    let tagged = try library.setTags(ofJob: job.id) { _ in JobTags("dream remote") }
    try library.deleteJob(job.id)
    #expect(try found("dream").isEmpty)
    _ = try library.undo()
    #expect(try library.job(job.id) == tagged)
    #expect(try found("dream") == ["Acme"])
  }

  @Test(
    "each part finds what it asks for",
    arguments: [
      ("stage:applied", ["Acme"]), ("stage:a", ["Acme"]), ("stage:applied,rej", ["Beta", "Acme"]),
      ("stage:saved", ["Müller"]), ("!stage:saved", ["Beta", "Acme"]),
      ("is:open", ["Müller", "Acme"]), ("tag:remote", ["Acme"]), ("tag:rem", ["Acme"]),
      ("tag:mote", []), ("tag:a_b", ["Beta"]), ("tag:_", []), ("!tag:remote", ["Müller", "Beta"]),
      ("remote", ["Acme"]), ("muller", ["Müller"]), ("MÜLLER", ["Müller"]), ("mllr", ["Müller"]),
      ("\"müller\"", ["Müller"]), ("tag:dream stage:applied acme", ["Acme"]),
      ("text:kafka", ["Acme"]), ("text:KAF", ["Acme"]), ("text:afka", []),
      ("text:\"event driven\"", ["Acme"]), ("text:\"driven event\"", []), ("text:c++", ["Beta"]),
      ("text:zurich", ["Müller"]), ("!text:kafka", ["Müller", "Beta"]),
      ("text:haskell", ["Beta"]), ("text:\"a\" OR b\"", []), ("text:kafka tag:remote", ["Acme"]),
    ] as [(String, [String])])
  func finds(text: String, companies: [String]) throws {
    let acme = try job("Acme", description: "Kafka, and event-driven systems.")
    let beta = try job("Beta", description: "C++ all day.")
    _ = try job("Müller", description: "In Zürich.")
    _ = try library.moveStage(ofJob: acme.id, .forward)
    _ = try library.moveStage(ofJob: beta.id, .to(.rejected))
    _ = try library.setTags(ofJob: acme.id) { _ in JobTags("dream remote") }
    _ = try library.setTags(ofJob: beta.id) { _ in JobTags("a_b") }
    _ = try test.addResume(job: beta.id)
    let parsing = try #require(try library.claimTask(kind: .parse, owner: "me"))
    try library.finishParsing(
      parsing.id, owner: "me",
      outcome: .success(ResumeText(parsedText: "Ten years of Haskell.", pages: 1, warnings: [])))
    #expect(try found(text) == companies)
    try library.prepareSearch()
    #expect(try found(text) == companies, "in memory")
  }

  @Test("What is found in memory follows each change, of whoever makes it, and its undoing")
  func followsInMemory() throws {
    try library.prepareSearch()
    let job = try job("Acme")
    #expect(try found("acme") == ["Acme"])
    let other = try test.database.library(ofUser: "ada")
    var edited = job
    edited.companyName = "Bolt"
    _ = try other.updateJob(edited, extracting: false)
    #expect(try found("acme").isEmpty && found("bolt") == ["Bolt"])
    _ = try library.setTags(ofJob: job.id) { _ in JobTags("dream") }
    #expect(try found("dream !acme") == ["Bolt"])
    _ = try library.undo()
    _ = try library.undo()
    #expect(try found("dream").isEmpty && found("acme") == ["Acme"])
    try library.deleteJob(job.id)
    #expect(try found("acme").isEmpty)
  }

  @Test("What is found follows each change of a text, and its undoing")
  func follows() throws {
    var job = try job("Acme", description: "Kafka.")
    job.jobDescription = "Rust."
    job.companyName = "Bolt"
    _ = try library.updateJob(job, extracting: false)
    #expect(try found("text:kafka").isEmpty && found("acme").isEmpty)
    #expect(try found("text:rust bolt") == ["Bolt"])
    _ = try library.undo()
    #expect(try found("text:kafka acme") == ["Acme"])
    #expect(try found("text:rust").isEmpty && found("bolt").isEmpty)
    try library.deleteJob(job.id)
    #expect(try found("text:kafka").isEmpty)
  }

  @Test("The stages have an order of their own")
  func sorted() throws {
    for (company, stage) in [("A", JobStage.offer), ("B", .applied), ("C", .ghosted)] {
      _ = try library.moveStage(ofJob: try job(company).id, .to(stage))
    }
    _ = try job("D")
    let query = JobQuery(order: JobOrder(.stage))
    let jobs = try library.jobs(query, offset: 0, limit: 9)
    #expect(jobs.map(\.companyName) == ["C", "A", "B", "D"])
    for (index, job) in jobs.enumerated() {
      #expect(try library.position(of: job.id, in: query) == index)
    }
  }
}
