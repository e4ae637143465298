import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

@testable import TerminalUI

/// A library in memory that answers effects as the real one does.
struct FakeLibrary {
  /// Newest first.
  var jobs: [JobSummary] = []
  var details: [JobID: (Job, Analysis?)] = [:]
  var otherEngines: [JobID: Analysis] = [:]
  var judgements: [ResumeID: ResumeJudgement] = [:]
  var resumes: [Resume] = []
  var tasks: [BackgroundTask] = []
  /// What the window with the tasks lists, and what became of those that ended.
  var entries: [TaskEntry] = []
  /// Tasks that are no longer open.
  var ended: [TaskID: BackgroundTask] = [:]
  var folders: [String: [FolderEntry]] = [:]
  /// What is read from postings at hand.
  var reading = ExtractionOutcome.success(Posting())
  /// What comes back from the person's editor.
  var edited: Result<String?, Failure> = .success(nil)
  /// Drafts that an ended process left.
  var left: [UnsavedJob] = []
  /// Drafts that are kept, by their slots.
  var drafts: [Int: UnsavedJob] = [:]
  /// Themes with a mistake, and what it is.
  var brokenThemes: [String: Failure] = [:]
  /// What the next command is refused with.
  var refusal: (any Error)?
  var inputs = InputHistory()
  /// What was done, newest first.
  var changes: [Change] = []
  /// The runs of each job, newest first.
  var runs: [JobID: [Analysis]] = [:]
  var nextID: Int64 = 1_000_000

  mutating func answer(_ effect: Effect) -> Event {
    switch effect {
    case .load(.theme(let name, _)):
      return .loaded(.theme, theme(name).map { .theme(name, $0) })
    case .perform(.chooseTheme(let name, let ground)):
      let chosen = theme(name).map { Performed.themeChosen(name, $0, problem: nil) }
      return .performed(.chooseTheme(name, ground), chosen)
    case .load(let load): return .loaded(load.kind, .success(read(load)))
    case .edit: return .edited(edited)
    case .ring: return .tick
    case .copy(let clip): return .performed(.copy(clip, command: ""), .success(.done))
    case .perform(let command):
      if let error = refusal {
        refusal = nil
        return .performed(command, .failure(Failure(error)))
      }
      return .performed(command, .success(perform(command)))
    }
  }

  func found(_ query: JobQuery) -> [JobSummary] {
    let list = filtered(query)
    guard query.order.column == .company else { return list }
    let sorted = list.sorted { $0.companyName.lowercased() < $1.companyName.lowercased() }
    return query.order.isAscending ? sorted : sorted.reversed()
  }

  private func filtered(_ query: JobQuery) -> [JobSummary] {
    let filter = JobFilter(query.text)
    let words = filter.parts.compactMap { part in
      if case .word(let word) = part.condition { word } else { nil }
    }
    guard !words.isEmpty else { return jobs }
    return jobs.filter { job in
      words.allSatisfy {
        WordMatch($0).places(in: FoldedText("\(job.companyName) \(job.jobTitle)")) != nil
      }
    }
  }

  private func read(_ load: Load) -> Loaded {
    switch load {
    case .jobs(let request):
      let list = found(request.query)
      let index = request.anchor.flatMap { id in list.firstIndex { $0.id == id } }
      let offset = request.offset(around: index ?? request.index)
      return .jobs(
        JobsPage(
          request: request, anchorIndex: index, offset: offset,
          rows: Array(list.dropFirst(offset).prefix(request.limit))))
    case .count(let query): return .count(query, found(query).count)
    case .resumes: return .resumes(resumes.map(\.summary))
    case .foundResumes(let query):
      let found = resumes.filter { resume in
        ResumeFilter(query).parts.allSatisfy {
          "\(resume.fileName) \(resume.parsedText)".localizedStandardContains($0.words)
        }
      }
      return .foundResumes(FoundResumes(query: query, ids: Set(found.map(\.id))))
    case .tasks: return .tasks(tasks)
    case .detail(let subject): return .detail(subject, detail(subject))
    case .ahead(let request):
      return .ahead(
        request, Dictionary(uniqueKeysWithValues: request.subjects.map { ($0, detail($0)) }))
    case .folder(let picked):
      let path = picked.path
      guard let entries = folders[path] else {
        return .folder(
          FolderListing(folder: path, entries: [], problem: "There is no such folder."))
      }
      return .folder(FolderListing(folder: path, entries: entries))
    case .theme: preconditionFailure("answered before")
    case .inputs: return .inputs(inputs)
    case .taskList: return .taskList(entries)
    case .changes: return .changes(changes)
    case .history(let job): return .history(job, runs[job] ?? [])
    case .marks(let request): return .marks(Sample.marks(of: request))
    case .whatIf(let request):
      let points = Double(request.keywords.count) + (request.text == nil ? 0 : 2)
      let result = Sample.analysis(of: 3, points: [15 + points, 12, 9 + points, 20]).result
      guard let result else { preconditionFailure("these points are valid") }
      return .whatIf(request, WhatIfAnswer(text: request.text ?? "Jane Doe", result: result))
    case .followed(let path): return .followed(path, text: "Read from \(path)")
    case .fitJobs(let query):
      return .fitJobs(query, Array(found(query).prefix(FitMatrix.mostJobs)))
    case .fits(let resumes, let jobs):
      return .fits(jobs.map { Sample.fits(of: resumes, for: $0) })
    }
  }

  private func theme(_ name: String) -> Result<Theme, Failure> {
    if let failure = brokenThemes[name] { return .failure(failure) }
    return .success(Theme(name: name, styles: [:]))
  }

  private func detail(_ subject: Subject) -> DetailContent {
    switch subject {
    case .job(let id):
      if let (job, analysis) = details[id] {
        return .job(
          AnalysedJob(job: job, analysis: analysis, otherEngine: otherEngines[id]))
      }
      guard let job = jobs.first(where: { $0.id == id }) else {
        return .unavailable("There is no job \(id).")
      }
      return .job(AnalysedJob(job: Sample.job(job), analysis: nil, otherEngine: nil))
    case .resume(let id):
      guard let resume = resumes.first(where: { $0.id == id }) else {
        return .unavailable("There is no resume \(id).")
      }
      return .resume(ShownResume(resume: resume, judgement: judgements[id]))
    case .creation: return .unavailable("")
    }
  }

  private mutating func perform(_ command: Command) -> Performed {
    nextID += 1
    switch command {
    case .addJob(let draft, let earlier):
      tasks.removeAll { $0.id == earlier }
      if let same = jobs.first(where: {
        !draft.jobURL.isEmpty && PostingURL.areSame($0.jobURL, draft.jobURL)
      }), !draft.allowsDuplicate {
        return .alreadyThere(.job(same.id, name: same.name))
      }
      guard draft.jobURL.isEmpty || draft.atHand != nil else {
        let task = Sample.task(nextID, .createJob(draft))
        tasks.insert(task, at: 0)
        return .reading(task.id)
      }
      let job = Sample.summary(nextID, draft.companyName, draft.jobTitle)
      jobs.insert(job, at: 0)
      return .jobAdded(job.id, name: job.name)
    case .editJob(let id, let draft):
      var job = details[id]?.0 ?? Sample.job(Sample.summary(id.rawValue, "", ""))
      job.companyName = draft.companyName
      return .jobEdited(job)
    case .deleteJob(let id, _): jobs.removeAll { $0.id == id }
    case .moveStage(let id, let move):
      guard let index = jobs.firstIndex(where: { $0.id == id }),
        let stage = try? move.stage(from: jobs[index].stage)
      else { break }
      jobs[index].stage = stage
      let job = Sample.job(jobs[index])
      details[id] = (job, details[id]?.1)
      return .stageMoved(job)
    case .setTags(let id, let tags):
      if let index = jobs.firstIndex(where: { $0.id == id }) { jobs[index].tags = tags }
    case .keepResume(let text, let name, _):
      let resume = Sample.resume(nextID, name, text: text)
      resumes.insert(resume, at: 0)
      return .resumeAdded(resume)
    case .deleteResume(let id, _): resumes.removeAll { $0.id == id }
    case .addResume(let path, _):
      let resume = Sample.resume(nextID, String(path.split(separator: "/").last ?? ""), text: "")
      resumes.insert(resume, at: 0)
      return .resumeAdded(resume)
    case .startAnalysis: return .analysisStarted
    case .agreeToSend(let command): return perform(command)
    case .followCreation(let id, let draft):
      let job = jobs.first { $0.jobURL == draft.jobURL }
      return .creationEnded(job?.id, name: job?.name ?? "", note: ended[id]?.error ?? "")
    case .dismissTask(let id): tasks.removeAll { $0.id == id }
    case .clearTasks:
      let before = entries.count
      entries.removeAll { $0.task.canBeCleared }
      return .tasksCleared(before - entries.count)
    case .followTasks(let ids): return .tasksEnded(entries.filter { ids.contains($0.id) })
    case .readPosting: return .postingRead(PostingReading(outcome: reading))
    case .keepDraft(let draft, let slot): drafts[slot] = draft
    case .recoverDraft(let slot):
      guard let draft = left.first else { break }
      left.removeFirst()
      drafts[slot] = draft
      guard case .edit(let id) = draft.purpose else { return .draftFound(draft, nil) }
      return .draftFound(draft, details[id]?.0)
    case .readKeptPage: return .keptPageRead(note: "")
    case .undo(let id): return .undone(turn(id ?? changes.first { !$0.isUndone }?.id))
    case .redo(let id): return .redone(turn(id ?? changes.last { $0.isUndone }?.id))
    case .cancelTask, .prepareSearch, .retryTask, .copy, .openURL, .readPage, .chooseTheme: break
    case .rememberInputs(let entered):
      for (field, text) in entered { inputs.remember(text, in: field) }
    }
    return .done
  }
}

extension FakeLibrary {
  /// Undoes or redoes what the list would to get to a change.
  private mutating func turn(_ id: ChangeID?) -> [Change] {
    guard let goal = changes.first(where: { $0.id == id }) else { return [] }
    let turned = changes.filter {
      $0.isUndone == goal.isUndone && (goal.isUndone ? $0.id <= goal.id : $0.id >= goal.id)
    }
    for index in changes.indices where turned.contains(changes[index]) {
      changes[index].isUndone.toggle()
    }
    return goal.isUndone ? turned.reversed() : turned
  }
}

extension Resume {
  var summary: ResumeSummary {
    ResumeSummary(
      id: id, jobID: jobID, fileName: fileName, pageCount: pageCount, hasText: !parsedText.isEmpty,
      parseError: parseError, createdAt: createdAt)
  }
}
