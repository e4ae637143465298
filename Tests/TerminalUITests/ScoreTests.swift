import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The window with what a score is made of.
@Suite struct ScoreTests {
  @Test("Enter on a result opens the first bar: what raises it most stands first")
  func opens() throws {
    var stage = try Stage(Sample.withEvidence)
    stage.press("Enter", "Enter")
    #expect(stage.model.scoreDetails?.bucket == .skillsMatch)
    #expect(stage.text.contains("Raises it most: Kafka, +6.2."))
    let text = stage.text
    let places = try ["- Kafka  0/6.2", "~ Distributed systems  0.6/1.3", "+ Go  9.5/9.5"].map {
      try #require(text.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("No line of the resume shows it."))
    #expect(text.contains("“Wrote the payment service in Go"))
  }

  @Test("The bars go round, both ways")
  func turns() throws {
    var stage = try Stage(Sample.withEvidence)
    stage.press("3", "Enter", "[")
    #expect(stage.model.scoreDetails?.bucket == .roleFit)
    stage.press("]", "Right", "l")
    #expect(stage.model.scoreDetails?.bucket == .toolsFrameworks)
    #expect(stage.text.contains("The engine did not say what this bar is made of."))
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("Its rows scroll no further than they go")
  func scrolls() throws {
    var stage = try Stage(Sample.withEvidence, size: Size(columns: 40, rows: 10))
    stage.press("3", "Enter", "G")
    let end = stage.model.scoreDetails?.scroll ?? 0
    #expect(end > 0)
    stage.press("j")
    #expect(stage.model.scoreDetails?.scroll == end)
    stage.press("g")
    #expect(stage.model.scoreDetails?.scroll == 0)
  }

  @Test("The next bar's name can be clicked, and beside the window it closes")
  func clicks() throws {
    var stage = try Stage(Sample.withEvidence, size: Size(columns: 120, rows: 40))
    stage.press("3", "Enter")
    try stage.click(on: "] Project impact")
    #expect(stage.model.scoreDetails?.bucket == .projectImpact)
    stage.click(at: Point(x: 1, y: 5))
    #expect(stage.model.overlays.isEmpty)
  }

  @Test("Without a score it says what to do")
  func nothing() throws {
    var stage = try Stage(Sample.library)
    stage.press("j", "3", "Enter")
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.text.contains("There is no score yet to explain: A starts an analysis."))
  }
}
