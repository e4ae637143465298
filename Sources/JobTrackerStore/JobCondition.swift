import GRDB
import JobTrackerDomain

/// The SQL of a query's filter: which jobs of a user it finds.
///
/// Words are looked for in the short table of folded words; what else is asked of a job, and what
/// a caller reads of it, comes from the covering index, so that a long list stays fast.
struct JobCondition {
  /// `FROM` and `WHERE`, to go on with `AND`.
  private(set) var sql: String
  private(set) var arguments: StatementArguments
  /// The job's number in ``sql``.
  let id: String

  /// - Parameter readsJob: Whether the caller reads more of the job than its number.
  init(_ query: JobQuery, of user: User, readsJob: Bool) {
    let parts = JobFilter(query.text).parts
    let usesWords = parts.contains { $0.condition.isByWords }
    let needsJob = readsJob || !parts.allSatisfy { $0.condition.isByWords }
    let table = usesWords ? "job_words" : "job"
    id = "\(table).id"
    sql = "FROM \(table)"
    if usesWords, needsJob {
      // In this order, and with the index: SQLite would read whole rows.
      sql += """
         CROSS JOIN job INDEXED BY job_list
          ON job.user_id = job_words.user_id AND job.id = job_words.id
        """
    }
    sql += " WHERE \(table).user_id = ?"
    arguments = [user.id.rawValue]
    for part in parts {
      sql += part.isExcluded ? " AND NOT " : " AND "
      add(part.condition)
    }
  }

  private mutating func add(_ condition: JobFilter.Condition) {
    switch condition {
    case .word(let word):
      sql += "\(SearchFunctions.hasWord)(?, words)"
      arguments += [FoldedText.fold(word)]
    case .contains(let words, in: nil):
      sql += "instr(words, ?)"
      arguments += [FoldedText.fold(words)]
    case .contains(let words, in: let field?):
      sql += "(\(Self.column(field)) LIKE ? ESCAPE '\\')"
      arguments += ["%\(Self.escaped(words))%"]
    case .tag(let tag):
      sql += "(' ' || job.tags LIKE ? ESCAPE '\\')"
      arguments += ["% \(Self.escaped(tag))%"]
    case .stage(let stages):
      sql += "job.stage IN (\(stages.map { _ in "?" }.joined(separator: ", ")))"
      arguments += StatementArguments(stages.map(\.rawValue))
    case .text(let words):
      // The numbers are gathered once, not asked for at each job.
      sql += """
        job.id IN (
          SELECT rowid FROM job_text WHERE job_text MATCH ?
          UNION SELECT job_id FROM resume_text JOIN resume ON resume.id = resume_text.rowid
            WHERE resume_text MATCH ? AND job_id IS NOT NULL)
        """
      arguments += [SearchFunctions.fullTextQuery(words), SearchFunctions.fullTextQuery(words)]
    case .score(let comparison, let score):
      sql += "(\(Self.current) AND ats_score \(comparison.rawValue) ?))"
      arguments += [score]
    case .isAnalysed: sql += "(\(Self.current) AND ats_score IS NOT NULL))"
    case .workplace(let workplace):
      sql += "EXISTS (SELECT 1 FROM posting WHERE job_id = job.id AND workplace = ?)"
      arguments += [workplace.rawValue]
    }
  }

  private static let current =
    "EXISTS (SELECT 1 FROM analysis WHERE analysis.job_id = job.id AND is_current = 1"

  private static func column(_ field: JobFilter.Field) -> String {
    switch field {
    case .company: "job.company_name"
    case .title: "job.job_title"
    case .location: "job.location"
    }
  }

  /// Words in a pattern of `LIKE`, which are no pattern themselves.
  private static func escaped(_ words: String) -> String {
    words.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
