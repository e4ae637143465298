extension Schema {
  /// The stage of each job with the dates of its changes, and its tags.
  static let pipeline = """
    ALTER TABLE job ADD COLUMN stage TEXT NOT NULL DEFAULT 'saved' CHECK (stage IN (\(stages)));
    -- With a space between, as they are typed.
    ALTER TABLE job ADD COLUMN tags TEXT NOT NULL DEFAULT '';

    -- A job that never changed its stage has none.
    CREATE TABLE stage_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL,
      job_id INTEGER NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN (\(stages))),
      changed_at TEXT NOT NULL,
      FOREIGN KEY (job_id, user_id) REFERENCES job (id, user_id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX stage_change_job ON stage_change (job_id, id);

    DROP INDEX job_list;
    -- Covers the list and its filter, so that neither reads a row with its description.
    CREATE INDEX job_list ON job (user_id, id, company_name, job_title, location, stage, tags,
      extraction_status, job_url);
    """

  private static let stages =
    "'saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', "
    + "'ghosted'"
}
