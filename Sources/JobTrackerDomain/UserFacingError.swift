/// An error whose message can be shown to a person as it is.
///
/// The message is one line of plain words in sentence case: what happened, why,
/// and what to do next. It never holds a key or another secret.
package protocol UserFacingError: Error, Sendable, CustomStringConvertible {
  var message: String { get }
}

extension UserFacingError {
  package var description: String { message }
}

extension Error {
  /// What to tell a person; an error without a message of its own is told by its type alone,
  /// since its text may hold anything.
  package var userFacingMessage: String {
    (self as? any UserFacingError)?.message
      ?? "Something unexpected went wrong (\(type(of: self))): try again."
  }
}

/// An error that may pass by itself: the work can be tried again later unchanged.
package protocol RetryableError: UserFacingError {
  /// Seconds to wait before the next try, or `nil` where trying again cannot help.
  var retryAfter: Double? { get }
  /// Whether it is no failed try but a time to wait for, as often as it takes, and for everybody
  /// who asks the same provider.
  var isWait: Bool { get }
  /// What is waited for, in a sentence; the seconds are told apart from it.
  var waitReason: String { get }
}

extension RetryableError {
  package var isWait: Bool { false }
  package var waitReason: String { message }
}
