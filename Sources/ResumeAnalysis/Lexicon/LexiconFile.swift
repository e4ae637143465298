import JobTrackerDomain
import TOMLKit

/// The lexicon as its TOML file has it.
struct LexiconFile: Decodable {
  struct SkillEntry: Decodable, Equatable, Sendable {
    var aka: [String]?
    var implies: [String]?
    var guarded: Bool?

    enum CodingKeys: String, CodingKey {
      case aka, implies
      case guarded = "guard"
    }
  }

  struct FieldEntry: Decodable {
    var titles: [String]
    var near: [String]?
    var skills: [String]?
    var terms: [String]?
    var broad: Bool?
  }

  struct Words: Decodable {
    var veto: String
    var qualifiers: String?
    var common: String
  }

  var skill: [String: [String: SkillEntry]]
  var field: [String: FieldEntry]
  var words: Words

  init(toml: String) throws(LexiconError) {
    do {
      self = try TOMLDecoder().decode(LexiconFile.self, from: toml)
    } catch let error as TOMLParseError {
      throw .malformed(line: error.source.begin.line, reason: error.description)
    } catch {
      throw .malformed(line: nil, reason: "an entry has the wrong form")
    }
  }
}

extension LexiconFile {
  /// Adds a skill, or what is said of one that is there already under any kind.
  mutating func add(_ entry: SkillEntry, named name: String, kind: String) {
    let kind = skill.first { $0.value[name] != nil }?.key ?? kind
    guard let known = skill[kind]?[name] else {
      skill[kind, default: [:]][name] = entry
      return
    }
    skill[kind]?[name] = SkillEntry(
      aka: (known.aka ?? []) + (entry.aka ?? []),
      implies: (known.implies ?? []) + (entry.implies ?? []),
      guarded: entry.guarded ?? known.guarded)
  }
}

/// Why a lexicon cannot be read.
package enum LexiconError: UserFacingError, Equatable {
  case malformed(line: Int?, reason: String)
  case unknownKind(String)
  case unknownSkill(String, usedBy: String)
  case unknownField(String, usedBy: String)

  package var message: String {
    switch self {
    case .malformed(let line, let reason):
      "The lexicon\(line.map { ", line \($0)," } ?? "") is not valid "
        + "(\(OutsideText.line(reason).withoutFinalStop)): correct the file."
    case .unknownKind(let kind):
      "The lexicon has skills of the kind “\(OutsideText.line(kind))”: use one of "
        + "\(SkillKind.allCases.map(\.rawValue).joinedAsList)."
    case .unknownSkill(let name, let user):
      "The lexicon's “\(OutsideText.line(user))” names the skill “\(OutsideText.line(name))”, "
        + "which it does not have: add it, or correct the name."
    case .unknownField(let name, let user):
      "The lexicon's “\(OutsideText.line(user))” is near the field “\(OutsideText.line(name))”, "
        + "which it does not have: add it, or correct the name."
    }
  }
}
