import GRDB
import JobTrackerDomain

extension Schema {
  /// What searches go through.
  ///
  /// All of it follows the rows by triggers, also where a change is undone, and none of it is
  /// recorded as a part of a change.
  static let search = """
    -- The words of each job, folded and apart from its row: short, as all of them are gone
    -- through at each key.
    CREATE TABLE job_words (
      user_id INTEGER NOT NULL,
      id INTEGER NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (user_id, id)
    ) STRICT, WITHOUT ROWID;

    -- Raised with each change of it, so that a copy in memory knows that it is old.
    CREATE TABLE job_words_version (version INTEGER NOT NULL) STRICT;
    INSERT INTO job_words_version VALUES (0);

    CREATE TRIGGER job_words_insert AFTER INSERT ON job BEGIN
      INSERT INTO job_words VALUES (NEW.user_id, NEW.id, \(words("NEW")));
      UPDATE job_words_version SET version = version + 1;
    END;
    CREATE TRIGGER job_words_update
    AFTER UPDATE OF company_name, job_title, location, tags ON job BEGIN
      UPDATE job_words SET words = \(words("NEW")) WHERE user_id = NEW.user_id AND id = NEW.id;
      UPDATE job_words_version SET version = version + 1;
    END;
    CREATE TRIGGER job_words_delete AFTER DELETE ON job BEGIN
      DELETE FROM job_words WHERE user_id = OLD.user_id AND id = OLD.id;
      UPDATE job_words_version SET version = version + 1;
    END;
    INSERT INTO job_words SELECT user_id, id, \(words("job")) FROM job;

    \(fullText("job", column: "job_description"))
    \(fullText("resume", column: "parsed_text"))
    """

  private static func words(_ row: String) -> String {
    "\(SearchFunctions.folded)(\(row).company_name || ' ' || \(row).job_title || ' ' "
      + "|| \(row).location || ' ' || \(row).tags)"
  }

  /// An index of the words of a column, without a copy of its text.
  ///
  /// C++ and C# are words too.
  private static func fullText(_ table: String, column: String) -> String {
    let add = "INSERT INTO \(table)_text (rowid, \(column)) VALUES (NEW.id, NEW.\(column));"
    let remove =
      "INSERT INTO \(table)_text (\(table)_text, rowid, \(column)) "
      + "VALUES ('delete', OLD.id, OLD.\(column));"
    return """
      CREATE VIRTUAL TABLE \(table)_text USING fts5(
        \(column), content = '\(table)', content_rowid = 'id',
        tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'");
      CREATE TRIGGER \(table)_text_insert AFTER INSERT ON \(table) BEGIN \(add) END;
      CREATE TRIGGER \(table)_text_delete AFTER DELETE ON \(table) BEGIN \(remove) END;
      CREATE TRIGGER \(table)_text_update AFTER UPDATE OF \(column) ON \(table)
      WHEN OLD.\(column) IS NOT NEW.\(column) BEGIN \(remove) \(add) END;
      INSERT INTO \(table)_text (\(table)_text) VALUES ('rebuild');
      """
  }
}
