import JobTrackerService

/// What of the forms is kept against a crash.
struct Drafts: Equatable, Sendable {
  /// Seconds from a change to its being kept: whoever types goes on typing.
  static let delay = 0.5

  struct Found: Equatable, Sendable {
    var slot: Int
    var form: Form
  }

  /// The last slot that was given out.
  private(set) var lastSlot = 0
  /// The form that was kept, as it was then.
  var kept: (slot: Int, revision: Int)? {
    get { keptSlot.map { ($0, keptRevision) } }
    set { (keptSlot, keptRevision) = (newValue?.slot, newValue?.revision ?? 0) }
  }
  private var keptSlot: Int?
  private var keptRevision = 0
  /// When what was changed is to be kept.
  var dueAt: Double?
  /// Drafts that an ended process left, not shown yet.
  var found: [Found] = []
  /// That nothing can be kept is said once.
  var hasComplained = false

  mutating func newSlot() -> Int {
    lastSlot += 1
    return lastSlot
  }
}
