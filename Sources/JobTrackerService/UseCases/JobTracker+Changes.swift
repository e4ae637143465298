package import JobTrackerDomain
import JobTrackerStore

/// Taking back what was done, in this run or in another, by this process or by another.
extension JobTracker {
  /// What was done, newest first; what was undone and can be redone is marked.
  package func changes() throws -> [Change] { try library.changes() }

  /// Takes back the last change, or all from the last one to this.
  ///
  /// - Returns: What was undone, the newest first.
  /// - Throws: ``ChangeRefusal`` with nothing changed.
  package func undo(backTo id: ChangeID? = nil) throws -> [Change] {
    try library.undo(backTo: id)
  }

  /// Does again what was undone last, or all up to this.
  ///
  /// - Returns: What was redone, the oldest first.
  /// - Throws: ``ChangeRefusal`` with nothing changed.
  package func redo(upTo id: ChangeID? = nil) throws -> [Change] { try library.redo(upTo: id) }

  /// Forgets what was done, with what was deleted: it can no longer be undone.
  package func forgetChanges() throws { try library.forgetChanges().forEach(vault.forget) }

  /// Removes copies of resumes that nothing needs any more, as those of changes that are forgotten
  /// because they are old.
  func tidyVault() {
    guard let needed = try? database.neededResumeFiles() else { return }
    vault.tidy(keeping: needed)
  }
}
