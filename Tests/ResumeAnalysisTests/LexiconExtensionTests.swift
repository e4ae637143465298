import JobTrackerDomain
import TOMLSource
import Testing

@testable import ResumeAnalysis

/// Skills that a person adds in their configuration.
@Suite struct LexiconExtensionTests {
  private let own = """
    [skill.framework]
    Quarkdown = { aka = ["quark down"], implies = ["Kotlin"] }

    [skill.database]
    PostgreSQL = { aka = ["pgsqlx"] }
    """

  @Test("new skills and new spellings of known ones are found")
  func found() throws {
    let lexicon = Lexicon(extendedBy: try LexiconExtension(toml: own, file: "lexicon.toml"))
    let quark = try #require(lexicon.skill(named: "Quark-Down"))
    #expect(lexicon.skills[quark].name == "Quarkdown")
    #expect(lexicon.skills[quark].ancestors.map { lexicon.skills[$0].name }.contains("Kotlin"))
    let postgres = try #require(lexicon.skill(named: "pgsqlx"))
    #expect(lexicon.skills[postgres].name == "PostgreSQL")
    #expect(lexicon.skill(named: "postgres") == postgres)
    #expect(lexicon.skills.count == Lexicon.shipped.skills.count + 1)
  }

  @Test("a posting that asks for an own skill is judged by it, and the result says so")
  func scored() throws {
    let engine = OfflineEngine(extendedBy: try LexiconExtension(toml: own, file: "lexicon.toml"))
    let result = try engine.analyse(
      Samples.request(posting: "Requirements\n- Quarkdown\n- Java"), cancellation: Cancellation()
    ) { _ in }
    #expect(result.missingKeywords.contains("Quarkdown"))
    #expect(result.engine.model != "lexicon")
  }

  @Test(
    "a mistake is named with its line",
    arguments: [
      ("[skill.tool]\nGit = = {}", 2, ""), ("[skills.tool]", 1, "skills"),
      ("[skill.tool]\n[skill.toy]\nA1 = {}", 2, "toy"),
      ("[skill.tool]\n\n\"Spring Cloud X.9\" = 7", 3, "aka"),
      ("[skill.tool]\nAbc = { akas = [] }", 2, "akas"),
      ("[skill.tool]\nAbc = { aka = [1] }", 2, "list"),
      ("[skill.tool]\nAbc = { guard = 1 }", 2, "true or false"),
      ("[skill.tool]\nAbc = { implies = [\"Nothing\"] }", 2, "Nothing"),
      ("[skill.tool]\nAbc = { aka = [\"golang\"] }", 2, "Go"),
      ("[skill.tool]\nAbc = { aka = [\"—\"] }", 2, "no word"),
    ])
  func mistakes(toml: String, line: Int, reason: String) throws {
    let mistake = #expect(throws: TOMLMistake.self) {
      try LexiconExtension(toml: toml, file: "lexicon.toml")
    }
    #expect(mistake?.line == line)
    #expect(mistake?.file == "lexicon.toml")
    #expect(reason.isEmpty || mistake?.reason.contains(reason) == true)
  }
}
