import JobTrackerDomain
import Testing

@Suite struct PostingURLTests {
  @Test(
    "Addresses of one posting have one key",
    arguments: [
      ("https://acme.example/jobs/7", "http://www.Acme.EXAMPLE:80/jobs/7/"),
      ("https://acme.example/jobs/7", "https://m.acme.example:443/jobs//7#apply"),
      ("https://acme.example/jobs/7", "https://acme.example./jobs/7;jsessionid=AB12?"),
      ("https://acme.example/jobs/7", "  https://acme.example/jobs/7?utm_source=x&UTM_Medium=y "),
      ("https://acme.example/jobs/7", "https://acme.example/jobs/7?gclid=1&fbclid=2&trk=abc"),
      ("https://acme.example/jobs/7", "https://acme.example/jobs/7?gh_src=1&lever-source=LinkedIn"),
      (
        "https://acme.example/jobs/7", "https://acme.example/jobs/7?source=LinkedIn&ref=&src=Indeed"
      ),
      ("https://acme.example/?b=2&a=1", "https://acme.example?a=1&b=2"),
      ("https://acme.example/caf%C3%A9?q=a%20b", "https://acme.example/café?q=a+b"),
      ("https://acme.example/#/jobs/7", "https://acme.example/#/jobs/7/?utm_source=x"),
      (
        "https://boards.greenhouse.io/acme/jobs/12", "https://job-boards.greenhouse.io/acme/jobs/12"
      ),
      (
        "https://boards.greenhouse.io/acme/jobs/12?gh_jid=12&t=x",
        "https://boards.greenhouse.io/embed/job_app?for=acme&token=12&b=https%3A%2F%2Facme.example"
      ),
      (
        "https://boards.eu.greenhouse.io/acme/jobs/12",
        "https://job-boards.eu.greenhouse.io/acme/jobs/12#app"
      ),
      (
        "https://acme.example/api#posting=7&company=Acme",
        "https://acme.example/api#company=Acme%20Ltd&posting=7"
      ),
      ("https://acme.example/careers?gh_jid=12", "https://acme.example/careers?gh_src=a&gh_jid=12"),
      ("https://jobs.lever.co/acme/0a-1b", "https://jobs.lever.co/acme/0a-1b/apply?lever-via=Ab"),
      ("https://jobs.ashbyhq.com/acme/0a", "https://jobs.ashbyhq.com/acme/0a/application?src=X"),
      ("https://apply.workable.com/acme/j/AB12", "https://apply.workable.com/acme/j/AB12/apply/"),
      (
        "https://jobs.smartrecruiters.com/Acme/743999123456789-senior-engineer",
        "https://careers.smartrecruiters.com/Acme/743999123456789?trid=1"
      ),
      (
        "https://acme.wd3.myworkdayjobs.com/Careers/job/Oslo/Engineer_R-12",
        "https://acme.wd3.myworkdayjobs.com/en-US/Careers/job/Oslo/Engineer_R-12/apply?source=X"
      ),
      ("https://acme.recruitee.com/o/engineer", "https://acme.recruitee.com/l/en/o/engineer/c/new"),
      ("https://acme.jobs.personio.de/job/12", "https://acme.jobs.personio.com/job/12?language=en"),
      ("https://acme.bamboohr.com/careers/12", "https://acme.bamboohr.com/careers/12?source=aWQ9"),
      (
        "https://careers-acme.icims.com/jobs/12/engineer/job",
        "https://careers-acme.icims.com/jobs/12/job?in_iframe=1&mode=view"
      ),
      (
        "https://www.linkedin.com/jobs/view/12",
        "https://de.linkedin.com/jobs/view/engineer-at-acme-12"
      ),
      (
        "https://www.linkedin.com/jobs/view/12/",
        "https://www.linkedin.com/jobs/search/?currentJobId=12&keywords=go"
      ),
      ("https://www.indeed.com/viewjob?jk=0a", "https://uk.indeed.com/jobs?q=go&vjk=0a"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(PostingURL.key(of: one) == PostingURL.key(of: other))
  }

  @Test(
    "Addresses of different postings have different keys",
    arguments: [
      ("https://acme.example/jobs/7", "https://acme.example/jobs/8"),
      ("https://acme.example/jobs/Ab", "https://acme.example/jobs/aB"),
      ("https://acme.example/jobs/7", "https://acme.example:8080/jobs/7"),
      ("https://acme.example/jobs/7", "https://jobs.acme.example/jobs/7"),
      ("https://acme.example/job?id=7", "https://acme.example/job?id=8"),
      ("https://acme.example/job?ref=A-7", "https://acme.example/job?ref=A-8"),
      ("https://acme.example/careers?gh_jid=12", "https://acme.example/careers?gh_jid=13"),
      ("https://acme.example/#/jobs/7", "https://acme.example/#/jobs/8"),
      ("https://acme.example/#!jobs/7", "https://acme.example/#!jobs/8"),
      ("https://www.linkedin.com/jobs/view/12", "https://www.linkedin.com/jobs/view/13"),
      ("https://www.linkedin.com/jobs/search?keywords=go", "https://www.linkedin.com/jobs/search"),
      ("https://www.indeed.com/viewjob?jk=0a", "https://www.indeed.com/viewjob?jk=0b"),
      (
        "https://job-boards.greenhouse.io/acme/jobs/12",
        "https://job-boards.eu.greenhouse.io/acme/jobs/12"
      ),
      ("https://jobs.lever.co/acme/0a", "https://jobs.lever.co/other/0a"),
      (
        "https://api.ashbyhq.com/posting-api/job-board/acme#posting=0a",
        "https://api.ashbyhq.com/posting-api/job-board/acme#posting=0b"
      ),
    ])
  func different(_ one: String, _ other: String) {
    #expect(PostingURL.key(of: one) != PostingURL.key(of: other))
  }

  @Test(
    "What is no address is its own key", arguments: ["", "acme", "https://", "::", "http://[", "%"])
  func broken(_ text: String) {
    #expect(PostingURL.key(of: text) == text)
  }

  @Test("A key is the key of itself", arguments: ["acme.example/jobs/7?a=1#jobs/2"])
  func stable(_ key: String) {
    #expect(PostingURL.key(of: key) == key)
  }
}
