package import JobTrackerDomain
package import ResumeAnalysis

/// What a person can set, from the configuration file and the environment.
package struct Settings: Equatable, Sendable {
  package var theme: String?
  /// `nil`: Groq where there is a key, the offline engine otherwise.
  package var engine: EngineName?
  package var level: CandidateLevel
  package var chat: ChatSettings
  /// The person's own skills, beside the shipped ones.
  package var lexicon: LexiconExtension?
  /// Whether job URLs may lead to this machine or its network.
  package var allowsPrivateAddresses: Bool
  /// What the keys of the interface are to do, where they are not to do the usual.
  package var keys: KeySettings
  package var interface: InterfaceSettings

  package init() {
    theme = nil
    engine = nil
    level = .standard
    chat = ChatSettings()
    lexicon = nil
    allowsPrivateAddresses = false
    keys = KeySettings()
    interface = InterfaceSettings()
  }

  package var defaultEngine: EngineName { engine ?? (chat.isUsable ? .groq : .offline) }

  package var usableEngines: [EngineName] {
    EngineName.allCases.filter { $0 != .groq || chat.isUsable }
  }

  /// - Throws: ``EngineError`` where the engine cannot be used as things are set.
  package func check(_ engine: EngineName) throws(EngineError) {
    if !usableEngines.contains(engine) { throw .noKey }
  }
}

/// How to reach the OpenAI-compatible server.
package struct ChatSettings: Equatable, Sendable {
  package var key: Secret?
  package var baseURL = ChatConfiguration.groqBaseURL
  /// In order of preference: a key may find one of them closed.
  package var models = ChatConfiguration.groqModels

  package init() {}

  /// Groq itself needs a key; a server of one's own may not.
  package var isUsable: Bool { key != nil || baseURL != ChatConfiguration.groqBaseURL }
}

extension ChatSettings {
  var configuration: ChatConfiguration {
    ChatConfiguration(baseURL: baseURL, key: key, models: models)
  }

  /// The server that texts are sent to.
  package var host: String { configuration.host }
}

/// Why an engine cannot be used.
package enum EngineError: UserFacingError, Equatable {
  case noKey
  case unknown(name: String)

  package var message: String {
    switch self {
    case .noKey:
      "Groq needs a key: set GROQ_API_KEY or groq.api_key in the configuration, "
        + "or use the offline engine."
    case .unknown(let name):
      "“\(OutsideText.line(name))” is not an engine: use groq or offline."
    }
  }
}
