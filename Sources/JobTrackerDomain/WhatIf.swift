/// A question for how a score would change, answered offline and stored nowhere.
package struct WhatIfRequest: Equatable, Sendable {
  package var job: JobID
  package var resume: ResumeID
  /// The resume's text as it was changed; `nil` for the stored one.
  package var text: String?
  /// What the resume is supposed to show beside it.
  package var keywords: [String]
  package var level: CandidateLevel
  package var stack: TargetStack

  package init(
    job: JobID, resume: ResumeID, text: String? = nil, keywords: [String] = [],
    level: CandidateLevel, stack: TargetStack
  ) {
    self.job = job
    self.resume = resume
    self.text = text
    self.keywords = keywords
    self.level = level
    self.stack = stack
  }
}

package struct WhatIfAnswer: Equatable, Sendable {
  /// The resume's text without the supposed keywords.
  package var text: String
  package var result: AnalysisResult

  package init(text: String, result: AnalysisResult) {
    self.text = text
    self.result = result
  }
}
