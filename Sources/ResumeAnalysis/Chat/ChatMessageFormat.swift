import struct Foundation.Data
import class Foundation.JSONDecoder

/// A chunk of a stream, or a whole answer.
struct ChatChunk: Decodable {
  struct Choice: Decodable {
    var delta: Message?
    var message: Message?
    var finishReason: String?

    enum CodingKeys: String, CodingKey {
      case delta, message
      case finishReason = "finish_reason"
    }
  }

  struct Message: Decodable {
    var content: String?
    var reasoning: String?
    /// Where LM Studio and others put the reasoning, and at times the answer.
    var reasoningContent: String?

    enum CodingKeys: String, CodingKey {
      case content, reasoning
      case reasoningContent = "reasoning_content"
    }
  }

  struct GroqExtension: Decodable {
    var error: ChatError?
  }

  var choices: [Choice]?
  var error: ChatError?
  var groq: GroqExtension?

  enum CodingKeys: String, CodingKey {
    case choices, error
    case groq = "x_groq"
  }

  /// - Returns: `nil` where the bytes are no JSON of this kind.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let chunk = try? JSONDecoder().decode(ChatChunk.self, from: Data(bytes)) else {
      return nil
    }
    self = chunk
  }
}

/// What a server says of an error: an object, or a string alone.
struct ChatError: Decodable, Equatable {
  var message = ""
  /// `model_not_found`, or a status as OpenRouter has it.
  var code = ""
  /// What a model wrote that is not the JSON that was asked for.
  var failedGeneration: String?

  enum CodingKeys: String, CodingKey {
    case message, code, type
    case failedGeneration = "failed_generation"
  }

  init(message: String, code: String = "") {
    self.message = message
    self.code = code
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      message = text
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    message = (try? container.decode(String.self, forKey: .message)) ?? ""
    failedGeneration = try? container.decode(String.self, forKey: .failedGeneration)
    if let number = try? container.decode(Int.self, forKey: .code) {
      code = String(number)
    } else {
      code =
        (try? container.decode(String.self, forKey: .code))
        ?? (try? container.decode(String.self, forKey: .type)) ?? ""
    }
  }
}
