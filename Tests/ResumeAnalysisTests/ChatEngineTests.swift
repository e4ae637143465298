import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import ResumeAnalysis

/// The chat engine against a server on 127.0.0.1 that answers well.
@Suite struct ChatEngineTests {
  @Test("an answer in tiny pieces becomes a result that says which model made it")
  func result() throws {
    let server = try ChatServer { _, connection in connection.sendCompletion(pieces: 3) }
    let result = try server.analyse()
    #expect(result.atsScore == 87)
    #expect(result.breakdown?[.projectImpact] == 18)
    #expect(result.missingKeywords == ["Terraform", "gRPC"])
    #expect(result.strengths == ["Größe zählt."])
    #expect(result.suggestions == ["Name Kafka."])
    #expect(result.engine == EngineIdentity(engine: .groq, model: "first-model", version: "2"))
    #expect(result.notes.isEmpty)
  }

  @Test("what the texts contradict is struck from the answer, and the result says so")
  func struck() throws {
    let requirements =
      "[{\"requirement\": \"Java\", \"bucket\": \"skills_match\", \"verdict\": \"met\", "
      + "\"quote\": \"microservices in Java and Spring Boot\"}, {\"requirement\": \"AWS\", "
      + "\"bucket\": \"tools_frameworks\", \"verdict\": \"met\", \"quote\": \"AWS since 2009\"}]"
    let answer =
      "{\(ChatServer.breakdown), \"requirements\": \(requirements), "
      + "\"missing_keywords\": [\"Kafka\", \"gRPC\", \"Elixir\"]}"
    let server = try ChatServer { _, connection in connection.sendCompletion(answer) }
    let result = try server.analyse()
    #expect(result.missingKeywords == ["gRPC"])
    #expect(result.evidence.map(\.quote) == ["microservices in Java and Spring Boot", ""])
    #expect(result.evidence(of: .toolsFrameworks).map(\.requirement) == ["AWS"])
    #expect(
      result.notes == [
        "Struck from the answer: 1 quote that is not in the resume; missing though the resume "
          + "has it: Kafka; missing though the posting never names it: Elixir."
      ])
  }

  @Test("each bar moves as soon as its number has come, while the answer still runs")
  func liveBars() throws {
    let isScored = Flag()
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      for character in ChatServer.answer.prefix(130) {
        connection.sendContent(String(character))
      }
      // The rest is sent only once the bars have been seen.
      _ = waitUntil { isScored.isRaised }
      connection.sendContent(String(ChatServer.answer.dropFirst(130)))
      connection.sendContent("", finish: "stop")
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    let recorder = Recorder()
    let result = try server.analyse { progress in
      recorder.report(progress)
      if progress.points.count == 4 { isScored.raise() }
    }
    #expect(result.atsScore == 87)
    let counts = recorder.all.map(\.points.count)
    #expect(counts == counts.sorted())
    #expect(Set(counts) == [0, 1, 2, 3, 4])
    #expect(recorder.all.first { $0.points.count == 1 }?.points == [.skillsMatch: 21])
    #expect(
      recorder.all.first { $0.points.count == 2 }?.points == [.skillsMatch: 21, .projectImpact: 18])
    let fractions = recorder.all.map(\.fraction)
    #expect(fractions == fractions.sorted())
    #expect(fractions.last == 1)
  }

  @Test(
    "reasoning is not the answer, and shows as thinking",
    arguments: ["reasoning", "reasoning_content"])
  func reasoning(field: String) throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendContent("{\"ats_score\": 3}, hm, {\"score_breakdown\"", field: field)
      connection.sendContent(ChatServer.answer, finish: "stop")
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    let recorder = Recorder()
    #expect(try server.analyse(progress: recorder.report).atsScore == 87)
    #expect(recorder.all.contains { $0.step == "Thinking" && $0.points.isEmpty })
  }

  @Test("an answer that came in the reasoning alone is taken from there")
  func answerInReasoning() throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendContent(ChatServer.answer, field: "reasoning_content")
      connection.sendContent("", finish: "stop")
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    #expect(try server.analyse().atsScore == 87)
  }

  @Test("the request streams without an enforced shape, with a limit, and its key in one place")
  func request() throws {
    let server = try ChatServer { _, connection in connection.sendCompletion() }
    _ = try server.analyse(engine: server.engine(models: ["openai/gpt-oss-120b"]))
    let request = try #require(server.server.requests.first)
    #expect(request.method == "POST")
    #expect(request.path == "/openai/v1/chat/completions")
    #expect(request.header("user-agent") == "jobtracker-test/1")
    #expect(request.header("authorization") == "Bearer \(ChatServer.key)")
    #expect(!request.text.contains(ChatServer.key))
    let body = try server.body(0)
    #expect(body["stream"] as? Bool == true)
    #expect(body["response_format"] == nil)
    #expect(body["max_completion_tokens"] as? Int == 2500)
    #expect((body["temperature"] as? Double).map { $0 <= 0.2 } == true)
    #expect(body["seed"] != nil)
    #expect(body["reasoning_effort"] as? String == "low")
    for field in ["logprobs", "logit_bias", "max_tokens"] { #expect(body[field] == nil) }
  }

  @Test(
    "a compatible server with a version in its base URL gets the standard fields, and needs no key")
  func compatible() throws {
    let server = try ChatServer { _, connection in connection.sendCompletion() }
    #expect(try server.analyse(engine: server.engine(key: nil, path: "/v1/")).atsScore == 87)
    let request = try #require(server.server.requests.first)
    #expect(request.path == "/v1/chat/completions")
    #expect(request.header("authorization") == nil)
    let body = try server.body(0)
    #expect(body["max_tokens"] as? Int == 2500)
    #expect(body["max_completion_tokens"] == nil)
    #expect(body["reasoning_effort"] == nil)
  }

  @Test("a server that does not stream is understood too")
  func notStreamed() throws {
    let server = try ChatServer { _, connection in connection.sendMessage(ChatServer.answer) }
    #expect(try server.analyse().atsScore == 87)
    #expect(server.server.requests.count == 1)
  }

  @Test("comment lines, prose and fences around the answer do no harm")
  func openRouter() throws {
    let server = try ChatServer { _, connection in
      connection.beginEvents()
      connection.sendChunk(": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n")
      connection.sendContent("Sure, here it is:\n```json\n")
      connection.sendContent(ChatServer.answer)
      connection.sendContent("\n```\nGood luck!", finish: "stop")
      connection.sendEvent("[DONE]")
      connection.endChunks()
    }
    #expect(try server.analyse().atsScore == 87)
  }

  @Test(
    "A9: 31/25 or NaN in the answer leaves its own score, and says so",
    arguments: ["31", "\"31/25\"", "NaN", "\"none\""])
  func invalidBreakdown(number: String) throws {
    let answer = ChatServer.answer.split(separator: "21", maxSplits: 1).joined(separator: number)
    let server = try ChatServer { _, connection in connection.sendCompletion(answer) }
    let result = try server.analyse()
    #expect(result.breakdown == nil)
    #expect(result.atsScore == 87)
    #expect(result.notes.count == 1)
  }

  @Test("an answer that cannot be used is asked for once more, unstreamed, in an enforced shape")
  func secondTry() throws {
    let server = try ChatServer { request, connection in
      if request.text.contains("response_format") {
        connection.sendMessage(ChatServer.answer)
      } else {
        connection.sendCompletion("I would rather not.")
      }
    }
    let object = try server.analyse()
    #expect(object.atsScore == 87)
    #expect(server.server.requests.count == 2)
    let second = try server.body(1)
    #expect(second["stream"] as? Bool == false)
    #expect((second["response_format"] as? [String: Any])?["type"] as? String == "json_object")

    _ = try server.analyse(engine: server.engine(models: ["openai/gpt-oss-120b"]))
    let format = try #require(try server.body(3)["response_format"] as? [String: Any])
    #expect(format["type"] as? String == "json_schema")
    let schema = try #require(format["json_schema"] as? [String: Any])
    #expect(schema["strict"] as? Bool == true)
    let root = try #require(schema["schema"] as? [String: Any])
    #expect(root["additionalProperties"] as? Bool == false)
    #expect((root["required"] as? [String])?.count == 6)
  }

  @Test(
    "where the second answer cannot be used either, that is said", arguments: ["", "No.", "{}"])
  func uselessTwice(text: String) throws {
    let server = try ChatServer { request, connection in
      if request.text.contains("response_format") {
        connection.sendMessage(text)
      } else {
        connection.sendCompletion(text)
      }
    }
    guard case .answerUnusable? = try server.failure() else {
      Issue.record("no such failure")
      return
    }
    #expect(server.server.requests.count == 2)
  }

  @Test("what a server could not make JSON of is salvaged from its words")
  func failedGeneration() throws {
    let words = LoopbackServer.Connection.quoted("Here: " + ChatServer.answer)
    let server = try ChatServer { request, connection in
      if request.text.contains("response_format") {
        connection.sendError(
          400, code: "json_validate_failed", more: ",\"failed_generation\":\(words)")
      } else {
        connection.sendCompletion("Hm.")
      }
    }
    #expect(try server.analyse().atsScore == 87)
  }
}
