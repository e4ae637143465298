/// The languages that people speak at work, by their English names and their own.
enum SpokenLanguages {
  /// Names in lower case; the first one is shown.
  private static let names = [
    ["english"], ["german", "deutsch"], ["french", "français", "francais"],
    ["spanish", "español", "espanol", "castellano"], ["italian", "italiano"],
    ["portuguese", "português", "portugues"], ["dutch", "nederlands"], ["polish", "polski"],
    ["czech", "čeština"], ["slovak", "slovenčina"], ["danish", "dansk"], ["swedish", "svenska"],
    ["norwegian", "norsk"], ["finnish", "suomi"], ["hungarian", "magyar"],
    ["romanian", "română"], ["bulgarian", "български"], ["greek", "ελληνικά"],
    ["turkish", "türkçe"], ["russian", "русский"], ["ukrainian", "українська"],
    ["arabic", "العربية"], ["hebrew", "עברית"], ["hindi", "हिन्दी"], ["mandarin", "chinese", "中文"],
    ["cantonese"], ["japanese", "日本語"], ["korean", "한국어"], ["vietnamese"], ["thai"],
    ["indonesian"], ["malay"], ["catalan", "català"], ["croatian", "hrvatski"], ["serbian"],
    ["estonian"], ["latvian"], ["lithuanian"],
  ]
  private static let numbers: [String: Int] = names.enumerated().reduce(into: [:]) {
    for name in $1.element { $0[name] = $1.offset }
  }

  /// What makes a line speak of languages and not of countries or markets.
  private static let cues: Set<String> = [
    "fluent", "fluency", "fluently", "native", "speak", "speaks", "speaking", "speaker", "speakers",
    "spoken", "written", "bilingual", "proficiency", "proficient", "language", "languages", "a2",
    "b1", "b2", "c1", "c2", "mother", "tongue", "verhandlungssicher", "fließend", "intermediate",
    "conversational",
  ]

  /// The languages that a line asks for, each with those that would do instead of it.
  ///
  /// A line of a language and little else asks for it as well.
  static func asked(for words: [Word]) -> [Set<Int>] {
    let places = words.indices.filter { numbers[words[$0].text] != nil }
    guard !places.isEmpty,
      words.contains(where: { cues.contains($0.text) }) || places.count == words.count
    else { return [] }
    return places.reduce(into: [Set<Int>]()) { groups, place in
      guard let number = numbers[words[place].text] else { return }
      let isAlternative = place > 0 && words[place - 1].text == "or"
      if isAlternative, let last = groups.popLast() {
        groups.append(last.union([number]))
      } else if !groups.contains([number]) {
        groups.append([number])
      }
    }
  }

  static func named(in words: [Word]) -> Set<Int> { Set(words.compactMap { numbers[$0.text] }) }

  static let english = numbers["english"] ?? 0

  static func name(of group: Set<Int>) -> String {
    group.sorted().map { names[$0][0].prefix(1).uppercased() + names[$0][0].dropFirst() }
      .joined(separator: " or ")
  }
}
