import Dispatch
import Foundation
import Glibc

/// Waits for keys, signals and background work, and draws after them.
///
/// All runs on the main thread. Whatever happens in one turn leads to at most one screen; after a key
/// it is drawn at once, and so are the first answers to the key; after other background work at most
/// 30 times a second. Without either, nothing wakes up.
@MainActor
package final class TerminalRunLoop {
  /// Seconds between two screens that no key asked for.
  private static let frame = 1.0 / 30

  private let terminal: Terminal
  private var signals: TerminalSignals?
  private var handle: (@MainActor (TerminalEvent) -> Void)?
  private var isStopped = false
  private var needsDrawing = true
  /// Whether a person waits for the drawing: it follows a key, a resize or a resume, or shows
  /// what the background answers to it.
  private var isUrgent = true
  private var lastDrawing = -Double.infinity
  private var animationInterval: Double?
  private var nextTick = Double.infinity
  private var tickCount = 0

  /// Keeps signals for ``run(handle:draw:)`` from here on, so that none ends the program before
  /// the terminal is given back.
  package init(terminal: Terminal) throws(TerminalError) {
    self.terminal = terminal
    signals = try TerminalSignals(
      [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]
    ) { [weak self] in self?.signal($0) }
  }

  /// Runs until ``stop()`` is called or the program is asked to end; once, on the main thread.
  ///
  /// - parameter handle: Gets each event; the screen is drawn after it.
  /// - parameter draw: Makes the screen from what the program knows; `nil` leaves it as it is.
  package func run(
    handle: @escaping @MainActor (TerminalEvent) -> Void,
    draw: @MainActor () -> ScreenBuffer?
  ) {
    self.handle = handle
    isStopped = false
    let keys = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    keys.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.readKeys() }
    }
    keys.resume()
    defer {
      keys.cancel()
      signals?.stop()
      self.handle = nil
    }
    // The size may have changed while nobody listened.
    terminal.adoptSize(onlyNew: true)
    // What came with an answer of the terminal.
    readKeys()
    drawIfDue(draw)
    while !isStopped {
      let deadline = nextDeadline
      let date = deadline.isFinite ? Date(timeIntervalSinceNow: deadline - now) : .distantFuture
      _ = RunLoop.main.run(mode: .default, before: date)
      tickIfDue()
      drawIfDue(draw)
    }
  }

  /// Ends ``run(handle:draw:)`` after this turn.
  package func stop() {
    isStopped = true
  }

  /// Draws soon: something that the screen shows has changed.
  package func requestRedraw() {
    needsDrawing = true
  }

  /// Does something on the main thread, from any thread, and draws after it.
  ///
  /// - parameter urgently: Whether a person waits for it, as for the answer to a key: it is then
  ///   drawn at once.
  package nonisolated func post(
    urgently: Bool = false, _ work: @escaping @MainActor @Sendable () -> Void
  ) {
    DispatchQueue.main.async {
      MainActor.assumeIsolated {
        work()
        if urgently { self.becomeUrgent() } else { self.requestRedraw() }
      }
    }
  }

  /// Does something on the main thread after some seconds, and draws after it.
  package nonisolated func post(
    after seconds: Double, _ work: @escaping @MainActor @Sendable () -> Void
  ) {
    DispatchQueue.main.asyncAfter(deadline: .now() + seconds) {
      MainActor.assumeIsolated {
        work()
        self.requestRedraw()
      }
    }
  }

  /// Sends `.tick` every so many seconds and draws after it, until it is called with `nil`.
  package func setAnimation(interval: Double?) {
    guard interval != animationInterval else { return }
    animationInterval = interval
    nextTick = interval.map { now + $0 } ?? .infinity
  }

  /// Runs a program in the terminal and draws the whole screen after it; see ``Terminal/run(_:arguments:)``.
  package func runInForeground(
    _ program: String, arguments: [String]
  ) throws(TerminalError) -> Int {
    defer { becomeUrgent() }
    return try terminal.run(program, arguments: arguments)
  }

  // MARK: Events

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
    min(nextTick, needsDrawing ? lastDrawing + Self.frame : .infinity)
  }

  private func becomeUrgent() {
    needsDrawing = true
    isUrgent = true
  }

  private func tickIfDue() {
    guard let interval = animationInterval, now >= nextTick, !isStopped else { return }
    // After a pause, as in an editor, ticks are not made up for.
    nextTick = max(nextTick + interval, now)
    handle?(.tick(tickCount))
    tickCount += 1
    needsDrawing = true
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
