/// One HTTP request and the bounds it has to keep.
package struct HTTPRequest: Sendable {
  package var method: String
  /// An absolute http or https address.
  package var url: String
  package var headers: [HTTPHeader]
  package var body: [UInt8]?
  package var limits: HTTPLimits
  /// Whether loopback, private and link-local addresses may answer, for the first
  /// request and after each redirect.
  package var allowsPrivateAddresses: Bool
  /// Whether a 3xx is followed.
  ///
  /// One with an `Authorization` header never is: its key must not reach another place.
  package var followsRedirects: Bool

  package init(
    method: String = "GET", url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil,
    limits: HTTPLimits = HTTPLimits(), allowsPrivateAddresses: Bool = false,
    followsRedirects: Bool = true
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limits = limits
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.followsRedirects = followsRedirects
  }

  var mayFollowRedirects: Bool {
    followsRedirects && !headers.contains { $0.name.lowercased() == "authorization" }
  }
}

/// A header's name and value.
package struct HTTPHeader: Equatable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The bounds of one request.
package struct HTTPLimits: Equatable, Sendable {
  /// For the name, the connection and TLS together.
  package var connectSeconds: Double
  /// For everything, redirects included.
  package var totalSeconds: Double
  /// The longest time without one byte from the server.
  package var stallSeconds: Double
  /// Of the body after decompression.
  package var maximumBytes: Int
  package var maximumRedirects: Int

  package init(
    connectSeconds: Double = 10, totalSeconds: Double = 30, stallSeconds: Double = 15,
    maximumBytes: Int = 10_000_000, maximumRedirects: Int = 5
  ) {
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
    self.stallSeconds = stallSeconds
    self.maximumBytes = maximumBytes
    self.maximumRedirects = maximumRedirects
  }
}
