import Foundation
import HTTPTransport
import JobTrackerDomain

/// Asks vendors for a posting.
struct VendorReader: Sendable {
  enum Result {
    case read(PostingReading)
    /// The vendor says that there is no such posting.
    case gone(vendor: String)
    /// No vendor, or none that answered as it is known to.
    case none
  }

  let fetcher: PageFetcher

  /// Asks for each offer until one gives the posting.
  func read(
    _ offers: [VendorOffer], cancellation: Cancellation
  ) throws(CancelledError) -> Result {
    var result = Result.none
    for offer in offers {
      switch try read(offer, cancellation: cancellation) {
      case .read(let reading): return .read(reading)
      case .gone(let vendor): result = .gone(vendor: vendor)
      case .none: break
      }
    }
    return result
  }

  private func read(
    _ offer: VendorOffer, cancellation: Cancellation
  ) throws(CancelledError) -> Result {
    let kind: PageFetcher.Kind = offer.posting.isPage ? .page : .data
    let fetched = try fetcher.fetch(offer.posting.answer, as: kind, cancellation: cancellation)
    guard case .success(let response) = fetched else { return .none }
    switch Refusal(response) {
    case .gone: return gone(offer)
    case .some: return .none
    case nil: break
    }
    var copy = PageCopy(
      url: offer.posting.answer, contentType: response.head.value(for: "content-type") ?? "",
      body: response.body, fetchedAt: Date())
    if offer.posting.isPage {
      let outcome = PostingReader.read(copy, limits: fetcher.limits)
      guard case .success = outcome else { return .none }
      return .read(PostingReading(outcome: outcome, page: copy))
    }
    guard let data = VendorOffer.data(in: response.body) else { return .none }
    switch offer.vendor.read(data, of: offer.posting) {
    case .unreadable: return .none
    case .noSuchPosting: return gone(offer)
    case .posting(let fields):
      let company =
        fields.company.isEmpty ? try company(of: offer.posting, cancellation: cancellation) : ""
      copy.url = offer.keptAddress(company: company)
      return .read(
        PostingReading(outcome: .success(offer.posting(fields, company: company)), page: copy))
    }
  }

  private func gone(_ offer: VendorOffer) -> Result {
    offer.posting.isGuess ? .none : .gone(vendor: offer.vendor.title)
  }

  /// The company's name where the board or the posting's page tells it; else empty.
  private func company(
    of posting: VendorPosting, cancellation: Cancellation
  ) throws(CancelledError) -> String {
    guard let address = posting.company,
      case .success(let response) = try fetcher.fetch(
        address, as: .page, cancellation: cancellation), Refusal(response) == nil
    else { return "" }
    if let data = VendorOffer.data(in: response.body) {
      let name = data.line("name")
      return name.isEmpty ? data.at("result").line("name") : name
    }
    let copy = PageCopy(
      url: address, contentType: response.head.value(for: "content-type") ?? "",
      body: response.body, fetchedAt: Date())
    return PostingReader.read(copy, limits: fetcher.limits).posting.companyName
  }
}
