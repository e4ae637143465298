import Dispatch
import Foundation
import JobTrackerDomain

/// Fills a library with samples, as a person would.
struct DemoFiller {
  private let tracker: JobTracker
  /// Where the resumes' files are put for the import.
  private let files: URL
  /// Signalled when a task may have ended.
  private let changed = DispatchSemaphore(value: 0)

  init(tracker: JobTracker, files: URL) {
    self.tracker = tracker
    self.files = files
  }

  func fill(from samples: DemoSamples) throws {
    let executor = try tracker.startExecutor { [changed] change in
      if change == .stored { changed.signal() }
    }
    defer { executor.stop() }
    // The resumes are read while the jobs are added.
    let resumes = try addResumes(samples.resumes)
    let jobs = try samples.jobs.map { (try addJob($0), $0.analysis ?? []) }
    try waitForTasks()
    for round in 0..<(jobs.map(\.1.count).max() ?? 0) {
      for (job, runs) in jobs where round < runs.count {
        let run = runs[round]
        _ = try tracker.startAnalysis(
          job: job, resume: resumes[run.resume], level: run.level,
          stack: TargetStack(commaSeparated: run.stack ?? ""))
      }
      try waitForTasks()
    }
    // The samples are what there is from the start: only what a person does can be undone.
    try tracker.forgetChanges()
  }

  private func addResumes(_ samples: [DemoResume]) throws -> [String: ResumeID] {
    try Locations.create(files)
    var ids: [String: ResumeID] = [:]
    for sample in samples {
      let file = files.appending(path: sample.fileName)
      try Data(sample.content).write(to: file)
      ids[sample.fileName] = try tracker.addResume(file).id
    }
    return ids
  }

  private func addJob(_ sample: DemoJob) throws -> JobID {
    let id: JobID
    switch try tracker.addJob(sample.draft) {
    case .created(let job): id = job.id
    case .reading(let task): id = try createdJob(by: task)
    case .alreadyThere(let duplicate): throw DemoSampleError(reason: duplicate.message)
    }
    if let url = sample.addedURL {
      var draft = try tracker.job(id).draft
      draft.jobURL = url
      _ = try tracker.editJob(id, to: draft)
    }
    for stage in sample.stages ?? [] { _ = try tracker.moveStage(ofJob: id, .to(stage)) }
    if let tags = sample.tags { _ = try tracker.setTags(JobTags(tags), ofJob: id) }
    return id
  }

  /// Waits, so that the jobs stand in the order of the samples.
  private func createdJob(by id: TaskID) throws -> JobID {
    while true {
      let task = try tracker.task(id)
      if case .extract(let job) = task.work { return job }
      guard !task.state.isFinished else { throw DemoSampleError(reason: task.error) }
      changed.wait()
    }
  }

  private func waitForTasks() throws {
    while try !tracker.openTasks().isEmpty { changed.wait() }
  }
}

/// A sample that the program cannot read itself.
struct DemoSampleError: UserFacingError {
  var reason: String

  var message: String {
    "The demo's samples do not fit this version (\(OutsideText.line(reason).withoutFinalStop)): "
      + "report this, please."
  }
}
