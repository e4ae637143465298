package import JobTrackerDomain

/// Why nothing was undone or redone.
package enum ChangeRefusal: UserFacingError, Equatable {
  case nothingToUndo
  case nothingToRedo
  case noLongerFits(Change)
  case creationUnderWay
  case gone

  package var message: String {
    switch self {
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo: nothing was undone since the last change."
    case .noLongerFits(let change):
      "“\(change.text)” cannot be \(change.isUndone ? "redone" : "undone"): "
        + "what it was done to has changed since. Nothing was changed."
    case .creationUnderWay:
      "The page of a new job is still being read: cancel that first, or wait for the job."
    case .gone: "This change is no longer in the list: look at the list again."
    }
  }
}
