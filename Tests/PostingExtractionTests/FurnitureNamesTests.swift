import JobTrackerDomain
import Testing

/// What is called as a part of the site is, and is a part of the posting all the same.
@Suite struct FurnitureNamesTests {
  private static func description(_ html: String) -> String {
    Pages.read(Pages.posting(body: "<main><h1>Backend Engineer</h1>\(html)</main>")).posting
      .jobDescription
  }

  @Test("a word that each block of a page is called by tells nothing there")
  func builder() {
    let blocks = (Pages.prose + Pages.prose).split(separator: "<h3>").enumerated().map {
      number, block in
      "<div class='block block-widget'>\(number == 0 ? "" : "<h3>")\(block)</div>"
    }
    let text = Self.description(blocks.joined())
    #expect(text.contains("quiet nights"))
    #expect(text.contains("What you will do"))
    #expect(text.hasSuffix("whatever the answer is."))
  }

  @Test("one block that is called so is left out")
  func one() {
    let text = Self.description(
      Pages.prose + "<div class='block widget'><p>Outside words of a block of its own.</p></div>")
    #expect(!text.contains("Outside words"))
  }

  @Test(
    "a word may say what is not there, or what stands beside it",
    arguments: ["has-sidebar", "with-footer", "comments-closed", "no-comments", "hasSidebar"])
  func qualified(name: String) {
    let text = Self.description(
      "\(Pages.prose)<div class='\(name)'><p>Inside words of a last paragraph, said kindly.</p></div>"
    )
    #expect(text.contains("Inside words"))
  }

  @Test("a heading stays, whatever it is called", arguments: ["stickyNavbar", "share-title"])
  func heading(name: String) {
    let html = Pages.prose.replacing("<h3>", with: "<h3 class='\(name)'>")
    #expect(Self.description(html).contains("What you bring"))
  }

  @Test(
    "a heading that is a link to itself, or a button, is text",
    arguments: [
      "<h3><a href='#bring'>What you bring</a></h3>",
      "<h3><button aria-expanded=false>What you bring</button></h3>",
    ])
  func anchor(heading: String) {
    let html = Pages.prose.replacing("<h3>What you bring</h3>", with: heading)
    #expect(Self.description(html).contains("\n\nWhat you bring\n\n"))
  }

  @Test("a heading that leads elsewhere is none of the posting's")
  func elsewhere() {
    let html = Pages.prose + "<h3><a href='/jobs/2'>Outside words</a></h3>"
    #expect(!Self.description(html).contains("Outside words"))
  }

  @Test("what the heading of a section opens is read; other hidden text is not")
  func collapsed() {
    let text = Self.description(
      Pages.prose + """
        <h3>Benefits</h3><div hidden><p>Inside words about bicycles and long evenings.</p></div>
        <h3>Watch</h3><div hidden><p>Outside words about a film that can be watched here.</p></div>
        """)
    #expect(text.contains("Inside words"))
    #expect(!text.contains("Outside words"))
  }

  @Test("a sentence that ends in what one presses is a sentence")
  func sentence() {
    let html =
      Pages.prose + "<p>If you feel that your skills go well with all of this, apply now!</p>"
    #expect(Self.description(html).hasSuffix("apply now!"))
    #expect(!Self.description(Pages.prose + "<p>Apply now!</p>").hasSuffix("now!"))
  }
}
