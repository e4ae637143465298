import Foundation
package import HTTPTransport
package import JobTrackerDomain

/// Reads the posting of a job from its address or from a page at hand.
package struct PostingReader: Sendable {
  private let client: HTTPClient
  private let allowsPrivateAddresses: Bool
  private let limits: HTTPLimits
  /// Of a page, wherever it comes from.
  var maximumBytes: Int { limits.maximumBytes }

  /// - Parameters:
  ///   - allowsPrivateAddresses: Whether pages on this machine and its network are read.
  ///   - limits: `maximumBytes` counts for pages at hand too.
  package init(
    client: HTTPClient, allowsPrivateAddresses: Bool = false, limits: HTTPLimits = HTTPLimits()
  ) {
    self.client = client
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.limits = limits
  }

  /// Fetches a page and reads it.
  ///
  /// - Returns: `needsManual` with a message for everything that can be wrong with an
  ///   address, the network, the site or the page (J10).
  /// - Throws: ``CancelledError`` soon after `cancellation` was raised.
  package func read(
    url: String, cancellation: Cancellation, progress: TaskProgress.Report
  ) throws(CancelledError) -> PostingReading {
    let address: String
    do throws(JobDraftError) {
      let url = try JobDraft.checkedURL(url)
      address = url.absoluteString
      if let site = ClosedSites.name(ofHost: url.host ?? "") {
        return PostingReading(outcome: PageReader.refuse(.closedSite(name: site)))
      }
    } catch {
      return PostingReading(outcome: .needsManual(Posting(), reason: error.message))
    }
    progress(TaskProgress(fraction: 0.1, step: "Fetching the page"))
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request(for: address), cancellation: cancellation)
    } catch {
      if error == .cancelled { throw CancelledError() }
      return PostingReading(outcome: PageReader.refuse(Refusal(error)))
    }
    try cancellation.check()
    if let refusal = Refusal(response) {
      return PostingReading(outcome: PageReader.refuse(refusal))
    }
    progress(TaskProgress(fraction: 0.6, step: "Reading the page"))
    let copy = PageCopy(
      url: response.head.effectiveURL,
      contentType: response.head.value(for: "content-type") ?? "", body: response.body,
      fetchedAt: Date())
    let outcome = read(copy)
    try cancellation.check()
    return PostingReading(outcome: outcome, page: copy)
  }

  /// Reads a page that was fetched earlier; never touches the network.
  package func read(_ copy: PageCopy) -> ExtractionOutcome {
    read(
      page: copy.body, contentType: copy.contentType.isEmpty ? nil : copy.contentType,
      url: copy.url)
  }

  /// Reads a page at hand, such as a saved file; never touches the network.
  ///
  /// - Parameters:
  ///   - contentType: As the server said it, if one did.
  ///   - url: Where the page was read from, if that is known.
  package func read(page: [UInt8], contentType: String?, url: String?) -> ExtractionOutcome {
    guard page.count <= limits.maximumBytes else {
      return PageReader.refuse(.tooLarge(megabytes: limits.maximumBytes / 1_000_000))
    }
    if let kind = PageKind.otherThanPage(page, contentType: contentType) {
      return PageReader.refuse(.notAPage(kind: kind))
    }
    let text = PageDecoder.text(of: page, contentType: contentType)
    return PageReader.read(html: PageDecoder.withoutControls(text), url: url)
  }

  private func request(for address: String) -> HTTPRequest {
    HTTPRequest(
      url: address,
      headers: [
        HTTPHeader("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"),
        HTTPHeader("Accept-Language", "en,*;q=0.5"),
      ], limits: limits, allowsPrivateAddresses: allowsPrivateAddresses)
  }
}
