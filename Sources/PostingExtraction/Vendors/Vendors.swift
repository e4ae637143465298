import JobTrackerDomain

/// The vendors that are known; a new one is named here.
enum Vendors {
  private static let all: [any Vendor] = [
    Greenhouse(), Lever(), Ashby(), Workable(), SmartRecruiters(), Workday(), Recruitee(),
    Personio(), BambooHR(), ICIMS(),
  ]

  /// Where the posting of an address can be had, best first.
  static func offers(at url: String) -> [VendorOffer] {
    guard let address = WebAddress(url) else { return [] }
    return all.flatMap { vendor in
      vendor.postings(at: address).map { VendorOffer(vendor: vendor, posting: $0) }
    }
  }

  /// Where the posting that a page shows can be had: one that the address led to, or that the
  /// company's own page has from a vendor.
  static func offers(shownBy reading: PostingReading, askedAt url: String) -> [VendorOffer] {
    let landed = reading.page.map { offers(at: $0.url) } ?? []
    guard landed.isEmpty, let address = WebAddress(url) else { return landed }
    var isRead = false
    if case .success = reading.outcome { isRead = true }
    // gh_jid and ashby_jid name a vendor's posting on the company's own page.
    let isMarked = address.query.keys.contains { $0.hasSuffix("_jid") }
    guard isMarked || !isRead else { return [] }
    let page = reading.page.map {
      PageDecoder.text(of: Array($0.body.prefix(maximumSearched)), contentType: $0.contentType)
    }
    let marked = all.flatMap { vendor in
      vendor.postings(shownBy: page ?? "", at: address).map {
        VendorOffer(vendor: vendor, posting: $0)
      }
    }
    guard marked.isEmpty, !isRead, let page else { return marked }
    return Array(EmbeddedBoard.frames(in: page).lazy.map(offers(at:)).first { !$0.isEmpty } ?? [])
  }

  /// How many bytes of a page are searched for a board.
  private static let maximumSearched = 2_000_000

  /// Reads a vendor's answer that was kept; `nil` where the bytes are none.
  static func outcome(of body: [UInt8], url: String?) -> ExtractionOutcome? {
    guard let url, let address = WebAddress(url), let json = VendorOffer.data(in: body) else {
      return nil
    }
    // A company's own page names the posting, so the answer alone is enough.
    let shown = all.flatMap { vendor in
      vendor.postings(shownBy: "", at: address).map { VendorOffer(vendor: vendor, posting: $0) }
    }
    for offer in offers(at: url) + shown {
      guard case .posting(let fields) = offer.vendor.read(json, of: offer.posting) else { continue }
      return .success(offer.posting(fields, company: address.notes["company"] ?? ""))
    }
    return nil
  }
}

/// A posting and the vendor that has it.
struct VendorOffer {
  let vendor: any Vendor
  let posting: VendorPosting

  /// The value that an answer is; `nil` where it is no JSON.
  static func data(in body: [UInt8]) -> JSONValue? {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = body.starts(with: byteOrderMark) ? body.dropFirst(3) : body[...]
    let first = body.first { !$0.isHTMLSpace }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    return LenientJSON.parse(String(decoding: body, as: UTF8.self))
  }

  /// The address to keep an answer under: with it alone the answer can be read again.
  func keptAddress(company: String) -> String {
    WebAddress.adding([("posting", posting.id), ("company", company)], to: posting.answer)
  }

  /// The posting of some fields; where they have no company it is by the page's name for it, else by the board's.
  func posting(_ fields: VendorFields, company: String) -> Posting {
    let (name, source): (String, String)
    if !fields.company.isEmpty {
      (name, source) = (fields.company, vendor.name)
    } else if !company.isEmpty {
      (name, source) = (OutsideText.line(company), "\(vendor.name)-board")
    } else {
      let text = "\(fields.title)\n\(fields.description)"
      (name, source) = (BoardName.company(ofBoard: posting.board, in: text), "url")
    }
    return fields.posting(source: vendor.name, company: name, companySource: source)
  }
}
