import JobTrackerDomain
import TOMLKit
package import TOMLSource

/// Skills that a person adds to the shipped lexicon, from `lexicon.toml` beside the configuration.
///
/// A new name is a new skill; the name of a shipped one gives it more spellings and parents.
package struct LexiconExtension: Equatable, Sendable {
  /// By kind and name.
  private(set) var skills: [String: [String: LexiconFile.SkillEntry]] = [:]

  /// - Parameter file: The file's path, for messages.
  /// - Throws: The first mistake with its line.
  package init(toml: String, file: String) throws(TOMLMistake) {
    let source = try TOMLSource(toml, file: file)
    for key in source.root.keys.sorted() where key != "skill" {
      throw source.mistake(at: [key], "unknown table “\(key)”: write [skill.tool], for example")
    }
    guard let kinds = source.root["skill"]?.table else { return }
    for kind in kinds.keys.sorted() {
      guard SkillKind(rawValue: kind) != nil else {
        throw source.mistake(
          at: ["skill", kind],
          "“\(kind)” is no kind of skill: use one of "
            + SkillKind.allCases.map(\.rawValue).joinedAsList)
      }
      for name in kinds[kind]?.table?.keys.sorted() ?? [] {
        let path = ["skill", kind, name]
        guard let table = kinds[kind]?.table?[name]?.table else {
          throw source.mistake(at: path, "“\(name)” must be like { aka = [\"another name\"] }")
        }
        skills[kind, default: [:]][name] = try Self.entry(table, path, source)
      }
    }
    try check(source)
  }

  private static func entry(
    _ table: TOMLTable, _ path: [String], _ source: TOMLSource
  ) throws(TOMLMistake) -> LexiconFile.SkillEntry {
    func texts(_ key: String) throws(TOMLMistake) -> [String]? {
      guard let value = table[key] else { return nil }
      let texts = value.array?.compactMap(\.string)
      guard let texts, texts.count == value.array?.count else {
        throw source.mistake(at: path, "“\(key)” must be a list of texts in quotes")
      }
      return texts
    }
    for key in table.keys.sorted() where !["aka", "implies", "guard"].contains(key) {
      throw source.mistake(at: path, "unknown key “\(key)”; known are: aka, guard, implies")
    }
    if let value = table["guard"], value.bool == nil {
      throw source.mistake(at: path, "“guard” must be true or false")
    }
    return LexiconFile.SkillEntry(
      aka: try texts("aka"), implies: try texts("implies"), guarded: table["guard"]?.bool)
  }

  /// Names must be ones that can be found, and stand for nothing else.
  private func check(_ source: TOMLSource) throws(TOMLMistake) {
    let shipped = Lexicon.shipped
    let own = Set(skills.values.flatMap(\.keys))
    let known = own.union(shipped.skills.map(\.name))
    for (kind, entries) in skills.sorted(by: { $0.key < $1.key }) {
      for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
        let path = ["skill", kind, name]
        for spelling in [name] + (entry.aka ?? []) {
          if Tokeniser.words(of: spelling, lexicon: nil).isEmpty {
            throw source.mistake(at: path, "“\(spelling)” has no word in it")
          }
          if let id = shipped.skill(named: spelling), shipped.skills[id].name != name {
            throw source.mistake(
              at: path, "“\(spelling)” already stands for \(shipped.skills[id].name)")
          }
        }
        for parent in entry.implies ?? [] where !known.contains(parent) {
          throw source.mistake(at: path, "it implies “\(parent)”, which no skill is named")
        }
      }
    }
  }
}

extension Lexicon {
  /// The shipped lexicon with a person's own skills.
  package init(extendedBy own: LexiconExtension) {
    do throws(LexiconError) {
      var file = try LexiconFile(toml: Self.shippedText)
      for (kind, entries) in own.skills {
        for (name, entry) in entries { file.add(entry, named: name, kind: kind) }
      }
      try self.init(file)
    } catch {
      // Both parts were checked when they were read.
      preconditionFailure(error.message)
    }
  }
}
