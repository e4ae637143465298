import Testing

@testable import ResumeAnalysis

/// The lexicon that comes with the program, and the errors of another one.
@Suite struct LexiconTests {
  @Test("the shipped lexicon knows at least 700 skills and every kind")
  func shipped() {
    let lexicon = Lexicon.shipped
    #expect(lexicon.skills.count >= 700)
    #expect(Set(lexicon.skills.map(\.kind)) == Set(SkillKind.allCases))
    #expect(lexicon.fields.count >= 40)
  }

  @Test("every skill is found by its own name", arguments: 0..<Lexicon.shipped.skills.count)
  func names(id: Skill.ID) {
    #expect(Lexicon.shipped.skill(named: Lexicon.shipped.skills[id].name) == id)
  }

  @Test("what a skill implies is known, through others too")
  func ancestors() throws {
    let lexicon = Lexicon.shipped
    let boot = try #require(lexicon.skill(named: "spring-boot"))
    let names = lexicon.skills[boot].ancestors.map { lexicon.skills[$0].name }
    #expect(names.contains("Spring"))
    #expect(names.contains("Java"))
    #expect(names.contains("Object-oriented programming"))
    for skill in lexicon.skills.indices {
      #expect(!lexicon.skills[skill].ancestors.contains(skill))
    }
  }

  private let words = "[words]\nveto = \"\"\ncommon = \"\"\n[field]\n"

  @Test("an error names the place")
  func errors() {
    #expect(throws: LexiconError.malformed(line: 2, reason: "")) {
      do {
        _ = try Lexicon(toml: "[skill.tool]\nGit = = {}\n\(words)")
      } catch let error as LexiconError {
        guard case .malformed(let line, let reason) = error else { throw error }
        #expect(!reason.isEmpty)
        throw LexiconError.malformed(line: line, reason: "")
      }
    }
    #expect(throws: LexiconError.unknownKind("toy")) {
      try Lexicon(toml: "[skill.toy]\nGit = {}\n\(words)")
    }
    #expect(throws: LexiconError.unknownSkill("VCS", usedBy: "Git")) {
      try Lexicon(toml: "[skill.tool]\nGit = { implies = [\"VCS\"] }\n\(words)")
    }
    #expect(throws: LexiconError.self) { try Lexicon(toml: "") }
  }
}
