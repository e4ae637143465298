import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// What a posting asks for.
@Suite struct PostingProfileTests {
  private let lexicon = Lexicon.shipped

  private func requirements(_ posting: String) -> [String: Double] {
    let profile = PostingProfile(Samples.request(posting: posting), lexicon: lexicon)
    return Dictionary(
      profile.requirements.map { ($0.name(lexicon), $0.weight) }, uniquingKeysWith: max)
  }

  @Test("what is required weighs more than what is welcome, and benefits weigh nothing")
  func sections() throws {
    let found = requirements(Samples.posting)
    let java = try #require(found["Java"])
    let kafka = try #require(found["Kafka"])
    let grpc = try #require(found["gRPC"])
    #expect(java > kafka)
    #expect(kafka > grpc)
    #expect(found["Python"] == nil)
    #expect(found["React"] == nil)
  }

  @Test(
    "X or Y is one requirement",
    arguments: [
      ("AWS or Azure", "AWS or Azure"), ("AWS/Azure", "AWS or Azure"),
      ("Jenkins, CircleCI, or GitLab", "Jenkins, CircleCI or GitLab"),
      ("CI tools (Jenkins, CircleCI)", "Jenkins or CircleCI"),
      ("databases such as MySQL, MongoDB", "MySQL or MongoDB"),
      ("any of: Java, Python, Ruby", "Java, Python or Ruby"),
    ])
  func choices(line: String, name: String) {
    #expect(requirements("Requirements\n- \(line)")[name] != nil)
  }

  @Test("X and Y, and X, Y are two")
  func separate() {
    let found = requirements("Requirements\n- Java and Kafka\n- Docker, Terraform")
    #expect(Set(found.keys) == ["Java", "Kafka", "Docker", "Terraform"])
  }

  @Test(
    "headings and wording make the section",
    arguments: [
      "Nice to have:\n- Kafka", "Bonus points\n- Kafka", "- Kafka is a plus",
      "Preferred Qualifications: Kafka", "Good to have: Kafka",
    ])
  func preferred(posting: String) throws {
    let found = requirements("Requirements\n- Java\n\n\(posting)")
    #expect(try #require(found["Kafka"]) < #require(found["Java"]) / 1.5)
  }

  @Test("a skill in the company's name is no requirement, and one beside it is")
  func companyName() {
    var request = Samples.request(
      posting: "Acme Robotics builds forklifts.\n\nRequirements\n- Java\n- Kafka at Acme Robotics")
    request.companyName = "Acme Robotics"
    let skills = PostingProfile(request, lexicon: lexicon).requirements.map { $0.name(lexicon) }
    #expect(Set(skills) == ["Java", "Kafka"])
    request.jobDescription += "\n- Robotics"
    let more = PostingProfile(request, lexicon: lexicon).requirements.map { $0.name(lexicon) }
    #expect(Set(more) == ["Java", "Kafka", "Robotics"])
  }

  @Test("legal text and the list of other jobs ask for nothing")
  func ignored() {
    let found = requirements(
      """
      Requirements
      - Java
      We are an equal opportunity employer and use Kafka without regard to race.
      Similar jobs
      - Python developer
      """)
    #expect(found["Kafka"] == nil)
    #expect(found["Python"] == nil)
  }

  @Test("years, level, degree and field are read")
  func facts() throws {
    let profile = PostingProfile(
      Samples.request(title: "Senior Backend Engineer"), lexicon: lexicon)
    #expect(profile.years == 5)
    #expect(profile.seniority == .senior)
    #expect(profile.wantsDegree)
    let best = try #require(
      profile.fields.indices.max { profile.fields[$0] < profile.fields[$1] })
    #expect(lexicon.fields[best].name == "Back-end development")
  }

  @Test(
    "years are read from words and dates",
    arguments: [("5+ years", 5), ("3-5 years", 3), ("18 months", 1.5), ("at least two years", 2)]
      as [(String, Double)])
  func years(text: String, years: Double) {
    #expect(Years.named(in: Tokeniser.words(of: text, lexicon: nil)) == years)
  }

  @Test("overlapping spans of years count once")
  func spans() {
    #expect(Years.covered(by: [2010...2014, 2012...2016, 2018...2019]) == 7)
    #expect(Years.span(in: Tokeniser.words(of: "Jan 2019 – Present", lexicon: nil)) == 2019...2026)
  }
}
