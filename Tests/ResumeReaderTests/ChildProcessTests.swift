import Foundation
import JobTrackerDomain
import JobTrackerTesting
import Synchronization
import Testing

@testable import ResumeReader

/// What the parent makes of a child that does not do as it should; shell scripts play it.
@Suite struct ChildProcessTests {
  let scratch: Scratch
  private static let answer = #"{"parsed_text":"Ada","hidden_text":[],"pages":1,"warnings":[]}"#

  init() throws { scratch = try Scratch() }

  private func read(
    script: String, limits: ResumeReaderLimits = .standard,
    cancellation: Cancellation = Cancellation()
  ) throws -> ResumeText {
    let reader = ResumeReader(executable: try scratch.script(script), limits: limits)
    let file = scratch.folder.appending(path: "resume.pdf")
    while true {
      do {
        return try reader.read(file, cancellation: cancellation)
      } catch ResumeReadError.notStarted("Text file busy") {
        // Another test's child still holds a copy of the script's descriptor.
        continue
      }
    }
  }

  private func isGone(processIn file: URL) throws -> Bool {
    let text = try String(contentsOf: file, encoding: .utf8)
    let id = try #require(pid_t(text.trimmed))
    return kill(id, 0) == -1 && errno == ESRCH
  }

  @Test("R2: the answer is taken, and the noise on standard error dropped")
  func answer() throws {
    let noise =
      "i=0; while [ $i -lt 3000 ]; do echo 'Syntax Error: out of order' >&2; i=$((i+1)); done"
    let text = try read(script: "\(noise); echo '\(Self.answer)'")
    #expect(text == ResumeText(parsedText: "Ada", pages: 1, warnings: []))
  }

  @Test("R2: the child is given the hidden command, the limits and the whole path")
  func arguments() throws {
    let list = scratch.folder.appending(path: "list").path(percentEncoded: false)
    _ = try read(
      script: "printf '%s\\n' \"$1\" \"$2\" \"$4\" \"$5\" > '\(list)'; echo '\(Self.answer)'")
    let path = scratch.folder.appending(path: "resume.pdf").path(percentEncoded: false)
    #expect(
      try String(contentsOfFile: list, encoding: .utf8)
        == "__read-resume\n--limits\n--\n\(path)\n")
  }

  @Test("R2: the child sees no key")
  func environment() throws {
    setenv("RESUME_TEST_API_KEY", "gsk_secret", 1)
    let text = try read(
      script:
        "echo \"{\\\"parsed_text\\\":\\\"[$RESUME_TEST_API_KEY]\\\",\\\"hidden_text\\\":[],\\\"pages\\\":1,\\\"warnings\\\":[]}\""
    )
    #expect(text.parsedText == "[]")
  }

  @Test(
    "R2: a crash is an error message", arguments: ["SEGV", "ILL", "ABRT", "BUS", "FPE"])
  func crash(signal: String) throws {
    #expect(throws: ResumeReadError.crashed) { try read(script: "kill -\(signal) $$") }
  }

  @Test(
    "R2: a child that ends without an answer has crashed",
    arguments: ["exit 0", "exit 3", "echo hello", "echo '{\"pages\":1}'", "exec >&-; exit 0"])
  func noAnswer(script: String) throws {
    #expect(throws: ResumeReadError.crashed) { try read(script: script) }
  }

  @Test(
    "R2: a child that says that its memory is used up is believed",
    arguments: ["Out of memory", "terminate called after throwing an instance of 'std::bad_alloc'"])
  func memory(complaint: String) throws {
    #expect(throws: ResumeReadError.outOfMemory) {
      try read(script: "echo \"\(complaint)\" >&2; kill -ABRT $$")
    }
  }

  @Test("R2: a child that hangs is ended, with what it started")
  func hang() throws {
    var limits = ResumeReaderLimits.standard
    limits.wallSeconds = 0.3
    let file = scratch.folder.appending(path: "id")
    let script = "sleep 600 & echo $! > '\(file.path(percentEncoded: false))'; wait"
    #expect(throws: ResumeReadError.timedOut) { try read(script: script, limits: limits) }
    // The grandchild is reaped by init in its own time.
    let deadline = ContinuousClock.now + .seconds(10)
    while try !isGone(processIn: file), ContinuousClock.now < deadline { sched_yield() }
    let gone = try isGone(processIn: file)
    #expect(gone || isZombie(processIn: file))
  }

  private func isZombie(processIn file: URL) -> Bool {
    guard let id = try? String(contentsOf: file, encoding: .utf8),
      let state = try? String(contentsOfFile: "/proc/\(id.trimmed)/stat", encoding: .utf8)
    else { return true }
    return state.contains(") Z ")
  }

  @Test("R2: a child that closes its output and stays is ended")
  func hangWithoutOutput() throws {
    var limits = ResumeReaderLimits.standard
    limits.wallSeconds = 0.3
    #expect(throws: ResumeReadError.timedOut) {
      try read(script: "exec >&- 2>&-; sleep 600", limits: limits)
    }
  }

  @Test("R2: a child that floods its output is ended")
  func flood() throws {
    var limits = ResumeReaderLimits.standard
    limits.outputBytes = 100_000
    #expect(throws: ResumeReadError.crashed) { try read(script: "exec yes", limits: limits) }
  }

  @Test("R2: a child that complains for ever is ended when its time is over")
  func complaints() throws {
    var limits = ResumeReaderLimits.standard
    limits.wallSeconds = 0.3
    #expect(throws: ResumeReadError.timedOut) { try read(script: "exec yes >&2", limits: limits) }
  }

  @Test("R2: a program that is not there is an error message")
  func missingProgram() throws {
    let reader = ResumeReader(executable: scratch.folder.appending(path: "none"))
    #expect(throws: ResumeReadError.notStarted("No such file or directory")) {
      try reader.read(scratch.folder, cancellation: Cancellation())
    }
  }

  @Test("R2: no zombie and no descriptor is left behind")
  func nothingLeft() throws {
    let file = scratch.folder.appending(path: "id")
    let script = "echo $$ > '\(file.path(percentEncoded: false))'; echo '\(Self.answer)'"
    _ = try read(script: script)
    let before = try descriptors()
    for _ in 0..<60 {
      _ = try read(script: script)
      #expect(try isGone(processIn: file))
    }
    // Other tests open some of their own meanwhile.
    #expect(try descriptors() < before + 60)
  }

  private func descriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  // MARK: Cancelling

  @Test("R2: a read that is cancelled before it starts starts nothing")
  func cancelledBefore() {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: CancelledError()) {
      try read(script: "echo '\(Self.answer)'", cancellation: cancellation)
    }
  }

  @Test("R2: cancelling ends the child at once")
  func cancelled() throws {
    let cancellation = Cancellation()
    let file = scratch.folder.appending(path: "id")
    let path = file.path(percentEncoded: false)
    let canceller = Thread {
      while !FileManager.default.fileExists(atPath: path) { sched_yield() }
      cancellation.cancel()
    }
    canceller.start()
    let start = ContinuousClock.now
    #expect(throws: CancelledError()) {
      try read(
        script: "echo $$ > '\(path).part'; mv '\(path).part' '\(path)'; exec sleep 600",
        cancellation: cancellation)
    }
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(try isGone(processIn: file))
  }

  @Test("R2: several threads read at once")
  func atOnce() throws {
    let file = try scratch.file("a.txt", "Ada")
    let reader = ResumeReader(executable: BuiltProgram.executable)
    let texts = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let text = try? reader.read(file, cancellation: Cancellation()).parsedText
      texts.withLock { $0.append(text ?? "") }
    }
    #expect(texts.withLock { $0 } == Array(repeating: "Ada", count: 8))
  }
}
