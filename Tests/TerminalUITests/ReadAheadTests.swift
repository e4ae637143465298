import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// What lies beside the cursor is there before one steps on it.
@Suite struct ReadAheadTests {
  @Test("A step shows its job in the same screen, though no read is answered, there and back")
  func step() throws {
    var stage = try Stage(Sample.library)
    stage.holds = true
    stage.press("j")
    #expect(stage.model.detail.job?.companyName == "Acme")
    stage.press("k")
    #expect(stage.model.detail.job?.companyName == "noon")
  }

  @Test("What results beside the cursor found is broken into lines before a step")
  func findings() throws {
    var library = Sample.library
    let acme = library.jobs[1]
    library.details[acme.id] = (Sample.job(acme), Sample.analysis(of: 2))
    var stage = try Stage(library)
    let width = Layout(stage.model).detailText.width
    let beside = try #require(library.details[acme.id]?.1)
    #expect(stage.model.detail.findings[beside, width: width]?.isEmpty == false)
    stage.press("2")
    #expect(stage.model.detail.findings[beside, width: width] == nil)
  }

  @Test("Steps read nothing but what lies ahead, and a resting cursor reads nothing")
  func reads() throws {
    var stage = try Stage(Sample.library)
    stage.press("j", "j", "k", "k", "j")
    #expect(stage.history.filter { $0.isDetail }.count == 1)
    let before = stage.history.count
    stage.wait(1)
    #expect(stage.history.count == before)
  }

  @Test("What changed meanwhile is read again, and an answer from before the change is dropped")
  func old() throws {
    var stage = try Stage(Sample.library)
    stage.holds = true
    stage.press("G")
    stage.answer()
    // The read of the neighbour is under way while that changes.
    stage.library.details[stage.library.jobs[1].id] = (
      Sample.job(Sample.summary(2, "Globex", "Backend Engineer")), nil
    )
    stage.holds = false
    stage.send(.changes(Changes(isStored: true)))
    stage.wait(0.2)
    stage.answer()
    stage.press("k")
    #expect(stage.model.detail.job?.companyName == "Globex")
  }

  @Test("Resumes are read ahead too")
  func resumes() throws {
    var stage = try Stage(Sample.library)
    stage.press("2")
    stage.holds = true
    let second = stage.library.resumes[1]
    stage.press("j")
    #expect(stage.model.detail.resume == second)
  }
}

extension Effect {
  fileprivate var isDetail: Bool {
    if case .load(.detail) = self { return true }
    return false
  }
}
