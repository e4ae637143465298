import HTTPTransport
import JobTrackerDomain
import ResumeAnalysis

/// The engines as the settings have them.
struct Engines: Sendable {
  private let offline: OfflineEngine
  private let chat: ChatEngine

  init(settings: Settings, unavailableModels: any UnavailableModels) {
    offline = OfflineEngine(extendedBy: settings.lexicon)
    chat = ChatEngine(
      configuration: settings.chat.configuration,
      client: HTTPClient(userAgent: UserAgent.program), unavailableModels: unavailableModels)
  }

  func engine(_ name: EngineName) -> any AnalysisEngine {
    switch name {
    case .offline: offline
    case .groq: chat
    }
  }
}
