import Testing

@testable import ResumeAnalysis

/// Server-sent events, cut anywhere.
@Suite struct ServerSentEventTests {
  private let stream =
    ": OPENROUTER PROCESSING\n\ndata: {\"a\": 1}\n\ndata:two\r\ndata: lines\r\n\r\n"
    + "event: error\ndata: x\u{E9}\n\nid: 7\nretry: 3\nweird\n\ndata: [DONE]\r\r"

  private let expected = [
    ServerSentEvent(data: "{\"a\": 1}"), ServerSentEvent(data: "two\nlines"),
    ServerSentEvent(name: "error", data: "x\u{E9}"), ServerSentEvent(data: "[DONE]"),
  ]

  @Test("data, event, comments and every kind of line end", arguments: 1...7)
  func anyCut(size: Int) {
    var parser = ServerSentEventParser()
    let bytes = Array(stream.utf8)
    var events: [ServerSentEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += parser.feed(bytes[start..<min(bytes.count, start + size)])
    }
    #expect(events == expected)
    #expect(parser.finish().isEmpty)
  }

  @Test("an event without the empty line behind it is not lost")
  func unfinished() {
    var parser = ServerSentEventParser()
    #expect(parser.feed("data: [DONE]".utf8).isEmpty)
    #expect(parser.finish() == [ServerSentEvent(data: "[DONE]")])
  }
}
