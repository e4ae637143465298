import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The terms in a description that the resume shows or lacks.
@Suite struct TermTests {
  private func terms(_ rows: [DetailRow]) -> [String] {
    rows.flatMap { row -> [String] in
      guard case .spans(let spans) = row else { return [] }
      return spans.filter(\.isTerm).map(\.text)
    }
  }

  private func text(_ rows: [DetailRow]) -> [String] {
    rows.map { row in
      guard case .spans(let spans) = row else { return "" }
      return spans.map(\.text).joined()
    }
  }

  @Test(
    "Marks stay on their words whatever the width, indentation, tabs and wide characters",
    arguments: [12, 20, 40, 80])
  func wraps(width: Int) {
    let text = "株式会社 uses Kafka daily.\n- Five years of\tSpring Boot, é and Kafka Streams\n\n  Go"
    let marks = ["Kafka", "Spring Boot", "Kafka Streams", "Go"].reduce(into: [TermMark]()) {
      let from = $0.last?.range.upperBound ?? 0
      let rest = String(decoding: text.utf8.dropFirst(from), as: UTF8.self)
      guard let range = rest.firstRange(of: $1) else { return }
      let start = from + rest.utf8.distance(from: rest.startIndex, to: range.lowerBound)
      $0.append(TermMark(range: start..<start + $1.utf8.count, kind: .shown))
    }
    #expect(marks.count == 4)
    let rows = DetailRow.wrapped(text, marks: marks, width: width)
    #expect(self.text(rows) == WordWrap.wrap(text, width: width))
    let found = terms(rows).joined(separator: " ").split(separator: " ")
    #expect(found == ["Kafka", "Spring", "Boot", "Kafka", "Streams", "Go"])
  }

  @Test("The description marks what is shown and what is missing, and says how many")
  func marked() throws {
    var stage = try Stage(Sample.library)
    stage.press("]")
    #expect(terms(stage.model.detail.rows) == ["backend", "Kafka", "Terraform", "gRPC"])
    #expect(stage.text.contains("Terms: 1 in the resume, 3 missing."))
  }

  @Test("A resume's text marks the terms of the newest result, and what nobody sees")
  func resume() throws {
    var stage = try Stage(Sample.judgedResume)
    stage.press("2", "3")
    #expect(terms(stage.model.detail.rows) == ["Backend", "Kafka Terraform gRPC"])
    #expect(stage.model.shownMarks.map(\.kind) == [.shown, .hidden])
    #expect(stage.text.contains("for Backend Engineer, Acme"))
    stage.press("N")
    #expect(stage.model.message == nil)
  }

  @Test("Where no job was analysed with a resume the key says so")
  func unjudged() throws {
    var stage = try Stage(Sample.library)
    stage.press("2", "3", "n")
    #expect(stage.model.message?.text.hasPrefix("Which terms count is known once") == true)
  }

  @Test("n goes from one row with a term to the next and round, N back")
  func jumps() throws {
    var library = Sample.library
    let text = String(repeating: "words\n", count: 60)
    library.details[JobID(3)]?.0 = Sample.job(
      library.jobs[0], description: "\(text)Kafka\n\(text)gRPC\n\(text)")
    var stage = try Stage(library)
    stage.press("]", "3", "n")
    #expect(stage.text.contains("Kafka") && !stage.text.contains("gRPC"))
    stage.press("n")
    #expect(stage.text.contains("gRPC"))
    stage.press("N")
    #expect(stage.text.contains("Kafka") && !stage.text.contains("gRPC"))
    stage.press("n", "n")
    #expect(stage.text.contains("Kafka") && !stage.text.contains("gRPC"))
  }

  @Test("Where there is nothing to go to the key says why")
  func refuses() throws {
    var stage = try Stage(Sample.library)
    stage.press("3", "n")
    #expect(stage.model.message?.text.hasPrefix("The terms stand in the description") == true)
    stage.press("1", "j", "3", "]", "n")
    #expect(stage.model.message?.text.contains("known after an analysis") == true)
  }
}
