import Dispatch
import Foundation
import JobTrackerTesting
import Synchronization

/// A server of chat completions whose answer the test writes piece by piece.
///
/// Each request gets the pieces that are sent after it came, and stays open until
/// ``finish()``, or until the client goes away.
final class ChatServer: Sendable {
  private let script: Script
  private let server: LoopbackServer

  private final class Script: Sendable {
    let pieces = Mutex<[String]>([])
    let isFinished = Flag()
    let clientLeft = Flag()

    func answer(on connection: LoopbackServer.Connection) {
      connection.beginChunks(headers: [("Content-Type", "text/event-stream")])
      let isLeft = Flag()
      Thread.detachNewThread { [self] in
        guard connection.waitUntilClosedByPeer(timeout: .seconds(60)) else { return }
        isLeft.raise()
        clientLeft.raise()
      }
      var sent = 0
      _ = waitUntil(timeout: .seconds(60)) {
        let all = pieces.withLock { $0 }
        let isLast = isFinished.isRaised
        for piece in all[sent...] { connection.sendChunk(Self.event(piece)) }
        sent = all.count
        return isLast || isLeft.isRaised
      }
      connection.sendChunk(
        "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
      connection.endChunks()
    }

    private static func event(_ piece: String) -> String {
      let text = (try? JSONEncoder().encode(piece)).map { String(decoding: $0, as: UTF8.self) }
      return "data: {\"choices\":[{\"delta\":{\"content\":\(text ?? "")}}]}\n\n"
    }
  }

  init() throws {
    let script = Script()
    self.script = script
    server = try LoopbackServer { request, connection in
      guard request.path.hasSuffix("/chat/completions") else {
        connection.sendResponse(status: 404)
        return
      }
      script.answer(on: connection)
    }
  }

  /// A whole answer, in the pieces that fill one bar each.
  static let answer = [
    #"{"score_breakdown": {"skills_match": 21, "#, #""project_impact": 18, "#,
    #""tools_frameworks": 23, "#, #""role_fit": 25}, "#,
    #""ats_score": 87, "missing_keywords": ["Kafka"], "strengths": ["Owns billing"], "#,
    #""suggestions": ["Name the scale"]}"#,
  ]

  /// Sends the next piece of the answer.
  func send(_ piece: String) { script.pieces.withLock { $0.append(piece) } }

  /// Ends the answer.
  func finish() { script.isFinished.raise() }

  /// Sends the whole answer and nothing else to the next requests.
  func answerAtOnce() {
    script.pieces.withLock { $0 = Self.answer }
    finish()
  }

  var requests: [LoopbackServer.Request] { server.requests }
  /// Whether the client closed a connection before the answer's end.
  var wasLeft: Bool { script.clientLeft.isRaised }

  /// The variables that lead the program here.
  var environment: [String: String] {
    ["GROQ_API_KEY": "gsk_of_the_test", "GROQ_BASE_URL": "http://127.0.0.1:\(server.port)"]
  }
}

extension Program {
  /// Makes `server` the one that the groq engine asks.
  mutating func use(_ server: ChatServer) {
    environment.merge(server.environment) { $1 }
  }
}
