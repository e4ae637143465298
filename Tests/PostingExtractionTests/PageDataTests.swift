import JobTrackerDomain
import Testing

/// Postings in microdata, RDFa and the state that a page hands to its scripts.
@Suite struct PageDataTests {
  private static let text = """
    <p>Sample Makers builds looms that weave by themselves, and looks for a person who likes slow \
    machines and quick answers.</p><ul><li>Write firmware in C</li><li>Read drawings</li></ul>\
    <p>We answer every letter within two weeks, whatever the answer is going to be.</p>
    """
  private static let plain = """
    Sample Makers builds looms that weave by themselves, and looks for a person who likes slow \
    machines and quick answers.

    • Write firmware in C
    • Read drawings

    We answer every letter within two weeks, whatever the answer is going to be.
    """

  @Test(
    "J10: a posting is read from microdata and RDFa",
    arguments: [
      (
        "microdata",
        """
        <div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Weaver</h2>
        <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
        <b itemprop="name">Sample Makers Ltd</b></div>
        <div itemprop="jobLocation" itemscope><i itemprop="address" itemscope>
        <i itemprop="addressLocality">Aarhus</i></i></div>
        <meta itemprop="datePosted" content="2024-02-03"><div itemprop="description">\(text)</div></div>
        """
      ),
      (
        "rdfa",
        """
        <div vocab="http://schema.org/" typeof="schema:JobPosting"><h2 property="schema:title">Weaver</h2>
        <div property="hiringOrganization" typeof="Organization">
        <b property="name">Sample Makers Ltd</b></div>
        <div property="jobLocation" typeof="Place"><i property="address" typeof="PostalAddress">
        <i property="addressLocality">Aarhus</i></i></div>
        <time property="datePosted" datetime="2024-02-03">last week</time>
        <div property="description">\(text)</div></div>
        """
      ),
    ])
  func markup(source: String, html: String) {
    let outcome = Pages.read(Pages.posting(title: "Board", body: html))
    let posting = outcome.posting
    #expect(outcome.isSuccess)
    #expect(posting.companyName == "Sample Makers Ltd")
    #expect(posting.jobTitle == "Weaver")
    #expect(posting.jobDescription == Self.plain)
    #expect(posting.facts.location == "Aarhus")
    #expect(posting.facts.datePosted?.description == "2024-02-03")
    #expect(Set(posting.sources.values) == [source])
  }

  private static let escaped = text.replacing("\"", with: "\\\"")
  private static let job = """
    {"id": 4711, "title": "Weaver", "descriptionHtml": "\(escaped)", "employmentType": "FULL_TIME",
    "location": {"name": "Aarhus"}, "company": {"name": "Sample Makers Ltd"}}
    """

  @Test(
    "J10: a posting is read from the state of scripts, whatever they call it",
    arguments: [
      "<script id=__NEXT_DATA__ type='application/json'>{\"props\": {\"pageProps\": {\"job\": \(job)}}}</script>",
      "<script>window.__INITIAL_STATE__ = {\"ui\": {}, \"jobs\": {\"4711\": \(job)}};</script>",
      "<script>var a = 1; window.__appData = {\"organization\": {\"name\": \"Sample Makers Ltd\"}, \"posting\": \(job.replacing("\"company\": {\"name\": \"Sample Makers Ltd\"}", with: "\"teamNames\": []"))}</script>",
      "<script>window.state = JSON.parse(\"\(job.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))\")</script>",
      "<script>window.__NUXT__=(function(a,b){return {data:[{job:{title:a,description:\"\(escaped)\",company:{name:b},employment_type:\"Full-time\",location:\"Aarhus\"}}],state:{user:void 0}}}(\"Weaver\",\"Sample Makers Ltd\"));</script>",
      "<script id=__NUXT_DATA__ type='application/json'>[[\"ShallowReactive\", 1], {\"job\": 2, \"x\": 1, \"y\": 1}, {\"title\": 3, \"description\": 4, \"company\": 5, \"location\": 7, \"employmentType\": 8}, \"Weaver\", \"\(escaped)\", {\"name\": 6}, \"Sample Makers Ltd\", \"Aarhus\", \"FULL_TIME\"]</script>",
      "<div id=app data-page='{\"component\": \"Job\", \"props\": {\"job\": \(job)}}'></div>",
      "<script>self.__next_f.push([1, \"7:[1, {\\\"job\\\": \(job.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))}]\\n\"])</script>",
    ])
  func state(html: String) {
    let outcome = Pages.read("<html><head><title>Weaver</title></head><body>\(html)</body></html>")
    let posting = outcome.posting
    #expect(outcome.isSuccess)
    #expect(posting.companyName == "Sample Makers Ltd")
    #expect(posting.jobTitle == "Weaver")
    #expect(posting.jobDescription == Self.plain)
    #expect(posting.facts.location == "Aarhus")
    #expect(posting.facts.employmentTypes == [.fullTime])
    #expect(posting.sources["job_description"] == "page-state")
  }

  @Test("an employer is one with a name, and sections of a state's own keys are kept")
  func employerByName() {
    let duties =
      "<p>Tarefas:</p><ul>\(String(repeating: "<li>Tecer panos finos</li>", count: 8))</ul>"
    let json = """
      {"job": {"name": "Weaver", "description": "\(Self.escaped)", "expiresAt": "2030-01-02",
      "company": {"id": 433, "subdomain": "sample"}, "careerPage": {"name": "Sample Makers"},
      "duties": "\(duties)"}}
      """
    let outcome = Pages.read(
      "<html><head><title>Weaver</title></head><body><script>window.a = \(json)</script></body></html>"
    )
    #expect(outcome.posting.companyName == "Sample Makers")
    #expect(outcome.posting.jobDescription.contains("\n\nTarefas:\n\n• Tecer panos finos"))
  }

  @Test(
    "what else has a title and a text in a page's state is no posting",
    arguments: [
      "{\"title\": \"Our summer party\", \"author\": \"Ann\", \"content\": \"\(escaped)\"}",
      "{\"name\": \"Sample Makers\", \"description\": \"\(escaped)\", \"website\": \"x\", \"location\": \"Aarhus\"}",
      "{\"title\": \"Weaver\", \"description\": \"Too short.\", \"location\": \"Aarhus\"}",
    ])
  func otherState(json: String) {
    let outcome = Pages.read("<body><div id=root></div><script>window.a = \(json)</script></body>")
    #expect(!outcome.isSuccess)
    #expect(outcome.posting.jobDescription.isEmpty)
  }

  @Test("of several postings the one at the page's address or with its number is read")
  func byAddress() {
    let jobs = [("11", "Cook"), ("12", "Weaver"), ("13", "Smith")].map { number, title in
      """
      {"@type": "JobPosting", "title": "\(title)", "description": "As a \(title) you work.", \
      "hiringOrganization": {"@id": "#us"}, "url": "https://example.org/jobs/\(number)/"}
      """
    }
    let json = """
      {"@graph": [\(jobs.joined(separator: ",")), {"@id": "#us", "name": "Sample Makers"}]}
      """
    let posting = Pages.read(
      Pages.structured(json, title: "Work here"), url: "https://www.example.org/jobs/12?ref=mail"
    ).posting
    #expect(posting.jobTitle == "Weaver")
    #expect(posting.companyName == "Sample Makers")
    let numbered = json.replacing(
      "\"url\": \"https://example.org/jobs/", with: "\"identifier\": \"R-00"
    )
    .replacing("/\"}", with: "\"}")
    #expect(
      Pages.read(
        Pages.structured(numbered, title: "Work"), url: "https://example.org/r-0012-x?id=R-0012"
      )
      .posting.jobTitle == "Weaver")
  }

  @Test("a description that is the whole page gives its main content alone")
  func wholePage() {
    let page = """
      <nav><a href=/>All jobs</a></nav>\(Pages.prose)<form><label>First name</label><input name=a>\
      <input name=b></form><footer>Imprint words</footer>
      """.replacing("\n", with: " ").replacing("\"", with: "'")
    let json = """
      {"@type": "JobPosting", "title": "Weaver", "description": "\(page)", "hiringOrganization": "B C"}
      """
    let text = Pages.read(Pages.structured(json)).posting.jobDescription
    #expect(text.contains("Patience with old hardware"))
    #expect(!text.contains("Imprint") && !text.contains("First name") && !text.contains("All jobs"))
  }
}
