import JobTrackerDomain

/// The stage of a job, and its tags.
extension Model {
  /// Moves the job under the cursor; by its number, so that the key needs not wait for its text.
  func moveStage(_ move: StageMove) -> [Effect] {
    guard case .job(let id)? = target else { return [] }
    return [.perform(.moveStage(id, move))]
  }

  mutating func openTagsForm() {
    guard let job = targetJob else {
      postponed = .tags
      return
    }
    overlays.append(.form(.tags(of: job)))
  }
}

extension StageMove {
  /// `nil` for an action that moves no job.
  init?(_ action: Action) {
    switch action {
    case .nextStage: self = .forward
    case .previousStage: self = .back
    default:
      guard let stage = JobStage.allCases.first(where: { Action(to: $0) == action }) else {
        return nil
      }
      self = .to(stage)
    }
  }
}

extension Action {
  /// What moves a job to a stage.
  init(to stage: JobStage) {
    self =
      switch stage {
      case .saved: .stageSaved
      case .applied: .stageApplied
      case .screening: .stageScreening
      case .interview: .stageInterview
      case .offer: .stageOffer
      case .accepted: .stageAccepted
      case .rejected: .stageRejected
      case .withdrawn: .stageWithdrawn
      case .ghosted: .stageGhosted
      }
  }
}
