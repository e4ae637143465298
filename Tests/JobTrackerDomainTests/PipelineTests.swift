import JobTrackerDomain
import Testing

@Suite struct PipelineTests {
  @Test(
    "tags are words, without repeats, in the order given",
    arguments: [
      ("", []), ("remote", ["remote"]), (" #dream, remote  Remote,,x ", ["dream", "remote", "x"]),
      ("#", []), ("a\tb\u{1B}[31mc", ["a", "bc"]),
    ] as [(String, [String])])
  func tags(text: String, names: [String]) {
    #expect(JobTags(text).names == names)
    #expect(JobTags(names: names).text == names.joined(separator: " "))
  }

  @Test("tags are added and taken away whatever their case")
  func changedTags() {
    let tags = JobTags("remote dream")
    #expect(tags.adding(JobTags("Remote big")).names == ["remote", "dream", "big"])
    #expect(tags.removing(JobTags("DREAM")).names == ["remote"])
    #expect(JobTags(String(repeating: "x", count: 99)).names[0].count == JobTags.lengthLimit)
  }

  @Test("the stages follow each other up to an offer that is accepted, and the others stand aside")
  func order() {
    #expect(JobStage.saved.next == .applied)
    #expect(JobStage.offer.next == .accepted)
    #expect(JobStage.accepted.next == nil && JobStage.saved.previous == nil)
    #expect(JobStage.rejected.next == nil && JobStage.ghosted.previous == nil)
    #expect(
      JobStage.allCases.filter(\.isOpen) == [.saved, .applied, .screening, .interview, .offer])
  }
}

@Suite struct TextWordsTests {
  private func found(_ words: String, _ text: String) -> [String] {
    TextWords.places(of: words, in: text).map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
  }

  @Test("whole words beside each other are found, the last one also by its beginning")
  func places() {
    #expect(found("kafka", "Kafka and KAFKA-streams, akafka") == ["Kafka", "KAFKA"])
    #expect(found("event dri", "Event-driven; events driven") == ["Event-driven"])
    #expect(found("c++", "C, C++ and C#") == ["C++"])
    #expect(found("zurich", "in Zürich\u{308}.") == ["Zürich\u{308}"])
    #expect(found("+", "") == [] && found("", "a") == [] && found("a b", "a") == [])
  }

  @Test("marks give way to those that stand before them in rank")
  func merged() {
    func mark(_ range: Range<Int>, _ kind: TermMark.Kind) -> TermMark {
      TermMark(range: range, kind: kind)
    }
    let merged = TermMark.merged(
      [mark(4..<8, .found)], before: [mark(0..<2, .shown), mark(6..<9, .missing)])
    #expect(merged == [mark(0..<2, .shown), mark(4..<8, .found)])
    #expect(
      TermMark.merged([mark(0..<4, .found), mark(2..<6, .found)], before: [])
        == [mark(0..<4, .found)])
  }
}
