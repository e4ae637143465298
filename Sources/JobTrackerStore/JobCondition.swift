package import GRDB
package import JobTrackerDomain

/// The SQL of a filter, on the table `job`.
///
/// Words are looked for in columns of the covering index alone, so that a long list stays fast.
struct JobCondition {
  /// Begins with `AND`, or is empty.
  private(set) var sql = ""
  private(set) var arguments: StatementArguments = []

  init(_ query: JobQuery) {
    for part in JobFilter(query.text).parts {
      sql += part.isExcluded ? " AND NOT " : " AND "
      switch part.condition {
      case .word(let word):
        sql += "\(WordSearch.name)(?, company_name, job_title, job.location)"
        arguments += [String(decoding: WordMatch.folded(word), as: UTF8.self)]
      case .contains(let words, let field):
        sql += "(\(Self.column(field)) LIKE ? ESCAPE '\\')"
        arguments += [Self.pattern(words)]
      case .score(let comparison, let score):
        sql += "(\(Self.current) AND ats_score \(comparison.rawValue) ?))"
        arguments += [score]
      case .isAnalysed: sql += "(\(Self.current) AND ats_score IS NOT NULL))"
      case .workplace(let workplace):
        sql += "EXISTS (SELECT 1 FROM posting WHERE job_id = job.id AND workplace = ?)"
        arguments += [workplace.rawValue]
      }
    }
  }

  private static let current =
    "EXISTS (SELECT 1 FROM analysis WHERE analysis.job_id = job.id AND is_current = 1"

  private static func column(_ field: JobFilter.Field?) -> String {
    switch field {
    case .company: "company_name"
    case .title: "job_title"
    case .location: "job.location"
    case nil: "company_name || ' ' || job_title || ' ' || job.location"
    }
  }

  /// What holds the words, which are no pattern themselves.
  private static func pattern(_ words: String) -> String {
    let escaped = words.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result += "\\" }
      result.append(character)
    }
    return "%\(escaped)%"
  }
}
