import CCurl

/// What libcurl's callbacks hand over: headers, body, and the address it connected to.
final class Receiver {
  enum Refusal { case tooLarge, forbiddenAddress }

  /// All headers of one answer together; more is not an answer but an attack.
  private static let maximumHeaderBytes = 256 * 1024

  private(set) var headers: [HTTPHeader] = []
  /// What came since ``takeBody()`` was last called.
  private(set) var body: [UInt8] = []
  private(set) var refusal: Refusal?
  private(set) var hasHead = false
  private var hasActivity = false
  private var bodyBytes = 0
  private var headerBytes = 0
  private let maximumBytes: Int
  private let allowsPrivateAddresses: Bool

  init(maximumBytes: Int, allowsPrivateAddresses: Bool) {
    self.maximumBytes = maximumBytes
    self.allowsPrivateAddresses = allowsPrivateAddresses
  }

  /// The receiver has to outlive the handle's transfer.
  func attach(to easy: CURLHandle) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    jobtracker_curl_set_pointer(easy, CURLOPT_WRITEDATA, context)
    jobtracker_curl_set_pointer(easy, CURLOPT_HEADERDATA, context)
    jobtracker_curl_set_pointer(easy, CURLOPT_PREREQDATA, context)
    // A callback that returns another number than it was given ends the transfer.
    jobtracker_curl_set_data_function(easy, CURLOPT_WRITEFUNCTION) { data, size, count, context in
      Receiver.from(context)?.receive(body: Receiver.bytes(data, size * count)) == true
        ? size * count : 0
    }
    jobtracker_curl_set_data_function(easy, CURLOPT_HEADERFUNCTION) { data, size, count, context in
      Receiver.from(context)?.receive(header: Receiver.bytes(data, size * count)) == true
        ? size * count : 0
    }
    jobtracker_curl_set_prereq_function(easy) { context, address, _, _, _ in
      let address = address.map { String(cString: $0) } ?? ""
      return Receiver.from(context)?.accepts(address: address) == true
        ? Int32(CURL_PREREQFUNC_OK) : Int32(CURL_PREREQFUNC_ABORT)
    }
  }

  func takeBody() -> [UInt8] {
    defer { body = [] }
    return body
  }

  /// Whether a byte has come since the last call.
  func takeActivity() -> Bool {
    defer { hasActivity = false }
    return hasActivity
  }

  private func receive(body bytes: UnsafeRawBufferPointer) -> Bool {
    hasActivity = true
    bodyBytes += bytes.count
    guard bodyBytes <= maximumBytes else {
      refusal = .tooLarge
      return false
    }
    body += bytes
    return true
  }

  private func receive(header bytes: UnsafeRawBufferPointer) -> Bool {
    hasActivity = true
    headerBytes += bytes.count
    guard headerBytes <= Self.maximumHeaderBytes else {
      refusal = .tooLarge
      return false
    }
    let line = String(decoding: bytes, as: UTF8.self).trimmingLineEnd
    if line.hasPrefix("HTTP/") {
      // Another answer begins: after a redirect or a 1xx.
      headers = []
      bodyBytes = 0
      hasHead = true
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append(HTTPHeader(String(line[..<colon]), String(value)))
    }
    return true
  }

  private func accepts(address: String) -> Bool {
    if allowsPrivateAddresses || NetworkAddress(address)?.isPublic == true { return true }
    refusal = .forbiddenAddress
    return false
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Receiver? {
    context.map { Unmanaged<Receiver>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func bytes(
    _ data: UnsafeMutablePointer<CChar>?, _ count: Int
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: data, count: count)
  }
}

extension String {
  fileprivate var trimmingLineEnd: Substring {
    self[...].trimmingSuffix { $0 == "\r" || $0 == "\n" || $0 == "\r\n" || $0 == " " }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isDropped($0) }) else { return "" }
    return self[...last]
  }
}
