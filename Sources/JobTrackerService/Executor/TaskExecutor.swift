import Dispatch
import Foundation
package import JobTrackerDomain
package import JobTrackerStore
import Logging
import Synchronization

/// Runs the tasks of the durable queue on Dispatch queues.
///
/// One serial queue decides what to start; each task has a queue of its own, whose thread it
/// may block. It looks at the queue when the database changes, when a task ends, and when the
/// next waiting task becomes due; otherwise it sleeps.
package final class TaskExecutor: Sendable {
  private struct State {
    var running: [TaskID: (kind: TaskKind, cancellation: Cancellation)] = [:]
    var isStopped = false
    /// Whether it is to look soon whether other processes have ended.
    var watchesOthers = false
    var monitor: ChangeMonitor?
  }

  private let library: Library
  private let worker: TaskWorker
  private let presence: ProcessPresence
  private let limits: TaskLimits
  private let only: TaskID?
  private let engines: [EngineName]
  private let onChange: @Sendable (StateChange) -> Void
  private let scheduler = DispatchQueue(label: "jobtracker.tasks")
  private let work = DispatchGroup()
  private let state = Mutex(State())
  private let log = Logger(label: "executor")

  /// Starts at once; tasks that an ended process left behind are queued again, once.
  package init(
    library: Library, runners: TaskRunners, locations: Locations,
    limits: TaskLimits = TaskLimits(), only: TaskID? = nil,
    engines: [EngineName] = EngineName.allCases,
    onChange: @escaping @Sendable (StateChange) -> Void
  ) throws {
    self.library = library
    self.limits = limits
    self.only = only
    self.engines = engines
    self.onChange = onChange
    presence = try ProcessPresence(folder: locations.processes)
    worker = TaskWorker(
      library: library, runners: runners, vault: ResumeVault(folder: locations.resumeFiles),
      owner: presence.owner, limits: limits, report: onChange)
    let monitor = ChangeMonitor(database: library.database) { [weak self] in
      guard let self else { return }
      self.onChange(.stored)
      self.look()
    }
    state.withLock { $0.monitor = monitor }
    // What changed after the caller's first look and before the watch began is not missed.
    onChange(.stored)
    look()
  }

  /// Starts nothing more, stops what runs and gives it back to the queue, and waits for that.
  package func stop() {
    state.withLock { state in
      state.isStopped = true
      state.monitor?.stop()
      state.monitor = nil
    }
    worker.isStopping.cancel()
    // After this nothing is started any more, so nothing that was is overlooked.
    scheduler.sync {}
    let running = state.withLock { $0.running.values.map(\.cancellation) }
    for cancellation in running { cancellation.cancel() }
    work.wait()
    presence.leave()
  }

  private func look() {
    scheduler.async { [weak self] in self?.schedule() }
  }

  /// Ends what is no longer wanted, then starts what there is room for.
  private func schedule() {
    guard !state.withLock({ $0.isStopped }) else { return }
    let started = Date()
    do {
      try requeueLeftTasks()
      try cancelUnwantedTasks()
      for kind in TaskKind.allCases {
        while hasRoom(for: kind),
          let task = try library.claimTask(
            kind: kind, only: only, engines: engines, owner: presence.owner)
        {
          start(task)
        }
      }
      try lookAgainWhenDue(after: started)
    } catch {
      log.error("The task queue cannot be read: \(error)")
      scheduler.asyncAfter(deadline: .now() + 1) { [weak self] in self?.schedule() }
    }
  }

  private func hasRoom(for kind: TaskKind) -> Bool {
    state.withLock { state in
      !state.isStopped
        && state.running.values.filter { $0.kind == kind }.count
          < limits.concurrent[kind, default: 1]
    }
  }

  private func start(_ task: BackgroundTask) {
    let cancellation = Cancellation()
    state.withLock { $0.running[task.id] = (task.work.kind, cancellation) }
    // A serial queue of its own has a thread of its own: work blocks, and a concurrent
    // queue has no more threads than the machine has cores.
    let queue = DispatchQueue(label: "jobtracker.task.\(task.id)")
    queue.async(group: work) { [self] in
      worker.run(task, cancellation: cancellation)
      state.withLock { $0.running[task.id] = nil }
      look()
    }
  }

  private func requeueLeftTasks() throws {
    for owner in try library.taskOwners() where owner != presence.owner {
      if presence.hasEnded(owner) {
        try library.requeueTasks(ofEndedOwner: owner)
      } else {
        watchOthers()
      }
    }
  }

  /// The end of another process is no change of the database: while one runs tasks, it is
  /// looked after now and then.
  private func watchOthers() {
    let isWatching = state.withLock { state in
      defer { state.watchesOthers = true }
      return state.watchesOthers
    }
    guard !isWatching else { return }
    scheduler.asyncAfter(deadline: .now() + limits.presenceInterval) { [weak self] in
      self?.state.withLock { $0.watchesOthers = false }
      self?.schedule()
    }
  }

  private func cancelUnwantedTasks() throws {
    let running = state.withLock { $0.running.mapValues(\.cancellation) }
    guard !running.isEmpty else { return }
    for id in try library.unwantedTasks(among: Set(running.keys), owner: presence.owner) {
      running[id]?.cancel()
    }
  }

  /// A task that waits for its time gets a timer; one that waits for a place is started
  /// when a task ends.
  ///
  /// - Parameter looked: When the look began whose tasks have been started; one that has
  ///   become due since then was overlooked by it.
  private func lookAgainWhenDue(after looked: Date) throws {
    guard let date = try library.nextTaskDate(after: looked) else { return }
    let delay = max(date.timeIntervalSinceNow, 0)
    scheduler.asyncAfter(deadline: .now() + min(delay + 0.01, 3600)) { [weak self] in
      self?.schedule()
    }
  }
}
