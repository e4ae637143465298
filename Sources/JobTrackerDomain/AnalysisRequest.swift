/// What an engine compares: a posting and a resume, for a candidate (A11).
package struct AnalysisRequest: Equatable, Sendable {
  package var companyName: String
  package var jobTitle: String
  package var jobDescription: String
  package var resumeText: String
  package var level: CandidateLevel
  package var stack: TargetStack

  package init(
    companyName: String = "", jobTitle: String = "", jobDescription: String, resumeText: String,
    level: CandidateLevel = .standard, stack: TargetStack = TargetStack()
  ) {
    self.companyName = companyName
    self.jobTitle = jobTitle
    self.jobDescription = jobDescription
    self.resumeText = resumeText
    self.level = level
    self.stack = stack
  }

  package init(
    _ job: Job, resumeText: String, level: CandidateLevel, stack: TargetStack = TargetStack()
  ) {
    self.init(
      companyName: job.companyName, jobTitle: job.jobTitle, jobDescription: job.jobDescription,
      resumeText: resumeText, level: level, stack: stack)
  }
}
