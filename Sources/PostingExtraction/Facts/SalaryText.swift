import JobTrackerDomain

/// Reads what is paid out of words: `USD 100000 - 120000 per YEAR`, `€50k–60k`,
/// `50-80.000 Kč`, `年収600万円〜900万円`.
enum SalaryText {
  /// The range in words that are about the salary alone.
  static func range(in words: String) -> SalaryRange? {
    let amounts = amounts(in: words)
    guard let last = amounts.last, amounts.count <= 2 else { return nil }
    var first = amounts[0]
    // `50-80.000` and `50-60k` tell thousands once.
    if first < 1000, last >= 1000, first * 1000 <= last { first *= 1000 }
    return SalaryRange(
      minimum: first, maximum: amounts.count == 2 ? last : nil, currency: currency(in: words) ?? "",
      period: period(in: words))
  }

  /// Words that read as the range again.
  static func words(for range: SalaryRange) -> String {
    let amounts = [range.minimum, range.maximum].compactMap { $0.map { String(Int($0)) } }
    let period = range.period.map { " per \($0.rawValue)" } ?? ""
    return "\(range.currency) \(amounts.joined(separator: " - "))\(period)".trimmed
  }

  /// The only range of a currency in a text; `nil` where there are several or none.
  static func onlyRange(in text: String) -> SalaryRange? {
    var found: [SalaryRange] = []
    for line in text.textLines
    where line.withBytes(mayHoldRange) {
      let line = String(line.characterPrefix(600))
      guard currency(in: line) != nil else { continue }
      for match in line.matches(of: rangePattern) {
        // A currency stands at the amounts; the period a little behind them, else before.
        let start = line.index(match.range.lowerBound, offsetBy: -4, limitedBy: line.startIndex)
        let end = line.index(match.range.upperBound, offsetBy: 25, limitedBy: line.endIndex)
        let words = String(line[(start ?? line.startIndex)..<(end ?? line.endIndex)])
        guard let range = range(in: String(match.output)), let code = currency(in: words),
          let low = range.minimum, let high = range.maximum, high / low <= 4
        else { continue }
        let lead = line[..<match.range.lowerBound].suffix(longestLead)
          .split(omittingEmptySubsequences: false, whereSeparator: \.isNumber).last
        let period = period(in: words) ?? lead.flatMap { Self.period(in: String($0)) }
        guard low >= 5000 || (low >= 8 && period != nil && period != .year) else { continue }
        if let range = SalaryRange(minimum: low, maximum: high, currency: code, period: period),
          !found.contains(range)
        {
          found.append(range)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// How far before a range its period can stand, in characters: `Monthly pay of about`.
  private static let longestLead = 40

  /// Whether two numbers stand so near to each other that they can be a range, with a sign or a
  /// word between them: much cheaper than the expression, which tells.
  private static func mayHoldRange(_ line: SimpleText.Bytes) -> Bool {
    var hasNumber = false
    var others = 0
    var hasSign = false
    for byte in line {
      if byte.isASCIIDigit {
        if hasNumber, hasSign, others <= mostBetween { return true }
        (hasNumber, hasSign, others) = (true, false, 0)
      } else if byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") {
        hasSign = true
      } else if byte.isASCIILetter {
        hasSign = true
        others += 1
      }
    }
    return false
  }

  /// Letters of ASCII between the numbers of a range: `k EUR bis USD`.
  private static let mostBetween = 10

  // Making an expression costs more than matching it; one that is made never changes.
  private nonisolated(unsafe) static let rangePattern =
    #/[0-9][0-9.,'’ \u{A0}\u{202F}]*(?:万|[kK](?![a-zA-Zč]))?\s?(?:[€$£¥円]|[A-Z]{3}|[eE]uros?|Kč|zł|kr)?\s?(?:-|–|—|〜|～|~|to|bis|a|à|do|til|tot|en|and|und|y|e|och|og)\s?(?:[€$£¥]|[A-Z]{1,3}\s?\$?)?\s?[0-9][0-9.,'’ \u{A0}\u{202F}]*(?:万|[kK](?![a-zA-Zč]))?/#
  private nonisolated(unsafe) static let amountPattern =
    #/([0-9]{1,3}(?:[.,'’ \u{A0}\u{202F}][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2})(?![0-9]))?\s?([kK](?![a-zA-Zč])|万)?/#

  /// Every amount: thousands with a point, comma, apostrophe or space, `k`, 万.
  private static func amounts(in words: String) -> [Double] {
    words.matches(of: amountPattern).compactMap { match in
      guard !hours.begin(String(words[match.range.upperBound...].prefix(20)).trimmed),
        let whole = Double(match.1.filter(\.isNumber))
      else { return nil }
      let part = match.2.flatMap { Double("0." + $0) } ?? 0
      let scale: Double = match.3.map { $0 == "万" ? 10_000 : 1000 } ?? 1
      return (whole + part) * scale
    }
  }

  /// What stands behind a number that is no money: `40 hours`, `月45時間分`.
  private static let hours: Phrases = [
    "時間", "小时", "小時", "시간", "hours", "hrs", "std", "stunden", "wochenstunden", "heures", "horas",
    "hores", "ore ", "uren", "uur", "timmar", "timer", "tuntia", "godzin", "hodin", "годин",
    "часов",
    "saat", "óra",
  ]

  /// The code; empty for a `$` alone, which many countries have; `nil` where there is none.
  private static func currency(in words: String) -> String? {
    let hasDollar = words.utf8.contains(0x24)
    guard hasDollar || marks.stand(in: words) || words.holdsLetterRun(where: codeWords.contains)
    else { return nil }
    let upper = words.uppercased()
    return currencies.first { stands($0.mark, in: upper) }?.code
      ?? codes.first { code in
        upper.holds(code) && upper.letterRuns.contains { $0 == code }
      } ?? (upper.letterRuns.contains { $0 == "EURO" || $0 == "EUROS" } ? "EUR" : nil)
      ?? (upper.holds("$") ? "" : nil)
  }

  /// Whether a mark stands in a text; one with letters not as the end of a word: `benefits$100`.
  private static func stands(_ mark: String, in upper: String) -> Bool {
    guard upper.holds(mark) else { return false }
    guard mark.first?.isASCII == true, mark.hasSuffix("$") else { return true }
    return upper.ranges(of: mark).contains { found in
      upper[..<found.lowerBound].last?.isLetter != true
    }
  }

  private static func period(in words: String) -> SalaryRange.Period? {
    periods.first { $0.marks.stand(in: words) }?.period
  }

  private static let marks = Phrases(currencies.map(\.mark.folded))
  private static let codeWords = WordSet(codes.map(\.folded) + ["euro", "euros"])
  private static let codes = [
    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
    "RON",
    "BGN", "INR", "SGD", "HKD", "JPY", "CNY", "KRW", "BRL", "MXN", "ARS", "CLP", "COP", "ZAR",
    "ILS",
    "TRY", "AED", "PHP", "MYR", "THB", "IDR", "VND", "UAH", "BOB", "PEN",
  ]
  /// Longer marks first: `CA$` is no `A$`.
  private static let currencies: [(mark: String, code: String)] = [
    ("US$", "USD"), ("CA$", "CAD"), ("C$", "CAD"), ("AU$", "AUD"), ("A$", "AUD"), ("NZ$", "NZD"),
    ("S$", "SGD"), ("HK$", "HKD"), ("R$", "BRL"), ("€", "EUR"), ("£", "GBP"),
    ("₹", "INR"), ("KČ", "CZK"), ("ZŁ", "PLN"), ("円", "JPY"), ("₩", "KRW"), ("₪", "ILS"),
  ]
  private static let periods: [(period: SalaryRange.Period, marks: Phrases)] = [
    (
      .hour,
      ["hour", "/hr", "/ hr", "per hr", "hourly", "stunde", "heure", "hora", "uur", "timme", "時給"]
    ),
    (.day, ["per day", "/day", "a day", "daily", "pro tag", "par jour", "日給", "\"day\""]),
    (.week, ["week", "woche", "semaine", "semana"]),
    (
      .month,
      [
        "month", "monat", "mois", "/mo", "mensu", "mês", "al mes", "maand", "måned", "månad",
        "miesi", "mzda", "měsí", "月給", "月収",
      ]
    ),
    (
      .year,
      [
        "year", "annual", "annum", "p.a", "/yr", "yearly", "jahr", "par an", "brut annuel", "año",
        "anual", "per jaar", "rok", "年収", "år", "annua",
      ]
    ),
  ]
}
