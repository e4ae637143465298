import JobTrackerDomain
import TerminalScreen

/// The top line: whose library it is where that matters, what it holds, the engine, and what is running.
enum HeaderView {
  static func draw(_ model: Model, in rect: Rect, on screen: inout ScreenBuffer) {
    let style = model.theme[.header]
    screen.fill(rect, style: style)
    let separator = " \(screen.glyphs.separator) "
    let (running, waiting) = model.taskCounts
    var right = model.surroundings.defaultEngine.rawValue
    if running > 0 {
      right += "\(separator)\(screen.glyphs.spinnerFrame(model.spinnerFrame)) \(running) running"
    }
    if waiting > 0 { right += "\(separator)\(waiting) waiting" }
    let rightWidth = screen.putRight(right, in: rect.inset(columns: 1, rows: 0), style: style)
    let name = " JobTracker"
    screen.put(name, at: rect.origin, style: style.with(.bold))
    let x = TextWidth.of(name) + 2
    let room = rect.width - x - rightWidth - 3
    var facts = (model.surroundings.marks + [jobs(model), resumes(model)]).filter { !$0.isEmpty }
    // What does not fit whole is left out, from the end; only a name is cut.
    let least = model.surroundings.marks.isEmpty ? 0 : 1
    while facts.count > least, TextWidth.of(facts.joined(separator: separator)) > room {
      facts.removeLast()
    }
    screen.put(
      facts.joined(separator: separator), at: Point(x: rect.x + x, y: rect.y), style: style,
      maxWidth: max(room, 0))
  }

  private static func jobs(_ model: Model) -> String {
    guard let count = model.jobs.count, model.jobs.loadedQuery == model.jobs.query else {
      return ""
    }
    let found = model.jobs.query.text.isEmpty ? "" : " found"
    return "\(grouped(count)) \(count == 1 ? "job" : "jobs")\(found)"
  }

  private static func resumes(_ model: Model) -> String {
    guard model.resumes.isLoaded else { return "" }
    let count = model.resumes.rows.count
    return "\(grouped(count)) \(count == 1 ? "resume" : "resumes")"
  }

  /// `100 000`: thousands apart.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }
}
