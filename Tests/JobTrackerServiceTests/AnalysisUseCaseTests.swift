import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Testing

@Suite struct AnalysisUseCaseTests {
  @Test("A2: each refusal has its own message, and nothing is stored")
  func refusals() throws {
    let test = try TestTracker(
      runners: .fake(resume: { _, _ in throw FakeFailure(message: "Only pictures.") }))
    let job = try test.addJob()
    #expect(throws: AnalysisRefusal.noResume) {
      try test.tracker.startAnalysis(job: job.id, resume: nil)
    }
    let unread = try test.tracker.addResume(try test.folder.write("x", to: "a.txt"))
    #expect(throws: AnalysisRefusal.resumeNotParsedYet) {
      try test.tracker.startAnalysis(job: job.id, resume: unread.id)
    }
    let picture = try test.addResume()
    #expect(throws: AnalysisRefusal.resumeHasNoText(reason: "Only pictures.")) {
      try test.tracker.startAnalysis(job: job.id, resume: picture.id)
    }
    #expect(try test.tracker.currentAnalysis(ofJob: job.id) == nil)
  }

  @Test("A2: a job without a description is refused")
  func noDescription() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    var draft = job.draft
    (draft.jobDescription, draft.jobURL) = ("", "https://example.com/1")
    _ = try test.tracker.editJob(job.id, to: draft)
    let resume = try test.addResume()
    #expect(throws: AnalysisRefusal.jobHasNoDescription) {
      try test.tracker.startAnalysis(job: job.id, resume: resume.id)
    }
  }

  @Test("A2: another user's job or resume does not exist")
  func scope() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.addResume()
    let eve = try test.second(user: "eve")
    #expect(throws: (any Error).self) {
      try eve.startAnalysis(job: job.id, resume: resume.id)
    }
    #expect(throws: (any Error).self) { try eve.currentAnalysis(ofJob: job.id) }
  }

  @Test("A5: starting answers at once with the id, processing and the normalised values")
  func ticket() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let ticket = try test.tracker.startAnalysis(
      job: job.id, resume: try test.addResume().id, level: .fresher,
      stack: TargetStack(commaSeparated: "a, A ,b"))
    #expect(ticket.status == .processing)
    #expect(ticket.candidateLevel == .fresher)
    #expect(ticket.targetStack.entries == ["a", "b"])
    #expect(ticket.engine == .offline)
    #expect(try test.tracker.currentAnalysis(ofJob: job.id)?.id == ticket.analysisID)
  }

  @Test("A6: it ends completed with what the engine found")
  func completed() throws {
    let test = try TestTracker()
    let ticket = try test.tracker.startAnalysis(
      job: try test.addJob().id, resume: try test.addResume().id)
    _ = try test.tracker.waitForTask(ticket.taskID)
    let analysis = try test.tracker.analysis(ticket.analysisID)
    #expect(analysis.status == .completed)
    #expect(analysis.result == TaskRunners.result)
  }

  @Test("A6: it ends failed with the engine's message")
  func failed() throws {
    let test = try TestTracker(
      runners: .fake(analyse: { _, _, _, _ in throw FakeFailure(message: "Bad key.") }))
    let ticket = try test.tracker.startAnalysis(
      job: try test.addJob().id, resume: try test.addResume().id)
    _ = try test.tracker.waitForTask(ticket.taskID)
    let analysis = try test.tracker.analysis(ticket.analysisID)
    #expect(analysis.status == .failed)
    #expect(analysis.errorMessage == "Bad key.")
  }

  @Test("Groq without a key is refused before anything is stored")
  func noKey() throws {
    let test = try TestTracker()
    let job = try test.addJob()
    let resume = try test.addResume()
    #expect(throws: EngineError.noKey) {
      try test.tracker.startAnalysis(job: job.id, resume: resume.id, engine: .groq)
    }
    #expect(try test.tracker.currentAnalysis(ofJob: job.id) == nil)
  }
}
