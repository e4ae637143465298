import Foundation
import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The window with the work in the background, and what is said of it.
@Suite struct TaskPaneTests {
  private func open(_ keys: String...) throws -> Stage {
    var stage = try Stage(Sample.withTasks)
    stage.press("w")
    for key in keys { stage.press(key) }
    return stage
  }

  @Test("Running, waiting and finished tasks are listed; the error of the chosen one in full")
  func list() throws {
    let stage = try open("j", "j")
    #expect(stage.text.contains("0:12") && stage.text.contains("waiting"))
    let words = stage.screen().lines.map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "│ "))
    }
    .joined(separator: " ")
    #expect(words.contains("or save the page in your browser and choose the file."))
  }

  @Test("A task under way can be cancelled, a failed one done again, and not the other way")
  func actions() throws {
    var stage = try open("x")
    #expect(stage.commands == [.cancelTask(TaskID(7))])
    stage.press("R")
    #expect(stage.model.message?.text == "This task has not finished yet.")
    stage.press("j", "j", "x")
    #expect(stage.model.message?.text == "This task has finished already.")
    stage.press("R")
    #expect(stage.commands.last == .retryTask(stage.library.entries[2].task))
    stage.press("j", "R")
    #expect(stage.commands.count == 2)
  }

  @Test("J5: clearing leaves what runs, and what was typed for a new job")
  func clear() throws {
    var stage = try open("C")
    #expect(stage.model.message?.text == "Cleared 2 tasks.")
    stage.wait(0.3)
    #expect(stage.model.taskPane?.rows.map(\.id) == [TaskID(7), TaskID(8), TaskID(6)])
    stage.press("C")
    #expect(stage.model.message?.text == "There is nothing to clear.")
  }

  @Test("The cursor stays on its task while others come and go")
  func cursor() throws {
    var stage = try open("j", "j")
    stage.change { $0.entries.removeFirst() }
    #expect(stage.model.taskPane?.selected?.id == TaskID(6))
    stage.change { $0.entries.removeAll() }
    #expect(stage.text.contains("Nothing runs"))
    stage.press("Enter")
    #expect(stage.model.message?.kind == .error)
  }

  @Test("Enter goes to what the task works on")
  func goesThere() throws {
    var stage = try open("j", "Enter")
    #expect(stage.model.overlays.isEmpty && stage.model.focus == .resumes)
    #expect(stage.model.resumes.selected?.id == ResumeID(2))
    stage.press("w", "G", "k", "Enter")
    #expect(stage.model.focus == .jobs && stage.model.jobs.selectedJob?.id == JobID(2))
  }

  @Test("Only what works on the chosen task is named in the bottom line")
  func hints() throws {
    var stage = try open()
    #expect(stage.model.hints.map(\.action).contains(.cancelWork))
    stage.press("j", "j")
    let actions = stage.model.hints.map(\.action)
    #expect(actions.contains(.retry) && !actions.contains(.cancelWork))
  }

  @Test("While work is under way only the spinners are drawn anew")
  func spinners() throws {
    var stage = try Stage(Sample.running)
    let before = stage.screen().lines
    stage.wait(0.1)
    let after = stage.screen().lines
    let changed = zip(before, after).flatMap { zip($0, $1) }.filter { $0 != $1 }
    #expect(!changed.isEmpty && changed.count <= 3)
    #expect(changed.allSatisfy { GlyphSet.unicode.spinner.contains(String($0.0)) })
  }

  @Test("The status line and the terminal's title count what runs and what waits")
  func counts() throws {
    var library = Sample.running
    library.tasks += [Sample.task(8, .parse(ResumeID(2)), state: .waiting)]
    var stage = try Stage(library)
    #expect(stage.screen().lines[0].contains("1 running · 1 waiting"))
    #expect(stage.model.title == "JobTracker: 1 running")
    stage.change { $0.tasks.removeFirst() }
    #expect(stage.model.title == "JobTracker: 1 waiting")
    stage.change { $0.tasks = [] }
    #expect(stage.model.title == "JobTracker")
    #expect(stage.model.nextTick.map { $0 > stage.now + 0.5 } ?? true)
  }
}

/// What is told when work ends.
@Suite struct TaskEndTests {
  private func ended(_ state: TaskState, seconds: Double = 12, rings: Bool = true) throws -> Stage {
    var library = Sample.running
    library.tasks[0].startedAt = Stage.today.addingTimeInterval(-seconds)
    var stage = try Stage(library)
    stage.model.surroundings.rings = rings
    stage.press("j")
    stage.change { library in
      library.tasks = []
      library.entries = [
        Sample.entry(
          7, .analyse(AnalysisID(30), engine: .groq), "Engineer, noon", state: state,
          error: state == .failed ? "The server is gone." : "", job: 3, score: 87)
      ]
    }
    return stage
  }

  @Test("The end of what is not in sight is told; an error stays")
  func told() throws {
    var stage = try ended(.done)
    #expect(stage.followed == [TaskID(7)])
    #expect(stage.model.message?.text == "Analysed Engineer, noon: 87/100.")
    stage.wait(2.1)
    #expect(stage.model.message == nil)
    stage = try ended(.failed)
    stage.wait(10)
    #expect(stage.model.message?.text == "Analysis of Engineer, noon: The server is gone.")
    #expect(try ended(.cancelled).model.message == nil)
  }

  @Test("What stands in the right pane is not told again")
  func inSight() throws {
    var stage = try Stage(Sample.running)
    stage.change { library in
      library.tasks = []
      library.entries = [
        Sample.entry(
          7, .analyse(AnalysisID(30), engine: .groq), "Engineer, noon", state: .done, job: 3)
      ]
    }
    #expect(stage.followed == [TaskID(7)] && stage.model.message == nil)
  }

  @Test("The bell rings where a person wants it, and waited more than ten seconds")
  func bell() throws {
    #expect(try ended(.done).history.contains(.ring))
    #expect(try !ended(.done, seconds: 9).history.contains(.ring))
    #expect(try !ended(.done, rings: false).history.contains(.ring))
  }

  @Test("An error is not hidden by what nobody waits for; all of it can be read later")
  func history() throws {
    var stage = try Stage(Sample.library)
    stage.model.complain("The disk is full.")
    stage.model.mention("Read resume.pdf.")
    #expect(stage.model.message?.text == "The disk is full.")
    stage.model.inform("Saved.")
    stage.model.inform("Saved.")
    stage.press("w", "]")
    let lines = stage.screen().lines
    let places = ["Saved. (2 times)", "Read resume.pdf.", "The disk is full."].map { text in
      lines.firstIndex { $0.contains(text) }
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self).isSorted)
  }

  @Test("No more messages are kept than a person reads")
  func limit() {
    var log = MessageLog()
    for number in 0..<500 { log.add(.info, "\(number)", at: Stage.today) }
    #expect(log.entries.count == MessageLog.limit && log.entries.first?.text == "499")
  }
}

extension [Int] {
  fileprivate var isSorted: Bool { self == sorted() }
}
