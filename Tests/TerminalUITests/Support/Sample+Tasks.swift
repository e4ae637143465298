import Foundation
import JobTrackerDomain

@testable import TerminalUI

extension Sample {
  static func entry(
    _ id: Int64, _ work: TaskWork, _ subject: String, state: TaskState, error: String = "",
    job: Int64? = nil, seconds: Double = 12, progress: TaskProgress = TaskProgress(),
    score: Int? = nil
  ) -> TaskEntry {
    var task = task(id, work, state: state, error: error, progress: progress)
    task.startedAt = state == .waiting ? nil : Stage.today.addingTimeInterval(-seconds)
    task.finishedAt = state.isFinished ? Stage.today : nil
    return TaskEntry(task, subject: subject, jobID: job.map(JobID.init), score: score)
  }

  /// The library with work of every kind and state.
  static var withTasks: FakeLibrary {
    var library = Sample.running
    let draft = JobDraft(jobURL: "https://jobs.example/1")
    library.entries = [
      entry(
        7, .analyse(AnalysisID(30), engine: .offline), "Software Development Engineer, noon",
        state: .running, job: 3, progress: TaskProgress(fraction: 0.4, step: "Scoring")),
      entry(8, .parse(ResumeID(2)), "resume-sre.pdf", state: .waiting),
      entry(
        6, .createJob(draft), "https://jobs.example/1", state: .failed,
        error: "The page needs a login, so nothing could be read from it: paste the posting's "
          + "text instead, or save the page in your browser and choose the file."),
      entry(
        5, .analyse(AnalysisID(20), engine: .groq), "Backend Engineer, Acme", state: .done, job: 2,
        score: 74),
      entry(4, .extract(JobID(1)), "Staff SRE, 株式会社メルカリ", state: .cancelled, job: 1),
    ]
    return library
  }
}
