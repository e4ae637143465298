package import struct Foundation.Date

/// How far a person has come with a job.
package enum JobStage: String, CaseIterable, Codable, Sendable {
  case saved, applied, screening, interview, offer, accepted, rejected, withdrawn, ghosted

  /// Whether it can still become something.
  package var isOpen: Bool {
    switch self {
    case .saved, .applied, .screening, .interview, .offer: true
    case .accepted, .rejected, .withdrawn, .ghosted: false
    }
  }

  /// What it is called at the beginning of a line.
  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The stage that usually comes after; `nil` after the last one.
  package var next: JobStage? { beside(1) }

  /// The stage that usually comes before; `nil` before the first one.
  package var previous: JobStage? { beside(-1) }

  private func beside(_ step: Int) -> JobStage? {
    let way: [JobStage] = [.saved, .applied, .screening, .interview, .offer, .accepted]
    guard let index = way.firstIndex(of: self), way.indices.contains(index + step) else {
      return nil
    }
    return way[index + step]
  }
}

/// That a job came to a stage.
package struct StageChange: Equatable, Sendable {
  package var stage: JobStage
  package var changedAt: Date

  package init(stage: JobStage, changedAt: Date) {
    self.stage = stage
    self.changedAt = changedAt
  }
}

/// Where a job is moved in the pipeline.
package enum StageMove: Equatable, Sendable {
  case to(JobStage)
  /// To the stage that usually comes after.
  case forward
  /// To the stage that usually comes before.
  case back

  /// - Throws: ``StageRefusal`` where there is none, or the job is there already.
  package func stage(from stage: JobStage) throws(StageRefusal) -> JobStage {
    switch self {
    case .to(stage): throw .isThere(stage)
    case .to(let other): return other
    case .forward:
      guard let next = stage.next else { throw .isLast(stage) }
      return next
    case .back:
      guard let previous = stage.previous else { throw .isFirst(stage) }
      return previous
    }
  }
}

/// Why a job was not moved.
package enum StageRefusal: UserFacingError, Equatable {
  case isThere(JobStage)
  case isLast(JobStage)
  case isFirst(JobStage)

  package var message: String {
    switch self {
    case .isThere(let stage): "The job is in “\(stage.rawValue)” already."
    case .isLast(let stage):
      "No stage follows “\(stage.rawValue)” by itself: choose one by its name."
    case .isFirst(let stage):
      "No stage goes before “\(stage.rawValue)” by itself: choose one by its name."
    }
  }
}
