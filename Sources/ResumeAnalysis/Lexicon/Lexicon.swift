/// What the offline engine knows: skills, fields of work, and words that say nothing.
package struct Lexicon: Sendable {
  /// What a phrase of a text stands for.
  enum Phrase: Sendable {
    case skill(Skill.ID, guarded: Bool)
    /// A guarded word that means something else here.
    case veto
  }

  private(set) var skills: [Skill] = []
  private(set) var fields: [Field] = []
  private(set) var phrases = PhraseTrie<Phrase>()
  /// Titles of positions, each of one field.
  private(set) var titles = PhraseTrie<Field.ID>()
  /// Terms of fields, by phrase number.
  private(set) var terms = PhraseTrie<Int>()
  /// Words that may stand inside a title: “Java backend developer” is a Java developer.
  private var qualifiers: Set<Int32> = []
  private(set) var commonStems: Set<String> = []
  private var numbers: [String: Int32] = [:]

  /// The lexicon that comes with the program, parsed once.
  package static let shipped: Lexicon = {
    do throws(LexiconError) {
      return try Lexicon(toml: shippedText)
    } catch {
      // It is a part of the program: a test reads it.
      preconditionFailure(error.message)
    }
  }()

  static var shippedText: String {
    String(decoding: PackageResources.lexicon_toml, as: UTF8.self)
  }

  /// - Throws: ``LexiconError`` with the line where the file can be corrected.
  package init(toml: String) throws(LexiconError) {
    try self.init(LexiconFile(toml: toml))
  }

  init(_ file: LexiconFile) throws(LexiconError) {
    var ids: [String: Skill.ID] = [:]
    try addSkills(of: file, ids: &ids)
    try addFields(of: file, ids: ids)
    for veto in file.words.veto.split(separator: ",") { phrases.insert(intern(veto), .veto) }
    for word in (file.words.qualifiers ?? "").split(separator: ",") {
      qualifiers.formUnion(intern(word))
    }
    for word in file.words.common.split(whereSeparator: \.isWhitespace) {
      commonStems.insert(Stem.of(String(word)))
    }
  }

  /// The number under which the lexicon's phrases know a word, or -1.
  func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    guard let last = word.utf8.last, (48...57).contains(last) else { return -1 }
    // “Angular14” is Angular; “python3” has a number of its own.
    let base = word.prefix { !$0.isNumber }
    guard base.count >= 3, base.count < word.count, base.count + 3 > word.count,
      word.dropFirst(base.count).allSatisfy(\.isNumber)
    else { return -1 }
    return numbers[String(base)] ?? -1
  }

  /// The field of the title that begins at `start`, and how many words the title has.
  func title(in words: [Word], at start: Int) -> (value: Field.ID, count: Int)? {
    titles.longestMatch(in: words, at: start, skipping: qualifiers)
  }

  /// The skill that a text names as a whole, such as an entry of a target stack.
  func skill(named text: String) -> Skill.ID? {
    let words = Tokeniser.words(of: text, lexicon: self)
    guard let match = phrases.longestMatch(in: words, at: 0), match.count == words.count,
      case .skill(let id, _) = match.value
    else { return nil }
    return id
  }

  private mutating func intern(_ phrase: some StringProtocol) -> [Int32] {
    Tokeniser.words(of: String(phrase), lexicon: nil).map { word in
      if let number = numbers[word.text] { return number }
      let number = Int32(numbers.count)
      numbers[word.text] = number
      return number
    }
  }

  private mutating func addSkills(
    of file: LexiconFile, ids: inout [String: Skill.ID]
  ) throws(LexiconError) {
    // Sorted: the order of a dictionary is another one in each run.
    let entries = try file.skill.sorted { $0.key < $1.key }
      .map { (kind, skills) throws(LexiconError) in
        guard let kind = SkillKind(rawValue: kind) else { throw .unknownKind(kind) }
        return skills.sorted { $0.key < $1.key }
          .map { (name: $0.key, kind: kind, entry: $0.value) }
      }.flatMap { $0 }
    for (name, kind, entry) in entries {
      let id = skills.count
      ids[name] = id
      skills.append(Skill(name: name, kind: kind))
      phrases.insert(intern(name), .skill(id, guarded: entry.guarded ?? false))
      for spelling in entry.aka ?? [] {
        let isGuarded = spelling.hasSuffix("?")
        phrases.insert(
          intern(isGuarded ? spelling.dropLast() : spelling[...]), .skill(id, guarded: isGuarded))
      }
    }
    var parents = [[Skill.ID]](repeating: [], count: skills.count)
    for (index, item) in entries.enumerated() {
      parents[index] = try (item.entry.implies ?? []).map { parent throws(LexiconError) in
        guard let id = ids[parent] else { throw .unknownSkill(parent, usedBy: item.name) }
        return id
      }
    }
    for id in skills.indices { skills[id].ancestors = Self.closure(of: id, parents) }
    for parent in parents.joined() { skills[parent].children += 1 }
  }

  private static func closure(of id: Skill.ID, _ parents: [[Skill.ID]]) -> [Skill.ID] {
    var found: [Skill.ID] = []
    var open = parents[id]
    while let next = open.popLast() {
      guard next != id, !found.contains(next) else { continue }
      found.append(next)
      open += parents[next]
    }
    return found.sorted()
  }

  private mutating func addFields(
    of file: LexiconFile, ids: [String: Skill.ID]
  ) throws(LexiconError) {
    let entries = file.field.sorted { $0.key < $1.key }
    let users = Dictionary(
      (entries.flatMap { ($0.value.skills ?? []) + ($0.value.terms ?? []) }).map { ($0, 1.0) },
      uniquingKeysWith: +)
    func weight(_ sign: String) -> Double { 1 / (users[sign] ?? 1).squareRoot() }
    var termNumbers: [String: Int] = [:]
    for (name, entry) in entries {
      var field = Field(name: name, isBroad: entry.broad ?? false)
      for title in entry.titles { titles.insert(intern(title), fields.count) }
      field.skills = try (entry.skills ?? []).map { skill throws(LexiconError) in
        guard let id = ids[skill] else { throw .unknownSkill(skill, usedBy: name) }
        return Field.Sign(thing: id, weight: weight(skill))
      }
      for term in entry.terms ?? [] {
        let number = termNumbers[term] ?? termNumbers.count
        termNumbers[term] = number
        terms.insert(intern(term), number)
        field.terms.append(Field.Sign(thing: number, weight: weight(term)))
      }
      fields.append(field)
    }
    for (id, entry) in entries.enumerated() {
      for name in entry.value.near ?? [] {
        guard let other = fields.firstIndex(where: { $0.name == name }) else {
          throw .unknownField(name, usedBy: entry.key)
        }
        fields[id].near.insert(other)
        fields[other].near.insert(id)
      }
    }
  }
}
