import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

@testable import TerminalUI

/// The interface without a terminal: keys go in, effects are answered from a library in
/// memory, and the screen comes out.
struct Stage {
  var model: Model
  var library: FakeLibrary
  var now = 1000.0
  /// Reads and commands that are under way; only filled while `holds`.
  var waiting: [Effect] = []
  /// The tasks that it was asked how they went.
  var followed: [TaskID] {
    history.flatMap { effect in
      if case .perform(.followTasks(let ids)) = effect { return ids }
      return []
    }
  }

  /// Every effect so far.
  var history: [Effect] = []
  /// Leaves effects unanswered until ``answer()``.
  var holds = false

  static let today = Date(timeIntervalSince1970: 1_795_000_000)  // 18 Nov 2026

  init(
    _ library: FakeLibrary = FakeLibrary(), size: Size = Size(columns: 80, rows: 24),
    theme: String = "dark", opens: Bool = true
  ) throws {
    self.library = library
    var surroundings = Surroundings()
    surroundings.chatHost = "api.groq.com"
    surroundings.homeFolder = "/home/jane"
    surroundings.startFolder = "/home/jane"
    surroundings.themeNames = ["dark", "light"]
    model = Model(size: size, surroundings: surroundings, theme: try ThemeLibrary().load(theme))
    model.today = Self.today
    model.now = now
    if opens { open() }
  }

  mutating func open() {
    model.loads.wanted = [.jobs, .count, .resumes, .tasks]
    run(model.settle())
  }

  mutating func send(_ event: Event) { run(update(&model, event, at: now)) }

  /// Presses keys by their names in the help, such as `a`, `Enter`, `^s`.
  mutating func press(_ names: String...) {
    for name in names { send(.key(Self.key(name))) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(Key(character))) }
  }

  mutating func paste(_ text: String) { send(.paste(text)) }

  /// Lets time pass in frames of a thirtieth of a second.
  mutating func wait(_ seconds: Double) {
    let end = now + seconds
    while now < end {
      now = min(now + 1.0 / 30, end)
      send(.tick)
    }
  }

  /// Somebody else changed the library.
  mutating func change(_ body: (inout FakeLibrary) -> Void) {
    body(&library)
    send(.changes(Changes(isStored: true)))
    wait(0.2)
  }

  mutating func report(_ id: TaskID, _ progress: TaskProgress) {
    send(.changes(Changes(progress: [id: progress])))
  }

  /// Answers what is under way.
  mutating func answer() {
    let effects = waiting
    waiting = []
    for effect in effects { send(library.answer(effect)) }
  }

  private mutating func run(_ effects: [Effect]) {
    history += effects
    if holds {
      waiting += effects
    } else {
      for effect in effects { send(library.answer(effect)) }
    }
  }

  func screen(_ glyphs: GlyphSet = .unicode) -> ScreenBuffer {
    ScreenView.draw(model, glyphs: glyphs)
  }

  var text: String { screen().text }

  /// What was asked for, beside what the interface does of itself.
  var commands: [Command] {
    history.compactMap { effect in
      switch effect {
      case .perform(.keepDraft), .perform(.recoverDraft), .perform(.followTasks),
        .perform(.rememberInputs), .perform(.prepareSearch):
        nil
      case .perform(let command): command
      case .load, .edit, .ring, .copy: nil
      }
    }
  }

  var jobsRequests: [JobsRequest] {
    history.compactMap { effect in
      if case .load(.jobs(let request)) = effect { return request }
      return nil
    }
  }

  static func key(_ name: String) -> Key {
    do {
      return try Key(named: name)
    } catch {
      preconditionFailure(error.reason)
    }
  }
}
