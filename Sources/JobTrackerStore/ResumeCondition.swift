import GRDB
import JobTrackerDomain

/// The SQL of a filter of resumes: what to go on with after `WHERE` on the table `resume`.
struct ResumeCondition {
  private(set) var sql = "resume.user_id = ?"
  private(set) var arguments: StatementArguments

  init(_ filter: ResumeFilter, of user: User) {
    arguments = [user.id.rawValue]
    for part in filter.parts {
      sql += part.isExcluded ? " AND NOT (" : " AND ("
      add(part)
      sql += ")"
    }
  }

  private mutating func add(_ part: ResumeFilter.Part) {
    var alternatives: [String] = []
    if !part.isOfText {
      let word = FoldedText.fold(part.words)
      func has(_ words: String) -> String {
        part.isExact ? "instr(\(words), ?)" : "\(SearchFunctions.hasWord)(?, \(words))"
      }
      alternatives = [
        has("\(SearchFunctions.folded)(file_name)"),
        """
        EXISTS (SELECT 1 FROM job_words
          WHERE user_id = resume.user_id AND id = resume.job_id AND \(has("words")))
        """,
      ]
      arguments += [word, word]
    }
    if part.words.hasWords {
      alternatives.append("id IN (SELECT rowid FROM resume_text WHERE resume_text MATCH ?)")
      arguments += [SearchFunctions.fullTextQuery(part.words)]
    }
    sql += alternatives.joined(separator: " OR ")
  }
}
