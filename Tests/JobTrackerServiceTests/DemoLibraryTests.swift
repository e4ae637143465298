import Foundation
import JobTrackerDomain
import JobTrackerTesting
import Synchronization
import Testing

@testable import JobTrackerService

@Suite struct DemoLibraryTests {
  private let parent: TemporaryDirectory
  private let demo: DemoLibrary

  init() throws {
    parent = try TemporaryDirectory()
    demo = try DemoLibrary(in: parent.url)
  }

  private func open(analysisDuration: Double = 0) throws -> JobTracker {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "jobtracker")
    return try demo.open(program: program, analysisDuration: analysisDuration)
  }

  private var folders: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: parent.path) }
  }

  @Test("The demo has jobs from pages, by hand, and one whose page could not be read (J10)")
  func jobs() throws {
    let tracker = try open()
    let jobs = try tracker.jobs(limit: 50).map { try tracker.job($0.id) }
    #expect(jobs.count == 12)
    #expect(jobs.first?.companyName == "Tallowbridge Payments")
    #expect(jobs.count { $0.descriptionSource == .manual } == 1)
    #expect(jobs.count { $0.extractionStatus == .success } == 11)
    let unread = try #require(jobs.first { $0.extractionStatus == .needsManual })
    #expect(unread.extractionError.contains("stays off the network"))
    #expect(!unread.jobDescription.isEmpty)
    #expect(jobs.count { !$0.facts.location.isEmpty } == 10)
    #expect(try tracker.openTasks().isEmpty)
  }

  @Test("Every sample is about as long as a real one")
  func lengths() throws {
    for job in try DemoSamples().jobs {
      let words = job.description.split(whereSeparator: \.isWhitespace).count
      #expect((120...250).contains(words), "\(job.company): \(words)")
    }
  }

  @Test("R2: the demo's resumes have been read, without a warning")
  func resumes() throws {
    let tracker = try open()
    let resumes = try tracker.resumes().map { try tracker.resume($0.id) }
    #expect(
      Set(resumes.map(\.fileName)) == ["resume-graduate.md", "resume-backend.md", "resume-sre.txt"])
    for resume in resumes {
      #expect(resume.parsedText.contains("@example.com"))
      #expect(resume.warnings.isEmpty)
    }
  }

  @Test("A7: six jobs have results, two of them an earlier one too")
  func results() throws {
    let tracker = try open()
    let histories = try tracker.jobs(limit: 50).map { try tracker.analysisHistory(ofJob: $0.id) }
    #expect(histories.map(\.count).filter { $0 > 0 }.sorted() == [1, 1, 1, 1, 2, 2])
    for analysis in histories.joined() {
      #expect(analysis.status == .completed)
      #expect(analysis.result?.engine.engine == .offline)
    }
    let scores = histories.compactMap { $0.first?.result?.atsScore }
    #expect((scores.max() ?? 0) - (scores.min() ?? 0) >= 20, "\(scores)")
  }

  @Test("A5, A6: an analysis in the demo shows growing bars and completes")
  func analysis() throws {
    let tracker = try open(analysisDuration: 0.2)
    let job = try #require(try tracker.jobs(limit: 50).first { !$0.hasAnalysis })
    let resume = try #require(try tracker.resumes().first)
    let ticket = try tracker.startAnalysis(job: job.id, resume: resume.id)
    #expect(ticket.status == .processing)
    #expect(ticket.engine == .offline)
    let totals = Mutex<[Double]>([])
    _ = try tracker.waitForTask(ticket.taskID) { progress in
      totals.withLock { $0.append(progress.points.values.reduce(0, +)) }
    }
    let seen = totals.withLock { $0 }
    #expect(Set(seen).count >= 4, "\(seen)")
    let analysis = try tracker.analysis(ticket.analysisID)
    #expect(analysis.status == .completed)
    #expect(analysis.result.map { Double($0.atsScore) } == seen.last)
  }

  @Test("The demo stays off the network: a URL leaves no row (J5), and Groq is refused")
  func offline() throws {
    let tracker = try open()
    let draft = JobDraft(companyName: "Mine", jobURL: "http://127.0.0.1:9/job")
    guard case .reading(let id) = try tracker.addJob(draft) else {
      throw TestFailure("not queued")
    }
    let (task, job) = try tracker.waitForCreation(id)
    #expect(job == nil)
    #expect(task.work == .createJob(draft))
    #expect(task.error == "The demo stays off the network: fill in the fields by hand.")
    #expect(try tracker.jobCount() == 12)
    let known = try #require(try tracker.jobs(limit: 1).first)
    let resume = try #require(try tracker.resumes().first)
    #expect(throws: EngineError.noKey) {
      try tracker.startAnalysis(job: known.id, resume: resume.id, engine: .groq)
    }
  }

  @Test("Nothing is left of a demo that has ended")
  func removal() throws {
    _ = try open()
    #expect(try folders.count == 1)
    demo.remove()
    #expect(try folders.isEmpty)
  }

  @Test("A demo removes what a killed one left, and leaves one alone that runs")
  func leftFolder() throws {
    let left = parent.url.appending(path: "jobtracker-demo-left")
    try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
    try Data().write(to: left.appending(path: "lock"))
    let running = try folders.filter { $0 != "jobtracker-demo-left" }
    let next = try DemoLibrary(in: parent.url)
    defer { next.remove() }
    #expect(try !folders.contains("jobtracker-demo-left"))
    #expect(try folders.count == 2)
    #expect(try Set(folders).isSuperset(of: running))
  }

  @Test("A folder that cannot be made is an error with what to do")
  func noFolder() throws {
    #expect(throws: DemoFolderError.self) {
      try DemoLibrary(in: parent.url.appending(path: "missing"))
    }
  }
}
