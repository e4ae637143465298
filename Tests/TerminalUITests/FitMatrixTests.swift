import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// Comparing every resume with every job.
@Suite struct FitMatrixTests {
  private func library(jobs count: Int64) -> FakeLibrary {
    var library = Sample.library
    library.jobs = (1...count).reversed().map { Sample.summary($0, "Company \($0)", "Engineer") }
    return library
  }

  @Test("It fills by itself, what is in sight first")
  func fills() throws {
    let stage = try Stage(library(jobs: 60)).pressing("C")
    let matrix = try #require(stage.model.fitMatrix)
    #expect(matrix.isComplete && matrix.filled == 60)
    let asked = stage.history.compactMap { effect -> [JobID]? in
      if case .load(.fits(_, let jobs)) = effect { jobs } else { nil }
    }
    #expect(asked.first?.first == JobID(60) && asked.allSatisfy { $0.count <= FitMatrix.chunk })
    #expect(Set(asked.joined()).count == asked.joined().count)
  }

  @Test("Where the list has more jobs than are compared the window says so")
  func most() throws {
    let stage = try Stage(library(jobs: 1200)).pressing("C")
    #expect(stage.model.fitMatrix?.rows.count == FitMatrix.mostJobs)
    #expect(stage.text.contains("the first 1000 jobs"))
  }

  @Test("The best resume of a job is marked; of equal ones that which was added first")
  func best() throws {
    let result = try #require(Sample.analysis(of: 1).result)
    let same = JobFits(
      job: JobID(1), fits: [ResumeID(2): Fit(result), ResumeID(1): Fit(result)])
    #expect(same.best == ResumeID(1))
    let none = JobFits(job: JobID(1), fits: [ResumeID(2): Fit(reason: "Empty.")])
    #expect(none.best == nil && none.bestScore == nil)
  }

  @Test("Sorting puts the best first and back; the cursor stays on its job")
  func sorts() throws {
    var stage = try Stage(library(jobs: 5)).pressing("C", "j")
    let job = stage.model.fitMatrix?.selectedJob?.id
    let before = stage.model.fitMatrix?.rows.map(\.id)
    stage.press("s")
    let matrix = try #require(stage.model.fitMatrix)
    let scores = matrix.rows.map { matrix.row(of: $0.id)?.bestScore ?? -1 }
    #expect(scores == scores.sorted(by: >) && matrix.selectedJob?.id == job)
    stage.press("s")
    #expect(stage.model.fitMatrix?.rows.map(\.id) == before)
  }

  @Test("A pair that cannot be scored says why")
  func reason() throws {
    let stage = try Stage(Sample.library).pressing("C", "j")
    #expect(stage.text.contains("The job has no description: add one."))
  }

  @Test("Enter goes to the job, with the resume chosen")
  func opens() throws {
    let stage = try Stage(Sample.library).pressing("C", "G", "l", "Enter")
    #expect(stage.model.overlays.isEmpty && stage.model.focus == .jobs)
    #expect(stage.model.jobs.selectedJob?.id == JobID(1))
    #expect(stage.model.resumes.selected?.id == ResumeID(2))
  }

  @Test("Without a resume that has a text the key says what to do")
  func refuses() throws {
    var library = Sample.library
    library.resumes = []
    let stage = try Stage(library).pressing("C")
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.message?.text.hasPrefix("There is no resume with a text") == true)
  }

  @Test("Where reading fails it stops and says why, and does not ask for ever")
  func fails() throws {
    var stage = try Stage(Sample.library)
    stage.model.overlays = [
      .fits(FitMatrix(query: JobQuery(), resumes: stage.model.resumes.rows))
    ]
    let failure = Failure(message: "The library is locked.")
    _ = update(&stage.model, .loaded(.fits, .failure(failure)), at: 1)
    let effects = update(&stage.model, .tick, at: 2)
    #expect(effects.isEmpty && stage.text.contains("The library is locked."))
  }
}

extension Stage {
  fileprivate func pressing(_ keys: String...) -> Stage {
    var stage = self
    for key in keys { stage.press(key) }
    return stage
  }
}
