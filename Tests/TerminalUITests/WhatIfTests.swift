import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// Trying out what would raise a score.
@Suite struct WhatIfTests {
  private func opened() throws -> Stage {
    var stage = try Stage(Sample.library)
    stage.press("W")
    return stage
  }

  @Test("A supposed keyword moves the bars, and shows by how much; twice is back")
  func supposes() throws {
    var stage = try opened()
    #expect(stage.model.whatIf?.change == 0)
    stage.press("Space")
    #expect(stage.model.whatIf?.change == 2)
    #expect(stage.model.whatIf?.change(of: .skillsMatch) == 1)
    #expect(stage.model.nextTick != nil)
    #expect(stage.text.contains("[x] kafka") && stage.text.contains("+2"))
    stage.press("Space")
    #expect(stage.model.whatIf?.change == 0 && stage.text.contains("[ ] kafka"))
  }

  @Test("All of them can be supposed at once, and none")
  func all() throws {
    var stage = try opened()
    stage.press("a")
    #expect(stage.model.whatIf?.request.keywords == ["kafka", "terraform", "grpc"])
    #expect(stage.model.whatIf?.change == 6)
    stage.press("a")
    #expect(stage.model.whatIf?.request.keywords == [])
  }

  @Test("The text is changed in the editor, and scored anew with what is supposed")
  func edits() throws {
    var stage = try opened()
    stage.press("Space", "e")
    #expect(stage.history.contains(.edit("Jane Doe")))
    stage.send(.edited(.success("Jane Doe\nKafka")))
    #expect(stage.model.whatIf?.request.text == "Jane Doe\nKafka")
    #expect(stage.model.whatIf?.change == 6 && stage.text.contains("edited"))
    stage.send(.edited(.success(nil)))
    #expect(stage.model.message?.text == "The text is as it was.")
  }

  @Test("A file is followed: it is scored when it is chosen and each time that it is saved")
  func follows() throws {
    var stage = try opened()
    stage.press("f")
    #expect(stage.text.contains("Follow a file"))
    stage.type("/home/jane/cv.md")
    stage.press("Enter")
    #expect(stage.model.followedFile == "/home/jane/cv.md")
    #expect(stage.model.whatIf?.request.text == "Read from /home/jane/cv.md")
    #expect(stage.text.contains("following cv.md"))
    let before = stage.history.count { $0 == .load(.followed("/home/jane/cv.md")) }
    stage.press("?")
    stage.send(.followedFileChanged)
    #expect(
      stage.history.count { $0 == .load(.followed("/home/jane/cv.md")) } == before + 1)
    stage.press("Esc", "e")
    stage.send(.edited(.success("Written")))
    #expect(stage.model.followedFile == nil && stage.model.whatIf?.request.text == "Written")
  }

  @Test("The window stays while a file cannot be read, and says why")
  func unreadable() throws {
    var stage = try opened()
    stage.press("f")
    stage.type("/home/jane/cv.md")
    stage.press("Enter")
    stage.send(.loaded(.followed, .failure(Failure(message: "cv.md is empty."))))
    #expect(stage.model.message?.text == "cv.md is empty.")
    #expect(stage.model.whatIf?.request.text == "Read from /home/jane/cv.md")
  }

  @Test("A changed text is kept as another resume for the job when asked; a keyword alone is not")
  func keeps() throws {
    var stage = try opened()
    stage.press("Space", "K")
    #expect(stage.commands.isEmpty)
    #expect(stage.model.message?.text.hasPrefix("There is no change to keep: e edits") == true)
    stage.press("e")
    stage.send(.edited(.success("Jane Doe\nKafka")))
    stage.press("K")
    #expect(
      stage.commands == [
        .keepResume(
          text: "Jane Doe\nKafka", name: "resume-backend-edited.txt", madeFor: JobID(3))
      ])
    #expect(stage.model.message?.text == "Added resume-backend-edited.txt.")
    #expect(stage.model.whatIf != nil)
    stage.press("f")
    stage.type("/home/jane/cv.md")
    stage.press("Enter", "K")
    #expect(stage.commands.last == .addResume(path: "/home/jane/cv.md", madeFor: JobID(3)))
  }

  @Test("A keyword that is supposed before the stored resume is scored is not taken for it")
  func fast() throws {
    var window = WhatIf(
      request: WhatIfRequest(
        job: JobID(3), resume: ResumeID(1), level: .experienced, stack: TargetStack()),
      keywords: ["Kafka"])
    let stored = try #require(window.question)
    window.toggle()
    #expect(window.question == stored)
    let low = try #require(Sample.analysis(of: 3, points: [10, 10, 10, 10]).result)
    let high = try #require(Sample.analysis(of: 3, points: [12, 10, 10, 10]).result)
    window.show(WhatIfAnswer(text: "Jane", result: low), to: stored, at: 1)
    let supposed = try #require(window.question)
    #expect(supposed.keywords == ["Kafka"] && window.change == nil)
    window.show(WhatIfAnswer(text: "Jane", result: high), to: supposed, at: 2)
    #expect(window.change == 2 && window.question == nil)
  }

  @Test("Nothing of it is performed on the library")
  func keepsNothing() throws {
    var stage = try opened()
    stage.press("a", "Esc")
    #expect(stage.model.overlays.isEmpty && stage.commands.isEmpty)
  }

  @Test("Why it cannot be scored is shown, and not asked for again until something changes")
  func problem() throws {
    var stage = try opened()
    stage.press("Space")
    stage.send(.loaded(.whatIf, .failure(Failure(message: "There is no resume 1."))))
    #expect(stage.text.contains("There is no resume 1."))
    #expect(stage.model.whatIf?.problem.isEmpty == false && stage.model.whatIf?.question == nil)
  }

  @Test("Without a score there is nothing to try out")
  func refuses() throws {
    var stage = try Stage(Sample.library)
    stage.press("j", "W")
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.message?.text.hasPrefix("There is no score yet") == true)
  }
}
