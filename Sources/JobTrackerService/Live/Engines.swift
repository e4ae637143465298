import HTTPTransport
import JobTrackerDomain
import ResumeAnalysis

/// The engines as the settings have them.
struct Engines: Sendable {
  private let chat: ChatEngine

  init(settings: Settings, unavailableModels: any UnavailableModels) {
    chat = ChatEngine(
      configuration: settings.chat.configuration,
      client: HTTPClient(userAgent: UserAgent.program), unavailableModels: unavailableModels)
  }

  func engine(_ name: EngineName) -> any AnalysisEngine {
    switch name {
    // Made where it is wanted: its lexicon takes a moment to parse, which the start has not.
    case .offline: OfflineEngine()
    case .groq: chat
    }
  }
}
