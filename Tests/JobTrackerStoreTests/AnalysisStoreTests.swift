import Foundation
import GRDB
import JobTrackerDomain
import Testing

@testable import JobTrackerStore

@Suite struct AnalysisStoreTests {
  private func claim(_ test: TestLibrary) throws -> BackgroundTask {
    try #require(try test.library.claimTask(kind: .analyse, owner: "me"))
  }

  @Test("A6, A9: a completed analysis keeps its whole result")
  func complete() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let (analysis, _) = try test.addAnalysis(job: job.id, resume: try test.addResume().id)
    #expect(analysis.status == .processing)
    let task = try claim(test)
    try test.library.finishAnalysis(
      task.id, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    let read = try #require(try test.library.currentAnalysis(ofJob: job.id))
    #expect(read.status == .completed)
    #expect(read.result == TestLibrary.result())
    #expect(read.hashes == TestLibrary.hashes)
    #expect(read.targetStack == TargetStack(["Swift"]))
    #expect(try test.library.task(task.id).state == .done)
    let row = try #require(try test.library.jobs(offset: 0, limit: 1).first)
    #expect(row.atsScore == 80)
    #expect(row.analysisStatus == .completed)
  }

  @Test("A7: the next run is the current one, and every run is kept")
  func history() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume()
    let (first, _) = try test.addAnalysis(job: job.id, resume: resume.id)
    try test.library.finishAnalysis(
      try claim(test).id, owner: "me", result: TestLibrary.result(10), hashes: TestLibrary.hashes)
    let (second, _) = try test.addAnalysis(job: job.id, resume: resume.id)
    #expect(try test.library.currentAnalysis(ofJob: job.id)?.id == second.id)
    let history = try test.library.analysisHistory(ofJob: job.id)
    #expect(history.map(\.id) == [second.id, first.id])
    #expect(history.last?.result == TestLibrary.result(10))
  }

  @Test("The newest result by another engine is found; one that is not finished is none")
  func otherEngine() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume()
    func run(_ engine: EngineName, points: [Double]) throws -> Analysis {
      let (analysis, _) = try test.addAnalysis(job: job.id, resume: resume.id, engine: engine)
      let pairs = zip(ScoreBucket.allCases, points).map { ($0, $1) }
      let breakdown = try #require(ScoreBreakdown(Dictionary(uniqueKeysWithValues: pairs)))
      try test.library.finishAnalysis(
        try claim(test).id, owner: "me",
        result: AnalysisResult(
          breakdown: breakdown, missingKeywords: [], strengths: [], suggestions: [],
          engine: EngineIdentity(engine: engine, model: "m", version: "1")),
        hashes: TestLibrary.hashes)
      return try test.library.analysis(analysis.id)
    }
    _ = try run(.offline, points: [1, 2, 3, 4])
    let offline = try run(.offline, points: [5, 6, 7, 8])
    #expect(try test.library.jobWithAnalysis(job.id).otherEngine == nil)
    let groq = try run(.groq, points: [9, 9, 9, 9])
    #expect(try test.library.jobWithAnalysis(job.id).otherEngine?.id == offline.id)
    let again = try run(.offline, points: [7, 7, 7, 7])
    let found = try test.library.jobWithAnalysis(job.id)
    #expect(found.analysis?.id == again.id && found.otherEngine?.id == groq.id)
    _ = try test.addAnalysis(job: job.id, resume: resume.id, engine: .offline)
    #expect(try test.library.jobWithAnalysis(job.id).otherEngine == nil)
  }

  @Test("The offline result is taken while a run waits for its server; that one comes on top")
  func meanwhile() throws {
    let test = try TestLibrary()
    let job = try test.addJob().id
    let resume = try test.addResume().id
    let (groq, task) = try test.addAnalysis(job: job, resume: resume, engine: .groq)
    _ = try claim(test)
    try test.library.postponeTasks(
      askingLike: task, owner: "me", until: Date(timeIntervalSinceNow: 60), because: "Wait.")
    let (offline, _) = try test.addAnalysis(job: job, resume: resume, engine: .offline)
    try test.library.finishAnalysis(
      try claim(test).id, owner: "me", result: TestLibrary.result(10), hashes: TestLibrary.hashes)
    #expect(try test.library.currentAnalysis(ofJob: job)?.id == offline.id)
    #expect(try test.library.task(task).state == .waiting)
    try test.library.write { db in
      try db.execute(sql: "UPDATE task SET not_before = '2020-01-01 00:00:00.000'")
    }
    try test.library.finishAnalysis(
      try claim(test).id, owner: "me", result: TestLibrary.result(20), hashes: TestLibrary.hashes)
    #expect(try test.library.currentAnalysis(ofJob: job)?.id == groq.id)
    #expect(try test.library.analysisHistory(ofJob: job).count == 2)
  }

  @Test("A7: a run that has not finished gives way to the next")
  func replaced() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume()
    let (first, firstTask) = try test.addAnalysis(job: job.id, resume: resume.id)
    let running = try claim(test)
    let (second, _) = try test.addAnalysis(job: job.id, resume: resume.id)
    #expect(try test.library.analysis(first.id).status == .failed)
    #expect(try test.library.task(firstTask).isCancelRequested)
    // The first run comes to its end all the same: nothing of it is stored.
    try test.library.finishAnalysis(
      running.id, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    #expect(try test.library.analysis(first.id).result == nil)
    #expect(try test.library.task(firstTask).state == .cancelled)
    #expect(try test.library.currentAnalysis(ofJob: job.id)?.id == second.id)
  }

  @Test("A7: a run that is cancelled does not hide the result before it")
  func cancelled() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume()
    let (first, _) = try test.addAnalysis(job: job.id, resume: resume.id)
    try test.library.finishAnalysis(
      try claim(test).id, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    let (second, task) = try test.addAnalysis(job: job.id, resume: resume.id)
    #expect(try test.library.currentAnalysis(ofJob: job.id)?.id == second.id)
    try test.library.cancelTask(task)
    #expect(try test.library.currentAnalysis(ofJob: job.id)?.id == first.id)
    #expect(try test.library.analysis(second.id).errorMessage == "Cancelled.")
  }

  @Test("A8: a job without an analysis reads as pending")
  func pending() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    #expect(try test.library.currentAnalysis(ofJob: job.id) == nil)
    #expect(try test.library.jobs(offset: 0, limit: 1).first?.analysisStatus == .pending)
  }

  @Test("A6: a failed analysis has its message")
  func failed() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    _ = try test.addAnalysis(job: job.id, resume: try test.addResume().id)
    let task = try claim(test)
    try test.library.failTask(task.id, owner: "me", message: "No network.")
    let read = try #require(try test.library.currentAnalysis(ofJob: job.id))
    #expect(read.status == .failed)
    #expect(read.errorMessage == "No network.")
    #expect(try test.library.task(task.id).error == "No network.")
  }

  @Test("A1: results stay when their resume is deleted")
  func resumeDeleted() throws {
    let test = try TestLibrary()
    let job = try test.addJob()
    let resume = try test.addResume()
    _ = try test.addAnalysis(job: job.id, resume: resume.id)
    try test.library.finishAnalysis(
      try claim(test).id, owner: "me", result: TestLibrary.result(), hashes: TestLibrary.hashes)
    try test.library.deleteResume(resume.id)
    let read = try #require(try test.library.currentAnalysis(ofJob: job.id))
    #expect(read.resumeID == nil)
    #expect(read.result != nil)
  }
}
