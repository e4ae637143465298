import JobTrackerDomain

/// Whose a posting is by what Japanese sites call its page: `Xの求人・転職情報`, `Xの看護師求人`.
enum JapaneseOffer {
  /// What stands before it; `nil` where the line is something else.
  static func owner(in line: String) -> String? {
    guard line.mayHold("の"), let particle = line.firstRange(of: "の") else { return nil }
    // An occupation can stand between.
    let between = line[particle.upperBound...].prefix(longestOccupation)
      .prefix { $0.isLetter && $0 != "の" }
    guard signs.stand(in: between) else { return nil }
    return String(line[..<particle.lowerBound])
  }

  /// `X` of `X 大阪市` and `X（群馬県前橋市）`.
  static func withoutPlace(_ name: String) -> String {
    let text = name.hasSuffix("）") ? name.dropLast() : name[...]
    guard let last = text.last, placeEnds.contains(last),
      let mark = text.lastIndex(where: { " 　（".contains($0) }), mark > text.startIndex
    else { return name }
    return text[..<mark].trimmed
  }

  /// The employer that a heading names so: no place, no occupation and none of the words for any.
  static func employer(in heading: String) -> String? {
    guard let owner = owner(in: heading)?.trimmed, owner.count > 1, !owner.contains("、"),
      let last = owner.last, !placeEnds.contains(last), !others.contains(owner),
      !JobWords.areIn(owner) || CompanyName.hasLegalForm(owner)
    else { return nil }
    return owner
  }

  private static let longestOccupation = 14
  private static let signs: Phrases = ["求人", "採用", "転職", "募集"]
  private static let placeEnds = "都道府県市区町村駅"
  private static let others: WordSet = [
    "近く", "新着", "人気", "注目", "おすすめ", "その他", "関連", "日勤のみ", "当社", "弊社", "全国", "こちら",
    "企業", "会社", "正社員", "派遣", "常勤", "非常勤",
  ]
}
