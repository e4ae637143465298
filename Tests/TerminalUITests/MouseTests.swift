import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// Clicks go to what is drawn where they land.
@Suite struct MouseTests {
  @Test(
    "A click chooses a row and its pane; a second one opens it",
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 200, rows: 60), Size(columns: 50, rows: 40),
    ])
  func rows(size: Size) throws {
    var stage = try Stage(Sample.library, size: size)
    try stage.click(on: "Staff SRE")
    #expect(stage.model.jobs.selectedJob?.id == JobID(1) && stage.model.focus == .jobs)
    try stage.click(on: "resume-sre.pdf")
    #expect(stage.model.resumes.selected?.id == ResumeID(2) && stage.model.focus == .resumes)
    try stage.doubleClick(on: "Backend Engi")
    #expect(stage.model.focus == .detail && stage.model.detail.subject == .job(JobID(2)))
    stage.wait(1)
    stage.click(at: Point(x: 3, y: Layout(stage.model).jobRows.endY - 1))
    #expect(stage.model.focus == .jobs && stage.model.jobs.selectedJob?.id == JobID(2))
  }

  @Test("Two slow clicks are no double click, nor are two at other places")
  func slow() throws {
    var stage = try Stage(Sample.library)
    try stage.click(on: "Staff SRE", last: true)
    try stage.click(on: "Staff SRE", last: true)
    #expect(stage.model.focus == .jobs)
    let place = try stage.place(of: "Staff SRE", last: true)
    stage.click(at: Point(x: place.x + 1, y: place.y))
    #expect(stage.model.focus == .jobs)
  }

  @Test("The words of the bottom line and of a border do what their keys do")
  func words() throws {
    var stage = try Stage(Sample.library)
    try stage.click(on: "] Description")
    #expect(stage.model.detail.tab == .description)
    try stage.click(on: "[ Analysis")
    #expect(stage.model.detail.tab == .analysis)
    try stage.click(on: "A analyse")
    #expect(stage.model.form?.title.hasPrefix("Analyse") == true)
    try stage.click(on: "Esc cancel")
    #expect(stage.model.overlays.isEmpty)
    try stage.click(on: "/ filter")
    #expect(stage.model.filter != nil)
    stage.type("noon")
    try stage.click(on: "Software")
    #expect(stage.model.filter == nil && stage.model.jobs.query.text == "noon")
    try stage.click(on: "q quit")
    #expect(stage.model.isQuitting)
  }

  @Test("Where one pane is in sight the others are chosen by their names")
  func onePane() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 40, rows: 10))
    try stage.click(on: "2 Resumes")
    #expect(stage.model.focus == .resumes)
    try stage.click(on: "3 Analysis")
    #expect(stage.model.focus == .detail)
  }

  @Test("The wheel scrolls what is under the pointer; the focus stays, the cursor while it can")
  func wheel() throws {
    var library = Sample.many(100)
    library.details[JobID(100)] = (
      Sample.job(
        library.jobs[0], description: (1...90).map { "Line \($0)." }.joined(separator: "\n")),
      nil
    )
    var stage = try Stage(library)
    stage.press("]")
    try stage.wheel(.wheelDown, over: "Line 1.")
    #expect(stage.model.detail.scroll == Mouse.wheelStep && stage.model.focus == .jobs)
    let list = try stage.place(of: "Engineer 7")
    stage.press("5", "j")
    try stage.wheel(.wheelDown, over: "Engineer 7")
    #expect(stage.model.jobs.top == 3 && stage.model.jobs.cursor == 5)
    for _ in 0..<10 { stage.send(.mouse(MouseEvent(.wheelDown, at: list))) }
    #expect(stage.model.jobs.top == 33 && stage.model.jobs.cursor == 33)
    for _ in 0..<50 { stage.send(.mouse(MouseEvent(.wheelUp, at: list))) }
    #expect(stage.model.jobs.top == 0)
    try stage.wheel(.wheelDown, over: "No resumes yet.")
    #expect(stage.model.focus == .jobs && stage.model.resumes.cursor == 0)
  }

  @Test(
    "The line between the panes is dragged, within limits, and goes back with a double click",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 50, rows: 40)])
  func divider(size: Size) throws {
    var stage = try Stage(Sample.library, size: size)
    let before = Layout(stage.model)
    let isWide = before.shape == .wide
    func line() -> Int { isWide ? Layout(stage.model).detail.x : Layout(stage.model).detail.y }
    func point(_ position: Int) -> Point {
      isWide ? Point(x: position, y: 12) : Point(x: 12, y: position)
    }
    stage.drag(from: point(line()), to: point(line() + 4))
    #expect(line() == (isWide ? before.detail.x : before.detail.y) + 4)
    #expect(Layout(stage.model).jobs.width + Layout(stage.model).detail.width >= size.columns)
    for far in [-50, 500] {
      stage.drag(from: point(line()), to: point(far))
      #expect(stage.text.contains("noon") && stage.text.contains("ATS score"))
    }
    stage.send(.mouse(MouseEvent(.drag, at: point(20))))
    let dragged = line()
    stage.wait(1)
    stage.click(at: point(dragged))
    stage.click(at: point(dragged))
    #expect(Layout(stage.model) == before)
  }

  @Test("In a window a click chooses, and beside it closes")
  func windows() throws {
    var stage = try Stage(Sample.withTasks, size: Size(columns: 120, rows: 40))
    stage.press("a", "x", "Esc")
    stage.click(at: Point(x: 1, y: 5))
    #expect(stage.model.overlays.count == 1 && stage.model.form != nil)
    stage.press("Esc")
    try stage.click(on: "y discard")
    #expect(stage.model.overlays.isEmpty)

    stage.press(":")
    stage.type("theme")
    try stage.click(on: "Choose the theme")
    guard case .themes? = stage.model.overlays.last else {
      Issue.record("the themes are not open")
      return
    }
    try stage.click(on: "light")
    #expect(stage.model.theme.name == "light")
    stage.click(at: Point(x: 1, y: 5))
    #expect(stage.model.overlays.isEmpty && stage.model.theme.name == "dark")

    stage.press("w")
    try stage.click(on: "resume-sre.pdf", last: true)
    #expect(stage.model.taskPane?.selected?.id == TaskID(8))
    try stage.click(on: "] Messages")
    #expect(stage.model.taskPane?.tab == .messages)
    try stage.click(on: "[ Tasks")
    try stage.doubleClick(on: "resume-sre.pdf")
    #expect(stage.model.overlays.isEmpty && stage.model.focus == .resumes)
  }

  @Test("In a form a click goes to a field, and to the character in it")
  func form() throws {
    var stage = try Stage(Sample.library)
    stage.press("e")
    try stage.click(on: "Software Dev", last: true)
    stage.type("X")
    #expect(stage.model.form?[.title] == "SoftwaXre Development Engineer")
    try stage.click(on: "Kafka, Terraform")
    stage.type("Y")
    #expect(stage.model.form?[.description].contains("Kafka, TYerraform") == true)
    try stage.click(on: "Company")
    #expect(stage.model.form?.focused.id == .company)
    stage.click(at: Point(x: 0, y: 1))
    #expect(stage.text.contains("Discard what you typed?"))
  }

  @Test("A file is chosen with two clicks")
  func files() throws {
    var stage = try Stage(Sample.withFolder)
    stage.press("2", "a")
    let name = try #require(
      stage.library.folders.values.first?.last { !$0.isFolder }?.name)
    try stage.doubleClick(on: name)
    let isAdded = stage.commands.contains {
      if case .addResume(let path, _) = $0 { return path.hasSuffix(name) }
      return false
    }
    #expect(isAdded)
  }

  @Test("A message goes with a click on it, and nothing below it is touched")
  func message() throws {
    var stage = try Stage(Sample.library)
    stage.press("2")
    stage.model.complain("The disk is full.")
    try stage.click(on: "The disk is full.")
    #expect(stage.model.message == nil && stage.model.focus == .resumes)
  }

  @Test("Turned off, the mouse does nothing here, and a key turns it on again")
  func off() throws {
    var stage = try Stage(Sample.library)
    stage.press("&")
    #expect(stage.text.contains("the terminal selects text; & turns it on."))
    try stage.click(on: "Staff SRE")
    #expect(stage.model.jobs.cursor == 0)
    stage.press("&")
    try stage.click(on: "Staff SRE")
    #expect(stage.model.jobs.cursor == 2)
  }

  @Test("Every cell of every size can be clicked")
  func everywhere() throws {
    for size in [
      Size(columns: 10, rows: 3), Size(columns: 40, rows: 10), Size(columns: 76, rows: 12),
    ] {
      for keys in [[], ["?"], [":"], ["t"], ["w"], ["e"], ["D"]] {
        var stage = try Stage(Sample.library, size: size)
        for key in keys { stage.press(key) }
        let layout = Layout(stage.model)
        for y in -1...size.rows {
          for x in -1...size.columns {
            _ = stage.model.hit(Point(x: x, y: y), layout)
          }
        }
        stage.click(at: Point(x: size.columns / 2, y: size.rows / 2))
        stage.send(.mouse(MouseEvent(.wheelDown, at: Point(x: 5, y: 5))))
      }
    }
  }
}
