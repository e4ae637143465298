import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The stages and the tags of jobs.
@Suite struct PipelineTests {
  @Test("> moves the job on at once, also by keys faster than its reading, and < back")
  func steps() throws {
    var stage = try Stage(Sample.library)
    stage.press(">", ">")
    #expect(stage.library.jobs[0].stage == .screening)
    #expect(
      stage.model.message?.text
        == "Software Development Engineer, noon is in “screening” now. u undoes it.")
    stage.press("<")
    #expect(stage.library.jobs[0].stage == .applied)
    stage.wait(0.2)
    #expect(stage.text.contains("Applied"))
  }

  @Test(
    "p and a letter choose each stage",
    arguments: zip("sacioyrwg".map(String.init), JobStage.allCases))
  func chooses(key: String, chosen: JobStage) throws {
    var stage = try Stage(Sample.library)
    stage.press("p", key)
    #expect(
      stage.history.contains(.perform(.moveStage(JobID(3), .to(chosen))))
        && stage.library.jobs[0].stage == chosen)
  }

  @Test("Every stage has an action of its own, in the list and beside the text")
  func actions() {
    for stage in JobStage.allCases {
      for context in [KeyContext.jobs, .detail] {
        #expect(!Bindings.standard.label(Action(to: stage), in: context).isEmpty)
      }
    }
  }

  @Test("Without a job the keys say what is missing")
  func refuses() throws {
    var stage = try Stage()
    stage.press(">")
    #expect(stage.model.message?.text.contains("There is no job to move") == true)
    stage.press("#")
    #expect(stage.model.message?.text.contains("There is no job to tag") == true)
  }

  @Test("A refusal of the library is told, and nothing is said to have changed")
  func libraryRefuses() throws {
    var stage = try Stage(Sample.library)
    stage.library.refusal = StageRefusal.isLast(.rejected)
    stage.press(">")
    #expect(stage.model.message?.text == StageRefusal.isLast(.rejected).message)
    #expect(stage.model.message?.kind == .error)
  }

  @Test("The tags of a job are typed in one line, and discarded only when asked")
  func tags() throws {
    var stage = try Stage(Sample.withStages)
    stage.press("#")
    #expect(stage.text.contains("dream remote"))
    stage.type(", #big")
    stage.press("Esc")
    #expect(stage.text.contains("Discard what you typed?"))
    stage.press("n", "Enter")
    #expect(stage.library.jobs[0].tags.names == ["dream", "remote", "big"])
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("The way that a job came stands above both of its sides")
  func way() throws {
    var stage = try Stage(Sample.withStages, size: Size(columns: 200, rows: 60))
    for _ in 0..<2 {
      #expect(stage.text.contains("Interview  saved\u{A0}18\u{A0}Nov > interview\u{A0}18\u{A0}Nov"))
      #expect(stage.text.contains("#dream #remote"))
      stage.press("]")
    }
  }

  @Test("A wide list has a column for the stage, a narrow one has not")
  func column() throws {
    let wide = try Stage(Sample.withStages, size: Size(columns: 240, rows: 40))
    #expect(wide.text.contains("rejected   !") && wide.text.contains("interview  87"))
    let narrow = try Stage(Sample.withStages)
    #expect(!narrow.text.contains("rejected"))
  }

  @Test("Words that the filter asks of the text are marked in it, and n goes from one to the next")
  func marked() throws {
    var library = Sample.library
    let text = String(repeating: "words\n", count: 60)
    library.details[JobID(2)] = (
      Sample.job(library.jobs[1], description: "\(text)Rust\n\(text)More Rust\n\(text)"), nil
    )
    var stage = try Stage(library)
    stage.press("/")
    stage.type("text:rust")
    stage.press("Enter", "j", "]", "3")
    #expect(stage.model.shownMarks.map(\.kind) == [.found, .found])
    #expect(stage.text.contains("Terms: 2 found by the filter."))
    stage.press("n")
    #expect(stage.text.contains("Rust") && !stage.text.contains("More Rust"))
    stage.press("n")
    #expect(stage.text.contains("More Rust"))
  }
}
