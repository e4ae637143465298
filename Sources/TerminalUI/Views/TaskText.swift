import Foundation
import JobTrackerDomain
import TerminalScreen

/// The words of the window with the tasks.
extension Model {
  /// All of the chosen task, its error in full.
  func detailRows(of entry: TaskEntry, width: Int) -> [DetailRow] {
    let task = entry.task
    var rows = DetailRow.wrapped(
      "\(task.work.title) \(task.id) · \(entry.subject)", width: width, role: .heading)
    if !task.error.isEmpty {
      let role: ThemeRole = task.state == .failed ? .error : .warning
      rows += DetailRow.wrapped(task.error, width: width, role: role)
    }
    return rows + DetailRow.wrapped(stateText(of: task), width: width, role: .muted)
  }

  private func stateText(of task: BackgroundTask) -> String {
    let attempt = task.attempts > 1 ? ", attempt \(task.attempts)" : ""
    let time = task.elapsed(at: today).map(DateText.duration) ?? ""
    let end = task.finishedAt.map { dates.minute($0) } ?? ""
    return switch task.state {
    case .running: "\(stepText(of: task)), for \(time)\(attempt)"
    case .waiting:
      secondsToWait(for: task).map { "Waiting for \(DateText.duration($0))\(attempt)" }
        ?? "Waiting for its turn\(attempt)"
    case .done: "Done in \(time)\(attempt) · \(end)"
    case .failed: "Failed after \(time)\(attempt) · \(end)"
    case .cancelled: "Cancelled · \(end)"
    }
  }

  /// Every message, the last first, in full.
  func messageRows(width: Int) -> [DetailRow] {
    guard !messages.entries.isEmpty else {
      return DetailRow.wrapped("Nothing was said so far.", width: width, role: .muted)
    }
    return messages.entries.flatMap { entry in
      let times = entry.times > 1 ? " (\(entry.times) times)" : ""
      return DetailRow.wrapped(
        entry.text + times, width: width, role: entry.kind == .error ? .error : .text,
        lead: Span(dates.time(entry.date) + "  ", .muted))
    }
  }
}
