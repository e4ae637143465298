import CProcessMemory
import Foundation
import JobTrackerDomain
package import JobTrackerService
package import TerminalScreen

/// The full-screen interface.
@MainActor
package enum TerminalApp {
  /// Runs until the person quits or the program is asked to end.
  ///
  /// Work that is still under way then goes back to the queue.
  /// - Parameters:
  ///   - themes: Where the themes of the settings and of the switch are found.
  ///   - marks: What the header says of a library that is not the person's usual one.
  ///   - startMessage: An error to begin with, such as a mistake in the configuration.
  /// - Throws: ``TerminalError``, ``StoreError``, ``LocationError``.
  package static func run(
    tracker: JobTracker, themes: ThemeLibrary = ThemeLibrary(), marks: [String] = [],
    startMessage: String? = nil
  ) throws {
    process_memory_keep_small()
    let terminal = try Terminal()
    defer { terminal.close() }
    let session = try Session(
      tracker: tracker, themes: themes, marks: marks, terminal: terminal,
      drafts: try tracker.openDrafts(), startMessage: startMessage)
    try session.run()
  }
}

/// One run of the interface: it joins the terminal, the model and the background.
@MainActor
private final class Session {
  private let tracker: JobTracker
  private let terminal: Terminal
  private let loop: TerminalRunLoop
  private let inbox = ChangeInbox()
  private let runner: EffectRunner
  private let drafts: DraftFolder
  private let answers: Answers
  private let themeWatch: FolderWatch?
  /// Of the file that a what-if follows.
  private var fileWatch: FileWatch?
  private var model: Model
  private var hasAskedForGround = false

  init(
    tracker: JobTracker, themes: ThemeLibrary, marks: [String], terminal: Terminal,
    drafts: DraftFolder, startMessage: String?
  ) throws(TerminalError) {
    self.tracker = tracker
    self.terminal = terminal
    self.drafts = drafts
    let loop = try TerminalRunLoop(terminal: terminal)
    self.loop = loop
    let answers = Answers()
    self.answers = answers
    runner = EffectRunner(
      tracker: tracker, themes: themes, depth: terminal.depth, drafts: drafts
    ) { event, urgently in
      let drawing: TerminalRunLoop.Drawing =
        !event.canBeSeen ? .never : urgently ? .atOnce : .soon
      loop.post(drawing) { answers.take?(event, urgently) }
    }
    themeWatch = FolderWatch(themes.folders) { _ in
      let names = themes.names
      loop.post { answers.take?(.themes(names), false) }
    }
    let name = tracker.themeName ?? ThemeLibrary.automaticName
    let (theme, problem) = Self.theme(name, themes, terminal)
    model = Model(
      size: terminal.size, surroundings: Surroundings(tracker, themes: themes, marks: marks),
      theme: theme)
    model.themeName = name
    model.ground = terminal.likelyGround
    model.surroundings.hasColors = terminal.depth != .monochrome
    model.mouse.isOn = tracker.settings.interface.mouse
    let keys = Bindings.customised(by: tracker.settings.keys)
    model.bindings = keys.bindings
    if let message = startMessage ?? problem ?? KeyTable.startMessage(keys.mistakes) {
      model.complain(message)
    }
  }

  private static func theme(
    _ name: String, _ themes: ThemeLibrary, _ terminal: Terminal
  ) -> (Theme, problem: String?) {
    var problem: String?
    do throws(ThemeError) {
      let ground = terminal.likelyGround
      return (try themes.load(name, depth: terminal.depth, ground: ground), nil)
    } catch {
      problem = error.message
    }
    let shipped = try? ThemeLibrary().load(ThemeLibrary.safeName, depth: terminal.depth)
    return (shipped ?? Theme(name: "plain", styles: [:]), problem)
  }

  func run() throws {
    askForGround()
    answers.take = { [weak self] event, urgently in self?.handle(event, urgently: urgently) }
    showFirstScreen()
    inbox.open { [inbox, loop, answers] in
      loop.post { answers.take?(.changes(inbox.take()), false) }
    }
    for effect in model.recoverDraft() { runner.start(effect) }
    let executor = try tracker.startExecutor { [inbox] in inbox.post($0) }
    defer {
      // The person has their terminal back before the work is brought to rest.
      terminal.close()
      runner.finish(model.closeDrafts())
      drafts.close()
      executor.stop()
    }
    loop.run(
      handle: { [weak self] in self?.take($0) },
      draw: { [weak self] in self?.draw() },
      tidyUp: process_memory_give_back)
  }

  /// Reads what the first screen shows and draws it; all else, as counting, begins behind it.
  private func showFirstScreen() {
    model.loads.wanted = [.jobs, .count, .resumes, .tasks]
    model.today = Date()
    var effects = model.settle()
    var later: [Effect] = []
    var rounds = 0
    while !effects.isEmpty, rounds < 16 {
      let effect = effects.removeFirst()
      switch effect {
      case .load(.count), .load(.inputs), .load(.ahead): later.append(effect)
      default:
        effects += update(&model, runner.result(of: effect), at: now)
      }
      rounds += 1
    }
    if let ground = terminal.promptGround() {
      for effect in update(&model, .ground(ground), at: now) {
        later += update(&model, runner.result(of: effect), at: now)
      }
    }
    showState()
    terminal.present(draw())
    for effect in later + effects { runner.start(effect) }
    askForTick()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): handle(.key(key), urgently: true)
    case .paste(let text): handle(.paste(text), urgently: true)
    case .mouse(let event): handle(.mouse(event), urgently: true)
    case .resize(let size): handle(.resize(size))
    case .resumed: handle(.resize(terminal.size))
    case .ground(let ground): handle(.ground(ground), urgently: true)
    case .tick: handle(.tick)
    case .terminate: break
    }
  }

  /// - Parameter urgently: Whether a person waits for what comes of it.
  private func handle(_ event: Event, urgently: Bool = false) {
    model.today = Date()
    var effects = update(&model, event, at: now)
    if model.isQuitting { return loop.stop() }
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if case .edit(let text) = effect {
        edit(text)
      } else if case .copy(let clip) = effect {
        effects += copy(clip)
      } else if effect == .ring {
        terminal.ring()
      } else if urgently, case .load(.detail(let subject)) = effect {
        // The cursor and what it stands on come in one screen where that takes but a moment.
        if let answer = runner.start(.detail(subject), waiting: Self.patience) {
          effects += update(&model, answer, at: now)
        }
      } else if case .load(.ahead) = effect {
        loop.postAtLeisure { [runner] in runner.start(effect) }
      } else {
        runner.start(effect, urgently: urgently)
      }
    }
    askForGround()
    askForTick()
    showState()
    watchFollowedFile()
  }

  private func watchFollowedFile() {
    guard model.followedFile != fileWatch?.path else { return }
    fileWatch = model.followedFile.flatMap { path in
      FileWatch(path) { [loop, answers] in
        loop.post { answers.take?(.followedFileChanged, false) }
      }
    }
  }

  /// Seconds that a key waits for the text under the cursor: half a frame.
  private static let patience = 0.008

  /// Waits for the person's editor; the work in the background goes on.
  private func edit(_ text: String) {
    let editor = ExternalEditor(
      environment: ProcessInfo.processInfo.environment, folder: tracker.locations.editing)
    let result = Result {
      try editor.edit(text) { program, arguments throws(TerminalError) in
        try loop.runInForeground(program, arguments: arguments)
      }
    }.mapError(Failure.init)
    model.size = terminal.size
    handle(.edited(result), urgently: true)
  }

  private func copy(_ clip: Clip) -> [Effect] {
    if let command = tracker.settings.interface.clipboardCommand {
      return [.perform(.copy(clip, command: command))]
    }
    let result = Result { try copyByTerminal(clip) }.mapError(Failure.init)
    if case .success = result, terminal.isInsideTmux {
      // tmux ignores the sequence unless it is told otherwise, and does this always.
      return [.perform(.copy(clip, command: "tmux load-buffer -w -"))]
    }
    return update(&model, .performed(.copy(clip, command: ""), result.map { .done }), at: now)
  }

  private func copyByTerminal(_ clip: Clip) throws(ClipboardError) {
    guard let limit = terminal.clipboardLimit else { throw .none }
    guard clip.text.utf8.count <= limit else {
      throw .tooLong(clip.text.utf8.count, limit: limit)
    }
    terminal.copy(clip.text)
  }

  /// What the terminal shows beside the screen.
  private func showState() {
    terminal.title = model.title
    terminal.reportsMouse = model.mouse.isOn
  }

  private func askForGround() {
    guard model.dependsOnGround, !hasAskedForGround, terminal.depth >= .indexed else { return }
    hasAskedForGround = true
    terminal.askForGround()
  }

  private func askForTick() {
    loop.ticksAt = model.nextTick.map { max($0, now + 0.001) } ?? .infinity
  }

  private func draw() -> ScreenBuffer { ScreenView.draw(model, glyphs: terminal.glyphs) }

  private var now: Double { ProcessInfo.processInfo.systemUptime }
}

/// Where answers of the background go, on the main thread.
@MainActor
private final class Answers {
  var take: ((Event, _ urgently: Bool) -> Void)?
}
