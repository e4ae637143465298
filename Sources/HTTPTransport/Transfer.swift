import CCurl
import Glibc
import JobTrackerDomain

/// One request under way: an easy handle inside a multi handle of its own, because
/// only the multi interface can be woken at once from another thread.
final class Transfer {
  let alarm: Alarm

  private let request: HTTPRequest
  private let host: String
  private let easy: CURLHandle
  private let multi: CURLHandle
  private let receiver: Receiver
  private var headers: UnsafeMutablePointer<curl_slist>?

  init(_ request: HTTPRequest, userAgent: String) throws(HTTPFailure) {
    self.request = request
    host = Self.host(of: request.url)
    guard let easy = curl_easy_init() else { throw .other(host: host, reason: "out of memory") }
    guard let multi = curl_multi_init() else {
      curl_easy_cleanup(easy)
      throw .other(host: host, reason: "out of memory")
    }
    self.easy = easy
    self.multi = multi
    alarm = Alarm(multi)
    receiver = Receiver(
      maximumBytes: request.limits.maximumBytes,
      allowsPrivateAddresses: request.allowsPrivateAddresses)
    receiver.attach(to: easy)
    setOptions(userAgent: userAgent)
    curl_multi_add_handle(multi, easy)
  }

  deinit {
    alarm.disarm()
    curl_multi_remove_handle(multi, easy)
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
    curl_slist_free_all(headers)
  }

  /// Runs the transfer to its end on the calling thread.
  func run(
    cancellation: Cancellation, onHead: (HTTPHead) -> Void, onBody: (ArraySlice<UInt8>) -> Bool
  ) throws(HTTPFailure) -> HTTPHead {
    let limits = request.limits
    let start = ContinuousClock.now
    var lastByte = start
    var announced: HTTPHead?
    while true {
      var running: Int32 = 0
      let state = curl_multi_perform(multi, &running)
      guard !cancellation.isCancelled else { throw .cancelled }
      let now = ContinuousClock.now
      if receiver.takeActivity() { lastByte = now }
      if !receiver.body.isEmpty {
        let head = announced ?? self.head
        if announced == nil { onHead(head) }
        announced = head
        guard onBody(receiver.takeBody()[...]) else { return head }
      }
      var result = CURLE_OK
      if state != CURLM_OK || jobtracker_curl_next_result(multi, &result) == 1 {
        if let failure = failure(of: result) { throw failure }
        if announced == nil { onHead(head) }
        return announced ?? head
      }
      guard now - start < .seconds(limits.totalSeconds) else {
        throw .timeout(host: host, seconds: limits.totalSeconds)
      }
      guard now - lastByte < .seconds(limits.stallSeconds) else {
        throw .stalled(host: host, seconds: limits.stallSeconds)
      }
      let patience = min(
        .seconds(limits.totalSeconds) - (now - start),
        .seconds(limits.stallSeconds) - (now - lastByte))
      // One millisecond more, so that rounding down does not spin at the end.
      let wait = min(1000, Int32(patience / .milliseconds(1)) + 1)
      curl_multi_poll(multi, nil, 0, wait, nil)
    }
  }

  private var head: HTTPHead {
    var status = 0
    jobtracker_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
    return HTTPHead(status: status, effectiveURL: effectiveURL, headers: receiver.headers)
  }

  private var effectiveURL: String {
    var url: UnsafeMutablePointer<CChar>?
    jobtracker_curl_get_string(easy, CURLINFO_EFFECTIVE_URL, &url)
    return url.map { String(cString: $0) } ?? request.url
  }

  private func failure(of code: CURLcode) -> HTTPFailure? {
    let host = Self.host(of: effectiveURL)
    if let refusal = receiver.refusal {
      switch refusal {
      case .tooLarge: return .tooLarge(limit: request.limits.maximumBytes)
      case .forbiddenAddress: return .forbiddenAddress(host: host)
      }
    }
    guard code != CURLE_OK else { return nil }
    var systemError = 0
    jobtracker_curl_get_long(easy, CURLINFO_OS_ERRNO, &systemError)
    return HTTPFailure(
      code, host: host, systemError: Int32(truncatingIfNeeded: systemError),
      hasHead: receiver.hasHead, limits: request.limits)
  }

  private func setOptions(userAgent: String) {
    func set(_ option: CURLoption, _ value: Int) { jobtracker_curl_set_long(easy, option, value) }
    func set(_ option: CURLoption, _ text: String) {
      jobtracker_curl_set_string(easy, option, text)
    }
    set(CURLOPT_URL, request.url)
    set(CURLOPT_USERAGENT, userAgent)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, request.mayFollowRedirects ? 1 : 0)
    set(CURLOPT_MAXREDIRS, request.limits.maximumRedirects)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROXY, "")
    // Every compression that this libcurl was built with.
    set(CURLOPT_ACCEPT_ENCODING, "")
    // Some sites set a cookie, redirect, and loop where it does not come back.
    set(CURLOPT_COOKIEFILE, "")
    // Without it, letting go waits for a name server that does not answer.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(request.limits.connectSeconds * 1000))
    jobtracker_curl_set_size(
      easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.limits.maximumBytes))
    if let body = request.body {
      jobtracker_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
      body.withUnsafeBytes { bytes in
        _ = jobtracker_curl_set_pointer(
          easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
      }
    }
    set(CURLOPT_CUSTOMREQUEST, request.method)
    // A server that does not know "Expect: 100-continue" would cost a second.
    for line in request.headers.map({ "\($0.name): \($0.value)" }) + ["Expect:"] {
      headers = curl_slist_append(headers, line)
    }
    jobtracker_curl_set_list(easy, CURLOPT_HTTPHEADER, headers)
  }

  /// The host of an address, for messages.
  private static func host(of url: String) -> String {
    guard let host = jobtracker_curl_host(url) else { return "the server" }
    defer { curl_free(host) }
    return OutsideText.line(String(cString: host))
  }
}
