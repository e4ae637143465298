import Testing

@testable import ResumeAnalysis

/// Which skills a line names, and which everyday words are none.
@Suite struct SkillFinderTests {
  private func names(_ text: String, isSkillList: Bool = false) -> Set<String> {
    let lexicon = Lexicon.shipped
    let words = Tokeniser.words(of: text, lexicon: lexicon)
    let found = SkillFinder.mentions(in: words, lexicon: lexicon, isSkillList: isSkillList)
    return Set(found.map { lexicon.skills[$0.skill].name })
  }

  @Test(
    "names with marks in them are found",
    arguments: [
      ("We use C, C++ and C#.", ["C", "C++", "C#"]),
      ("C/C++ developer", ["C", "C++"]),
      ("Go, R and Rust", ["Go", "R", "Rust"]),
      (".NET and ASP.NET on Azure", [".NET", "ASP.NET", "Azure"]),
      ("node.js, NodeJS, Node JS", ["Node.js"]),
      ("CI/CD with Jenkins", ["CI/CD", "Jenkins"]),
      ("ci-cd pipelines", ["CI/CD"]), ("CICD", ["CI/CD"]),
      ("PL/SQL and T-SQL", ["PL/SQL", "T-SQL"]),
      ("HTML5/CSS3", ["HTML", "CSS"]),
      ("k8s (GKE)", ["Kubernetes", "GKE"]),
      ("golang", ["Go"]), ("Golang microservices", ["Go", "Microservices"]),
      ("React.js and Redux", ["React", "Redux"]), ("reactjs", ["React"]),
      ("Spring Boot, Hibernate", ["Spring Boot", "Hibernate"]),
      ("Angular14", ["Angular"]), ("Objective-C", ["Objective-C"]),
      ("Python3, scikit-learn, NumPy", ["Python", "scikit-learn", "NumPy"]),
      ("Apache Kafka®, PostgreSQL", ["Kafka", "PostgreSQL"]),
    ] as [(String, [String])])
  func marks(text: String, expected: [String]) {
    #expect(names(text).isSuperset(of: expected))
  }

  @Test(
    "an everyday word is no skill",
    arguments: [
      ("You go to meetings and go beyond.", "Go"), ("Java, go to market strategy", "Go"),
      ("We go the extra mile", "Go"), ("a go-getter, go live, good to go", "Go"),
      ("React quickly to incidents", "React"), ("able to react to change", "React"),
      ("a swift response", "Swift"), ("Swift resolution of Java issues", "Swift"),
      ("in the spring of 2019", "Spring"), ("Spring internship, spring semester", "Spring"),
      ("rust removal and painting", "Rust"), ("prevent rust on steel", "Rust"),
      ("express interest in the role", "Express"), ("vitamin C", "C"), ("Series C company", "C"),
      ("reports to C-level and C-suite", "C"), ("R&D department", "R"), ("R&D department", "D"),
      ("excel at communication", "Excel"), ("you excel in teams", "Excel"),
      ("executive chef of a hotel", "Chef"), ("at the helm of a team", "Helm"),
      ("spark ideas", "Spark"), ("storage room", "Storage"), ("a safe environment", "SAFe"),
      ("see https://example.net/go and www.example.com/java", "Java"),
      ("see https://example.net/path", ".NET"), ("see https://example.net/path", "HTTP"),
      ("San Francisco", "Storage"), ("a lean team", "Lean"), ("julia is our recruiter", "Julia"),
    ])
  func guards(text: String, name: String) {
    #expect(!names(text).contains(name))
  }

  @Test(
    "a guarded name is found by what stands beside it",
    arguments: [
      ("Senior Go developer", "Go"), ("services written in Go", "Go"),
      ("experience with R", "R"), ("Java, React, Spring", "React"),
      ("Java, React, Spring", "Spring"),
      ("Swift and Objective-C", "Swift"), ("React 18", "React"), ("React components", "React"),
      ("Spring framework", "Spring"), ("Rust code", "Rust"), ("Docker, Helm, Terraform", "Helm"),
      ("C programming", "C"), ("Ruby on Rails", "Ruby on Rails"), ("Chef cookbooks", "Chef"),
      ("Express.js", "Express"), ("R (statistics)", "Statistics"),
    ])
  func cues(text: String, name: String) {
    #expect(names(text).contains(name))
  }

  @Test("in a list of skills a guarded name stands for itself")
  func skillList() {
    #expect(names("Go", isSkillList: true) == ["Go"])
    #expect(names("Excel", isSkillList: true) == ["Excel"])
  }

  @Test(
    "letter case changes nothing", arguments: ["Go, Rust and Kafka", "React developer with C#"])
  func letterCase(text: String) {
    #expect(names(text) == names(text.uppercased()))
    #expect(names(text) == names(text.lowercased()))
  }
}
