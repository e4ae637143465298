import JobTrackerDomain

/// Why there is no answer, or no whole one.
///
/// A status such as 404 is an answer. Messages name the host alone: a path or a query could hold a secret.
package enum HTTPFailure: RetryableError, Equatable {
  /// This machine has no connection at all.
  case noNetwork
  case unresolved(host: String)
  case refused(host: String)
  /// No way to the host, or it did not take the connection for another reason.
  case unreachable(host: String)
  case tls(host: String, reason: String)
  /// No connection within the seconds.
  case connectTimeout(host: String, seconds: Double)
  /// No whole answer within the seconds.
  case timeout(host: String, seconds: Double)
  /// Not one byte for the seconds.
  case stalled(host: String, seconds: Double)
  /// More bytes than the limit.
  case tooLarge(limit: Int)
  case tooManyRedirects(limit: Int)
  /// The host's address is loopback, private, link-local or otherwise not public.
  case forbiddenAddress(host: String)
  case unsupportedScheme
  case malformedURL
  /// The connection was cut in the middle of the answer.
  case interrupted(host: String)
  /// What came is not HTTP, or its compression is broken.
  case garbled(host: String)
  case cancelled
  /// libcurl is not installed, or is not whole; the reason in the system's words.
  case libraryMissing(reason: String)
  case other(host: String, reason: String)

  package var message: String {
    switch self {
    case .noNetwork:
      "This machine is not connected to a network: connect it and try again."
    case .unresolved(let host):
      "There is no address for \(host): check the spelling, or the network's name server."
    case .refused(let host):
      "\(host) refuses connections: check the address and port, or try again later."
    case .unreachable(let host):
      "\(host) cannot be reached: check the network, or try again later."
    case .tls(let host, let reason):
      "No secure connection to \(host) (\(reason.withoutFinalStop)): "
        + "check the address and this machine's clock."
    case .connectTimeout(let host, let seconds):
      "\(host) did not take the connection within \(seconds.inWords): "
        + "check the network, or try again later."
    case .timeout(let host, let seconds):
      "\(host) did not finish its answer within \(seconds.inWords): try again later."
    case .stalled(let host, let seconds):
      "\(host) sent nothing for \(seconds.inWords): try again later."
    case .tooLarge(let limit):
      "The answer is larger than the limit of \(limit.bytesInWords): check the address."
    case .tooManyRedirects(let limit):
      "The address redirects more than \(limit) times: open it in a browser and use the address "
        + "that it ends at."
    case .forbiddenAddress(let host):
      "\(host) is an address inside this network, which is not read: use a public address, "
        + "or allow private addresses in the settings."
    case .unsupportedScheme:
      "Only http and https addresses can be read: check the address."
    case .malformedURL:
      "The address is not a valid URL: check it for spaces and missing parts."
    case .interrupted(let host):
      "\(host) broke off in the middle of its answer: try again."
    case .garbled(let host):
      "\(host) does not answer as a web server should: check the address and port."
    case .cancelled: CancelledError().message
    case .other(let host, let reason):
      "The request to \(host) failed (\(reason.withoutFinalStop)): try again later."
    case .libraryMissing(let reason):
      "Pages cannot be fetched without libcurl (\(reason.withoutFinalStop)): install libcurl4."
    }
  }

  package var retryAfter: Double? {
    switch self {
    case .noNetwork: 30
    case .refused, .unreachable, .connectTimeout, .timeout, .stalled: 5
    case .interrupted, .other: 2
    case .unresolved, .tls, .tooLarge, .tooManyRedirects, .forbiddenAddress, .unsupportedScheme,
      .malformedURL, .garbled, .cancelled, .libraryMissing:
      nil
    }
  }
}

extension Double {
  fileprivate var inWords: String {
    let whole = rounded()
    let number = whole == self ? String(Int(whole)) : String(self)
    return number + (self == 1 ? " second" : " seconds")
  }
}

extension Int {
  fileprivate var bytesInWords: String {
    self >= 1_000_000 ? "\(self / 1_000_000) MB" : "\(self / 1000) kB"
  }
}
