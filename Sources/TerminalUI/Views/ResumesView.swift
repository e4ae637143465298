import JobTrackerDomain
import TerminalScreen

enum ResumesView {
  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard !layout.resumes.isEmpty else { return }
    PaneFrame.draw(
      .resumes, title: "Resumes", right: PaneFrame.others(than: .resumes, layout),
      in: layout.resumes, model, on: &screen)
    let rows = layout.resumeRows
    let list = model.resumes
    FilterView.draw(
      list.query, of: .resumes, count: HeaderView.grouped(list.listed.count),
      example: "words of the name or the text, !draft", in: layout.resumeFilter, model, on: &screen)
    guard !list.listed.isEmpty else { return drawEmpty(model, rows, on: &screen) }
    for line in 0..<rows.height {
      let index = list.top + line
      guard list.listed.indices.contains(index) else { break }
      let rect = rows.row(line)
      draw(list.listed[index], in: rect.inset(columns: 1, rows: 0), model, on: &screen)
      if index == list.cursor { PaneFrame.highlight(rect, pane: .resumes, model, on: &screen) }
    }
    PaneFrame.scrollbar(offset: list.top, total: list.listed.count, in: rows, model, on: &screen)
  }

  private static func drawEmpty(_ model: Model, _ rows: Rect, on screen: inout ScreenBuffer) {
    guard model.resumes.isLoaded else { return }
    let pane = model.focus == .resumes ? "" : "\(model.key(.resumesPane, .everywhere)), then "
    let text =
      model.resumes.rows.isEmpty
      ? "No resumes yet.\nPress \(pane)\(model.key(.add, .resumes)) to add yours."
      : "No resume matches.\n\(model.key(.cancel, .filter)) shows all resumes again."
    PaneFrame.placeholder(text, in: rows, model, on: &screen)
  }

  private static func draw(
    _ resume: ResumeSummary, in rect: Rect, _ model: Model, on screen: inout ScreenBuffer
  ) {
    let theme = model.theme
    let isBeingRead = model.runningTasks.contains { $0.work == .parse(resume.id) }
    let (mark, role): (String, ThemeRole) =
      if isBeingRead {
        (screen.glyphs.spinnerFrame(model.spinnerFrame), .accent)
      } else if !resume.hasText && !resume.parseError.isEmpty {
        ("! " + model.dates.day(resume.createdAt), .warning)
      } else {
        (model.dates.day(resume.createdAt), .muted)
      }
    let width = screen.putRight(mark, in: rect, style: theme[role])
    screen.put(resume.fileName, at: rect.origin, maxWidth: max(rect.width - width - 1, 0))
  }
}
