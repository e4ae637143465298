import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The list of commands, and the help.
@Suite struct ActionMenuTests {
  private func words(_ stage: Stage) -> [String] {
    guard case .menu(let menu)? = stage.model.overlays.last else { return [] }
    return stage.model.entries(of: menu).map(\.binding.words)
  }

  /// The text of a role in the first row.
  private func marked(_ role: ThemeRole, _ stage: Stage) -> String {
    guard case .menu(let menu)? = stage.model.overlays.last,
      case .spans(let spans)? = stage.model.rows(of: menu, width: 72).first?.row
    else { return "" }
    return spans.filter { $0.role == role }.map(\.text).joined()
  }

  @Test("The commands are those of the pane, of everywhere, and what the other list does besides")
  func commands() throws {
    var stage = try Stage(Sample.library)
    stage.press(":")
    let words = words(stage)
    #expect(words.contains("Delete the job") && words.contains("Delete the resume"))
    #expect(words.contains("To the next pane"))
    #expect(!words.contains("Half a page down"), "a movement needs the list in sight")
    #expect(!words.contains("Go back to the jobs"), "one is there already")
    #expect(Set(words).count == words.count)
  }

  @Test("Typing narrows the commands, marks the letters, and Enter does the first")
  func runs() throws {
    var stage = try Stage(Sample.library)
    stage.press(":")
    stage.type("edjo")
    #expect(words(stage).first == "Edit the job")
    #expect(marked(.match, stage) == "Edjo" && marked(.text, stage) == "it the b")
    stage.press("Enter")
    #expect(stage.model.form?.title.hasPrefix("Edit") == true)
    #expect(stage.commands.isEmpty && stage.library.inputs[.command] == ["jobs.edit"])
  }

  @Test("A command of another pane goes there first")
  func otherPane() throws {
    var stage = try Stage(Sample.library)
    stage.press("3", ":")
    stage.type("add a resume")
    stage.press("Enter")
    #expect(stage.model.focus == .resumes)
    #expect(stage.model.form?.purpose == .addResume)
  }

  @Test("An action is found by its name and by its key too")
  func names() throws {
    var stage = try Stage(Sample.library)
    stage.press(":")
    stage.type("filter")
    #expect(words(stage).first == "Show only the jobs that have these words")
    stage.press("^u")
    stage.type("D")
    #expect(words(stage).first == "Delete the job")
    stage.press("^u")
    stage.type("zzz")
    #expect(words(stage).isEmpty && stage.text.contains("No action has these letters."))
    stage.press("Enter")
    #expect(!stage.model.overlays.isEmpty)
  }

  @Test("What was chosen last comes first, also after a restart")
  func history() throws {
    var library = Sample.library
    library.inputs = InputHistory([.command: ["resumes.add", "gone.action"]])
    var stage = try Stage(library)
    stage.press(":")
    #expect(words(stage).first == "Add a resume")
    stage.type("edit")
    stage.press("Enter", "Esc", ":")
    #expect(Array(words(stage).prefix(2)) == ["Edit the job", "Add a resume"])
    #expect(stage.library.inputs[.command].first == "jobs.edit")
  }

  @Test("A command that cannot be done is dim, stays, and says why")
  func refused() throws {
    var stage = try Stage(Sample.library)
    stage.press(":")
    stage.type("cancel the work")
    #expect(marked(.match, stage) == "Cancelthework" && marked(.text, stage).isEmpty)
    #expect(marked(.muted, stage).hasSuffix("   on this job"))
    stage.press("Enter")
    #expect(stage.text.contains("Nothing is running here."))
    #expect(!stage.model.overlays.isEmpty && stage.commands.isEmpty)
  }

  @Test("Esc leaves the commands; text is typed and pasted, never taken as keys")
  func typing() throws {
    var stage = try Stage(Sample.library)
    stage.press(":", "q", "j", "?")
    stage.paste("x\ny")
    guard case .menu(let menu)? = stage.model.overlays.last else {
      Issue.record("no menu")
      return
    }
    #expect(menu.searchText == "qj?x y")
    stage.press("Esc")
    #expect(stage.model.overlays.isEmpty && !stage.model.isQuitting)
  }

  @Test("Down and up choose among what was found")
  func cursor() throws {
    var stage = try Stage(Sample.library)
    stage.press(":", "Down", "^n", "Up", "Enter")
    #expect(stage.model.focus == .detail, "the second is to open the analysis")
    stage.press("Esc", ":", "PgDn", "PgDn", "PgDn", "PgDn")
    let last = try #require(words(stage).last)
    #expect(stage.text.contains(last))
  }

  @Test("The help is searched with / and does what is chosen")
  func help() throws {
    var stage = try Stage(Sample.library)
    stage.press("?", "/")
    stage.type("choose the theme")
    #expect(words(stage).first == "Choose the theme, and see it at once")
    stage.press("Esc")
    #expect(words(stage).count > 20, "Esc ends the search first")
    stage.press("j", "j", "Enter")
    #expect(stage.model.form?.title.hasPrefix("Edit") == true)
  }

  @Test("The help of a form does what is chosen in the form")
  func formHelp() throws {
    var stage = try Stage(Sample.library)
    stage.press("a", "F1", "/")
    stage.type("to the next field")
    stage.press("Enter")
    #expect(stage.model.overlays.count == 1)
    #expect(stage.model.form?.focused.id != stage.model.form?.fields.first?.id)
  }
}
