import JobTrackerDomain
import PostingExtraction
import Testing

/// Sites that no program may read are known by their address.
@Suite struct ClosedSitesTests {
  @Test(
    "J10: a site that forbids or blocks reading is known before anything is fetched",
    arguments: [
      ("https://www.linkedin.com/jobs/view/1234567890/?refId=x", "LinkedIn"),
      ("https://de.linkedin.com/jobs/view/engineer-at-example-1234567890", "LinkedIn"),
      ("https://linkedin.com/jobs/collections/recommended/?currentJobId=1", "LinkedIn"),
      ("https://lnkd.in/abc", "LinkedIn"),
      ("https://www.indeed.com/viewjob?jk=1", "Indeed"),
      ("https://de.indeed.com/viewjob?jk=1", "Indeed"),
      ("https://www.indeed.co.uk/viewjob?jk=1", "Indeed"),
      ("HTTPS://UK.INDEED.COM/viewjob?jk=1", "Indeed"),
      ("https://www.glassdoor.com/job-listing/x", "Glassdoor"),
      ("https://www.glassdoor.de/job-listing/x", "Glassdoor"),
      ("https://www.glassdoor.com.au/job-listing/x", "Glassdoor"),
      ("https://fr.glassdoor.be/job-listing/x", "Glassdoor"),
      ("https://www.ziprecruiter.com/c/Example/Job/x", "ZipRecruiter"),
      ("https://www.ziprecruiter.co.uk/jobs/1", "ZipRecruiter"),
      ("https://wellfound.com/jobs/1-engineer", "Wellfound"),
      ("https://angel.co/company/example/jobs/1", "Wellfound"),
      ("https://www.bayt.com/en/uae/jobs/1", "Bayt"),
    ])
  func closed(url: String, name: String) throws {
    let site = try VendorSite([url: .page(Pages.whole)])
    let reading = try site.read(url)
    #expect(reading.outcome.reason.hasPrefix("\(name) does not let programs read its postings"))
    #expect(reading.outcome.reason.hasSuffix("paste the posting's text instead."))
    #expect(reading.page == nil)
    #expect(site.asked.isEmpty)
  }

  @Test("J10: a link that leads to a closed site says so")
  func redirect() throws {
    let link = "https://track.example.org/1"
    let site = try VendorSite([
      link: .redirect(to: "https://www.linkedin.com/jobs/view/1"),
      "https://www.linkedin.com/jobs/view/1": .page("", status: 403),
    ])
    let reading = try site.read(link)
    #expect(reading.outcome.reason.hasPrefix("LinkedIn does not let programs read"))
    #expect(reading.page == nil)
  }

  @Test(
    "a site with the name of a closed one in its address is read",
    arguments: [
      "https://indeed.example.com/job/1", "https://www.notlinkedin.com/jobs/1",
      "https://linkedin.com.example.org/jobs/1", "https://example.org/www.linkedin.com/jobs/1",
      "https://example.org/job?source=indeed.com", "https://linkedin.jobs.example.org/1",
      "https://indeed.works/1", "https://bangel.co/1", "https://www.xing.com/jobs/brno-1",
      "https://www.stepstone.de/stellenangebote--1.html",
    ])
  func open(url: String) throws {
    let site = try VendorSite([url: .page(Pages.whole)])
    #expect(try site.read(url).outcome.isSuccess)
    #expect(site.asked == [url])
  }
}
