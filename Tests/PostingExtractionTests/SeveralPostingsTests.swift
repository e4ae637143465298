import JobTrackerDomain
import Testing

/// Pages with two or three postings, which are no posting and no long list (J10).
@Suite struct SeveralPostingsTests {
  private static func read(_ body: String) -> ExtractionOutcome {
    Pages.read(
      Pages.posting(title: "Work by the river | Sample Makers", body: "<main>\(body)</main>"))
  }

  private static let text =
    "<p>Sample Makers has a mill by the river where you will make samples of many kinds with us.</p>"
  private static let sections =
    "\(text)<h3>Requirements</h3><ul><li>Steady hands and good eyes</li></ul><h3>Benefits</h3>\(text)"

  private static func box(_ head: String, _ more: String) -> String {
    "<div class=box><h3>\(head)</h3>\(text)\(more)</div>"
  }

  @Test(
    "several postings on a page are a list",
    arguments: [
      "<h1>Positions</h1><h2>Weaving Engineer</h2>\(sections)<h2>Loom Mechanic</h2>\(sections)",
      "<h1>Arbeiten am Fluss</h1><h2>Weber (m/w/d)</h2>\(text)<h2>Färber (m/w/d)</h2>\(text)",
      "<h1>By the river</h1>\(box("Voorman", "<a href=/x>Solliciteer</a>"))"
        + box("Wever", "<a href=/x>Solliciteer</a>"),
      "<h1>By the river</h1>\(box("Loom Mechanic", ""))\(box("Night Cook", ""))",
      "<h1>Ruoli</h1>"
        + ["Ingegnere", "Saldatore"].map { box($0, "<div><strong>Requisiti</strong>\(text)</div>") }
        .joined(),
      "<h1>Sample Makers</h1><details><summary>Loom Mechanic</summary>\(sections)</details>"
        + "<details><summary>Night Cook</summary>\(sections)</details>",
    ])
  func several(body: String) {
    #expect(Self.read(body).reason.contains("lists several jobs"))
  }

  @Test(
    "one posting with headings that name occupations is none",
    arguments: [
      "<h1>Loom Mechanic</h1>\(sections)<h2>You and the designer</h2>\(text)<h2>Your manager</h2>",
      "<h1>Loom Mechanic</h1>\(box("The engineer in you", ""))\(box("The cook in you", ""))\(sections)",
      "<h1>Am Fluss</h1><h2>Weber (m/w/d)</h2>\(sections)<h2>Als Weber (m/w/d) bei uns</h2>\(text)",
      "<h1>Am Fluss</h1><h2>Koch (m/w/d) in Graz</h2>\(text)<h2>Werde unser Koch (m/w/d)</h2>\(text)",
      "<h1>Loom Mechanic</h1><h2>Requirements</h2>\(text)<h2>Requirements</h2>\(text)",
    ])
  func one(body: String) {
    #expect(!Self.read(body).reason.contains("lists several jobs"))
  }
}
