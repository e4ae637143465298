import JobTrackerDomain
import TerminalScreen

/// The right pane: a score, a posting or a resume.
enum DetailView {
  static func draw(_ model: Model, _ layout: Layout, on screen: inout ScreenBuffer) {
    guard !layout.detail.isEmpty else { return }
    let (title, right) = titles(model, layout, separator: screen.glyphs.separator)
    PaneFrame.draw(.detail, title: title, right: right, in: layout.detail, model, on: &screen)
    let text = layout.detailText
    TextRowsView.draw(model.detail.rows, from: model.detail.scroll, in: text, model, on: &screen)
    PaneFrame.scrollbar(
      offset: model.detail.scroll, total: model.detail.rows.count, in: layout.detail.inset(), model,
      on: &screen)
  }

  /// What is shown, and of what; beside it the other side of a job.
  private static func titles(
    _ model: Model, _ layout: Layout, separator: String
  ) -> (String, String) {
    let others = PaneFrame.others(than: .detail, layout)
    func title(_ name: String, _ subject: String) -> String {
      subject.isEmpty ? name : "\(name) \(separator) \(subject)"
    }
    switch model.detail.content {
    case .job(let job, _):
      let tab = model.detail.tab
      let key = tab == .analysis ? model.key(.nextTab, .jobs) : model.key(.previousTab, .jobs)
      return (title(tab.name, job.name), layout.shape == .single ? "" : "\(key) \(tab.other.name)")
    case .resume(let resume, _): return (title("Resume", resume.fileName), "")
    case .unavailable, nil:
      if case .creation? = model.detail.subject { return ("New job", others) }
      return (model.isLibraryEmpty ? "Welcome" : Pane.detail.name, others)
    }
  }
}
