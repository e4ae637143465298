import HTTPTransport
import JobTrackerDomain

/// The requests of one analysis to one model: streamed first; shortened once if it
/// was too large; asked once more in an enforced shape if the answer was none.
struct ChatConversation {
  let request: AnalysisRequest
  let model: String
  let configuration: ChatConfiguration
  let client: HTTPClient
  let limits: RateLimits
  let cancellation: Cancellation
  let report: TaskProgress.Report

  /// - Throws: ``ChatRefusal``, ``AnalysisFailure`` or `CancelledError`.
  func run(notes: [String]) throws -> AnalysisResult {
    report(TaskProgress(fraction: 0.05, step: "Asking \(model)"))
    do {
      return try attempt(ChatPrompt(request, limits: .standard), notes)
    } catch ChatRefusal.tooLarge {
      report(TaskProgress(fraction: 0.05, step: "Asking \(model) with shorter texts"))
      do {
        return try attempt(ChatPrompt(request, limits: .short), notes)
      } catch ChatRefusal.tooLarge {
        throw AnalysisFailure.tooLarge(model: model)
      }
    }
  }

  private func attempt(_ prompt: ChatPrompt, _ notes: [String]) throws -> AnalysisResult {
    let notes = notes + prompt.notes
    do {
      return try streamed(prompt, notes)
    } catch AnalysisFailure.answerUnusable(let reason) {
      return try enforced(prompt, notes, after: reason)
    } catch ChatRefusal.notJSON(let generation) {
      if let result = salvage(generation, notes) { return result }
      return try enforced(prompt, notes, after: "it is not the JSON that was asked for")
    }
  }

  private func streamed(_ prompt: ChatPrompt, _ notes: [String]) throws -> AnalysisResult {
    let meter = ChatProgress(report: report)
    let completion = try run(prompt, .free) { meter.update($0, $1) }
    let host = configuration.host
    switch (completion.finishReason, completion.error) {
    case (_, .some(let error)):
      let head = HTTPHead(status: 200, effectiveURL: "")
      throw ChatRefusal(inside: error, head: head, configuration: configuration)
    case (nil, nil) where completion.contentLength == 0 && !completion.isFinished:
      throw AnalysisFailure.network(.interrupted(host: host))
    case (nil, nil):
      // Some servers say nothing at the end of a whole answer.
      guard let answer = try? completion.answer(), answer.isWhole else {
        throw AnalysisFailure.truncated(reachedLimit: false)
      }
      return try result(answer.answer, notes)
    case ("length", nil):
      // The breakdown comes first, and is all that the score needs.
      guard let answer = try? completion.answer().answer,
        let result = try? result(
          answer, notes + ["The answer was cut at its length limit: its lists may be short."])
      else { throw AnalysisFailure.truncated(reachedLimit: true) }
      return result
    default: return try result(completion.answer().answer, notes)
    }
  }

  /// Asks once more, unstreamed, in a shape that the server enforces.
  private func enforced(
    _ prompt: ChatPrompt, _ notes: [String], after reason: String
  ) throws -> AnalysisResult {
    try cancellation.check()
    report(TaskProgress(fraction: 0.5, step: "Asking \(model) again for valid JSON"))
    let takesSchema = !configuration.isGroq || model.contains("gpt-oss") || model.contains("qwen3")
    do {
      let completion = try run(prompt, takesSchema ? .jsonSchema : .jsonObject) { _, _ in }
      return try result(completion.answer().answer, notes)
    } catch ChatRefusal.notJSON(let generation) {
      if let result = salvage(generation, notes) { return result }
      throw AnalysisFailure.answerUnusable(reason: reason)
    } catch ChatRefusal.failure(.rejected) {
      // The server knows no enforced shapes.
      throw AnalysisFailure.answerUnusable(reason: reason)
    }
  }

  private func run(
    _ prompt: ChatPrompt, _ format: ChatRequestBody.Format,
    onPiece: (ChatCall.Completion, [ScoreBucket: Double]) -> Void
  ) throws -> ChatCall.Completion {
    let call = ChatCall(
      configuration: configuration, client: client, limits: limits, cancellation: cancellation)
    try limits.check(
      model: model, tokens: prompt.estimatedTokens + configuration.maximumCompletionTokens)
    let body = ChatRequestBody(
      model: model, messages: prompt.messages, isStreamed: format == .free, format: format,
      maximumTokens: configuration.maximumCompletionTokens, isGroq: configuration.isGroq)
    return try call.run(body, onPiece: onPiece)
  }

  /// What can be read of words that the server itself could not use.
  private func salvage(_ generation: String?, _ notes: [String]) -> AnalysisResult? {
    guard let generation else { return nil }
    var reader = AnswerReader()
    _ = reader.feed(generation.utf8)
    guard let answer = try? reader.answer().answer else { return nil }
    return try? result(answer, notes)
  }

  private func result(_ answer: Answer, _ notes: [String]) throws(AnalysisFailure) -> AnalysisResult
  {
    let (answer, struck) = AnswerCheck(request).checked(answer)
    let result = try answer.result(
      evidence: answer.requirements, notes: notes + (struck.isEmpty ? [] : [struck]),
      engine: EngineIdentity(engine: .groq, model: model, version: ChatEngine.version))
    report(TaskProgress(fraction: 1, step: "Done", points: result.breakdown?.points ?? [:]))
    return result
  }
}

/// Tells how far a streamed answer has come.
final class ChatProgress {
  /// An answer of usual length, in bytes.
  private static let usualLength = 4000.0

  private let report: TaskProgress.Report
  private var points: [ScoreBucket: Double] = [:]

  init(report: @escaping TaskProgress.Report) { self.report = report }

  func update(_ completion: ChatCall.Completion, _ known: [ScoreBucket: Double]) {
    points.merge(known) { $1 }
    let isThinking = completion.contentLength == 0
    let written = min(1, Double(completion.contentLength) / Self.usualLength)
    report(
      TaskProgress(
        fraction: isThinking ? 0.15 : 0.2 + 0.75 * written,
        step: isThinking ? "Thinking" : points.count < 4 ? "Scoring" : "Writing suggestions",
        points: points))
  }
}
