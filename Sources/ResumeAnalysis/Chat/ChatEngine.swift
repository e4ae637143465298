package import HTTPTransport
package import JobTrackerDomain

/// Asks a language model over OpenAI's chat completions: Groq, or any server that speaks them.
package struct ChatEngine: AnalysisEngine {
  /// Raised whenever the prompt or the reading of the answer changes.
  static let version = "2"

  package let name = EngineName.groq
  private let configuration: ChatConfiguration
  private let client: HTTPClient
  private let unavailable: any UnavailableModels
  private let limits = RateLimits()

  /// - Parameter unavailableModels: Kept from one analysis to the next.
  package init(
    configuration: ChatConfiguration, client: HTTPClient,
    unavailableModels: any UnavailableModels
  ) {
    self.configuration = configuration
    self.client = client
    unavailable = unavailableModels
  }

  package func analyse(
    _ request: AnalysisRequest, cancellation: Cancellation,
    progress: @escaping TaskProgress.Report
  ) throws -> AnalysisResult {
    guard request.jobDescription.contains(where: \.isLetter) else {
      throw AnalysisFailure.cannotScore(.emptyPosting)
    }
    guard request.resumeText.contains(where: \.isLetter) else {
      throw AnalysisFailure.cannotScore(.emptyResume)
    }
    if configuration.isGroq, configuration.key?.isEmpty ?? true { throw AnalysisFailure.noKey }
    let host = configuration.host
    let open = configuration.models.filter { !unavailable.contains($0, host: host) }
    var closed: [String] = []
    // Where all are closed, one may have been opened since.
    for model in open.isEmpty ? configuration.models : open {
      try cancellation.check()
      let conversation = ChatConversation(
        request: request, model: model, configuration: configuration, client: client,
        limits: limits, cancellation: cancellation, report: progress)
      do {
        let result = try conversation.run(notes: closed.map { note(closed: $0, used: model) })
        unavailable.remove(model, host: host)
        return result
      } catch ChatRefusal.modelClosed {
        unavailable.insert(model, host: host)
        closed.append(model)
      } catch ChatRefusal.failure(let failure) {
        throw failure
      }
    }
    throw AnalysisFailure.noModelLeft(models: configuration.models, host: host)
  }

  private func note(closed: String, used: String) -> String {
    "The model \(closed) is closed to this key: \(used) was used, and is from now on."
  }
}
