import JobTrackerDomain
import Testing

/// What stands beside the core of a posting and is none of it.
@Suite struct ContentCoreTests {
  /// A posting that is long enough to have a core.
  private static let core = "<div>\(Pages.prose)</div>"

  private static func description(_ html: String) -> String {
    Pages.read(Pages.posting(body: "<div><h1>Backend Engineer</h1>\(html)</div>")).posting
      .jobDescription
  }

  @Test(
    "boxes of the site beside the core are left out",
    arguments: [
      "<div><h2>Dean opens the library</h2><p>Outside words about a wing that has room for many readers.</p></div>",
      "<div><a href=1>Outside words in a link</a> <a href=2>and in another link of the box</a></div>",
      "<div><p>Outside words: cookies help us to make this site work well for you.</p><button>OK</button></div>",
      "<div><a href=x>Apply online</a></div><div><h2>Applying well</h2><p>Outside words of advice on how to write an application that is read with joy.</p></div>",
      "<div>Outside words</div>", "<p><span>Outside words of the site</span></p>",
      "<div><p>Del jobbet</p></div><p>© 2024 Outside words of the imprint. All rights reserved.</p>",
    ])
  func strangers(html: String) {
    let text = Self.description(Self.core + html)
    #expect(text.hasSuffix("whatever the answer is."))
  }

  @Test(
    "sections of the posting beside the core are kept",
    arguments: [
      "<div><h2>Benefits</h2><p>Inside words about bicycles.</p></div>",
      "<div><p>Inside words of a last paragraph that says goodbye kindly.</p></div>",
      "<div><h3>Über uns</h3><p>Inside words about us all.</p></div>",
      "<p>Inside words: write to jobs@example.org</p>",
      "<ul><li>Inside words of one more item</li></ul>",
    ])
  func sections(html: String) {
    #expect(Self.description(Self.core + html).contains("Inside words"))
  }

  @Test("facts with labels above the text are no part of it")
  func facts() {
    let list = "<ul><li>Location: Graz</li><li>Contract type: Permanent</li></ul>"
    #expect(Self.description(list + Self.core).hasPrefix("Example Works builds"))
  }

  @Test("a posting of boxes without paragraphs or lists is read")
  func boxes() {
    let lines = [
      "At Moss &amp; Fern we make gardening apps that many people use each spring.",
      "<b>What you would do</b>", "• Build new screens and look after old ones",
      "• Talk with people who garden", "To apply, send us something that you have made this year.",
    ]
    let text = Self.description(lines.map { "<div><span>\($0)</span></div>" }.joined())
    #expect(text.contains("• Talk with people who garden"))
    #expect(text.contains("What you would do") && text.hasSuffix("made this year."))
  }

  @Test("a posting in Japanese is long enough with half as many characters")
  func japanese() {
    let text = """
      <table><tr><th>仕事内容</th><td>自社サービスの開発をお任せします。設計からテストまで、小さなチームで一緒に進めていきます。</td></tr>\
      <tr><th>応募資格</th><td>リレーショナルデータベースの知識、開発経験3年以上。書籍購入補助、各種社会保険完備。</td></tr></table>
      """
    let outcome = Pages.read(
      Pages.posting(title: "エンジニア｜株式会社青空", body: "<h1>エンジニア</h1>\(text)"))
    #expect(outcome.isSuccess)
    #expect(outcome.posting.jobDescription.contains("応募資格 リレーショナルデータベースの知識"))
  }

  @Test("what follows a button to apply in the middle of the posting is kept")
  func middleButton() {
    let text = Self.description(
      """
      \(Self.core)<div><a href=x>Apply now</a></div><div><h2>Benefits</h2><p>Bicycles.</p></div>
      <div><p>Inside words of a last paragraph that says goodbye kindly.</p></div>
      """)
    #expect(text.contains("Bicycles"))
    #expect(text.contains("Inside words"))
  }
}
