/// The status and headers of an answer, after redirects.
package struct HTTPHead: Equatable, Sendable {
  package var status: Int
  /// The address that answered, after redirects.
  package var effectiveURL: String
  package var headers: [HTTPHeader]

  package init(status: Int, effectiveURL: String, headers: [HTTPHeader] = []) {
    self.status = status
    self.effectiveURL = effectiveURL
    self.headers = headers
  }

  /// The first value of a header, whose name may be in any case.
  package func value(for header: String) -> String? {
    let header = header.lowercased()
    return headers.first { $0.name.lowercased() == header }?.value
  }
}

/// A whole answer; the body is decompressed.
package struct HTTPResponse: Equatable, Sendable {
  package var head: HTTPHead
  package var body: [UInt8]

  package init(head: HTTPHead, body: [UInt8]) {
    self.head = head
    self.body = body
  }
}
