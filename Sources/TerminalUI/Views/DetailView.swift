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
    case .job(let analysed):
      return (
        title(model.detail.tab.name, analysed.job.name),
        layout.shape == .single ? "" : tabWords(model)
      )
    case .resume(let shown): return (title("Resume", shown.resume.fileName), "")
    case .unavailable, nil:
      if case .creation? = model.detail.subject { return ("New job", others) }
      return (model.isLibraryEmpty ? "Welcome" : Pane.detail.name, others)
    }
  }

  /// The other side of a job, with the key that leads there.
  static func tabWords(_ model: Model) -> String {
    let tab = model.detail.tab
    let key = model.key(tab == .analysis ? .nextTab : .previousTab, .jobs)
    return "\(key) \(tab.other.name)"
  }
}
