import JobTrackerDomain
import JobTrackerService
import TerminalScreen

extension Failure {
  /// An error in words for a person, with the fields of a form that are to blame.
  init(_ error: any Error) {
    switch error {
    case JobDraftError.incomplete(let missing):
      self.init(
        message: JobDraftError.incomplete(missing: missing).message,
        fields: missing.count == 3 ? [.url] : missing.map { FieldID($0) })
    case let error as JobDraftError:
      self.init(message: error.message, fields: [FieldID(error.field)])
    case let error as AnalysisRefusal:
      self.init(
        message: error.message, fields: error == .jobHasNoDescription ? [] : [.resume])
    case let error as SendingRefusal:
      self.init(message: error.message, question: error.explanation)
    case let error as EngineError: self.init(message: error.message, fields: [.engine])
    default: self.init(message: error.userFacingMessage)
    }
  }
}
