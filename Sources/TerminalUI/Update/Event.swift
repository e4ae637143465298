import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

/// Everything that can happen to the interface.
enum Event: Sendable {
  case key(Key)
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// Time has passed: bars glide, spinners turn, messages end.
  case tick
  /// The background moved on.
  case changes(Changes)
  /// Theme files have changed; these are all themes now.
  case themes([String])
  /// The file that a what-if follows was saved.
  case followedFileChanged
  case ground(TerminalGround)
  case loaded(LoadKind, Result<Loaded, Failure>)
  case performed(Command, Result<Performed, Failure>)
  /// The person's editor has ended; with `nil` where nothing was changed.
  case edited(Result<String?, Failure>)

  /// Whether the screen can be another one after it.
  var canBeSeen: Bool {
    if case .loaded(.ahead, _) = self { return false }
    return true
  }
}

/// What the background posted since it was last asked.
struct Changes: Equatable, Sendable {
  var isStored = false
  var progress: [TaskID: TaskProgress] = [:]

  var isEmpty: Bool { !isStored && progress.isEmpty }

  mutating func add(_ change: StateChange) {
    switch change {
    case .stored: isStored = true
    case .progress(let id, let progress): self.progress[id] = progress
    }
  }
}

/// What `update` wants done outside of the model.
enum Effect: Equatable, Sendable {
  case load(Load)
  case perform(Command)
  /// Lets the person change a text in their editor, which has the terminal meanwhile.
  case edit(String)
  /// Puts a text into the clipboard; the answer comes as ``Command/copy(_:command:)``.
  case copy(Clip)
  /// Rings the terminal's bell.
  case ring
}

/// Something to read; answers come as ``Event/loaded(_:_:)``.
enum Load: Equatable, Sendable {
  case jobs(JobsRequest)
  case count(JobQuery)
  case resumes
  case foundResumes(String)
  case tasks
  case detail(Subject)
  case folder(PickedFolder)
  case theme(String, TerminalGround?)
  case inputs
  case taskList
  case changes
  case history(JobID)
  case fitJobs(JobQuery)
  case fits([ResumeID], jobs: [JobID])
  case whatIf(WhatIfRequest)
  case marks(MarksRequest)
  /// The text of the file at a path that a what-if follows.
  case followed(String)
  case ahead(AheadRequest)

  var kind: LoadKind {
    switch self {
    case .jobs: .jobs
    case .count: .count
    case .resumes: .resumes
    case .foundResumes: .foundResumes
    case .tasks: .tasks
    case .detail: .detail
    case .folder: .folder
    case .theme: .theme
    case .inputs: .inputs
    case .taskList: .taskList
    case .changes: .changes
    case .history: .history
    case .fitJobs: .fitJobs
    case .fits: .fits
    case .whatIf: .whatIf
    case .marks: .marks
    case .followed: .followed
    case .ahead: .ahead
    }
  }
}

enum Loaded: Sendable {
  case jobs(JobsPage)
  case count(JobQuery, Int)
  case resumes([ResumeSummary])
  case foundResumes(FoundResumes)
  case tasks([BackgroundTask])
  case detail(Subject, DetailContent)
  case folder(FolderListing)
  /// The name that was asked for, and its theme.
  case theme(String, Theme)
  case inputs(InputHistory)
  case taskList([TaskEntry])
  case changes([Change])
  case history(JobID, [Analysis])
  case fitJobs(JobQuery, [JobSummary])
  case fits([JobFits])
  case whatIf(WhatIfRequest, WhatIfAnswer)
  case marks(FoundMarks)
  case followed(String, text: String)
  case ahead(AheadRequest, [Subject: DetailContent])
}

/// Something that a person asked for; answers come as ``Event/performed(_:_:)``.
enum Command: Equatable, Sendable {
  case addJob(JobDraft, resuming: TaskID?)
  case editJob(JobID, JobDraft)
  case readPosting(PostingAtHand, url: String, FormReading)
  case readPage(JobID)
  case readKeptPage(JobID)
  case deleteJob(JobID, name: String)
  case moveStage(JobID, StageMove)
  case setTags(JobID, JobTags)
  case addResume(path: String, madeFor: JobID?)
  /// Adds a resume whose text was written in the program.
  case keepResume(text: String, name: String, madeFor: JobID?)
  case deleteResume(ResumeID, name: String)
  case startAnalysis(
    JobID, resume: ResumeID?, level: CandidateLevel, stack: TargetStack, engine: EngineName?)
  /// Agrees that texts are sent to the model's server, and does what waited for it.
  indirect case agreeToSend(then: Command)
  /// The last change where no other is named.
  case undo(backTo: ChangeID?)
  case redo(upTo: ChangeID?)
  case cancelTask(TaskID)
  case dismissTask(TaskID)
  case retryTask(BackgroundTask)
  case clearTasks
  /// By a command that reads the text.
  case copy(Clip, command: String)
  case openURL(String)
  /// Finds out how tasks went that are no longer under way.
  case followTasks([TaskID])
  /// Keeps what stands in a form, or forgets it.
  case keepDraft(UnsavedJob?, slot: Int)
  case recoverDraft(slot: Int)
  case chooseTheme(String, TerminalGround?)
  /// Makes a filter answer at once.
  case prepareSearch
  /// Keeps what was entered, to be recalled.
  case rememberInputs([InputHistory.Field: String])
  /// Finds out what became of a creation that is no longer among the open tasks.
  case followCreation(TaskID, JobDraft)
}

enum Performed: Equatable, Sendable {
  case done
  case jobAdded(JobID, name: String)
  case reading(TaskID)
  case alreadyThere(PostingDuplicate)
  /// What came of reading a kept page; with a note where the job is not whole after it.
  case keptPageRead(note: String)
  case jobEdited(Job)
  case stageMoved(Job)
  case postingRead(PostingReading)
  /// A draft that an ended process left, and the job that it changes.
  case draftFound(UnsavedJob, Job?)
  case resumeAdded(Resume)
  case analysisStarted
  /// How many were forgotten.
  case tasksCleared(Int)
  case tasksEnded([TaskEntry])
  /// What was undone or redone, the last one last.
  case undone([Change])
  case redone([Change])
  /// With the reason where it cannot be kept for the next run.
  case themeChosen(String, Theme, problem: String?)
  /// The job that a creation made, and why its page gave nothing, if so; `nil` where it
  /// made none.
  case creationEnded(JobID?, name: String, note: String)
}
