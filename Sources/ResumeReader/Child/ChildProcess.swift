import Foundation

/// A process started for one answer on its standard output.
///
/// Made with `posix_spawn`, because Foundation's `Process` needs a run loop to
/// learn of an end and leaves zombies behind a lost one.
struct ChildProcess: ~Copyable {
  /// How the process came to its end.
  enum End {
    case ended(Ending)
    /// Stopped because its wall time was over.
    case timedOut
    /// Stopped because it wrote more than it may.
    case tooMuchOutput
    /// Stopped because the wake signal came.
    case interrupted
  }

  /// What a process that ended by itself left.
  struct Ending {
    var status: Status
    var output: [UInt8]
    /// The last bytes of its standard error.
    var diagnostics: [UInt8]
  }

  enum Status: Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// Somebody else took the status.
    case unknown
  }

  private let processID: pid_t
  private let output: Descriptor
  private let diagnostics: Descriptor

  init(executable: URL, arguments: [String]) throws(ResumeReadError) {
    let outputChannel = try Channel()
    let diagnosticsChannel = try Channel()
    processID = try Spawn(
      path: executable.path(percentEncoded: false), arguments: arguments,
      output: outputChannel.writing.number, diagnostics: diagnosticsChannel.writing.number
    ).start()
    output = outputChannel.keepReading()
    diagnostics = diagnosticsChannel.keepReading()
  }

  /// Reads to the process's end, or ends it; it is gone when this returns.
  consuming func finish(within time: Duration, outputLimit: Int, wake: WakeSignal) -> End {
    let deadline = ContinuousClock.now + time
    var received: [UInt8] = []
    var lastDiagnostics: [UInt8] = []
    var isOutputOpen = true
    var isDiagnosticsOpen = true
    while isOutputOpen || isDiagnosticsOpen {
      // A negative number is one that `poll` passes over.
      var waits = [
        pollfd(fd: isOutputOpen ? output.number : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isDiagnosticsOpen ? diagnostics.number : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.number, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waits, nfds_t(waits.count), deadline.millisecondsLeft)
      if count < 0 { continue }
      if waits[2].revents != 0 { return stopped(as: .interrupted) }
      if waits[0].revents != 0, let bytes = output.readAvailable() {
        isOutputOpen = !bytes.isEmpty
        received += bytes
        if received.count > outputLimit { return stopped(as: .tooMuchOutput) }
      }
      if waits[1].revents != 0, let bytes = diagnostics.readAvailable() {
        isDiagnosticsOpen = !bytes.isEmpty
        lastDiagnostics = (lastDiagnostics + bytes).suffix(4096)
      }
      if deadline.millisecondsLeft == 0 { return stopped(as: .timedOut) }
    }
    return awaitExit(
      until: deadline, output: received, diagnostics: lastDiagnostics, wake: wake)
  }

  /// Both channels are closed: the process is about to end, or pretends to be.
  private func awaitExit(
    until deadline: ContinuousClock.Instant, output: [UInt8], diagnostics: [UInt8], wake: WakeSignal
  ) -> End {
    while true {
      if let status = status(WNOHANG) {
        return .ended(Ending(status: status, output: output, diagnostics: diagnostics))
      }
      var waits = [pollfd(fd: wake.number, events: Int16(POLLIN), revents: 0)]
      if poll(&waits, 1, min(2, deadline.millisecondsLeft)) > 0 {
        return stopped(as: .interrupted)
      }
      if deadline.millisecondsLeft == 0 { return stopped(as: .timedOut) }
    }
  }

  /// Kills the process with what it started, and waits until it is gone.
  private func stopped(as end: End) -> End {
    kill(-processID, SIGKILL)
    while status(0) == nil {}
    return end
  }

  /// How the process ended; `nil` while it runs.
  private func status(_ options: Int32) -> Status? {
    var raw: Int32 = 0
    switch waitpid(processID, &raw, options) {
    case processID:
      let signal = raw & 0x7F
      return signal == 0 ? .exited((raw >> 8) & 0xFF) : .signalled(signal)
    case -1 where errno != EINTR: return .unknown
    default: return nil
    }
  }
}

extension ContinuousClock.Instant {
  /// From now to this instant, rounded up; 0 once it has passed.
  fileprivate var millisecondsLeft: Int32 {
    let left = ContinuousClock.now.duration(to: self) / .milliseconds(1)
    return Int32(min(max(left.rounded(.up), 0), 3_600_000))
  }
}
