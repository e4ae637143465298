import Foundation
import JobTrackerDomain
import Testing

@Suite struct InputHistoryTests {
  @Test("the last entry comes first, once, and old ones are forgotten")
  func order() {
    var history = InputHistory()
    for text in ["a", "b", " ", "a\u{1B}[2J"] { history.remember(text, in: .filter) }
    #expect(history[.filter] == ["a", "b"] && history[.stack].isEmpty)
    for number in 0..<99 { history.remember("\(number)", in: .filter) }
    #expect(history[.filter].count == InputHistory.limit && history[.filter][0] == "98")
  }

  @Test("it is read as it was written, without fields that are not known")
  func codable() throws {
    let history = InputHistory([.tags: ["dream"], .file: ["~/cv.pdf"]])
    let data = try JSONEncoder().encode(history)
    #expect(try JSONDecoder().decode(InputHistory.self, from: data) == history)
    let later = Data(#"{"tags":["dream"],"mood":["good"]}"#.utf8)
    #expect(
      try JSONDecoder().decode(InputHistory.self, from: later) == InputHistory([.tags: ["dream"]]))
  }
}
