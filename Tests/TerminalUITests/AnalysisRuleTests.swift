import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// Starting and watching an analysis.
@Suite struct AnalysisRuleTests {
  @Test("A2: without a resume the key says so, and which keys add one")
  func noResume() throws {
    var library = Sample.library
    library.resumes = []
    var stage = try Stage(library)
    stage.press("A")
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.message?.text == AnalysisRefusal.noResume.message + " (2, then a.)")
    stage.press("j")
    #expect(stage.model.message == nil)
  }

  @Test("A2: a job without a description says so before a form is filled in")
  func noDescription() throws {
    var library = Sample.library
    library.details[JobID(3)] = (Sample.job(library.jobs[0], description: " "), nil)
    var stage = try Stage(library)
    stage.press("A")
    #expect(stage.model.message?.text == AnalysisRefusal.jobHasNoDescription.message)
  }

  @Test(
    "A2: each refusal stands beside its field and the choices stay",
    arguments: [
      AnalysisRefusal.resumeNotParsedYet, .resumeHasNoText(reason: "There is no text layer."),
      .noResume,
    ])
  func refusals(refusal: AnalysisRefusal) throws {
    var stage = try Stage(Sample.library)
    stage.press("A", "Tab", "Space", "Tab")
    stage.type("Go, Kafka")
    stage.library.refusal = refusal
    stage.press("^s")
    let form = try #require(stage.model.form)
    #expect(form.fields[0].error == refusal.message && form.focused.id == .resume)
    #expect(form.chosenLevel == .fresher && form[.stack] == "GoGo, Kafka")
  }

  @Test("A3, A4: the form sends level, stack and engine; the last choices are offered again")
  func sends() throws {
    var stage = try Stage(Sample.library)
    stage.press("A")
    #expect(stage.model.form?[.stack] == "Go")
    stage.press("Tab", "Tab", "^u")
    stage.type(" Go,, go , Kafka")
    stage.press("Tab", "Enter")
    #expect(
      stage.commands == [
        .startAnalysis(
          JobID(3), resume: ResumeID(1), level: .experienced, stack: TargetStack(["Go", "Kafka"]),
          engine: .offline)
      ])
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("Enter starts from every field of the form, and the hints say so", arguments: 0..<4)
  func enterStarts(field: Int) throws {
    var stage = try Stage(Sample.library)
    stage.press("A")
    for _ in 0..<field { stage.press("Tab") }
    #expect(stage.text.contains("Enter start  Tab next"))
    #expect(!stage.text.contains("save"))
    stage.press("Enter")
    #expect(stage.commands.count == 1 && stage.model.overlays.isEmpty)
  }

  @Test("The form says what leaves the machine")
  func whatLeaves() throws {
    var stage = try Stage(Sample.library)
    stage.press("A")
    #expect(stage.text.contains("Nothing leaves this machine."))
    stage.press("S-Tab", "Right")
    #expect(stage.text.contains("Sends the resume and the posting to api.groq.com."))
    stage.model.surroundings.groqRefusal = EngineError.noKey.message
    stage.press("Esc", "A", "S-Tab", "Right")
    #expect(stage.text.contains("Groq needs a key"))
  }

  @Test("Before the first text leaves the machine the person is asked; no keeps the form")
  func asksOnce() throws {
    let refusal = SendingRefusal(host: "api.groq.com")
    var stage = try Stage(Sample.library)
    stage.press("A", "S-Tab", "Right")
    stage.library.refusal = refusal
    stage.press("^s")
    #expect(stage.text.contains("Send texts?"))
    #expect(stage.text.contains("api.groq.com"))
    stage.press("n")
    #expect(stage.model.form?.isSaving == false)
    stage.library.refusal = refusal
    stage.press("^s", "y")
    let start = try #require(stage.commands.first)
    #expect(stage.commands.last == .agreeToSend(then: start))
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("From the resumes pane the chosen resume is offered")
  func fromResumes() throws {
    var stage = try Stage(Sample.library)
    stage.press("2", "j", "A")
    #expect(stage.model.form?.chosenResume == ResumeID(2))
    #expect(stage.model.form?.title == "Analyse: Software Development Engineer, noon")
  }

  @Test("A8: a job with no analysis says which key starts one")
  func pending() throws {
    var stage = try Stage(Sample.library)
    stage.press("G")
    #expect(stage.text.contains("No analysis yet: press A"))
  }

  @Test("A6: a failed analysis shows its message and what to press")
  func failure() throws {
    var library = Sample.library
    library.details[JobID(3)]?.1 = Sample.analysis(
      of: 3, status: .failed, error: "Groq answered 401: check the key.")
    let stage = try Stage(library)
    #expect(stage.text.contains("The analysis failed: Groq answered 401"))
    #expect(stage.text.contains("Press A to start it again"))
  }

  @Test("A cancelled analysis says so and what to press")
  func cancelled() throws {
    var library = Sample.library
    library.details[JobID(3)]?.1 = Sample.analysis(
      of: 3, status: .failed, error: CancelledError().message)
    let stage = try Stage(library)
    #expect(stage.text.contains("The analysis was cancelled."))
    #expect(stage.text.contains("Press A to start it again") && !stage.text.contains("failed"))
  }

  @Test("A9: bars show what is known so far, glide to it in eight frames, and end at the result")
  func live() throws {
    var stage = try Stage(Sample.running)
    #expect(!stage.text.contains("/25"))
    stage.report(
      TaskID(7), TaskProgress(fraction: 0.2, step: "Scoring skills", points: [.skillsMatch: 20]))
    var seen: [Int] = []
    for _ in 0..<12 {
      seen.append(Int(stage.model.detail.bars.value(.skillsMatch, at: stage.now).rounded()))
      stage.wait(1.0 / 30)
    }
    #expect(Set(seen).count >= 6, "\(seen)")
    #expect(seen == seen.sorted() && seen.first == 0 && seen.last == 20)
    #expect(stage.text.contains("20/25") && stage.text.contains("Scoring skills"))
    #expect(stage.text.contains("20/100"))
    stage.change { library in
      library.tasks = []
      library.details[JobID(3)]?.1 = Sample.analysis(of: 3)
    }
    stage.wait(1)
    #expect(stage.text.contains("87/100") && stage.text.contains("21/25"))
    #expect(stage.text.contains("offline · lexicon 1"))
    #expect(stage.model.nextTick == nil)
  }

  @Test("A7: the bars of a new run begin at zero at once and then rise")
  func again() throws {
    var stage = try Stage(Sample.library)
    #expect(stage.text.contains("21/25"))
    var next = Sample.analysis(of: 3, status: .processing)
    next.id = AnalysisID(31)
    stage.library.details[JobID(3)]?.1 = next
    stage.library.tasks = [Sample.task(8, .analyse(next.id, engine: .offline))]
    stage.send(.changes(Changes(isStored: true)))
    stage.now += 0.11
    stage.send(.tick)
    #expect(stage.model.detail.analysis?.id == next.id)
    #expect(stage.model.detail.bars.total(at: stage.now) == 0 && !stage.text.contains("/25"))
    stage.report(TaskID(8), TaskProgress(points: [.skillsMatch: 20]))
    #expect(stage.model.detail.bars.value(.skillsMatch, at: stage.now) == 0)
    stage.wait(1)
    #expect(stage.text.contains("20/25"))
  }

  @Test("Going to another job shows its bars at once, without a ride")
  func otherJob() throws {
    var library = Sample.library
    library.details[JobID(2)]?.1 = Sample.analysis(of: 2, points: [1, 2, 3, 4])
    library.details[JobID(2)]?.0.extractionStatus = .success
    var stage = try Stage(library)
    stage.press("j")
    #expect(stage.text.contains("10/100"))
    #expect(stage.model.nextTick == nil)
  }

  @Test("A result without a breakdown shows its own score and its note")
  func noBreakdown() throws {
    var library = Sample.library
    var analysis = Sample.analysis(of: 3)
    analysis.result = AnalysisResult(
      ownScore: 64, missingKeywords: [], strengths: [], suggestions: [],
      notes: ["The answer had no breakdown."],
      engine: EngineIdentity(engine: .groq, model: "m", version: "1"))
    library.details[JobID(3)]?.1 = analysis
    let stage = try Stage(library)
    #expect(stage.text.contains("64/100") && stage.text.contains("! The answer had no breakdown."))
    #expect(!stage.text.contains("/25"))
  }

  @Test("The numbers of the other engine stand beside those of this one")
  func twoEngines() throws {
    var library = Sample.library
    var other = Sample.analysis(of: 3, points: [11, 12, 13, 14])
    other.engine = .groq
    library.otherEngines[JobID(3)] = other
    let stage = try Stage(library, size: Size(columns: 120, rows: 40))
    #expect(stage.text.contains("By groq: 50/100") && stage.text.contains("87/100"))
    #expect(try !Stage(Sample.library).text.contains("By groq"))
  }
}
