import Foundation
import JobTrackerDomain
import TerminalScreen

/// The whole state of the interface; only `update` changes it.
struct Model: Equatable, Sendable {
  var size: Size
  var surroundings: Surroundings
  var theme: Theme
  var bindings = Bindings.standard { didSet { possibleHints = nil } }
  var possibleHints: PossibleHints?

  /// Seconds of a clock that only goes forward.
  var now = 0.0
  /// The time of the day, to show dates by.
  var today = Date.distantPast

  var focus = Pane.jobs
  /// The list whose row the right pane is about.
  var source = Pane.jobs
  var jobs = JobList()
  var resumes = ResumeList()
  var detail = Detail()
  var ahead = ReadAhead()
  /// Tasks under way, and creations that wait for a decision.
  var tasks: [BackgroundTask] = []
  var areTasksLoaded = false
  /// What tasks of this process reported since they were loaded.
  var progress: [TaskID: TaskProgress] = [:]
  /// Creations that were started here and whose end is still to be told.
  var startedCreations: [TaskID: JobDraft] = [:]
  /// What the open form was refused for.
  var refusedDuplicate: RefusedDuplicate?
  /// The filter of the list with the focus, while it is being typed.
  var filter: LineEditor?
  var overlays: [Overlay] = []
  /// What was typed of a key sequence or of a movement's count.
  var pending = PendingKeys()
  /// What was entered and chosen earlier; `nil` until it is read.
  var inputs: InputHistory?
  var zoom = Zoom.normal
  var divider = Divider()
  var mouse = Mouse()
  var message: Message?
  var messages = MessageLog()
  /// What was asked of a job while it was still being read; done once it is there.
  var postponed: Action?
  var loads = Loads()
  /// The folder that a resume was last looked for in.
  var lastFolder: String
  /// The folder that a posting was last looked for in.
  var lastPostingFolder: String
  var drafts = Drafts()
  /// How many postings at hand were read.
  var readings = 0
  /// The choice that ``theme`` comes from, such as `auto`; while one is being chosen it differs.
  var themeName: String
  /// The theme that is being read.
  var wantedTheme: String?
  /// Why the theme could not be read, as it stands in the message.
  var themeProblem: String?
  /// The terminal's own ground, once it is known.
  var ground: TerminalGround?
  var isQuitting = false

  init(size: Size, surroundings: Surroundings, theme: Theme) {
    self.size = size
    self.surroundings = surroundings
    self.theme = theme
    themeName = theme.name
    lastFolder = surroundings.startFolder
    lastPostingFolder = surroundings.startFolder
  }
}

extension Model {
  var form: Form? {
    get {
      if case .form(let form)? = overlays.last { return form }
      return nil
    }
    set {
      guard let newValue, case .form? = overlays.last else { return }
      overlays[overlays.count - 1] = .form(newValue)
    }
  }

  /// Whether the filter of a list is being typed.
  func isTypingFilter(of list: Pane) -> Bool { filter != nil && source == list }

  var hasForm: Bool {
    overlays.contains { overlay in
      if case .form = overlay { return true }
      return false
    }
  }

  /// What the right pane should be about.
  var wantedSubject: Subject? {
    guard source == .jobs else { return resumes.selected.map { .resume($0.id) } }
    return switch jobs.selected {
    case .creation(let task): .creation(task.id)
    case .job(let job): .job(job.id)
    // The last one stays in sight until the row is loaded.
    case .unknown: detail.subject
    case nil: nil
    }
  }

  /// What a step up or down the list would show.
  var neighbours: [Subject] {
    [-1, 1].compactMap { step -> Subject? in
      guard source == .jobs else {
        let index = resumes.cursor + step
        return resumes.listed.indices.contains(index) ? .resume(resumes.listed[index].id) : nil
      }
      guard case .job(let job)? = jobs.row(jobs.cursor + step) else { return nil }
      return .job(job.id)
    }
  }

  var isLibraryEmpty: Bool {
    jobs.isLoaded && jobs.totalRows == 0 && jobs.query.text.isEmpty && resumes.isLoaded
      && resumes.rows.isEmpty
  }

  var runningTasks: [BackgroundTask] { tasks.filter { !$0.state.isFinished } }

  func task(_ id: TaskID) -> BackgroundTask? { tasks.first { $0.id == id } }

  /// The unfinished task that works on a subject.
  func runningTask(on subject: Subject) -> BackgroundTask? {
    runningTasks.first { task in
      switch (task.work, subject) {
      case (.createJob, .creation(let id)): task.id == id
      case (.extract(let job), .job(let id)): job == id
      case (.parse(let resume), .resume(let id)): resume == id
      case (.analyse(let analysis, _), .job(let id)):
        detail.subject == .job(id) && detail.analysis?.id == analysis
      default: false
      }
    }
  }

  /// How far a task is, by its latest word.
  func progress(of task: BackgroundTask) -> TaskProgress { progress[task.id] ?? task.progress }

  var dates: DateText { DateText(calendar: surroundings.calendar, today: today) }
}
