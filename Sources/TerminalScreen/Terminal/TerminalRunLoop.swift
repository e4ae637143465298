import Foundation
import Glibc

/// Waits for keys, signals and background work, and draws after them.
///
/// All runs on the main thread. Whatever happens in one turn leads to at most one screen; after a key
/// it is drawn at once, and so are the first answers to the key; after other background work at most
/// 30 times a second. Without either, nothing wakes up but once to tidy up.
///
/// The thread waits in the kernel for the terminal itself: with a run loop of Dispatch, each key
/// would wake up another thread first.
@MainActor
package final class TerminalRunLoop {
  /// Seconds between two screens that no key asked for.
  private static let frame = 1.0 / 30
  /// Seconds without anything to do after which is begun what nobody waits for.
  private static let moment = 0.004
  /// Seconds without anything to do after which is tidied up.
  private static let pause = 1.0
  /// Seconds after which is tidied up although there is no such pause.
  private static let longestWork = 10.0

  private let terminal: Terminal
  private let signals: TerminalSignals
  private let postbox: Postbox
  private var handle: (@MainActor (TerminalEvent) -> Void)?
  private var isStopped = false
  private var needsDrawing = true
  /// Whether a person waits for the drawing: it follows a key, a resize or a resume, or shows
  /// what the background answers to it.
  private var isUrgent = true
  private var lastDrawing = -Double.infinity
  /// When the next ``TerminalEvent/tick`` is sent, in seconds of the system's uptime.
  package var ticksAt = Double.infinity
  /// What nobody waits for.
  private var leisureWork: [@MainActor () -> Void] = []
  /// When something happened last.
  private var happenedAt = -Double.infinity
  /// When the first thing happened after the last tidying up; `nil` where nothing did.
  private var worksSince: Double?

  /// Keeps signals for ``run(handle:draw:)`` from here on, so that none ends the program before
  /// the terminal is given back.
  package init(terminal: Terminal) throws(TerminalError) {
    self.terminal = terminal
    postbox = try Postbox()
    signals = try TerminalSignals([SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])
  }

  /// Runs until ``stop()`` is called or the program is asked to end; once, on the main thread.
  ///
  /// - parameter handle: Gets each event; the screen is drawn after it.
  /// - parameter draw: Makes the screen from what the program knows; `nil` leaves it as it is.
  /// - parameter tidyUp: Called once when nothing has happened for a second, or much without a pause.
  package func run(
    handle: @escaping @MainActor (TerminalEvent) -> Void,
    draw: @MainActor () -> ScreenBuffer?,
    tidyUp: @MainActor () -> Void
  ) {
    self.handle = handle
    isStopped = false
    defer {
      signals.stop()
      self.handle = nil
    }
    // The size may have changed while nobody listened.
    terminal.adoptSize(onlyNew: true)
    // What came with an answer of the terminal.
    readKeys()
    drawIfDue(draw)
    // A start leaves the most behind: it is tidied up after it in any case.
    worksSince = now + Self.pause - Self.longestWork
    notice()
    while !isStopped {
      takeTurn()
      tickIfDue()
      workIfDue()
      tidyUpIfDue(tidyUp)
      drawIfDue(draw)
    }
  }

  /// Ends ``run(handle:draw:)`` after this turn.
  package func stop() {
    isStopped = true
  }

  /// When the screen is drawn after something.
  package enum Drawing: Sendable {
    case never, soon
    /// A person waits for it, as for the answer to a key.
    case atOnce
  }

  /// Does something on the main thread, from any thread, in a turn to come, and draws after it.
  package nonisolated func post(
    _ drawing: Drawing = .soon, _ work: @escaping @MainActor @Sendable () -> Void
  ) {
    postbox.post {
      guard !self.isStopped else { return }
      work()
      switch drawing {
      case .never: break
      case .soon: self.needsDrawing = true
      case .atOnce: self.becomeUrgent()
      }
    }
  }

  /// Does something that nobody waits for once nothing has happened for a moment: right after a
  /// screen, the terminal needs the processor to show it.
  package func postAtLeisure(_ work: @escaping @MainActor () -> Void) {
    leisureWork.append(work)
    notice()
  }

  /// Runs a program in the terminal and draws the whole screen after it; see ``Terminal/run(_:arguments:)``.
  package func runInForeground(
    _ program: String, arguments: [String]
  ) throws(TerminalError) -> Int {
    defer { becomeUrgent() }
    return try terminal.run(program, arguments: arguments)
  }

  // MARK: Events

  /// Sleeps until something happens or is due, and handles what has happened.
  private func takeTurn() {
    var sources = [signals.descriptor, STDIN_FILENO, postbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let rest = max(nextDeadline - now, 0)
    // In whole milliseconds, at most an hour; without a limit where nothing is due.
    let limit = rest.isFinite ? Int32((min(rest, 3600) * 1000).rounded(.up)) : -1
    guard poll(&sources, nfds_t(sources.count), limit) > 0 else { return }
    notice()
    if sources[0].revents != 0 { signals.take().forEach(signal) }
    // A terminal that is gone can be read from too.
    if sources[1].revents != 0 { readKeys() }
    if sources[2].revents != 0 { for work in postbox.take() { work() } }
  }

  private func send(_ event: TerminalEvent) {
    guard !isStopped else { return }
    handle?(event)
    becomeUrgent()
    if event == .terminate { stop() }
  }

  private func readKeys() {
    var hasRead = false
    while !isStopped, let event = terminal.nextEvent() {
      hasRead = true
      if event == .key(.control("z")) {
        suspend()
      } else {
        send(event)
      }
    }
    if !hasRead, terminal.isHungUp { send(.terminate) }
  }

  /// SIGCONT tells the program about it; where nothing stops a process there is nothing to tell.
  private func suspend() {
    terminal.suspend()
    becomeUrgent()
  }

  private func signal(_ number: Int32) {
    switch number {
    case SIGWINCH:
      terminal.adoptSize()
      send(.resize(terminal.size))
    case SIGTSTP: suspend()
    case SIGCONT:
      terminal.adoptAfterStop()
      send(.resumed)
    default:
      send(.terminate)
    }
  }

  // MARK: Time

  private var now: Double { ProcessInfo.processInfo.systemUptime }

  private var nextDeadline: Double {
    min(ticksAt, tidiesAt, leisureAt, needsDrawing ? lastDrawing + Self.frame : .infinity)
  }

  private func becomeUrgent() {
    needsDrawing = true
    isUrgent = true
  }

  private func tickIfDue() {
    guard now >= ticksAt, !isStopped else { return }
    ticksAt = .infinity
    handle?(.tick)
    needsDrawing = true
    notice()
  }

  /// Something happens: what waits for a pause waits on.
  private func notice() {
    happenedAt = now
    worksSince = worksSince ?? happenedAt
  }

  private var leisureAt: Double { leisureWork.isEmpty ? .infinity : happenedAt + Self.moment }

  private var tidiesAt: Double {
    worksSince.map { min(happenedAt + Self.pause, $0 + Self.longestWork) } ?? .infinity
  }

  private func workIfDue() {
    guard now >= leisureAt, !isStopped else { return }
    let work = leisureWork
    leisureWork = []
    for work in work { work() }
  }

  private func tidyUpIfDue(_ tidyUp: () -> Void) {
    guard now >= tidiesAt, !isStopped else { return }
    worksSince = nil
    tidyUp()
  }

  private func drawIfDue(_ draw: @MainActor () -> ScreenBuffer?) {
    guard needsDrawing, !isStopped, isUrgent || now >= lastDrawing + Self.frame else {
      return
    }
    needsDrawing = false
    isUrgent = false
    lastDrawing = now
    if let buffer = draw() { terminal.present(buffer) }
  }
}
