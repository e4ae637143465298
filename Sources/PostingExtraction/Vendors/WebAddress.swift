import Foundation

/// The parts of an address that tell whose it is.
struct WebAddress {
  /// In lower case.
  let host: String
  /// The parts of the path that are not empty, percent-encoded as they came.
  let path: [String]
  /// The first value of each query parameter, decoded.
  let query: [String: String]
  /// What follows the `#` where it is written like a query; a server never sees it.
  let notes: [String: String]

  init?(_ text: String) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      ["http", "https"].contains(parts.scheme?.folded)
    else { return nil }
    self.host = host.folded
    path = parts.percentEncodedPath.split(separator: "/").map(String.init)
    guard !path.contains("..") else { return nil }
    query = Self.firstValues(parts.queryItems)
    var fragment = URLComponents()
    fragment.percentEncodedQuery = parts.percentEncodedFragment
    notes = Self.firstValues(fragment.queryItems)
  }

  private static func firstValues(_ items: [URLQueryItem]?) -> [String: String] {
    Dictionary((items ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
  }

  /// The label before `domain`, as `acme` in `acme.example.com`; `nil` where the host is another's.
  func subdomain(of domain: String) -> String? {
    guard host.hasSuffix("." + domain) else { return nil }
    let label = String(host.dropLast(domain.count + 1))
    return Self.reserved.contains(label) ? nil : label
  }

  /// Hosts that are the vendor's own.
  private static let reserved: Set<String> = ["www", "api", "app", "docs", "help", "support"]

  /// An address with notes after it, percent-encoded; empty ones are left out.
  static func adding(_ notes: [(String, String)], to address: String) -> String {
    let written = notes.filter { !$0.1.isEmpty }.map { "\($0.0)=\(encoded($0.1))" }
    return written.isEmpty ? address : "\(address)#\(written.joined(separator: "&"))"
  }

  /// Text to stand as one part of a path or as a query's value.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// RFC 3986 §2.3.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

extension String {
  /// Whether it is a number of a posting.
  var isNumber: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
  /// Whether it is an identifier such as `0b7c1a52-4d7e-4a4c-9f5e-2f1f6f1d8a10`.
  var isUUID: Bool { UUID(uuidString: self) != nil }
}
