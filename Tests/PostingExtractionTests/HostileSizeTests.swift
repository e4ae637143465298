import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// What makes a reader slow by its size or its number: each page is read to an outcome.
@Suite struct HostileSizeTests {
  private static func script(_ json: String) -> String { Pages.structured(json) }

  /// A whole posting, and the start of another of its members.
  private static let posting = """
    {"@type":"JobPosting","title":"Backend Engineer","hiringOrganization":"Example Works",\
    "description":"We build control systems for wind farms.","x":
    """

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "entities without number are resolved in time",
    arguments: [
      "&amp;", "&lt;", "&notit;", "&#x1F600;", "&", "&&#", "&CounterClockwiseContourIntegral;",
    ])
  func entities(entity: String) {
    let text = Self.repeated(entity, 5000)
    _ = Pages.read("<h1 class='\(text)'>\(text)</h1><p>\(text)")
  }

  @Test("names of entities that do not exist are left as they are, however many")
  func unknownEntities() {
    let text = (0..<20_000).map { "&a\($0);" }.joined(separator: " ")
    let tree = HTMLParser.parse("<p>\(text)</p>&eacute;")
    #expect(tree.elements(.p).map(tree.rawText(of:)) == [text])
  }

  @Test("a list in a list in a list has no text, and is looked through once")
  func nestedLists() {
    let list = Self.repeated("[", 50) + "true" + Self.repeated("]", 50)
    _ = Pages.read(
      Self.script(
        "{\"@type\":\"JobPosting\",\"title\":\(list),\"hiringOrganization\":\(list)}"))
    #expect(LenientJSON.parse(list)?.text == nil)
  }

  @Test(
    "brackets of any depth are read as far as they make sense",
    arguments: ["[", "{\"a\":", "[{\"@graph\":"])
  func deepJSON(bracket: String) {
    let deep = Self.repeated(bracket, 100_000)
    #expect(Pages.read(Self.script(Self.posting + deep)).isSuccess)
  }

  @Test("values beyond a bound are left out and the first are kept")
  func manyValues() {
    let numbers = Self.repeated("1,", 310_000)
    #expect(Pages.read(Self.script(Self.posting + "[\(numbers)]}")).isSuccess)
  }

  @Test(
    "strings of JSON that are nothing but trouble",
    arguments: ["\\ud83d", "\"", "\\", "<b", "&lt;", "/*", "\\u0000", "\u{FEFF}", "'"])
  func strings(part: String) {
    let json =
      "{\"@type\":\"JobPosting\",\"title\":\"x\",\"description\":\"\(Self.repeated(part, 10_000))"
    _ = Pages.read(Self.script(json))
    _ = Pages.read(Self.script(json + "\"}"))
  }

  @Test("thousands of scripts")
  func scripts() {
    let one = "<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"x\"}</script>"
    _ = Pages.read(Self.repeated(one, 3000))
    _ = Pages.read(Self.repeated("<script>", 20_000))
    _ = Pages.read(Self.repeated("<script><!--<script>", 20_000))
  }

  @Test(
    "one element many times",
    arguments: [
      "<p>a", "<h1>Engineer</h1>", "<h2>Similar jobs</h2><p>x", "<a href=/company/x>X</a>",
      "<img alt='X logo'>", "<form><input><input></form>", "<meta property=og:title content=a>",
      "<x-y>", "</x-y>", "<svg><g>", "<svg><title>", "<!---->", "<!--", "<![CDATA[", "<", "</",
      "<!",
      "<p style='display : none'>a", "<table><tr><td>a", "\u{301}", "\u{1F1E6}", "a\u{200D}",
      "<div itemscope itemtype=https://schema.org/JobPosting><b itemprop=title>a</b>",
    ])
  func many(element: String) {
    let html = "<title>Job</title>" + Self.repeated(element, 5000)
    _ = Pages.read(html)
  }

  @Test("one very long text stands in a title, a heading, an attribute and a list of lines")
  func longTexts() {
    let text = Self.repeated("Engineer at Example - ", 15_000)
    for (start, end) in [
      ("<title>", "</title>"), ("<h1>", "</h1>"), ("<meta property=og:title content='", "'>"),
      ("<div class='", "'>"), ("<img alt='", "'>"), ("<pre>", "</pre>"), ("<a href='", "'>x</a>"),
    ] {
      _ = Pages.read(start + text + end + Pages.prose)
    }
  }

  @Test("a text that names a thousand companies")
  func names() {
    let names = (0..<1000).map { "At Acme\($0) Works, we build." }.joined(separator: " ")
    _ = Pages.read("<main><h1>Engineer</h1><p>\(names)</p>\(Pages.prose)</main>")
  }

  @Test("elements beyond a bound are left out and the first are kept")
  func manyElements() {
    let tree = HTMLParser.parse("<h1>First</h1>" + Self.repeated("<br>", 170_000))
    #expect(tree.indices.count < 160_000)
    #expect(tree.elements(.h1).map(tree.line(of:)) == ["First"])
  }

  @Test("controls that stand for windows-1252 are many")
  func controls() {
    let quotes = Self.repeated("\u{93}a\u{94} ", 20_000)
    #expect(
      PageDecoder.withoutControls(Array(quotes.utf8)) == Array(Self.repeated("“a” ", 20_000).utf8))
  }

  @Test(
    "thousands of alike elements are not compared with each other",
    arguments: [
      "<h2>Engineer (m/w/d)</h2>", "<h3>Benefits</h3><div hidden>\(words)</div>",
      "<p hidden>\(words)</p>", "<div class='widget modal'><p>Kotlin is a must.</p></div>",
      "<div><a href=x>About Acme</a><h2>Engineer</h2></div>",
    ])
  func alike(element: String) {
    _ = Pages.read(
      "<title>Jobs</title>" + String(repeating: element, count: 20_000), url: "https://acme.example"
    )
  }

  private static let words = "words of a section that is hidden from the eyes of a reader"

  @Test("a heading may stand in a heading")
  func headingInHeading() {
    let html = "<h1>Join us<span><h2>Backend Engineer</h2></span></h1>\(Pages.prose)"
    #expect(Pages.read(Pages.posting(body: html)).isSuccess)
  }
}
