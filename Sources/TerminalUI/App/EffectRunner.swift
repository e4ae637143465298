import Dispatch
import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

/// Does what `update` wants done, away from the main thread.
///
/// Reads run side by side; what a person asked for runs in the order of asking.
struct EffectRunner: Sendable {
  let tracker: JobTracker
  let themes: ThemeLibrary
  let depth: ColorDepth
  /// Where forms are kept that are not saved; nowhere without.
  let drafts: DraftFolder?
  /// Takes the answers, and whether somebody waits for them; called from any thread.
  let answer: @Sendable (Event, _ urgently: Bool) -> Void

  private let reads = DispatchQueue(
    label: "jobtracker.reads", qos: .userInitiated, attributes: .concurrent)
  private let commands = DispatchQueue(label: "jobtracker.commands", qos: .userInitiated)

  /// What is typed is kept even while the database is busy.
  private let keeping = DispatchQueue(label: "jobtracker.drafts", qos: .userInitiated)

  init(
    tracker: JobTracker, themes: ThemeLibrary, depth: ColorDepth, drafts: DraftFolder? = nil,
    answer: @escaping @Sendable (Event, Bool) -> Void
  ) {
    self.tracker = tracker
    self.themes = themes
    self.depth = depth
    self.drafts = drafts
    self.answer = answer
  }

  /// - Parameter urgently: Whether a person waits for the answer.
  func start(_ effect: Effect, urgently: Bool = false) {
    let queue =
      switch effect {
      // Reading a posting changes nothing and must not keep what does waiting.
      case .load, .edit, .ring, .copy, .perform(.copy), .perform(.openURL),
        .perform(.readPosting), .perform(.recoverDraft), .perform(.followTasks),
        .perform(.prepareSearch):
        reads
      case .perform(.keepDraft): keeping
      case .perform: commands
      }
    queue.async { answer(result(of: effect), urgently) }
  }

  /// Does the last things before the program ends, after what was started of their kind.
  func finish(_ effects: [Effect]) {
    keeping.sync { for effect in effects { _ = result(of: effect) } }
  }

  /// Starts a read and waits a moment for its answer.
  ///
  /// - Parameter seconds: How long this thread is held up at most.
  /// - Returns: The answer, or `nil` where it takes longer: then it comes as an urgent one.
  func start(_ load: Load, waiting seconds: Double) -> Event? {
    let prompt = PromptAnswer()
    reads.async {
      let event = result(of: .load(load))
      if !prompt.give(event) { answer(event, true) }
    }
    return prompt.take(within: seconds)
  }

  /// Does it on this thread.
  func result(of effect: Effect) -> Event {
    switch effect {
    case .load(let load): .loaded(load.kind, Result { try read(load) }.mapError(Failure.init))
    case .perform(let command):
      .performed(command, Result { try perform(command) }.mapError(Failure.init))
    // The interface runs the editor itself: it has the terminal.
    case .edit: .edited(.success(nil))
    case .ring, .copy: .tick
    }
  }

  private func read(_ load: Load) throws -> Loaded {
    switch load {
    case .jobs(let request): .jobs(try page(request))
    case .count(let query): .count(query, try tracker.jobCount(query))
    case .resumes: .resumes(try tracker.resumes())
    case .foundResumes(let query):
      .foundResumes(
        FoundResumes(
          query: query, ids: Set(try tracker.resumes(ResumeFilter(query)).map(\.id))))
    case .tasks: .tasks(try tracker.openTasks())
    case .detail(let subject): .detail(subject, content(of: subject))
    case .ahead(let request):
      .ahead(
        request,
        Dictionary(uniqueKeysWithValues: request.subjects.map { ($0, content(of: $0)) }))
    case .folder(let path): .folder(FolderListing(reading: path))
    case .theme(let name, let ground):
      .theme(name, try themes.load(name, depth: depth, ground: ground))
    case .inputs: .inputs(tracker.inputHistory())
    case .taskList: .taskList(try tracker.tasks())
    case .changes: .changes(try tracker.changes())
    case .history(let id): .history(id, try tracker.analysisHistory(ofJob: id))
    case .fitJobs(let query):
      .fitJobs(query, try tracker.jobs(query, limit: FitMatrix.mostJobs))
    case .marks(let request):
      .marks(
        FoundMarks(
          request: request,
          marks: tracker.marks(in: request.text, of: request.result, words: request.words)))
    case .followed(let path):
      .followed(path, text: try tracker.resumeText(at: URL(filePath: path)))
    case .whatIf(let request): .whatIf(request, try tracker.whatIf(request))
    case .fits(let resumes, let jobs): .fits(try tracker.fits(of: resumes, forJobs: jobs))
    }
  }

  private func page(_ request: JobsRequest) throws -> JobsPage {
    let index = try request.anchor.flatMap { try tracker.position(of: $0, in: request.query) }
    let offset = request.offset(around: index ?? request.index)
    return JobsPage(
      request: request, anchorIndex: index, offset: offset,
      rows: try tracker.jobs(request.query, offset: offset, limit: request.limit))
  }

  private func content(of subject: Subject) -> DetailContent {
    do {
      switch subject {
      case .job(let id): return .job(try tracker.jobWithAnalysis(id))
      case .resume(let id):
        let resume = try tracker.resume(id)
        let job = resume.jobID.flatMap { try? tracker.job($0) }
        return .resume(
          ShownResume(
            resume: resume, madeFor: job?.name,
            judgement: try tracker.newestJudgement(ofResume: id)))
      case .creation: return .unavailable("")
      }
    } catch {
      return .unavailable(Failure(error).message)
    }
  }

  private func perform(_ command: Command) throws -> Performed {
    switch command {
    case .addJob(let draft, let earlier):
      switch try tracker.addJob(draft, resuming: earlier) {
      case .created(let job): return .jobAdded(job.id, name: job.name)
      case .reading(let task): return .reading(task)
      case .alreadyThere(let duplicate): return .alreadyThere(duplicate)
      }
    case .editJob(let id, let draft): return .jobEdited(try tracker.editJob(id, to: draft))
    case .readPosting(let source, let url, _):
      return .postingRead(try tracker.readPosting(source, url: url))
    case .keepDraft(let job?, let slot): try drafts?.keep(job, slot: slot)
    case .keepDraft(nil, let slot): drafts?.forget(slot: slot)
    case .recoverDraft(let slot):
      if let (draft, job) = drafts?.recover(into: slot) { return .draftFound(draft, job) }
    case .readPage(let id): try tracker.readPageAgain(id)
    case .readKeptPage(let id):
      let outcome = try tracker.rereadPage(ofJob: id)
      _ = try tracker.takeReading(outcome, intoJob: id)
      return .keptPageRead(note: outcome.reason)
    case .deleteJob(let id, _): try tracker.deleteJob(id)
    case .moveStage(let id, let move): return .stageMoved(try tracker.moveStage(ofJob: id, move))
    case .setTags(let id, let tags): _ = try tracker.setTags(tags, ofJob: id)
    case .addResume(let path, let job):
      return .resumeAdded(try tracker.addResume(URL(filePath: path), for: job))
    case .keepResume(let text, let name, let job):
      return .resumeAdded(try tracker.addResume(text: text, named: name, for: job))
    case .deleteResume(let id, _): try tracker.deleteResume(id)
    case .startAnalysis(let job, let resume, let level, let stack, let engine):
      _ = try tracker.startAnalysis(
        job: job, resume: resume, level: level, stack: stack, engine: engine)
      return .analysisStarted
    case .agreeToSend(let command):
      try tracker.sendingConsent.give()
      return try perform(command)
    case .undo(let id): return .undone(try tracker.undo(backTo: id))
    case .redo(let id): return .redone(try tracker.redo(upTo: id))
    case .cancelTask(let id): try tracker.cancelTask(id)
    case .dismissTask(let id): try tracker.dismissTask(id)
    case .retryTask(let task): _ = try tracker.retryTask(task.id)
    case .clearTasks: return .tasksCleared(try tracker.clearTasks())
    case .copy(let clip, let command):
      try DesktopCommand(purpose: .clipboard, line: command).run(input: clip.text)
    case .openURL(let url):
      let command = tracker.settings.interface.browserCommand
      try DesktopCommand(purpose: .browser, line: command).run([url])
    case .followTasks(let ids): return .tasksEnded(try tracker.tasks(ids))
    case .chooseTheme(let name, let ground): return try choose(name, ground)
    case .prepareSearch: try tracker.prepareSearch()
    case .rememberInputs(let inputs): try tracker.rememberInputs(inputs)
    case .followCreation(let id, let draft): return try follow(id, draft)
    }
    return .done
  }

  private func choose(_ name: String, _ ground: TerminalGround?) throws -> Performed {
    let theme = try themes.load(name, depth: depth, ground: ground)
    let problem: String?
    do {
      try tracker.keepTheme(name)
      problem = nil
    } catch {
      problem = Failure(error).message
    }
    return .themeChosen(name, theme, problem: problem)
  }

  /// Finds the job that a creation made: one of the newest, with its URL.
  private func follow(_ id: TaskID, _ draft: JobDraft) throws -> Performed {
    let task = try tracker.task(id)
    let url = draft.cleaned.jobURL
    let job =
      task.state == .done ? try tracker.jobs(limit: 50).first { $0.jobURL == url } : nil
    return .creationEnded(job?.id, name: job?.name ?? "", note: task.error)
  }
}
