import JobTrackerDomain
import TerminalScreen

/// Undoing, redoing, and the list of what was done.
extension Model {
  var changeList: ChangeList? {
    get {
      if case .changes(let list)? = overlays.last { return list }
      return nil
    }
    set {
      guard let newValue, case .changes? = overlays.last else { return }
      overlays[overlays.count - 1] = .changes(newValue)
    }
  }

  /// What is said of something that is gone.
  var undoHint: String {
    let key = key(.undo, .everywhere)
    return key.isEmpty ? "" : " \(key) undoes it."
  }

  mutating func perform(_ action: Action, in list: ChangeList, times: Int?) -> [Effect] {
    switch action {
    case .accept:
      guard let change = list.selected else { return [] }
      overlays.removeLast()
      return [.perform(change.isUndone ? .redo(upTo: change.id) : .undo(backTo: change.id))]
    case .undo: return [.perform(.undo(backTo: nil))]
    case .redo: return [.perform(.redo(upTo: nil))]
    case .cancel: overlays.removeLast()
    default:
      let height = Layout(self).changes(list).height
      let row = scroll(list.cursor, action, height: height, times: times)
      changeList?.move(to: row)
    }
    return []
  }

  /// Says what was undone or redone, and goes there.
  mutating func show(_ changes: [Change], areUndone: Bool) {
    guard let change = changes.last else { return }
    let words = areUndone ? "Undone" : "Redone"
    let text = changes.count == 1 ? change.clause : "\(changes.count) changes, to “\(change.text)”"
    let back = key(areUndone ? .redo : .undo, .everywhere)
    let hint = back.isEmpty ? "" : " \(back) \(areUndone ? "redoes" : "undoes") it."
    inform("\(words): \(text).\(hint)")
    if change.isThere(afterUndoing: areUndone) {
      if let job = change.jobID { jobs.revealing = job }
      if let resume = change.resumeID { resumes.revealing = resume }
    } else if focus == .detail {
      focus = source
    }
  }
}

extension Change {
  /// Whether the row that it was done to is there.
  fileprivate func isThere(afterUndoing isUndone: Bool) -> Bool {
    switch kind {
    case .jobAdded, .resumeAdded: !isUndone
    case .jobDeleted, .resumeDeleted: isUndone
    case .jobEdited, .stageChanged, .tagsChanged, .pageRead, .resumeAttached: true
    case .creationForgotten: false
    }
  }
}
