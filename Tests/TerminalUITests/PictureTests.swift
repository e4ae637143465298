import Foundation
import Testing

@testable import TerminalScreen
@testable import TerminalUI

/// The pictures of `docs/screens.md`; with `RECORD_SNAPSHOTS` set they are drawn anew.
@Suite struct PictureTests {
  /// The snapshots that the page shows, with the theme of each.
  static let all: [(scene: String, theme: String)] = [
    ("empty", "dark"), ("result", "dark"), ("score", "dark"), ("live-1", "gruvbox"),
    ("description", "nord"),
    ("facts", "dark"), ("creations", "dark"), ("filter", "solarized-dark"),
    ("pipeline", "dark"), ("found-in-text", "dark"), ("resume", "light"),
    ("paste-form", "dark"), ("job-form-refused", "dark"), ("analysis-form", "solarized-light"),
    ("resume-form", "dark"), ("tasks", "dark"), ("messages", "dark"), ("changes", "nord"),
    ("history", "dark"), ("compare", "dark"), ("what-if", "dark"),
    ("commands-search", "dark"), ("help", "dark"), ("which-key", "dark"), ("themes", "dark"),
  ]

  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs").standardized

  @Test("The pictures show what the program shows", arguments: all)
  func pictures(scene name: String, theme: String) throws {
    let scene = try #require(SnapshotTests.scenes.first { $0.name == name })
    let size = Size(columns: 100, rows: 30)
    var stage = try Stage(scene.library(), size: size, theme: theme)
    scene.act(&stage)
    let picture = ScreenPicture(stage.screen(), theme: stage.model.theme).svg
    let file = Self.docs.appending(path: "screens/\(name).svg")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(picture.utf8).write(to: file)
      return
    }
    let drawn = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == drawn, "RECORD_SNAPSHOTS=1 swift test --filter Picture draws it anew")
  }

  @Test("The page shows every picture, and every file is one of them")
  func page() throws {
    let page = try String(contentsOf: Self.docs.appending(path: "screens.md"), encoding: .utf8)
    let shown = page.matches(of: #/\(screens/([a-z0-9-]+)\.svg\)/#).map { String($0.output.1) }
    #expect(shown.sorted() == Self.all.map(\.scene).sorted())
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.docs.appending(path: "screens").path)
    #expect(files.sorted() == shown.map { "\($0).svg" }.sorted())
  }
}
