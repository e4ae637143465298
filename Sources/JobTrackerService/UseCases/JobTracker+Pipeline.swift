package import JobTrackerDomain
import JobTrackerStore

extension JobTracker {
  /// Moves a job to another stage of the pipeline, and remembers when.
  ///
  /// - Throws: ``StageRefusal`` with nothing changed.
  package func moveStage(ofJob id: JobID, _ move: StageMove) throws -> Job {
    try library.moveStage(ofJob: id, move)
  }

  package func setTags(_ tags: JobTags, ofJob id: JobID) throws -> Job {
    try library.setTags(ofJob: id) { _ in tags }
  }

  /// - Parameter removed: Are taken away after the others were added.
  package func changeTags(
    ofJob id: JobID, adding added: JobTags, removing removed: JobTags
  ) throws -> Job {
    try library.setTags(ofJob: id) { $0.adding(added).removing(removed) }
  }
}
