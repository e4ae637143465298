import CCurl
package import JobTrackerDomain

/// Sends HTTP requests through libcurl; every call blocks its thread until it is done.
///
/// Only http and https are spoken. Proxies of the environment, netrc files and
/// stored cookies are not used; cookies live as long as one request with its redirects.
package struct HTTPClient: Sendable {
  private let userAgent: String

  package init(userAgent: String) {
    self.userAgent = userAgent
  }

  /// Why libcurl cannot be used; it is loaded once, with the first request, whichever thread
  /// comes first.
  private static let libraryProblem: String? = {
    if let problem = jobtracker_curl_problem() { return String(cString: problem) }
    return jobtracker_curl_global_init() == CURLE_OK ? nil : "libcurl cannot be started"
  }()

  /// Sends a request and reads the whole answer.
  ///
  /// - Throws: ``HTTPFailure`` where no whole answer came within the limits; it is
  ///   `cancelled` milliseconds after `cancellation` was raised.
  package func send(
    _ request: HTTPRequest, cancellation: Cancellation
  ) throws(HTTPFailure) -> HTTPResponse {
    var body: [UInt8] = []
    let head = try stream(request, cancellation: cancellation) { _ in
    } onBody: {
      body += $0
      return true
    }
    return HTTPResponse(head: head, body: body)
  }

  /// Sends a request and hands the answer on as it comes, on the calling thread.
  ///
  /// - Parameters:
  ///   - onHead: Called once, before the body, after redirects.
  ///   - onBody: Called with each piece; `false` ends the request and closes the connection.
  /// - Returns: The head of the answer, also where `onBody` ended it early.
  /// - Throws: ``HTTPFailure`` as ``send(_:cancellation:)``, also in the middle of the body.
  package func stream(
    _ request: HTTPRequest, cancellation: Cancellation, onHead: (HTTPHead) -> Void,
    onBody: (ArraySlice<UInt8>) -> Bool
  ) throws(HTTPFailure) -> HTTPHead {
    guard !cancellation.isCancelled else { throw .cancelled }
    if let problem = Self.libraryProblem { throw .libraryMissing(reason: problem) }
    let transfer = try Transfer(request, userAgent: userAgent)
    let alarm = transfer.alarm
    return try cancellation.whileCancellable(onCancel: { alarm.ring() }) {
      () throws(HTTPFailure) in
      try transfer.run(cancellation: cancellation, onHead: onHead, onBody: onBody)
    }
  }
}
