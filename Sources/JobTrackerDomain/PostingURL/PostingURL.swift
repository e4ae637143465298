import Foundation

/// The addresses of postings, and when two of them mean the same one.
package enum PostingURL {
  /// A text that is the same for every address of one posting.
  ///
  /// Scheme, `www.` and `m.`, default ports, trailing slashes, tracking parameters, the order of
  /// parameters and fragments that only scroll make no difference; of the sites in ``JobSite``
  /// also nothing else that does not name the posting. It is compared and never opened.
  ///
  /// The keys are stored: a change of these rules needs a migration that makes them anew.
  /// - Returns: The empty string where `url` is empty.
  package static func key(of url: String) -> String {
    let text = url.trimmed
    guard var parts = PostingURLParts(text) else { return text }
    parts.parameters.removeAll(where: TrackingParameter.matches)
    for site in JobSite.all where site.has(parts.host) { site.simplify(&parts) }
    return parts.text
  }

  /// Whether two addresses are those of one posting.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    key(of: one) == key(of: other)
  }
}

/// A parameter of an address; both texts are decoded.
struct URLParameter: Comparable {
  var name: String
  var value: String

  static func < (left: Self, right: Self) -> Bool {
    (left.name, left.value) < (right.name, right.value)
  }
}

/// An address, taken apart.
struct PostingURLParts {
  /// In lower case, with its port where that is not the default one.
  var host: String
  /// The segments of the path, decoded, without empty ones.
  var path: [String]
  var parameters: [URLParameter]
  /// Empty unless it leads to another page.
  private var route = ""

  init?(_ text: String) {
    guard let components = URLComponents(string: text), let host = components.host, !host.isEmpty
    else { return nil }
    self.host = Self.plain(host)
    if let port = components.port, port != 80, port != 443 { self.host += ":\(port)" }
    path = Self.segments(components.percentEncodedPath)
    parameters = Self.parameters(components.percentEncodedQuery ?? "")
    route = Self.route(components.percentEncodedFragment ?? "")
  }

  var text: String {
    var text = ([host] + path).joined(separator: "/") + Self.query(parameters)
    if !route.isEmpty { text += "#" + route }
    return text
  }

  subscript(parameter: String) -> String? {
    parameters.first { $0.name.lowercased() == parameter && !$0.value.isEmpty }?.value
  }

  private static func plain(_ host: String) -> String {
    var host = host.lowercased()[...]
    while host.hasSuffix(".") { host.removeLast() }
    for prefix in ["www.", "m."] where host.hasPrefix(prefix) {
      let rest = host.dropFirst(prefix.count)
      // “m.de” is a site of its own.
      if rest.contains(".") { host = rest }
    }
    return String(host)
  }

  /// A session's number behind a `;` is no part of the page's address.
  private static func segments(_ path: String) -> [String] {
    path.split(separator: "/").compactMap { segment in
      let end = segment.range(of: ";jsessionid=", options: .caseInsensitive)?.lowerBound
      let segment = segment[..<(end ?? segment.endIndex)]
      return segment.isEmpty ? nil : decoded(segment)
    }
  }

  private static func parameters(_ query: String) -> [URLParameter] {
    query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return URLParameter(name: decoded(parts[0]), value: parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  /// A fragment such as `/jobs/7` or `!jobs/7` names a page, and `posting=7` one of the postings
  /// that an answer of a whole board holds; another one scrolls.
  private static func route(_ fragment: String) -> String {
    if let posting = parameters(fragment).first(where: { $0.name == "posting" }) {
      return query([posting])
    }
    guard fragment.hasPrefix("!") || fragment.hasPrefix("/") else { return "" }
    let parts = fragment.drop { $0 == "!" }
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var query = parts.count > 1 ? parameters(String(parts[1])) : []
    query.removeAll(where: TrackingParameter.matches)
    return segments(String(parts.first ?? "")).joined(separator: "/") + Self.query(query)
  }

  private static func query(_ parameters: [URLParameter]) -> String {
    guard !parameters.isEmpty else { return "" }
    return "?" + parameters.sorted().map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  private static func decoded(_ text: Substring) -> String {
    let text = text.replacing("+", with: " ")
    return text.removingPercentEncoding ?? String(text)
  }
}
