/// What can be read in the background, one of a kind at a time.
enum LoadKind: CaseIterable, Sendable {
  case jobs, count, resumes, foundResumes, tasks, detail, folder, theme, inputs, taskList, changes,
    history, fitJobs, fits, whatIf, marks, followed, ahead
}

/// Which reads are wanted and which are under way: of each kind never more than one runs,
/// and however often it is wanted meanwhile, only one follows.
struct Loads: Equatable, Sendable {
  /// Seconds between two times that everything in sight is read anew.
  static let reloadInterval = 0.1

  var wanted: Set<LoadKind> = []
  private(set) var underWay: Set<LoadKind> = []
  /// When everything was last read anew.
  private(set) var reloadedAt = -Double.infinity
  /// Rows changed since then.
  var needsReload = false

  /// When the next reload is due; `nil` where none is.
  var reloadsAt: Double? { needsReload ? reloadedAt + Self.reloadInterval : nil }

  mutating func reloadIfDue(at now: Double) {
    guard let due = reloadsAt, due <= now else { return }
    needsReload = false
    reloadedAt = now
    wanted.formUnion([
      .jobs, .count, .resumes, .foundResumes, .tasks, .detail, .taskList, .changes, .history,
    ])
  }

  /// - Parameter isNeeded: Whether something in sight is missing, beside what was wanted.
  /// - Returns: Whether this read is to start now.
  mutating func start(_ kind: LoadKind, isNeeded: Bool) -> Bool {
    guard isNeeded || wanted.contains(kind), !underWay.contains(kind) else { return false }
    wanted.remove(kind)
    underWay.insert(kind)
    return true
  }

  /// Whether a read of this kind is under way or is to follow.
  func isBusy(_ kind: LoadKind) -> Bool { underWay.contains(kind) || wanted.contains(kind) }

  mutating func finish(_ kind: LoadKind) { underWay.remove(kind) }
}
