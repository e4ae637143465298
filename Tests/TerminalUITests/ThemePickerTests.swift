import TerminalScreen
import Testing

@testable import TerminalUI

/// Choosing a theme, and following its files and the terminal.
@Suite struct ThemePickerTests {
  private func stage(open: Bool = true) throws -> Stage {
    var stage = try Stage(Sample.library)
    if open { stage.press("t") }
    return stage
  }

  @Test("t shows all themes, the chosen one marked and under the cursor")
  func list() throws {
    let stage = try stage()
    let rows = stage.screen().lines.filter { $0.contains("│ ") }
    #expect(rows.contains { $0.contains("auto: like the terminal") })
    #expect(rows.contains { $0.contains("dark") && $0.contains("✓") })
    let focus = try #require(stage.screen().focus)
    #expect(stage.screen().lines[focus.y].contains("✓"), "the terminal's cursor stands on the row")
    #expect(stage.text.contains("Enter use it"))
  }

  @Test("A movement shows a theme at once, Esc the one before, and nothing is kept")
  func preview() throws {
    for key in ["Esc", "q", "t"] {
      var stage = try stage()
      let before = stage.model.theme
      stage.press("j")
      #expect(stage.model.theme.name == "light")
      stage.press(key)
      #expect(stage.model.theme == before && stage.model.overlays.isEmpty)
      #expect(stage.commands.isEmpty && stage.model.themeName == "dark")
    }
  }

  @Test("Enter takes the theme and keeps it")
  func accept() throws {
    var stage = try stage()
    stage.press("j", "Enter")
    #expect(stage.commands == [.chooseTheme("light", nil)])
    #expect(stage.model.theme.name == "light" && stage.model.themeName == "light")
    #expect(stage.text.contains("Theme: light."))
    stage.press("t", "g", "Enter")
    #expect(stage.model.themeName == "auto")
  }

  @Test("Keys that are faster than the reading of themes lead to the same")
  func fast() throws {
    var stage = try stage(open: false)
    stage.holds = true
    stage.press("t", "j", "Enter")
    for _ in 0..<3 { stage.answer() }
    #expect(stage.model.theme.name == "light" && stage.model.themeName == "light")
    let before = stage.model.theme
    stage.press("t", "k", "Esc")
    for _ in 0..<3 { stage.answer() }
    #expect(stage.model.theme == before, "a late preview is dropped")
    stage.press("t", "k", "k", "j")
    for _ in 0..<4 { stage.answer() }
    #expect(stage.model.theme.name == "dark", "the last one wins")
  }

  @Test("A broken theme is told, and things stay as they look until it is mended")
  func broken() throws {
    var stage = try stage()
    let before = stage.model.theme
    stage.library.brokenThemes["light"] = Failure(message: "light.toml:3: unknown colour")
    stage.press("j")
    #expect(stage.model.theme == before && stage.text.contains("light.toml:3: unknown colour"))
    stage.press("Enter")
    #expect(stage.model.theme.name == "dark" && stage.model.themeName == "dark")
    #expect(stage.text.contains("light.toml:3: unknown colour"))
  }

  @Test("A change of the theme's file shows; a mistake in it leaves the old look, with its line")
  func reload() throws {
    var stage = try stage(open: false)
    let before = stage.model.theme
    stage.library.brokenThemes["dark"] = Failure(message: "dark.toml:3: unknown colour")
    stage.send(.themes(["dark", "light"]))
    #expect(stage.model.theme == before && stage.text.contains("dark.toml:3: unknown colour"))
    stage.library.brokenThemes = [:]
    stage.send(.themes(["dark", "light", "mine"]))
    #expect(stage.model.theme != before && stage.model.theme.name == "dark")
    #expect(stage.model.message == nil, "the mistake is mended")
    stage.press("t")
    #expect(stage.text.contains("mine"))
  }

  @Test("A theme that comes while one is chosen leaves the cursor where it is")
  func reloadWhileOpen() throws {
    var stage = try stage()
    stage.press("j")
    stage.send(.themes(["a", "dark", "light"]))
    #expect(stage.model.theme.name == "light")
    stage.press("Enter")
    #expect(stage.model.themeName == "light")
  }

  @Test("Only the automatic theme follows the terminal's ground")
  func ground() throws {
    var stage = try stage(open: false)
    stage.send(.ground(.light))
    #expect(stage.model.theme.name == "dark")
    stage.model.themeName = "auto"
    stage.send(.ground(.dark))
    #expect(stage.history.last == .load(.theme("auto", .dark)))
  }

  @Test("Where room is short the list scrolls with the cursor")
  func small() throws {
    var stage = try Stage(Sample.library, size: Size(columns: 40, rows: 10))
    stage.send(.themes((10..<40).map { "theme \($0)" }))
    stage.press("t", "G")
    #expect(stage.text.contains("theme 39"))
    stage.press("g")
    #expect(stage.text.contains("auto: like the terminal"))
  }

  @Test("Without colours it is said that all look alike")
  func noColors() throws {
    var stage = try stage(open: false)
    stage.model.surroundings.hasColors = false
    stage.press("t")
    #expect(stage.text.contains("Colours are off"))
  }
}
