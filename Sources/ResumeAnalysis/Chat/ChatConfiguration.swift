import HTTPTransport
import JobTrackerDomain

import struct Foundation.URLComponents

/// How to reach a server that speaks OpenAI's chat completions.
package struct ChatConfiguration: Sendable {
  package static let groqBaseURL = "https://api.groq.com"
  /// The second one is what Groq recommends where the first one is closed to a key.
  package static let groqModels = ["llama-3.3-70b-versatile", "openai/gpt-oss-120b"]

  /// With or without `/v1` at its end, as `GROQ_BASE_URL` of the official SDK has it.
  package var baseURL: String
  /// Not needed by a server on this machine.
  package var key: Secret?
  /// The first one that is open to the key is used.
  package var models: [String]
  package var timeouts: ChatTimeouts
  /// The most tokens of an answer; they count towards the limit of tokens a minute.
  package var maximumCompletionTokens: Int

  package init(
    baseURL: String = groqBaseURL, key: Secret?, models: [String] = groqModels,
    timeouts: ChatTimeouts = ChatTimeouts(), maximumCompletionTokens: Int = 2500
  ) {
    self.baseURL = baseURL.trimmed
    self.key = key
    self.models = models
    self.timeouts = timeouts
    self.maximumCompletionTokens = maximumCompletionTokens
  }

  /// The address of the completions: a base URL that ends in a version gets the
  /// last part alone, another one Groq's whole path.
  package var endpoint: String { root + Self.completions }

  /// The address of the list of models.
  var modelsEndpoint: String { root + "/models" }

  /// The header that shows the key, where there is one.
  var authorization: [HTTPHeader] {
    guard let key, !key.isEmpty else { return [] }
    return [HTTPHeader("Authorization", "Bearer \(key.reveal())")]
  }

  private var root: String {
    var base = baseURL[...]
    while base.hasSuffix("/") { base = base.dropLast() }
    if base.hasSuffix(Self.completions) { return String(base.dropLast(Self.completions.count)) }
    return base + (endsInVersion ? "" : "/openai/v1")
  }

  /// The server's name, for messages.
  package var host: String { URLComponents(string: baseURL)?.host ?? "the model's server" }

  /// Whether what is sent there stays on this machine.
  package var isOnThisMachine: Bool {
    let host = host.trimmingPrefix("[").prefix { $0 != "]" }.lowercased()
    return host == "localhost" || host == "::1" || NetworkAddress(host)?.isLoopback == true
  }

  /// Whether the server is Groq's or one in its place, not merely compatible with OpenAI's.
  var isGroq: Bool { !endsInVersion || host.hasSuffix("groq.com") }

  private static let completions = "/chat/completions"

  private var endsInVersion: Bool {
    let last = baseURL.split(separator: "/").last ?? ""
    return last.first == "v" && last.count > 1 && last.dropFirst().allSatisfy(\.isNumber)
  }
}

/// How long to wait for a model's server, in seconds.
package struct ChatTimeouts: Equatable, Sendable {
  package var connect: Double
  /// The longest time without one byte.
  package var stall: Double
  package var total: Double

  package init(connect: Double = 10, stall: Double = 45, total: Double = 180) {
    self.connect = connect
    self.stall = stall
    self.total = total
  }
}
