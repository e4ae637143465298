import HTTPTransport
import JobTrackerDomain

/// Where addresses are really asked for, so that a test's server can stand in the place of a site.
package struct AddressRoute: Sendable {
  package var there: @Sendable (String) -> String
  package var back: @Sendable (String) -> String

  package init(
    there: @escaping @Sendable (String) -> String, back: @escaping @Sendable (String) -> String
  ) {
    self.there = there
    self.back = back
  }

  package static let direct = AddressRoute(there: { $0 }, back: { $0 })
}

/// Fetches pages and vendors' data, all with the same limits.
struct PageFetcher: Sendable {
  enum Kind: String {
    case page = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
    case data = "application/json"
  }

  let client: HTTPClient
  let allowsPrivateAddresses: Bool
  let limits: HTTPLimits
  /// Where an address is really asked for; tests put a server of their own in a vendor's place.
  let route: AddressRoute

  /// The whole answer, whatever its status.
  ///
  /// - Returns: Why there is none where the network or the site failed.
  /// - Throws: ``CancelledError`` soon after `cancellation` was raised.
  func fetch(
    _ address: String, as kind: Kind, cancellation: Cancellation
  ) throws(CancelledError) -> Result<HTTPResponse, Refusal> {
    let request = HTTPRequest(
      url: route.there(address),
      headers: [HTTPHeader("Accept", kind.rawValue), HTTPHeader("Accept-Language", "en,*;q=0.5")],
      limits: limits, allowsPrivateAddresses: allowsPrivateAddresses)
    var response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request, cancellation: cancellation)
    } catch {
      if error == .cancelled { throw CancelledError() }
      return .failure(Refusal(error))
    }
    try cancellation.check()
    response.head.effectiveURL = route.back(response.head.effectiveURL)
    return .success(response)
  }
}
