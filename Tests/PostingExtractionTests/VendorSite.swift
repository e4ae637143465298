import HTTPTransport
import JobTrackerDomain
import JobTrackerTesting
import PostingExtraction

/// A server on 127.0.0.1 in the place of every site.
final class VendorSite: Sendable {
  struct Answer: Sendable {
    var status = 200
    var type = "application/json"
    var body: String
    /// Where a redirect leads to.
    var location: String?

    static func redirect(to url: String) -> Answer {
      Answer(status: 302, body: "", location: url)
    }
    static func page(_ body: String, status: Int = 200) -> Answer {
      Answer(status: status, type: "text/html", body: body)
    }
    static let gone = Answer.page("<title>Not found</title><p>Nothing here.</p>", status: 404)
  }

  private let server: LoopbackServer

  /// - Parameter answers: By real addresses; others get a 404.
  init(_ answers: [String: Answer]) throws {
    let byPath = Dictionary(
      uniqueKeysWithValues: answers.map { (Self.path(of: $0.key), $0.value) })
    server = try LoopbackServer { request, connection in
      let answer = byPath[request.path] ?? .gone
      let base = "http://\(request.header("Host") ?? "")"
      let headers = answer.location.map { [("Location", base + Self.path(of: $0))] } ?? []
      connection.sendResponse(
        status: answer.status, headers: headers + [("Content-Type", answer.type)],
        body: answer.body)
    }
  }

  /// The real addresses that were asked for, in their order.
  var asked: [String] { server.requests.map { "https:/" + $0.path } }

  func reader(
    limits: HTTPLimits = HTTPLimits(), allowsPrivateAddresses: Bool = true
  ) -> PostingReader {
    let base = server.url("")
    return PostingReader(
      client: HTTPClient(userAgent: "jobtracker-test/1"),
      allowsPrivateAddresses: allowsPrivateAddresses, limits: limits,
      route: AddressRoute {
        base + Self.path(of: $0)
      } back: {
        $0.hasPrefix(base) ? "https:/" + $0.dropFirst(base.count) : $0
      })
  }

  func read(_ url: String, limits: HTTPLimits = HTTPLimits()) throws -> PostingReading {
    try reader(limits: limits).read(url: url, cancellation: Cancellation()) { _ in }
  }

  /// `https://host/path#part` as `/host/path`.
  private static func path(of url: String) -> String {
    let withoutPart = url.prefix { $0 != "#" }
    return String(withoutPart.dropFirst(withoutPart.hasPrefix("https:/") ? 7 : 6))
  }
}
