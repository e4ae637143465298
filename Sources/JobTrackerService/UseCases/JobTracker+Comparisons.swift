import Dispatch
package import JobTrackerDomain
import JobTrackerStore
import ResumeAnalysis
import Synchronization

/// What is compared offline, at once, and stored nowhere.
extension JobTracker {
  /// Scores each of the resumes for each of the jobs, on all cores; stores nothing.
  ///
  /// Judged for the configured level. A pair that cannot be scored has a reason instead.
  /// - Returns: In the order of the jobs.
  /// - Throws: ``StoreError`` where a job or a resume is gone.
  package func fits(of resumes: [ResumeID], forJobs jobs: [JobID]) throws -> [JobFits] {
    let resumes = try resumes.map { try library.resume($0) }
    let jobs = try jobs.map { try library.job($0) }
    let rows = Mutex([JobFits?](repeating: nil, count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let fits = resumes.map { ($0.id, fit(of: $0, for: jobs[index])) }
      let row = JobFits(job: jobs[index].id, fits: Dictionary(uniqueKeysWithValues: fits))
      rows.withLock { $0[index] = row }
    }
    return rows.withLock { $0.compactMap(\.self) }
  }

  /// The places of a text that have some words, and those that name what a result says the resume
  /// shows or lacks, in the order of the text.
  package func marks(
    in text: String, of result: AnalysisResult?, words: [String] = []
  ) -> [TermMark] {
    let found = words.flatMap { TextWords.places(of: $0, in: text) }
      .map { TermMark(range: $0, kind: .found) }
    let terms = result.map { TermMarks.marks(in: text, of: $0) } ?? []
    return TermMark.merged(found, before: terms)
  }

  /// How a resume would score if it read otherwise.
  ///
  /// - Throws: ``StoreError`` where the job or the resume is gone, or why it cannot be scored.
  package func whatIf(_ request: WhatIfRequest) throws -> WhatIfAnswer {
    let job = try library.job(request.job)
    let text = try request.text ?? library.resume(request.resume).visibleText
    let result = try runners.compare(
      AnalysisRequest(
        job, resumeText: SupposedResume.text(text, with: request.keywords), level: request.level,
        stack: request.stack))
    return WhatIfAnswer(text: text, result: result)
  }

  private func fit(of resume: Resume, for job: Job) -> Fit {
    let request = AnalysisRequest(job, resumeText: resume.visibleText, level: settings.level)
    do {
      return Fit(try runners.compare(request))
    } catch {
      return Fit(reason: error.userFacingMessage)
    }
  }
}
