import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import Synchronization
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

  @Test("What nobody sees in a resume is no evidence: no engine gets it, nor a comparison")
  func hidden() throws {
    let text = "Ada Lovelace. Swift. kubernetes"
    let asked = Mutex<[String]>([])
    let test = try TestTracker(
      runners: .fake(
        analyse: { request, _, _, _ in
          asked.withLock { $0.append(request.resumeText) }
          return TaskRunners.result
        },
        compare: { request in
          asked.withLock { $0.append(request.resumeText) }
          return TaskRunners.result
        },
        resume: { _, _ in
          ResumeText(parsedText: text, hiddenText: [21..<31], pages: 1, warnings: ["!"])
        }))
    let job = try test.addJob()
    let resume = try test.addResume()
    #expect(resume.parsedText == text && resume.hiddenText == [21..<31])
    let ticket = try test.tracker.startAnalysis(job: job.id, resume: resume.id)
    _ = try test.tracker.waitForTask(ticket.taskID)
    _ = try test.tracker.fits(of: [resume.id], forJobs: [job.id])
    let whatIf = WhatIfRequest(
      job: job.id, resume: resume.id, level: .standard, stack: TargetStack())
    #expect(try test.tracker.whatIf(whatIf).text == "Ada Lovelace. Swift. ")
    #expect(asked.withLock { $0 }.allSatisfy { $0.hasPrefix("Ada") && !$0.contains("kubernetes") })
    #expect(asked.withLock { $0.count } == 3)
    let judgement = try test.tracker.newestJudgement(ofResume: resume.id)
    #expect(judgement?.jobName == job.name && judgement?.result == TaskRunners.result)
  }

  @Test("A resume of which nobody sees anything has no text to analyse")
  func allHidden() throws {
    let test = try TestTracker(
      runners: .fake(resume: { _, _ in
        ResumeText(parsedText: "kafka", hiddenText: [0..<5], pages: 1, warnings: [])
      }))
    #expect(throws: AnalysisRefusal.resumeHasNoText(reason: "nobody can see any of it")) {
      try test.tracker.startAnalysis(job: try test.addJob().id, resume: try test.addResume().id)
    }
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
