import Foundation
package import HTTPTransport
package import JobTrackerDomain

/// Reads the posting of a job from its address or from a page at hand.
package struct PostingReader: Sendable {
  private let fetcher: PageFetcher
  /// Of a page, wherever it comes from.
  var maximumBytes: Int { fetcher.limits.maximumBytes }

  /// - Parameters:
  ///   - allowsPrivateAddresses: Whether pages on this machine and its network are read.
  ///   - limits: `maximumBytes` counts for pages at hand too.
  ///   - route: Anything but `direct` is for tests.
  package init(
    client: HTTPClient, allowsPrivateAddresses: Bool = false, limits: HTTPLimits = HTTPLimits(),
    route: AddressRoute = .direct
  ) {
    fetcher = PageFetcher(
      client: client, allowsPrivateAddresses: allowsPrivateAddresses, limits: limits, route: route)
  }

  /// Fetches a posting and reads it: from its vendor where that has it as data, else from the page.
  ///
  /// - Returns: `needsManual` with a message for everything that can be wrong with an
  ///   address, the network, the site or the page (J10).
  /// - Throws: ``CancelledError`` soon after `cancellation` was raised.
  package func read(
    url: String, cancellation: Cancellation, progress: TaskProgress.Report
  ) throws(CancelledError) -> PostingReading {
    let address: String
    do throws(JobDraftError) {
      address = try JobDraft.checkedURL(url).absoluteString
    } catch {
      return PostingReading(outcome: .needsManual(Posting(), reason: error.message))
    }
    if let site = ClosedSites.name(of: address) { return refusal(.closedSite(name: site)) }
    let vendors = VendorReader(fetcher: fetcher)
    var gone: Refusal?
    func ask(_ offers: [VendorOffer]) throws(CancelledError) -> PostingReading? {
      switch try vendors.read(offers, cancellation: cancellation) {
      case .read(let reading): return reading
      case .gone(let vendor): gone = .noSuchPosting(vendor: vendor)
      case .none: break
      }
      return nil
    }
    let offers = Vendors.offers(at: address)
    if let vendor = offers.first?.vendor.title {
      progress(TaskProgress(fraction: 0.1, step: "Asking \(vendor) for the posting"))
    }
    if let reading = try ask(offers) { return reading }
    progress(TaskProgress(fraction: 0.3, step: "Fetching the page"))
    let fetched = try fetcher.fetch(address, as: .page, cancellation: cancellation)
    progress(TaskProgress(fraction: 0.6, step: "Reading the page"))
    var page = reading(of: fetched)
    if offers.isEmpty,
      let reading = try ask(Vendors.offers(shownBy: page, askedAt: address))
    {
      return reading
    }
    try cancellation.check()
    if let gone, case .needsManual = page.outcome { page.outcome = PageReader.refuse(gone) }
    return page
  }

  /// What the page itself gives.
  private func reading(of fetched: Result<HTTPResponse, Refusal>) -> PostingReading {
    switch fetched {
    case .failure(let refusal): return self.refusal(refusal)
    case .success(let response):
      if let site = ClosedSites.name(of: response.head.effectiveURL) {
        return refusal(.closedSite(name: site))
      }
      if let refusal = Refusal(response) { return self.refusal(refusal) }
      let copy = PageCopy(
        url: response.head.effectiveURL,
        contentType: response.head.value(for: "content-type") ?? "", body: response.body,
        fetchedAt: Date())
      return PostingReading(outcome: read(copy), page: copy)
    }
  }

  private func refusal(_ refusal: Refusal) -> PostingReading {
    PostingReading(outcome: PageReader.refuse(refusal))
  }

  /// Reads a page or a vendor's answer that was fetched earlier; never touches the network.
  package func read(_ copy: PageCopy) -> ExtractionOutcome {
    Self.read(copy, limits: fetcher.limits)
  }

  static func read(_ copy: PageCopy, limits: HTTPLimits) -> ExtractionOutcome {
    read(
      page: copy.body, contentType: copy.contentType.isEmpty ? nil : copy.contentType,
      url: copy.url, limits: limits)
  }

  /// Reads a page or a vendor's answer at hand, such as a saved file; never touches the network.
  ///
  /// - Parameters:
  ///   - contentType: As the server said it, if one did.
  ///   - url: Where the page was read from, if that is known.
  package func read(page: [UInt8], contentType: String?, url: String?) -> ExtractionOutcome {
    Self.read(page: page, contentType: contentType, url: url, limits: fetcher.limits)
  }

  private static func read(
    page: [UInt8], contentType: String?, url: String?, limits: HTTPLimits
  ) -> ExtractionOutcome {
    guard page.count <= limits.maximumBytes else {
      return PageReader.refuse(.tooLarge(megabytes: limits.maximumBytes / 1_000_000))
    }
    if let outcome = Vendors.outcome(of: page, url: url) { return outcome }
    if let kind = PageKind.otherThanPage(page, contentType: contentType) {
      return PageReader.refuse(.notAPage(kind: kind))
    }
    let html = PageDecoder.utf8(of: page, contentType: contentType)
    return PageReader.read(html: PageDecoder.withoutControls(html), url: url)
  }
}
