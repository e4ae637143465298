import CCurl
import Glibc

extension HTTPFailure {
  /// The failure that a result of libcurl stands for.
  init(
    _ code: CURLcode, host: String, systemError: Int32, hasHead: Bool, limits: HTTPLimits
  ) {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST:
      self = NetworkAddress.machineHasOne ? .unresolved(host: host) : .noNetwork
    case CURLE_COULDNT_CONNECT:
      switch systemError {
      case ECONNREFUSED: self = .refused(host: host)
      case ENETUNREACH, ENETDOWN:
        self = NetworkAddress.machineHasOne ? .unreachable(host: host) : .noNetwork
      default: self = .unreachable(host: host)
      }
    case CURLE_OPERATION_TIMEDOUT:
      self = .connectTimeout(host: host, seconds: limits.connectSeconds)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_ENGINE_INITFAILED:
      self = .tls(host: host, reason: Self.reason(code))
    case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(limit: limits.maximumBytes)
    case CURLE_TOO_MANY_REDIRECTS: self = .tooManyRedirects(limit: limits.maximumRedirects)
    case CURLE_UNSUPPORTED_PROTOCOL: self = .unsupportedScheme
    case CURLE_URL_MALFORMAT: self = .malformedURL
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR,
      CURLE_HTTP2_STREAM:
      self = .interrupted(host: host)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2:
      self = .garbled(host: host)
    default: self = .other(host: host, reason: Self.reason(code))
    }
  }

  private static func reason(_ code: CURLcode) -> String {
    String(cString: curl_easy_strerror(code))
  }
}
