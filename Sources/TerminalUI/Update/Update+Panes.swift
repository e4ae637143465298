import JobTrackerDomain
import TerminalScreen

extension Model {
  mutating func performInPanes(_ action: Action, times: Int? = nil) -> [Effect] {
    if let reason = refusal(of: action) {
      if action == .cancelWork, isTargetBeingRead { postponed = action } else { complain(reason) }
      return []
    }
    switch action {
    case .nextPane: focus(focus.next(by: 1))
    case .previousPane: focus(focus.next(by: -1))
    case .jobsPane: focus(.jobs)
    case .resumesPane: focus(.resumes)
    case .detailPane: focus(.detail)
    case .listPane: focus(source)
    case .zoomIn: zoom = zoom.next
    case .zoomOut: zoom = zoom.previous
    case .help: overlays.append(.menu(.help(contexts)))
    case .commands: overlays.append(.menu(.commands(contexts)))
    case .themes: openThemePicker()
    case .mouse: switchMouse()
    case .tasks: overlays.append(.tasks(TaskPane()))
    case .nextTab, .previousTab: switchTab()
    case .open: return open()
    case .back: goBack()
    case .filter:
      filter = LineEditor(filterText)
      return source == .jobs ? [.perform(.prepareSearch)] : []
    case .add: openAddForm()
    case .edit: openEditForm()
    case .analyse: openAnalysisForm()
    case .delete: return delete()
    case .undo: return [.perform(.undo(backTo: nil))]
    case .redo: return [.perform(.redo(upTo: nil))]
    case .changes: overlays.append(.changes(ChangeList()))
    case .history: openHistory()
    case .compare: openFits()
    case .sortNewest, .sortCompany, .sortTitle, .sortLocation, .sortStage, .sortScore: sort(action)
    case .tags: openTagsForm()
    case .whatIf: openWhatIf()
    case .nextTerm, .previousTerm: jumpToTerm(forward: action == .nextTerm)
    case .explain: overlays.append(.score(ScoreDetails()))
    case .readPage: return readPage()
    case .readKeptPage: return readKeptPage()
    case .sources: switchSources()
    case .cancelWork: return cancelWork()
    case .copyURL, .copyDescription, .copyKeywords, .copyResult: return copy(action)
    case .openURL: return openURL()
    default:
      if let stage = StageMove(action) { return moveStage(stage) }
      move(action, times: times)
    }
    return []
  }

  mutating func focus(_ pane: Pane) {
    focus = pane
    if pane != .detail { source = pane }
  }

  private mutating func move(_ action: Action, times: Int?) {
    let layout = Layout(self)
    switch focus {
    case .jobs:
      guard action != .last || times != nil else { return jobs.moveToEnd() }
      jobs.move(to: scroll(jobs.cursor, action, height: layout.jobRows.height, times: times))
    case .resumes:
      resumes.move(
        to: scroll(resumes.cursor, action, height: layout.resumeRows.height, times: times))
    case .detail:
      detail.scroll = scroll(
        detail.scroll, action, height: layout.detailText.height, times: times)
    }
  }

  private mutating func open() -> [Effect] {
    if focus == .jobs, let task = jobs.selectedCreation {
      if task.state.isFinished { openCreation(task) } else { focus(.detail) }
    } else if focus != .detail, wantedSubject != nil {
      focus(.detail)
    }
    return []
  }

  private mutating func goBack() {
    switch focus {
    case .detail: focus = source
    case .resumes: if resumes.query.isEmpty { focus(.jobs) } else { resumes.ask("") }
    case .jobs: showAllJobs()
    }
  }

  private mutating func switchTab() {
    guard case .job? = detail.subject else { return }
    detail.tab = detail.tab.other
    detail.scroll = 0
  }

  // MARK: The filter

  mutating func performInFilter(_ action: Action) -> [Effect] {
    switch action {
    case .accept:
      filter = nil
      return remember([filterHistory: filterText])
    case .recallOlder, .recallNewer: recall(older: action == .recallOlder)
    case .cancel:
      filter = nil
      if source == .resumes { resumes.ask("") } else { showAllJobs() }
    default:
      if filter?.perform(action) == true { applyFilter() }
    }
    return []
  }

  /// Narrows the list to what is typed so far.
  mutating func applyFilter() {
    let text = filter?.text ?? ""
    guard text != filterText else { return }
    if source == .resumes {
      resumes.ask(text)
      resumes.move(to: 0)
    } else {
      jobs.ask(text)
      jobs.move(to: jobs.creations.count)
    }
  }

  /// What the list in use is narrowed to.
  private var filterText: String { source == .resumes ? resumes.query : jobs.query.text }

  /// Where earlier filters of that list are kept.
  var filterHistory: InputHistory.Field { source == .resumes ? .resumeFilter : .filter }

  /// Sorts by a column, or turns the order round; the cursor stays on its job.
  private mutating func sort(_ action: Action) {
    let column: JobOrder.Column =
      switch action {
      case .sortCompany: .company
      case .sortTitle: .title
      case .sortLocation: .location
      case .sortStage: .stage
      case .sortScore: .score
      default: .newest
      }
    list(JobQuery(text: jobs.query.text, order: jobs.query.order.choosing(column)))
  }

  private mutating func showAllJobs() {
    guard !jobs.query.text.isEmpty else { return }
    list(JobQuery(order: jobs.query.order))
  }

  /// Lists other jobs, or in another order; the cursor stays on its job.
  private mutating func list(_ query: JobQuery) {
    jobs.revealing = jobs.selectedJob?.id
    jobs.ask(query)
    loads.wanted.insert(.jobs)
  }
}
