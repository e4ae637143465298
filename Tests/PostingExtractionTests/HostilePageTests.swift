import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// Pages made to break a reader.
@Suite struct HostilePageTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "nesting of any depth neither crashes nor hangs",
    arguments: [
      "<div>", "<b>", "<table><tr><td>", "<a href=x><p>", "<ul><li>", "<svg><g>", "<template>",
      "<font color=red><p>", "<unknown-element>", "<button><p>", "<select><option>", "<p><object>",
      "<frameset>", "<math><mi>", "<i><b><u>",
    ])
  func deep(tag: String) {
    let html =
      Self.repeated(tag, tag == "<div>" ? 100_000 : 10_000) + Pages.prose
      + Self.repeated("</div>", 10)
    _ = Pages.read(html)
  }

  @Test(
    "markup that hides its depth is bounded too",
    arguments: [
      "<svg><desc></svg></desc><textarea>", "<svg><style>", "<select><xmp></select>", "<!-->",
      "<!-- --!>", "<![CDATA[<script>", "<script><!--<script></script><a href='--></script>",
      "<style><script></style>", "<math><mi></math></mi><script>",
    ])
  func hidden(start: String) {
    let html = start + Self.repeated("<div>", 20_000) + "'></script></textarea>"
    var deepest = 0
    let tree = HTMLParser.parse(html)
    var depths = [Int](repeating: 0, count: tree.indices.count)
    for index in tree.indices.dropFirst() {
      depths[index] = depths[tree[index].parent] + 1
      deepest = max(deepest, depths[index])
    }
    #expect(deepest < 2000)
  }

  @Test("comparisons in scripts are not taken for markup")
  func scripts() {
    let script = Self.repeated("for(i=0;i<n;i++){a<b&&c<d}", 5000)
    let tree = HTMLParser.parse("<script>\(script)</script>" + Pages.whole)
    #expect(tree.elements(.script).map(tree.rawText(of:)) == [script])
    #expect(tree.elements(.main).count == 1)
  }

  @Test("formatting that is opened again for each paragraph does not grow without bound")
  func reopened() {
    let html =
      (0..<300).map { "<font size=\($0)>" }.joined() + Self.repeated("<p>a</p>", 20_000)
    #expect(HTMLParser.parse(html).indices.count < 1_600_000)
  }

  @Test("a hundred thousand attributes do not take for ever")
  func attributes() {
    let html = "<div \((0..<100_000).map { "a\($0)=1" }.joined(separator: " "))>x</div>"
    _ = Pages.read(html)
  }

  @Test(
    "broken markup gives an outcome",
    arguments: [
      "<", "</", "<!--", "<!DOCTYPE", "<a href='", "<script>", "<title>", "<![CDATA[", "&#x;",
      "&#1114112;",
      "<plaintext>", "<textarea>", "<script type=application/ld+json>{\"@type\":\"JobPosting\"",
    ])
  func broken(html: String) {
    #expect(!Pages.read(html).isSuccess)
    #expect(Pages.read(Pages.whole.replacing("</body>", with: html)).posting.jobTitle != "")
  }

  @Test("NUL characters and bytes that are no text do not end the page")
  func nul() {
    let html = Pages.whole.replacing("Patience", with: "Pati\0ence")
    #expect(Pages.read(html).posting.jobDescription.contains("Patience with old hardware"))
    let bytes = Pages.whole.utf8.flatMap { $0 == 0x6B ? [$0, 0xFF, 0xC0] : [$0] }
    #expect(Pages.read(bytes: bytes).posting.jobDescription.contains("whatever the answer is"))
  }

  @Test("one line of a megabyte is read")
  func longLine() {
    let html = Pages.posting(
      body:
        "<main><h1>Backend Engineer</h1>\(Pages.prose)<p>\(Self.repeated("word ", 200_000))</p></main>"
    )
    let posting = Pages.read(html).posting
    #expect(posting.jobTitle == "Backend Engineer")
    #expect(posting.jobDescription.count <= 100_000)
  }
}
