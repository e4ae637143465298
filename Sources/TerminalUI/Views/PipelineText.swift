import JobTrackerDomain
import TerminalScreen

extension Model {
  /// Where a job stands and what it is tagged with, above both of its sides; nothing of one that
  /// is only saved.
  func pipelineRows(_ job: Job, width: Int) -> [DetailRow] {
    let isMoved = !job.stageChanges.isEmpty
    let steps = isMoved ? job.way.map { "\($0.stage.rawValue) \(dates.day($0.changedAt))" } : []
    let way = steps.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " > ")
    let tags = job.tags.names.map { "#\($0)" }.joined(separator: " ")
    let text = [way, tags].filter { !$0.isEmpty }.joined(separator: " · ")
    guard !text.isEmpty else { return [] }
    let lead = isMoved ? Span("\(job.stage.title)  ", Self.role(of: job.stage)) : Span("")
    return DetailRow.wrapped(text, width: width, role: .muted, lead: lead) + [.blank]
  }

  static func role(of stage: JobStage) -> ThemeRole {
    switch stage {
    case .offer, .accepted: .success
    case .interview, .screening: .accent
    case .saved, .applied: .text
    case .rejected, .withdrawn, .ghosted: .muted
    }
  }
}
