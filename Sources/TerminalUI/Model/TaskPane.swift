import JobTrackerDomain

/// The window with the work in the background, and with what was said so far.
struct TaskPane: Equatable, Sendable {
  enum Tab: Equatable, Sendable {
    case tasks, messages

    var name: String { self == .tasks ? "Tasks" : "Messages" }
    var other: Tab { self == .tasks ? .messages : .tasks }
  }

  var tab = Tab.tasks
  /// Those under way, then the finished ones; `nil` until they are read.
  private(set) var entries: [TaskEntry]?
  private(set) var cursor = 0
  /// The first row of the list in sight.
  var top = 0
  /// The first row of the messages in sight.
  var scroll = 0

  var rows: [TaskEntry] { entries ?? [] }

  var selected: TaskEntry? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(rows.count - 1, 0)) }

  /// Takes over the list; the cursor stays on its task, wherever that is now.
  mutating func show(_ entries: [TaskEntry]) {
    let id = selected?.id
    self.entries = entries
    move(to: entries.firstIndex { $0.id == id } ?? cursor)
  }
}

extension Model {
  /// The window with the tasks, where it is open.
  var taskPane: TaskPane? {
    get {
      overlays.lazy.compactMap { overlay in
        if case .tasks(let pane) = overlay { return pane }
        return nil
      }.last
    }
    set {
      guard let newValue else { return }
      for index in overlays.indices {
        if case .tasks = overlays[index] { overlays[index] = .tasks(newValue) }
      }
    }
  }

  /// How many tasks run, and how many wait for it.
  var taskCounts: (running: Int, waiting: Int) {
    (tasks.count { $0.state == .running }, tasks.count { $0.state == .waiting })
  }

  /// What the terminal's title says.
  var title: String {
    let (running, waiting) = taskCounts
    if running > 0 { return "JobTracker: \(running) running" }
    return waiting > 0 ? "JobTracker: \(waiting) waiting" : "JobTracker"
  }
}
