import Foundation
import JobTrackerDomain
import JobTrackerStore
import Testing

@Suite struct TaskQueueTests {
  private let typed = JobDraft(companyName: "Acme", jobURL: "https://example.com/1")
  private let posting = Posting(
    companyName: "Found", jobTitle: "Engineer", jobDescription: "Build.", method: "json-ld")
  private var whole: PostingReading { PostingReading(outcome: .success(posting)) }

  @Test("Two owners never get the same task")
  func claims() throws {
    let test = try TestLibrary()
    try test.library.enqueue(.createJob(typed))
    let second = try Database(path: test.database.path).library(ofUser: "ada")
    #expect(try test.library.claimTask(kind: .extract, owner: "a") != nil)
    #expect(try second.claimTask(kind: .extract, owner: "b") == nil)
  }

  @Test("A user's tasks are run for that user alone")
  func scope() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    let other = try test.database.library(ofUser: "eve")
    #expect(try other.claimTask(kind: .extract, owner: "b") == nil)
    #expect(try other.openTasks().isEmpty)
    #expect(throws: StoreError.noSuchTask(id.description)) { try other.cancelTask(id) }
  }

  @Test("One analysis at a time talks to a provider; offline ones do not wait")
  func providers() throws {
    let test = try TestLibrary()
    let resume = try test.addResume()
    for engine in [EngineName.groq, .groq, .offline, .offline] {
      _ = try test.addAnalysis(job: try test.addJob().id, resume: resume.id, engine: engine)
    }
    func claim() throws -> BackgroundTask? {
      try test.library.claimTask(kind: .analyse, owner: "a")
    }
    let first = try #require(try claim())
    _ = try #require(try claim())
    _ = try #require(try claim())
    #expect(try claim() == nil)
    try test.library.failTask(first.id, owner: "a", message: "x")
    #expect(try claim() != nil)
  }

  @Test("A process without a key leaves the analysis to one that has it")
  func unusableEngine() throws {
    let test = try TestLibrary()
    _ = try test.addAnalysis(
      job: try test.addJob().id, resume: try test.addResume().id, engine: .groq)
    #expect(
      try test.library.claimTask(kind: .analyse, engines: [.offline], owner: "a") == nil)
    #expect(try test.library.claimTask(kind: .analyse, owner: "b") != nil)
  }

  @Test("A task waits for its time")
  func notBefore() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    let later = Date(timeIntervalSinceNow: 3600)
    try test.library.postponeTask(id, owner: "a", until: later, because: "Busy.")
    #expect(try test.library.claimTask(kind: .extract, owner: "a") == nil)
    let task = try test.library.task(id)
    #expect(task.state == .waiting)
    #expect(task.error == "Busy.")
    let next = try #require(try test.library.nextTaskDate(after: Date()))
    #expect(abs(next.timeIntervalSince(later)) < 0.01)
    #expect(try test.library.nextTaskDate(after: later.addingTimeInterval(1)) == nil)
  }

  @Test("What waits for a provider waits together, and that is no attempt")
  func sharedWait() throws {
    let test = try TestLibrary()
    let job = try test.addJob().id
    let other = try test.addJob().id
    let resume = try test.addResume().id
    let (_, first) = try test.addAnalysis(job: job, resume: resume, engine: .groq)
    let (_, second) = try test.addAnalysis(job: other, resume: resume, engine: .groq)
    _ = try test.library.claimTask(kind: .analyse, owner: "a")
    let later = Date(timeIntervalSinceNow: 60)
    try test.library.postponeTasks(
      askingLike: first, owner: "a", until: later, because: "The limit is used up.")
    let third = try test.library.task(
      try test.addAnalysis(job: try test.addJob().id, resume: resume, engine: .groq).1)
    for task in try [first, second].map(test.library.task) + [third] {
      #expect(task.state == .waiting && task.attempts == 0)
      #expect(abs(task.notBefore.timeIntervalSince(later)) < 0.01)
      #expect(task.error == "The limit is used up.")
    }
    #expect(try test.library.claimTask(kind: .analyse, owner: "a") == nil)
    // The offline engine waits for nobody.
    _ = try test.addAnalysis(job: try test.addJob().id, resume: resume, engine: .offline)
    #expect(try test.library.claimTask(kind: .analyse, owner: "a") != nil)
  }

  @Test("J5: a refused creation leaves no row and keeps what was typed")
  func creationRefused() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    try test.library.finishCreation(
      id, owner: "a",
      reading: PostingReading(outcome: .needsManual(Posting(), reason: "Login wall.")))
    #expect(try test.library.jobCount() == 0)
    let open = try test.library.openTasks()
    #expect(open.map(\.work) == [.createJob(typed)])
    #expect(open.first?.error == "Login wall.")
    try test.library.removeTask(id)
    #expect(try test.library.openTasks().isEmpty)
  }

  @Test("J5: a refused creation keeps what the page told beside what was typed")
  func creationRefusedWithFinding() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    let found = Posting(jobTitle: "Engineer")
    try test.library.finishCreation(
      id, owner: "a",
      reading: PostingReading(outcome: .needsManual(found, reason: "No company.")))
    #expect(try test.library.openTasks().map(\.work) == [.createJob(typed.keeping(found))])
  }

  @Test("J6: a creation ends with the job that it made")
  func creation() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    try test.library.finishCreation(id, owner: "a", reading: whole)
    guard case .extract(let job) = try test.library.task(id).work else {
      Issue.record("the task does not name its job")
      return
    }
    #expect(try test.library.job(job).companyName == "Found")
    #expect(try test.library.openTasks().isEmpty)
    // A second end of the same task, as after a lost answer, changes nothing.
    try test.library.finishCreation(id, owner: "a", reading: whole)
    #expect(try test.library.jobCount() == 1)
  }

  @Test("J10: an extraction ends in success, needs_manual or failed", arguments: [0, 1, 2])
  func extraction(_ ending: Int) throws {
    let test = try TestLibrary()
    let job = try test.library.updateJob(try test.addJob(), extracting: true)
    let task = try #require(try test.library.claimTask(kind: .extract, owner: "a"))
    switch ending {
    case 0: try test.library.finishExtraction(task.id, owner: "a", reading: whole)
    case 1:
      try test.library.finishExtraction(
        task.id, owner: "a",
        reading: PostingReading(outcome: .needsManual(Posting(), reason: "Gone.")))
    default:
      _ = try test.library.updateJob(pending(job), extracting: false)
      try test.library.failTask(task.id, owner: "a", message: "Gone.")
    }
    let read = try test.library.job(job.id)
    #expect(read.extractionStatus == [.success, .needsManual, .failed][ending])
    #expect(read.extractionError == (ending == 0 ? "" : "Gone."))
  }

  private func pending(_ job: Job) -> Job {
    var job = job
    job.extractionStatus = .pending
    return job
  }

  @Test("A task of an ended process runs again once, then has failed")
  func orphans() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let (analysis, id) = try test.addAnalysis(job: job.id, resume: try test.addResume().id)
    _ = try test.library.claimTask(kind: .analyse, owner: "dead")
    #expect(try test.library.taskOwners() == ["dead"])
    try test.library.requeueTasks(ofEndedOwner: "dead")
    #expect(try test.library.task(id).state == .waiting)
    #expect(try test.library.analysis(analysis.id).status == .processing)
    _ = try test.library.claimTask(kind: .analyse, owner: "dead too")
    try test.library.requeueTasks(ofEndedOwner: "dead too")
    #expect(try test.library.task(id).state == .failed)
    #expect(try test.library.analysis(analysis.id).status == .failed)
  }

  @Test("A cancelled task that its process left behind does not run again")
  func cancelledOrphan() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "dead")
    try test.library.cancelTask(id)
    try test.library.requeueTasks(ofEndedOwner: "dead")
    #expect(try test.library.task(id).state == .cancelled)
  }

  @Test("A waiting task is cancelled at once, a running one by its owner; both can be retried")
  func cancelling() throws {
    let test = try TestLibrary()
    let waiting = try test.library.enqueue(.createJob(typed))
    try test.library.cancelTask(waiting)
    #expect(try test.library.task(waiting).state == .cancelled)
    let running = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    try test.library.cancelTask(running)
    #expect(try test.library.task(running).state == .running)
    #expect(try test.library.unwantedTasks(among: [running], owner: "a") == [running])
    try test.library.endCancelledTask(running, owner: "a")
    #expect(try test.library.task(running).state == .cancelled)
    try test.library.retryTask(running)
    #expect(try test.library.task(running).state == .waiting)
  }

  @Test("Progress is kept for other processes")
  func progress() throws {
    let test = try TestLibrary()
    let id = try test.library.enqueue(.createJob(typed))
    _ = try test.library.claimTask(kind: .extract, owner: "a")
    let progress = TaskProgress(fraction: 0.5, step: "Reading", points: [.roleFit: 12.5])
    try test.library.storeProgress(progress, of: id, owner: "a")
    #expect(try test.library.task(id).progress == progress)
    try test.library.storeProgress(TaskProgress(), of: id, owner: "b")
    #expect(try test.library.task(id).progress == progress)
  }
}
