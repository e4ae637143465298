import struct Foundation.Data
import class Foundation.JSONEncoder

/// The body of a request for a completion.
struct ChatRequestBody: Encodable {
  struct Message: Encodable, Equatable {
    var role: String
    var content: String
  }

  /// What shape of answer is enforced by the server.
  enum Format: Equatable {
    /// None: streams allow no other.
    case free
    case jsonObject
    case jsonSchema
  }

  var model: String
  var messages: [Message]
  var isStreamed: Bool
  var format: Format
  var maximumTokens: Int
  /// Whether the server knows Groq's own fields.
  var isGroq: Bool

  private enum CodingKeys: String, CodingKey {
    case model, messages, stream, temperature, seed
    case maxCompletionTokens = "max_completion_tokens"
    case maxTokens = "max_tokens"
    case reasoningEffort = "reasoning_effort"
    case responseFormat = "response_format"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(model, forKey: .model)
    try container.encode(messages, forKey: .messages)
    try container.encode(isStreamed, forKey: .stream)
    // The same texts should get the same answer as far as the server can.
    try container.encode(0, forKey: .temperature)
    try container.encode(7, forKey: .seed)
    try container.encode(maximumTokens, forKey: isGroq ? .maxCompletionTokens : .maxTokens)
    if isGroq, model.contains("gpt-oss") { try container.encode("low", forKey: .reasoningEffort) }
    switch format {
    case .free: break
    case .jsonObject: try container.encode(["type": "json_object"], forKey: .responseFormat)
    case .jsonSchema: try container.encode(AnswerSchema(), forKey: .responseFormat)
    }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
