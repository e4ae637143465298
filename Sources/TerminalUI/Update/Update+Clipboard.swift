import JobTrackerDomain
import JobTrackerService

/// What can be taken elsewhere: into the clipboard and into the browser.
extension Model {
  mutating func copy(_ action: Action) -> [Effect] {
    guard let clip = clip(action) else {
      postponed = action
      return []
    }
    return [.copy(clip)]
  }

  mutating func openURL() -> [Effect] {
    guard let url = targetURL else {
      postponed = .openURL
      return []
    }
    inform("Opening \(url)")
    return [.perform(.openURL(url))]
  }

  /// Why nothing can be copied or opened; `nil` where it can, and where the job is still being read.
  func clipRefusal(_ action: Action) -> String? {
    if clip(action) != nil { return nil }
    if let refusal = jobRefusal(to: action == .openURL ? "open in the browser" : "copy from") {
      return refusal
    }
    guard targetJob != nil else { return nil }
    return switch action {
    case .copyURL, .openURL: "This job has no URL: \(key(.edit)) lets you give it one."
    case .copyDescription: "This job has no description: \(key(.edit)) lets you paste it."
    case .copyKeywords where targetResult != nil: "No keywords are missing."
    default: "This job has no result yet: \(key(.analyse)) analyses it."
    }
  }

  private func clip(_ action: Action) -> Clip? {
    switch action {
    case .copyURL, .openURL: return targetURL.map { Clip(text: $0, words: "the URL") }
    case .copyDescription:
      guard let text = targetJob?.jobDescription, !text.isEmpty else { return nil }
      return Clip(text: text, words: "the description")
    case .copyKeywords:
      guard let words = targetResult?.missingKeywords, !words.isEmpty else { return nil }
      return Clip(
        text: words.joined(separator: ", "),
        words: words.count == 1 ? "1 missing keyword" : "\(words.count) missing keywords")
    case .copyResult:
      guard let job = targetJob, let analysis = detail.analysis else { return nil }
      return ResultMarkdown.text(
        of: analysis, for: job, resume: resumes.named(analysis.resumeID)?.fileName
      ).map { Clip(text: $0, words: "the result as Markdown") }
    default: return nil
    }
  }

  private var targetURL: String? {
    if case .creation(let id)? = target, case .createJob(let draft)? = task(id)?.work {
      return draft.jobURL
    }
    guard let url = targetJob?.jobURL, !url.isEmpty else { return nil }
    return url
  }

  private var targetResult: AnalysisResult? { targetJob == nil ? nil : detail.analysis?.result }
}
