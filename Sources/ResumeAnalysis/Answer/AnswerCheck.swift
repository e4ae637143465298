import JobTrackerDomain

/// Strikes from a model's answer what the two texts contradict.
///
/// A quote has to stand in the resume. A missing keyword has to be named by the posting, and
/// must not be in the resume. What the model claims beyond that is its own judgement.
struct AnswerCheck {
  private let quotes: QuoteFinder
  private let resume: NamedTerms
  private let posting: NamedTerms

  init(_ request: AnalysisRequest, lexicon: Lexicon = .shipped) {
    quotes = QuoteFinder(request.resumeText)
    resume = NamedTerms(request.resumeText, lexicon: lexicon)
    posting = NamedTerms(
      [request.companyName, request.jobTitle, request.jobDescription].joined(separator: "\n"),
      lexicon: lexicon)
  }

  /// The answer with only what holds, and in words what was struck; empty where nothing was.
  func checked(_ answer: Answer) -> (answer: Answer, note: String) {
    var answer = answer
    var struck: [String] = []
    let had = answer.missingKeywords.filter(resume.has)
    answer.missingKeywords.removeAll(where: had.contains)
    let unnamed = answer.missingKeywords.filter { !posting.mayName($0) }
    answer.missingKeywords.removeAll(where: unnamed.contains)
    var wrongQuotes = 0
    for index in answer.requirements.indices where !answer.requirements[index].quote.isEmpty {
      guard !quotes.contains(answer.requirements[index].quote) else { continue }
      answer.requirements[index].quote = ""
      wrongQuotes += 1
    }
    if wrongQuotes > 0 {
      struck.append(
        wrongQuotes == 1
          ? "1 quote that is not in the resume" : "\(wrongQuotes) quotes that are not in the resume"
      )
    }
    if !had.isEmpty { struck.append("missing though the resume has it: \(Self.list(had))") }
    if !unnamed.isEmpty {
      struck.append("missing though the posting never names it: \(Self.list(unnamed))")
    }
    let note =
      struck.isEmpty
      ? "" : "Struck from the answer: " + struck.joined(separator: "; ") + "."
    return (answer, note)
  }

  private static func list(_ terms: [String]) -> String {
    OutsideText.line(terms.joined(separator: ", "))
  }
}

/// Finds quotes in a text, whatever their letter case, spaces and kinds of dashes and marks.
struct QuoteFinder: Sendable {
  private let text: String

  init(_ text: String) { self.text = Self.folded(text) }

  func contains(_ quote: String) -> Bool {
    let folded = Self.folded(quote)
    return folded.count > 2 && text.contains(folded)
  }

  private static func folded(_ text: String) -> String {
    let plain = text.lowercased().map { character -> Character in
      switch character {
      case "‘", "’", "`": "'"
      case "“", "”", "„": "\""
      case "–", "—", "‑", "−": "-"
      case "•", "●", "▪", "*": " "
      default: character
      }
    }
    let line = String(plain).split { $0.isWhitespace }.joined(separator: " ")
    // A model puts marks around what it quotes, and dots behind what it cuts.
    return String(line.trimming { "\"'-…. ".contains($0) })
  }
}

extension StringProtocol {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> SubSequence {
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
