import Foundation
import Testing

@testable import TerminalScreen

@Suite("Themes")
struct ThemeTests {
  /// A folder of theme files that goes away with the test.
  private func withThemes(_ files: [String: String], _ body: (ThemeLibrary, URL) throws -> Void)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name + ".toml"))
    }
    try body(ThemeLibrary(folders: [folder.appending(path: "missing"), folder]), folder)
  }

  private func expectError(_ text: String, line: Int, contains part: String) throws {
    try withThemes(["mine": text]) { library, folder in
      let error = #expect(throws: ThemeError.self) { _ = try library.load("mine") }
      let message = error?.message ?? ""
      #expect(message.hasPrefix("\(folder.path)/mine.toml:\(line):"), "\(message)")
      #expect(message.contains(part), "\(message)")
    }
  }

  @Test("Colours, palette names and attributes")
  func styles() throws {
    let text = """
      [palette]
      sky = "#80c0ff"
      [styles]
      text = "default"
      muted = "bright-black"
      title = { fg = "sky", bg = "red", bold = true, dim = false, underline = true }
      """
    try withThemes(["mine": text]) { library, _ in
      let theme = try library.load("mine")
      #expect(theme[.text] == .plain)
      #expect(theme[.muted] == Style(.indexed(8)))
      #expect(theme[.title] == Style(.rgb(0x80, 0xC0, 0xFF), on: .indexed(1), [.bold, .underline]))
    }
  }

  @Test("A theme inherits styles, and its palette changes the inherited ones")
  func inheritance() throws {
    let files = [
      "base": "[palette]\nmain = \"red\"\n[styles]\naccent = \"main\"\nkey = \"green\"",
      "child": "inherits = \"base\"\n[palette]\nmain = \"blue\"\n[styles]\nkey = \"main\"",
    ]
    try withThemes(files) { library, _ in
      let theme = try library.load("child")
      #expect(theme[.accent] == Style(.indexed(4)))
      #expect(theme[.key] == Style(.indexed(4)))
    }
  }

  @Test("A person's theme hides the shipped one of its name and may inherit it")
  func hiding() throws {
    try withThemes(["dark": "inherits = \"dark\"\n[styles]\nmuted = \"bright-red\""]) {
      library, _ in
      let shipped = try ThemeLibrary().load("dark")
      let own = try library.load("dark")
      #expect(own[.muted] == Style(.indexed(9)))
      #expect(own[.selection] == shipped[.selection])
      #expect(library.names == ThemeLibrary().names)
      // Another shipped theme inherits the shipped one.
      #expect(try library.load("nord") == ThemeLibrary().load("nord"))
    }
  }

  @Test("Roles that are missing fall back")
  func fallback() {
    let theme = Theme(name: "x", styles: [.accent: Style(.indexed(3)), .text: Style(.indexed(7))])
    #expect(theme[.focusedBorder] == Style(.indexed(3)))
    #expect(theme[.barEnd] == Style(.indexed(3)))
    #expect(theme[.selection] == Style(.indexed(7), .reverse))
    #expect(theme[.border] == Style(.indexed(7)))
  }

  @Test("Mistakes are told with file and line")
  func mistakes() throws {
    try expectError("[styles]\ntext = \"red\ntitle = 1", line: 2, contains: "string")
    try expectError("[styles]\n\ntxet = \"red\"", line: 3, contains: "unknown style “txet”")
    try expectError("[styles]\ntext = \"redd\"", line: 2, contains: "unknown colour “redd”")
    try expectError(
      "[styles]\nkey = \"red\"\ntext = { fg = \"#12345g\" }", line: 3, contains: "“#12345g”")
    try expectError(
      "[styles]\ntext = { fg = \"red\", bald = true }", line: 2, contains: "unknown “bald”")
    try expectError("[styles]\ntext = { bold = 1 }", line: 2, contains: "true or false")
    try expectError("[styles]\ntext = 5", line: 2, contains: "a colour in quotes or a table")
    try expectError("[styles.text]\nfg = 5", line: 1, contains: "“fg” must be")
    try expectError("\n[palette]\na = \"red\"\nb = \"#12\"", line: 4, contains: "the colour “b”")
    try expectError("palette = 1", line: 1, contains: "must be a table")
    try expectError("# x\nstyle = 1", line: 2, contains: "unknown key “style”")
    try expectError("\ninherits = 1", line: 2, contains: "“inherits”")
    try expectError("inherits = \"nowhere\"", line: 1, contains: "“nowhere” does not exist")
    try expectError(
      "[styles]\nscrollbar = 1\n[palette]\nscrollbar = \"x\"", line: 4, contains: "the colour")
  }

  @Test("Themes that inherit each other are told")
  func loop() throws {
    try withThemes(["a": "inherits = \"b\"", "b": "\ninherits = \"a\""]) { library, folder in
      let error = #expect(throws: ThemeError.self) { _ = try library.load("a") }
      #expect(error?.message == "\(folder.path)/b.toml:2: the inherited theme “a” inherits itself")
    }
  }

  @Test("An unknown theme is told with those that exist; a name cannot leave the folder")
  func unknown() {
    for name in ["nope", "", "../dark", ".hidden"] {
      let error = #expect(throws: ThemeError.self) { _ = try ThemeLibrary().load(name) }
      #expect(error?.message.contains("dark, gruvbox, high-contrast, light") == true)
    }
  }

  @Test("A theme that is not a readable text file is told")
  func unreadable() throws {
    try withThemes([:]) { library, folder in
      try Data([0xFF, 0xFE, 0x00]).write(to: folder.appending(path: "binary.toml"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "folder.toml"), withIntermediateDirectories: true)
      #expect(throws: ThemeError.self) { _ = try library.load("binary") }
      #expect(throws: ThemeError.self) { _ = try library.load("folder") }
    }
  }
}
