import Foundation
import JobTrackerService
import JobTrackerTesting
import Testing

@Suite struct DoctorTests {
  private let folder: TemporaryDirectory
  private let locations: Locations

  init() throws {
    folder = try TemporaryDirectory()
    locations = Locations(home: folder.url)
  }

  private func finding(
    _ subject: String, environment: [String: String] = [:]
  ) throws -> Finding {
    let findings = Doctor(locations: locations, environment: environment)
      .findings(userName: "ada")
    return try #require(findings.first { $0.subject == subject })
  }

  @Test("A first start is sound, and looking makes no database")
  func first() throws {
    #expect(try finding("Configuration").verdict == .good)
    #expect(try finding("Database").verdict == .good)
    #expect(try finding("Key").verdict == .notice)
    #expect(try finding("Endpoint").verdict == .notice)
    #expect(!FileManager.default.fileExists(atPath: locations.database.path))
  }

  @Test("A damaged database is a problem")
  func damaged() throws {
    try Locations.create(locations.data)
    try Data(String(repeating: "x", count: 5000).utf8).write(to: locations.database)
    let database = try finding("Database")
    #expect(database.verdict == .problem)
    #expect(database.text.contains("is damaged"))
  }

  @Test("A server is asked for its models; the key is shown nowhere")
  func endpoint() throws {
    let server = try LoopbackServer { request, connection in
      let isKnown = request.header("authorization") == "Bearer gsk_right"
      connection.sendResponse(
        status: isKnown ? 200 : 401, headers: [("Content-Type", "application/json")],
        body: isKnown
          ? #"{"data":[{"id":"openai/gpt-oss-120b"}]}"#
          : #"{"error":{"message":"no gsk_wrong","code":"invalid_api_key"}}"#)
    }
    let url = "http://127.0.0.1:\(server.port)"
    let right = ["GROQ_API_KEY": "gsk_right", "GROQ_BASE_URL": url]
    #expect(try finding("Endpoint", environment: right).text.contains("openai/gpt-oss-120b"))
    #expect(server.requests.first?.path == "/openai/v1/models")
    let wrong = ["GROQ_API_KEY": "gsk_wrong", "GROQ_BASE_URL": url]
    let refused = try finding("Endpoint", environment: wrong)
    #expect(refused.verdict == .problem)
    #expect(refused.text.contains("does not accept the key"))
    #expect(!refused.text.contains("gsk_wrong"))
    #expect(try !finding("Key", environment: wrong).text.contains("gsk_wrong"))
  }
}
