import JobTrackerDomain

/// What the right pane is about.
enum Subject: Hashable, Sendable {
  case job(JobID)
  case resume(ResumeID)
  /// A new job whose page is being read or could not be.
  case creation(TaskID)
}

/// What was loaded about a subject.
enum DetailContent: Equatable, Sendable {
  case job(AnalysedJob)
  case resume(ShownResume)
  /// It cannot be shown, and why.
  case unavailable(String)

  fileprivate var analysedJob: AnalysedJob? {
    if case .job(let analysed) = self { return analysed }
    return nil
  }

  var analysis: Analysis? { analysedJob?.analysis }
}

/// A resume and what is known of it beside its row.
struct ShownResume: Equatable, Sendable {
  var resume: Resume
  /// The title of the job that it was made for.
  var madeFor: String?
  /// The newest result that was made with it.
  var judgement: ResumeJudgement?
}

/// The sides of a job in the right pane.
enum DetailTab: CaseIterable, Sendable {
  case analysis, description

  var name: String {
    switch self {
    case .analysis: "Analysis"
    case .description: "Description"
    }
  }

  var other: DetailTab { self == .analysis ? .description : .analysis }
}

/// What the lines of a long text depend on, so that they are broken once only.
struct TextKey: Equatable, Sendable {
  var revision: Int
  var tab: DetailTab
  var width: Int
  var step: String
  var showsSources: Bool
  var marks: Int
}

/// What results found, broken into lines once only: the bars above them move.
///
/// Those of the rows beside the cursor are there before a step to one of them.
struct Findings: Equatable, Sendable {
  /// A run keeps its result.
  private struct Key: Hashable {
    var run: AnalysisID
    var status: AnalysisStatus
    var width: Int

    init(_ run: Analysis, _ width: Int) {
      (self.run, status, self.width) = (run.id, run.status, width)
    }
  }

  private var rows: [Key: [DetailRow]] = [:]

  subscript(run: Analysis, width width: Int) -> [DetailRow]? {
    get { rows[Key(run, width)] }
    set { rows[Key(run, width)] = newValue }
  }
}

/// A text, the result that says which of its terms matter, and words to look for in it.
struct MarksRequest: Equatable, Sendable {
  var text: String
  var result: AnalysisResult?
  var words: [String]
}

struct FoundMarks: Equatable, Sendable {
  var request: MarksRequest
  var marks: [TermMark]
}

/// The right pane: it keeps showing the last subject until the next one is loaded.
struct Detail: Equatable, Sendable {
  private(set) var subject: Subject?
  private(set) var content: DetailContent?
  var tab = DetailTab.analysis
  /// Whether the description says what each field came from.
  var showsSources = false
  var scroll = 0
  var bars = Bars()
  /// The pane's text, broken into lines of the pane's width.
  var rows: [DetailRow] = []
  var findings = Findings()
  /// What `rows` were made from, where that is a long text.
  var textKey: TextKey?
  /// The terms of the description that was read last.
  var marks: FoundMarks?
  /// Raised with each other content.
  private(set) var revision = 0
  /// What the bars are about: they glide only while that stays.
  var barsSubject: Subject?
  /// The run that the bars show: another one begins at zero.
  var barsAnalysis: AnalysisID?

  var job: Job? { content?.analysedJob?.job }

  var analysis: Analysis? { content?.analysis }

  var otherEngine: Analysis? { content?.analysedJob?.otherEngine }

  var resume: Resume? {
    shownResume?.resume
  }

  var shownResume: ShownResume? {
    if case .resume(let shown)? = content { return shown }
    return nil
  }

  mutating func show(_ content: DetailContent?, of subject: Subject?) {
    if subject != self.subject { scroll = 0 }
    guard subject != self.subject || content != self.content else { return }
    (self.subject, self.content) = (subject, content)
    revision += 1
  }
}
