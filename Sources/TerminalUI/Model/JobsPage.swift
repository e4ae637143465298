import JobTrackerDomain

/// A question for rows of the list of jobs.
struct JobsRequest: Equatable, Sendable {
  var query: JobQuery
  /// The job that the rows are to stand around, wherever it is now.
  var anchor: JobID?
  /// Where the rows are to stand around if there is no anchor, or it is gone.
  var index: Int
  var limit: Int
  /// Whether the cursor is to go to the anchor.
  var isReveal = false

  /// The first row to load where the middle one is `centre`.
  func offset(around centre: Int) -> Int { max(0, centre - limit / 2) }
}

/// Loaded rows of the list of jobs.
struct JobsPage: Equatable, Sendable {
  var request: JobsRequest
  /// Where the anchor is now; `nil` where it is not in the list.
  var anchorIndex: Int?
  var offset: Int
  var rows: [JobSummary]
}

extension JobList {
  /// Rows loaded at a time; enough that moving on never waits for the next ones.
  static let pageLength = 200
  /// Rows that are to be loaded beyond the ones in sight.
  static let margin = 50

  /// The rows to load next, so that those in sight and a good margin are there.
  ///
  /// - Parameter height: The rows of the pane.
  func missingRows(height: Int) -> JobsRequest? {
    guard !isBlocked else { return nil }
    let centre = max(jobIndex ?? 0, 0)
    let request = JobsRequest(
      query: query, anchor: nil, index: centre, limit: max(Self.pageLength, height * 4))
    guard loadedQuery == query else { return request }
    let first = max(top - creations.count, 0)
    let lower = max(0, min(first, centre) - Self.margin)
    let upper = min(max(first + height, centre + 1) + Self.margin, count ?? Int.max)
    return lower >= start && upper <= start + rows.count ? nil : request
  }

  /// The question that reads everything in sight anew.
  func reload(height: Int) -> JobsRequest {
    JobsRequest(
      query: query, anchor: revealing ?? selectedJob?.id, index: max(jobIndex ?? 0, 0),
      limit: max(Self.pageLength, height * 4), isReveal: revealing != nil)
  }
}
