import JobTrackerDomain
import Testing

@testable import ResumeAnalysis

/// What moves an offline score, and what does not.
@Suite struct OfflineJudgementTests {
  private func points(_ request: AnalysisRequest, _ bucket: ScoreBucket) throws -> Int {
    try #require(try Samples.score(request).breakdown?[bucket])
  }

  @Test("work counts more than a list of skills")
  func evidence() throws {
    let posting = "Requirements\n- Java\n- Kafka\n- PostgreSQL\n- Docker"
    let listed = "Skills\nJava, Kafka, PostgreSQL, Docker"
    let done = """
      Experience
      - Wrote services in Java that read from Kafka
      - Moved the data to PostgreSQL and the services to Docker
      """
    let low = try Samples.score(Samples.request(posting: posting, resume: listed)).atsScore
    let high = try Samples.score(Samples.request(posting: posting, resume: done)).atsScore
    #expect(high >= low + 10)
  }

  private func asked(_ line: String) -> [String] {
    SpokenLanguages.asked(
      for: Segment(line, isBulleted: true, lexicon: .shipped).words
    ).map(SpokenLanguages.name)
  }

  @Test("languages to speak are told from countries and markets")
  func languages() {
    #expect(asked("Fluent in English and German") == ["English", "German"])
    #expect(asked("You speak French or Dutch") == ["French or Dutch"])
    #expect(asked("Deutsch (C1)") == ["German"] && asked("English") == ["English"])
    #expect(asked("We grow in the German and French markets") == [])
    #expect(asked("Polish the user interface until it shines") == [])
  }

  @Test(
    "a language that is asked for counts where the resume names it, English where it is written")
  func spoken() throws {
    func fit(_ line: String, _ own: String) throws -> Int {
      try points(
        Samples.request(
          posting: Samples.posting + "\nRequirements\n- " + line,
          resume: Samples.resume + "\nLanguages\n" + own), .roleFit)
    }
    #expect(
      try fit("Fluent in Japanese", "Japanese (native)") > fit("Fluent in Japanese", "Dutch"))
    #expect(
      try fit("Fluent in Japanese or Dutch", "Dutch") == fit("Fluent in Japanese", "Japanese"))
    #expect(try fit("Fluent in English", "Dutch") == fit("Fluent in Dutch", "Dutch"))
  }

  @Test("a place counts where people have to be there, and not where they may be anywhere")
  func place() throws {
    func place(_ line: String) -> String? {
      AskedPlace.asked(in: Segment(line, isBulleted: true, lexicon: .shipped))
    }
    #expect(place("You must be based in Berlin, Germany, or willing to move.") == "Berlin, Germany")
    #expect(place("Candidates located in New York are preferred") == "New York")
    #expect(place("You must be based in Berlin, or fully remote") == nil)
    #expect(place("Must write services based on Kafka") == nil)
    #expect(place("We live our values in Berlin") == nil)
    let posting = Samples.posting + "\nRequirements\n- You must be based in Lisbon"
    let away = Samples.request(posting: posting)
    let there = Samples.request(posting: posting, resume: "Lisbon\n" + Samples.resume)
    #expect(try points(there, .roleFit) > points(away, .roleFit))
    #expect(try Samples.score(away).evidence.contains { $0.requirement == "Lisbon" })
  }

  @Test("repeating a word gains nothing")
  func repetition() throws {
    let once = try Samples.score(Samples.request(resume: "Skills\nJava, SQL")).atsScore
    let often = "Skills\n" + String(repeating: "Java, ", count: 200) + "SQL"
    #expect(try Samples.score(Samples.request(resume: often)).atsScore == once)
  }

  @Test("repeating a line of work gains nothing")
  func repeatedLine() throws {
    let line = "- Built services in Java and Kafka for 3 million users\n"
    let once = try Samples.score(Samples.request(resume: "Experience\n" + line)).atsScore
    let often = "Experience\n" + String(repeating: line, count: 20)
    #expect(try Samples.score(Samples.request(resume: often)).atsScore == once)
  }

  @Test("lines that are copied from the posting do not count")
  func copied() throws {
    let result = try Samples.score(
      Samples.request(resume: Samples.otherResume + "\n" + Samples.posting))
    let kafka = try #require(result.evidence.first { $0.requirement == "Kafka" })
    #expect(kafka.verdict == .missing)
    #expect(result.notes.contains { $0.contains("copied") })
  }

  @Test("evidence for what was missing never lowers the score")
  func addition() throws {
    var resume = Samples.resume
    var last = try Samples.score(Samples.request(resume: resume)).atsScore
    for line in [
      "- Wrote Terraform modules", "- Built a gRPC gateway", "- Wrote tools in Go and Rust",
    ] {
      resume = resume.split(separator: "\nSkills\n").joined(separator: "\n\(line)\n\nSkills\n")
      let score = try Samples.score(Samples.request(resume: resume)).atsScore
      #expect(score >= last)
      last = score
    }
    #expect(try Samples.score(Samples.request()).atsScore < last)
  }

  @Test("letter case and empty lines change nothing")
  func form() throws {
    let score = try Samples.score(Samples.request()).atsScore
    let spaced = Samples.resume.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n\n")
    for resume in [Samples.resume.uppercased(), Samples.resume.lowercased(), spaced] {
      #expect(try Samples.score(Samples.request(resume: resume)).atsScore == score)
    }
  }

  @Test("A11: for a fresher projects count, for the experienced results")
  func level() throws {
    let posting = "Requirements\n- Python\n- Django\n- PostgreSQL\n- Git"
    let student = """
      Projects
      - Library app in Django with PostgreSQL for a university course
      - Hackathon project in Python, on GitHub
      - Chess engine in Python for the internship
      """
    let fresher = try points(
      Samples.request(posting: posting, resume: student, level: .fresher), .projectImpact)
    let experienced = try points(
      Samples.request(posting: posting, resume: student, level: .experienced), .projectImpact)
    #expect(fresher > experienced)
    let measured = """
      Experience
      - Reduced the cost of the Django platform by 40% for 2 million users
      - Led the move of 30 services to PostgreSQL
      """
    let plain = """
      Experience
      - Was part of the team of the Django platform
      - Helped with the move of some services to PostgreSQL
      """
    #expect(
      try points(Samples.request(posting: posting, resume: measured), .projectImpact)
        > points(Samples.request(posting: posting, resume: plain), .projectImpact))
  }

  @Test("A4: the target stack counts in the role's fit, and what is missing of it is named")
  func stack() throws {
    let with = try Samples.score(Samples.request(stack: ["java", "Kafka"]))
    let without = try Samples.score(Samples.request(stack: ["Elixir", "Haskell"]))
    #expect(
      try #require(with.breakdown?[.roleFit]) > #require(without.breakdown?[.roleFit]))
    #expect(without.suggestions.contains { $0.contains("Haskell") })
    #expect(!with.suggestions.contains { $0.contains("target stack") })
  }

  @Test("a skill implies its parents, and a relative counts in part")
  func relatives() throws {
    let posting = "Requirements\n- Java\n- PostgreSQL\n- AWS\n- Kubernetes"
    let resume = "Experience\n- Built services in Spring Boot on Azure with MySQL behind them"
    let evidence = try Samples.score(Samples.request(posting: posting, resume: resume)).evidence
    func verdict(_ name: String) -> Evidence.Verdict? {
      evidence.first { $0.requirement == name }?.verdict
    }
    #expect(verdict("Java") == .met)
    #expect(verdict("PostgreSQL") == .partial)
    #expect(verdict("AWS") == .partial)
    #expect(verdict("Kubernetes") == .missing)
  }

  @Test("a posting in another language is judged by names, and says so")
  func language() throws {
    let posting = """
      Wir suchen eine erfahrene Person für unsere Plattform. Du entwickelst Dienste mit Java und
      Spring Boot, betreibst sie auf Kubernetes und pflegst Datenbanken mit PostgreSQL. Du bringst
      mehrere Jahre Erfahrung mit und arbeitest gerne gemeinsam mit anderen an guten Lösungen.
      """
    let result = try Samples.score(Samples.request(posting: posting))
    #expect(result.notes.contains { $0.contains("English") })
    #expect(result.atsScore > 50)
  }

  @Test("a bucket that the posting says nothing about is named")
  func unjudged() throws {
    let result = try Samples.score(
      Samples.request(posting: "Requirements\n- Java\n- Machine learning\n- Statistics"))
    #expect(result.notes.contains { $0.contains("Tools & frameworks") })
  }

  @Test("a posting of another trade is judged by its own words")
  func otherTrade() throws {
    let posting = """
      HR Manager
      Requirements
      - Recruitment, onboarding and payroll for our offices
      - Employee relations, grievance handling and exit interviews
      - Attrition analysis and engagement surveys
      """
    let own = try Samples.score(Samples.request(posting: posting, resume: Samples.otherResume))
    let other = try Samples.score(Samples.request(posting: posting))
    #expect(own.atsScore >= other.atsScore + 25)
  }
}
