import HTTPTransport
import JobTrackerDomain
import PostingExtraction

/// Pages of the tests' own making.
enum Pages {
  static let prose = """
    <p>Example Works builds control systems for wind farms, and we need somebody who likes
    plain code and quiet nights as much as we do.</p>
    <h3>What you will do</h3>
    <ul><li>Write and run services in Go and Swift for thousands of turbines</li>
    <li>Review the code of others and have yours reviewed with care</li></ul>
    <h3>What you bring</h3>
    <ul><li>Five years of building things that other people depend on</li>
    <li>Patience with old hardware and with new colleagues alike</li></ul>
    <p>We answer every application within two weeks, whatever the answer is.</p>
    """

  /// The same without a company.
  static let unnamedProse = prose.replacing("Example Works builds", with: "Here you build")

  /// What is read of a page whose text names no company.
  static func readUnnamed(
    title: String = "Boardly", head: String = "<h1>Backend Engineer</h1>", html: String = ""
  ) -> Posting {
    read(posting(title: title, body: "<main>\(head)\(html)\(unnamedProse)</main>")).posting
  }

  static let furniture = """
    <nav><a href="/">Home</a> <a href="/jobs">All jobs</a> Navigation words</nav>
    <div class="cookie-banner">We use cookies and similar technologies to make this site work, to
    measure its use and to show you advertisements that you may like.</div>
    """

  static func posting(title: String = "Backend Engineer at Example Works", body: String) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(furniture)\(body)</body></html>"
  }

  static let whole = posting(
    body: "<main><h1>Backend Engineer</h1>\(prose)</main><footer>Imprint words</footer>")

  static func structured(_ json: String, title: String = "Page", body: String = "") -> String {
    """
    <html><head><title>\(title)</title><script type="application/ld+json">\(json)</script></head>
    <body>\(body)</body></html>
    """
  }

  static let description = """
    <p>We build control systems for wind farms.</p><ul><li>Go</li><li>Swift</li></ul>
    """

  static func read(_ html: String, url: String? = nil) -> ExtractionOutcome {
    read(bytes: Array(html.utf8), url: url)
  }

  static func read(
    bytes: [UInt8], contentType: String? = "text/html", url: String? = nil
  ) -> ExtractionOutcome {
    PostingReader(client: HTTPClient(userAgent: "jobtracker-test/1"))
      .read(page: bytes, contentType: contentType, url: url)
  }
}

extension ExtractionOutcome {
  var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
