import HTTPTransport
import JobTrackerDomain
import ResumeAnalysis
import Synchronization

/// The engines as the settings have them.
final class Engines: Sendable {
  private let lexicon: LexiconExtension?
  /// Made with the first analysis: its lexicon takes a moment to parse, which the start has not.
  private let offline = Mutex<OfflineEngine?>(nil)
  private let chat: ChatEngine

  init(settings: Settings, unavailableModels: any UnavailableModels) {
    lexicon = settings.lexicon
    chat = ChatEngine(
      configuration: settings.chat.configuration,
      client: HTTPClient(userAgent: UserAgent.program), unavailableModels: unavailableModels)
  }

  func engine(_ name: EngineName) -> any AnalysisEngine {
    switch name {
    case .offline: offlineEngine
    case .groq: chat
    }
  }

  private var offlineEngine: OfflineEngine {
    offline.withLock { made in
      let engine = made ?? OfflineEngine(extendedBy: lexicon)
      made = engine
      return engine
    }
  }
}
