import GRDB
import JobTrackerDomain

extension Schema {
  /// What is known of a job's posting beside its texts, the page that it was read from, and the
  /// addresses by which a posting is known again.
  static let postings = """
    -- Apart from “job”, whose rows are long, so that lists read it fast. A job without a row
    -- has nothing of it.
    CREATE TABLE posting (
      job_id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL,
      workplace TEXT CHECK (workplace IN ('remote', 'hybrid', 'on_site')),
      employment_types TEXT NOT NULL CHECK (json_type(employment_types) = 'array'),
      salary_minimum REAL CHECK (salary_minimum >= 0),
      salary_maximum REAL CHECK (salary_maximum >= 0),
      salary_currency TEXT NOT NULL
        CHECK (salary_currency = '' OR salary_currency GLOB '[A-Z][A-Z][A-Z]'),
      salary_period TEXT CHECK (salary_period IN ('hour', 'day', 'week', 'month', 'year')),
      date_posted TEXT CHECK (date_posted IS date(date_posted, '+0 days')),
      valid_through TEXT CHECK (valid_through IS date(valid_through, '+0 days')),
      method TEXT NOT NULL,
      sources TEXT NOT NULL CHECK (json_type(sources) = 'object'),
      FOREIGN KEY (job_id, user_id) REFERENCES job (id, user_id) ON DELETE CASCADE,
      CHECK (salary_minimum IS NULL OR salary_maximum IS NULL
        OR salary_minimum <= salary_maximum),
      CHECK (salary_minimum IS NOT NULL OR salary_maximum IS NOT NULL
        OR (salary_currency = '' AND salary_period IS NULL))
    ) STRICT;

    -- The page as it was read, to be read again.
    CREATE TABLE page_copy (
      job_id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL,
      url TEXT NOT NULL,
      content_type TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      -- Whether a whole posting was read from it: no page that gave less takes its place.
      is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
      byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
      body BLOB NOT NULL,
      FOREIGN KEY (job_id, user_id) REFERENCES job (id, user_id) ON DELETE CASCADE
    ) STRICT;

    -- PostingURL's keys of the URL that was typed and of the one that it led to.
    CREATE TABLE posting_url (
      user_id INTEGER NOT NULL,
      url_key TEXT NOT NULL CHECK (url_key <> ''),
      job_id INTEGER NOT NULL,
      PRIMARY KEY (user_id, url_key, job_id),
      FOREIGN KEY (job_id, user_id) REFERENCES job (id, user_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posting_url_job ON posting_url (job_id);

    -- The job that a new one turned out to be, once its page was read.
    ALTER TABLE task ADD COLUMN duplicate_of INTEGER REFERENCES job (id) ON DELETE SET NULL;
    CREATE INDEX task_duplicate ON task (duplicate_of) WHERE duplicate_of IS NOT NULL;
    """

  /// Gives every job that is there the key of its URL.
  static func addURLKeys(_ db: GRDB.Database) throws {
    let jobs = try Row.fetchCursor(
      db, sql: "SELECT id, user_id, job_url FROM job WHERE job_url <> ''")
    let insert = try db.makeStatement(
      sql: "INSERT INTO posting_url (user_id, url_key, job_id) VALUES (?, ?, ?)")
    while let job = try jobs.next() {
      let key = PostingURL.key(of: job["job_url"])
      guard !key.isEmpty else { continue }
      try insert.execute(arguments: [job["user_id"] as Int64, key, job["id"] as Int64])
    }
  }
}
