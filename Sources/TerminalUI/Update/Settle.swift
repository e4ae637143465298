import Foundation
import JobTrackerDomain
import TerminalScreen

extension Model {
  /// Brings everything in line after a change: limits, scrolling, the right pane's text, and
  /// the reads that are wanted now.
  mutating func settle() -> [Effect] {
    if let endsAt = message?.endsAt, endsAt <= now { message = nil }
    if !hasForm { refusedDuplicate = nil }
    loads.reloadIfDue(at: now)
    let draftEffects = settleDrafts()
    let layout = Layout(self)
    jobs.top = scrolled(
      top: jobs.top, cursor: jobs.cursor, height: layout.jobRows.height, total: jobs.totalRows)
    resumes.top = scrolled(
      top: resumes.top, cursor: resumes.cursor, height: layout.resumeRows.height,
      total: resumes.listed.count)
    settleDetail(layout)
    settleOverlay(layout)
    settleHints()
    return draftEffects + startLoads(layout)
  }

  private mutating func settleDetail(_ layout: Layout) {
    let wanted = wantedSubject
    if wanted == nil, detail.subject != nil, areListsLoaded { detail.show(nil, of: nil) }
    if case .creation? = wanted, detail.subject != wanted { detail.show(nil, of: wanted) }
    if let wanted, detail.subject != wanted, let content = ahead.content(of: wanted) {
      ahead.keep(detail.content, of: detail.subject)
      detail.show(content, of: wanted)
    }
    ahead.drop(allBut: neighbours)
    moveBars()
    let pane = layout.detailText
    let key = TextKey(
      revision: detail.revision, tab: detail.tab, width: pane.width, step: detailStep ?? "",
      showsSources: detail.showsSources, marks: shownMarks.count)
    if key != detail.textKey || !showsLongText {
      detail.textKey = key
      settleFindings(width: pane.width)
      detail.rows = detailRows(width: pane.width)
    }
    detail.scroll = min(max(detail.scroll, 0), max(detail.rows.count - pane.height, 0))
  }

  private mutating func settleFindings(width: Int) {
    guard !showsLongText else { return }
    var findings = Findings()
    for run in ahead.analyses + [detail.analysis].compactMap(\.self) {
      findings[run, width: width] =
        detail.findings[run, width: width] ?? findingRows(run, width: width)
    }
    detail.findings = findings
  }

  private var areListsLoaded: Bool { jobs.isLoaded && resumes.isLoaded }

  /// The bars go to the finished result, or to what is known of it so far.
  private mutating func moveBars() {
    var points: [ScoreBucket: Double] = [:]
    if let breakdown = detail.analysis?.result?.breakdown {
      points = breakdown.points
    } else if let subject = detail.subject, let task = runningTask(on: subject) {
      points = progress(of: task).points
    }
    let isSame = detail.barsSubject == detail.subject
    detail.barsSubject = detail.subject
    if detail.barsAnalysis != detail.analysis?.id {
      detail.barsAnalysis = detail.analysis?.id
      detail.bars.go(to: [:], gliding: false, at: now)
    }
    detail.bars.go(to: points, gliding: isSame, at: now)
  }

  private mutating func settleOverlay(_ layout: Layout) {
    switch overlays.last {
    case .themes(var picker)?:
      picker.top = scrolled(
        top: picker.top, cursor: picker.cursor, height: layout.themes(picker).height,
        total: picker.names.count)
      overlays[overlays.count - 1] = .themes(picker)
    case .changes(var list)?:
      list.top = scrolled(
        top: list.top, cursor: list.cursor, height: layout.changes(list).height,
        total: list.rows?.count ?? 0)
      overlays[overlays.count - 1] = .changes(list)
    case .history(var history)?:
      history.top = scrolled(
        top: history.top, cursor: history.cursor,
        height: layout.history(self, history).list.height, total: history.rows.count)
      runHistory = history
    case .score(let details)?: settle(details, layout)
    case .fits(let matrix)?: settle(matrix, layout)
    case .whatIf(let window)?: settle(window, layout)
    case .menu(var menu)?:
      menu.settle(rows: rows(of: menu, width: layout.popupText.width), in: layout.rows(of: menu))
      overlays[overlays.count - 1] = .menu(menu)
    case .tasks(let pane)?: settle(pane, layout)
    case .form(var form)?:
      let places = layout.form(form)
      let id = form.focused.id
      let room = places.control(of: id)
      form.update(id) { control in
        if case .area(var editor) = control {
          editor.scroll(size: room.size)
          control = .area(editor)
        } else if case .path(var picker) = control {
          picker.scroll(height: room.height - 1)
          control = .path(picker)
        }
      }
      self.form = form
    default: break
    }
  }

  private mutating func startLoads(_ layout: Layout) -> [Effect] {
    let height = max(layout.jobRows.height, 1)
    let missing = jobs.missingRows(height: height)
    let isReveal = jobs.revealing != nil && !jobs.isBlocked
    let isReload = isReveal || loads.wanted.contains(.jobs)
    if loads.wanted.contains(.detail) { ahead.forget() }
    var effects: [Effect] = []
    for kind in LoadKind.allCases {
      let isNeeded = isNeeded(kind) || kind == .jobs && (missing != nil || isReveal)
      guard isNeeded || loads.wanted.contains(kind) else { continue }
      guard let load = load(kind, reload: isReload, missing: missing, height: height) else {
        loads.wanted.remove(kind)
        continue
      }
      if loads.start(kind, isNeeded: isNeeded) { effects.append(.load(load)) }
    }
    return effects
  }

  /// Whether something in sight is missing that a read of this kind brings.
  private func isNeeded(_ kind: LoadKind) -> Bool {
    switch kind {
    case .detail: detail.subject != wantedSubject
    case .foundResumes: resumes.needsSearch
    case .inputs: inputs == nil
    case .taskList: taskPane.map { $0.entries == nil } ?? false
    case .changes: changeList?.rows == nil
    case .history: runHistory?.runs == nil
    case .fitJobs: fitMatrix.map { !$0.isListed && $0.problem.isEmpty } ?? false
    case .fits, .whatIf, .marks, .ahead: true
    default: false
    }
  }

  /// What lies beside the cursor is read once all is there that it stands on.
  private var missingAhead: AheadRequest? {
    guard detail.subject == wantedSubject, !loads.isBusy(.detail) else { return nil }
    return ahead.request(for: neighbours)
  }

  /// The question of a kind as things are now.
  private func load(
    _ kind: LoadKind, reload: Bool, missing: JobsRequest?, height: Int
  ) -> Load? {
    switch kind {
    case .jobs: .jobs(reload ? jobs.reload(height: height) : missing ?? jobs.reload(height: height))
    case .count: .count(jobs.query)
    case .resumes: .resumes
    case .foundResumes: resumes.query.isEmpty ? nil : .foundResumes(resumes.query)
    case .tasks: .tasks
    case .detail:
      wantedSubject.flatMap { subject in
        if case .creation = subject { return nil }
        return .detail(subject)
      }
    case .folder: form?.pickedFolder.map { .folder($0) }
    case .theme: wantedTheme.map { .theme($0, ground) }
    case .inputs: .inputs
    case .taskList: taskPane == nil ? nil : .taskList
    case .changes: changeList.map { _ in .changes }
    case .history: runHistory.map { .history($0.job) }
    case .fitJobs: fitMatrix.map { .fitJobs($0.query) }
    case .fits: fitMatrix.flatMap { missingFits($0) }
    case .marks: wantedMarks.map { .marks($0) }
    case .followed: followedFile.map { .followed($0) }
    case .ahead: missingAhead.map { .ahead($0) }
    case .whatIf: whatIf?.question.map { .whatIf($0) }
    }
  }
}

extension Model {
  /// When the next `tick` is needed; `nil` while nothing moves.
  var nextTick: Double? {
    var times: [Double] = []
    if detail.bars.isMoving(at: now) || whatIf?.bars.isMoving(at: now) == true {
      times.append(now + 1.0 / 30)
    }
    if tasks.contains(where: { $0.state == .running }) {
      times.append(((now * 10).rounded(.down) + 1) / 10)
    }
    // Seconds are counted down at their own pace.
    let waits = tasks.compactMap { secondsToWait(for: $0) == nil ? nil : $0.notBefore }
    if let end = waits.min() {
      let rest = end.timeIntervalSince(today)
      times.append(now + max(rest - rest.rounded(.up) + 1, 0.01))
    }
    if let endsAt = message?.endsAt { times.append(endsAt) }
    if let reload = loads.reloadsAt { times.append(reload) }
    if let due = drafts.dueAt { times.append(due) }
    if let shown = pending.showsAt, shown > now { times.append(shown) }
    return times.min()
  }

  /// Which picture of the spinners shows; ten a second.
  var spinnerFrame: Int { Int((now * 10 + 1e-6).rounded(.down)) }
}
