import GRDB

/// The tables, as numbered migrations.
///
/// A migration that has been released is never edited.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001 contract") { db in try db.execute(sql: contract) }
    migrator.registerMigration("0002 postings") { db in
      try db.execute(sql: postings)
      try addURLKeys(db)
    }
    migrator.registerMigration("0004 changes") { db in
      try db.execute(sql: changes)
      try rewriteRows(of: "job", db)
    }
    migrator.registerMigration("0005 hidden text") { db in
      try db.execute(
        sql: """
          ALTER TABLE resume ADD COLUMN hidden_text TEXT NOT NULL DEFAULT '[]'
            CHECK (json_type(hidden_text) = 'array')
          """)
      try rewriteRows(of: "resume", db)
    }
    migrator.registerMigration("0006 pipeline") { db in
      try db.execute(sql: pipeline)
      try rewriteRows(of: "job", db)
    }
    migrator.registerMigration("0007 search") { db in try db.execute(sql: search) }
    return migrator
  }

  /// The contract of jobs, resumes and analyses, and the task queue.
  ///
  /// Rules that a row alone can break stand here as constraints as well, so that no
  /// other program and no mistake of ours can store what the contract forbids.
  private static let contract = """
    CREATE TABLE user (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE job (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      company_name TEXT NOT NULL,
      job_title TEXT NOT NULL,
      location TEXT NOT NULL,
      job_url TEXT NOT NULL CHECK (length(job_url) <= 1000),
      description_source TEXT NOT NULL CHECK (description_source IN ('manual', 'extracted')),
      extraction_status TEXT NOT NULL
        CHECK (extraction_status IN ('pending', 'success', 'failed', 'needs_manual')),
      extraction_error TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      job_description TEXT NOT NULL,
      UNIQUE (id, user_id)
    ) STRICT;

    -- Covers the list and its filter, so that neither reads a row with its description.
    CREATE INDEX job_list
      ON job (user_id, id, company_name, job_title, location, extraction_status, job_url);

    CREATE TABLE resume (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      job_id INTEGER REFERENCES job (id) ON DELETE SET NULL,
      file_name TEXT NOT NULL CHECK (file_name <> ''),
      file_sha256 TEXT NOT NULL
        CHECK (length(file_sha256) = 64 AND file_sha256 NOT GLOB '*[^0-9a-f]*'),
      page_count INTEGER NOT NULL CHECK (page_count >= 0),
      parse_error TEXT NOT NULL,
      warnings TEXT NOT NULL CHECK (json_type(warnings) = 'array'),
      created_at TEXT NOT NULL,
      parsed_text TEXT NOT NULL
    ) STRICT;

    CREATE INDEX resume_list ON resume (user_id, id);
    CREATE INDEX resume_job ON resume (job_id);

    -- R3: a foreign key cannot say this, because deleting the job clears job_id alone.
    CREATE TRIGGER resume_insert_same_user BEFORE INSERT ON resume
    WHEN NEW.job_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM job WHERE id = NEW.job_id AND user_id = NEW.user_id)
    BEGIN SELECT RAISE(ABORT, 'a resume can be attached only to a job of the same user'); END;
    CREATE TRIGGER resume_update_same_user BEFORE UPDATE OF job_id, user_id ON resume
    WHEN NEW.job_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM job WHERE id = NEW.job_id AND user_id = NEW.user_id)
    BEGIN SELECT RAISE(ABORT, 'a resume can be attached only to a job of the same user'); END;

    -- Every run is kept; a job's current one is marked (A7).
    CREATE TABLE analysis (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL,
      job_id INTEGER NOT NULL,
      resume_id INTEGER REFERENCES resume (id) ON DELETE SET NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      candidate_level TEXT NOT NULL CHECK (candidate_level IN ('fresher', 'experienced')),
      target_stack TEXT NOT NULL CHECK (json_type(target_stack) = 'array'),
      status TEXT NOT NULL CHECK (status IN ('pending', 'processing', 'completed', 'failed')),
      engine TEXT NOT NULL CHECK (engine IN ('groq', 'offline')),
      ats_score INTEGER CHECK (ats_score BETWEEN 0 AND 100),
      skills_match INTEGER CHECK (skills_match BETWEEN 0 AND 25),
      project_impact INTEGER CHECK (project_impact BETWEEN 0 AND 25),
      tools_frameworks INTEGER CHECK (tools_frameworks BETWEEN 0 AND 25),
      role_fit INTEGER CHECK (role_fit BETWEEN 0 AND 25),
      missing_keywords TEXT NOT NULL CHECK (json_type(missing_keywords) = 'array'),
      strengths TEXT NOT NULL CHECK (json_type(strengths) = 'array'),
      suggestions TEXT NOT NULL CHECK (json_type(suggestions) = 'array'),
      evidence TEXT NOT NULL CHECK (json_type(evidence) = 'array'),
      notes TEXT NOT NULL CHECK (json_type(notes) = 'array'),
      model TEXT NOT NULL,
      engine_version TEXT NOT NULL,
      resume_sha256 TEXT NOT NULL,
      job_sha256 TEXT NOT NULL,
      error_message TEXT NOT NULL,
      created_at TEXT NOT NULL,
      finished_at TEXT,
      FOREIGN KEY (job_id, user_id) REFERENCES job (id, user_id) ON DELETE CASCADE,
      CHECK ((status = 'completed') = (ats_score IS NOT NULL)),
      -- A9: all four buckets or none, and the score is their sum.
      CHECK ((skills_match IS NULL) = (project_impact IS NULL)
        AND (skills_match IS NULL) = (tools_frameworks IS NULL)
        AND (skills_match IS NULL) = (role_fit IS NULL)),
      CHECK (skills_match IS NULL
        OR ats_score = skills_match + project_impact + tools_frameworks + role_fit)
    ) STRICT;

    CREATE UNIQUE INDEX analysis_current ON analysis (job_id) WHERE is_current = 1;
    CREATE INDEX analysis_history ON analysis (job_id, id);
    CREATE INDEX analysis_resume ON analysis (resume_id);

    CREATE TRIGGER analysis_same_user BEFORE INSERT ON analysis
    WHEN NEW.resume_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM resume WHERE id = NEW.resume_id AND user_id = NEW.user_id)
    BEGIN SELECT RAISE(ABORT, 'an analysis needs a resume of the same user'); END;

    CREATE TRIGGER analysis_history_unchanged
    BEFORE UPDATE OF user_id, job_id, candidate_level, target_stack, status, engine, ats_score,
      skills_match, project_impact, tools_frameworks, role_fit, missing_keywords, strengths,
      suggestions, evidence, notes, model, engine_version, resume_sha256, job_sha256,
      error_message, created_at, finished_at ON analysis
    WHEN OLD.status IN ('completed', 'failed')
    BEGIN SELECT RAISE(ABORT, 'a finished analysis is never changed'); END;

    CREATE TABLE task (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('extract', 'parse', 'analyse')),
      -- What it works on: a job to be created from what was typed, or a row.
      draft TEXT CHECK (draft IS NULL OR json_type(draft) = 'object'),
      job_id INTEGER REFERENCES job (id) ON DELETE CASCADE,
      resume_id INTEGER REFERENCES resume (id) ON DELETE CASCADE,
      analysis_id INTEGER REFERENCES analysis (id) ON DELETE CASCADE,
      -- Whom it talks to; at most one task at a time talks to one provider.
      provider TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      -- How often its process ended in the middle of it.
      orphaned INTEGER NOT NULL CHECK (orphaned >= 0),
      fraction REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
      step TEXT NOT NULL,
      points TEXT NOT NULL CHECK (json_type(points) = 'object'),
      error TEXT NOT NULL,
      cancel_requested INTEGER NOT NULL CHECK (cancel_requested IN (0, 1)),
      not_before TEXT NOT NULL,
      owner TEXT,
      created_at TEXT NOT NULL,
      started_at TEXT,
      finished_at TEXT,
      CHECK ((state = 'running') = (owner IS NOT NULL)),
      CHECK ((draft IS NOT NULL) + (job_id IS NOT NULL) + (resume_id IS NOT NULL)
        + (analysis_id IS NOT NULL) = 1),
      CHECK ((kind = 'parse') = (resume_id IS NOT NULL)),
      CHECK ((kind = 'analyse') = (analysis_id IS NOT NULL))
    ) STRICT;

    CREATE INDEX task_queue ON task (state, user_id, kind, not_before);
    CREATE INDEX task_job ON task (job_id) WHERE job_id IS NOT NULL;
    CREATE INDEX task_resume ON task (resume_id) WHERE resume_id IS NOT NULL;
    CREATE INDEX task_analysis ON task (analysis_id) WHERE analysis_id IS NOT NULL;

    -- What the program remembers between runs that is no row of a user, such as
    -- a language model that is closed to a key.
    CREATE TABLE memory (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    """
}
