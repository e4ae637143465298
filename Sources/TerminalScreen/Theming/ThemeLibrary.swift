package import Foundation

/// Finds themes: in the person's own folders first, then among those shipped with the program.
package struct ThemeLibrary: Sendable {
  /// The name that stands for a dark or a light theme, by the terminal; used where none is chosen.
  package static let automaticName = "auto"
  /// The theme that fits every terminal: its own colours.
  package static let safeName = "terminal"

  package let folders: [URL]

  /// - parameter folders: Where the person's `name.toml` files are; they need not exist.
  package init(folders: [URL] = []) {
    self.folders = folders
  }

  /// The names of all themes, in order.
  package var names: [String] {
    let own = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }
    let ownNames = own.filter { $0.hasSuffix(".toml") && $0.count > 5 }.map {
      String($0.dropLast(5))
    }
    return Set(ownNames).union(ShippedThemes.texts.keys).sorted()
  }

  /// The theme of a name, with what it inherits.
  ///
  /// - throws: ``ThemeError``, with the file and line where there is a mistake in it.
  package func load(_ name: String) throws(ThemeError) -> Theme {
    var chain: [ThemeFile] = []
    var sources: Set<String> = []
    var next: String? = name
    var wantedBy: ThemeFile.Place?
    while let name = next {
      // A person's "dark" may inherit the shipped "dark", which it hides. What a shipped theme inherits
      // is shipped too: a change to "dark" is meant for that theme alone.
      let isShipped = sources.contains { $0.hasPrefix(Self.shipped) }
      guard let source = source(of: name, in: isShipped ? [] : folders, skipping: sources) else {
        if let wantedBy {
          let why =
            sources.contains { $0.hasSuffix("/\(name)") } ? "inherits itself" : "does not exist"
          throw wantedBy.error("the inherited theme “\(name)” \(why)")
        }
        throw .unknown(name: name, known: names)
      }
      sources.insert(source.key)
      let file = try ThemeFile(source.text(), file: source.file)
      chain.append(file)
      next = file.inherits?.name
      wantedBy = file.inherits?.place
    }
    return try ThemeLibrary.resolve(chain, name: name)
  }

  /// The theme for a terminal, ``automaticName`` included.
  ///
  /// Without colours it is the shipped monochrome one, whatever was chosen, since colours may be all that
  /// sets a theme's selection apart. Where the terminal's ground is not known, and where the colours are
  /// few, the automatic one has the terminal's own colours.
  package func load(
    _ name: String, depth: ColorDepth, ground: TerminalGround? = nil
  ) throws(ThemeError) -> Theme {
    guard depth != .monochrome else { return try ThemeLibrary().load("monochrome") }
    guard name == Self.automaticName else { return try load(name) }
    guard let ground, depth >= .indexed else { return try load(Self.safeName) }
    return try load(ground == .light ? "light" : "dark")
  }

  private struct Source {
    /// Tells files of one name in several folders apart.
    let key: String
    let file: String
    let text: () throws(ThemeError) -> String
  }

  private static let shipped = "shipped/"

  private func source(
    of name: String, in folders: [URL], skipping used: Set<String>
  ) -> Source? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      let file = folder.appending(path: name + ".toml").path
      let key = "\(folder.path)/\(name)"
      guard !used.contains(key), FileManager.default.fileExists(atPath: file) else { continue }
      return Source(key: key, file: file) { () throws(ThemeError) in try ThemeLibrary.read(file) }
    }
    guard let shipped = ShippedThemes.texts[name], !used.contains(Self.shipped + name) else {
      return nil
    }
    return Source(key: Self.shipped + name, file: name + ".toml") {
      String(decoding: shipped, as: UTF8.self)
    }
  }

  private static func read(_ file: String) throws(ThemeError) -> String {
    do {
      let data = try Data(contentsOf: URL(filePath: file))
      guard let text = String(data: data, encoding: .utf8) else {
        throw ThemeError.unreadable(file: file, reason: "it is not UTF-8 text")
      }
      return text
    } catch let error as ThemeError {
      throw error
    } catch {
      throw .unreadable(file: file, reason: "check that it is a file and that you may read it")
    }
  }

  /// - parameter chain: The theme's own file first, then the one that it inherits, and so on.
  private static func resolve(_ chain: [ThemeFile], name: String) throws(ThemeError) -> Theme {
    var palette: [String: String] = [:]
    var entries: [ThemeRole: ThemeFile.StyleEntry] = [:]
    for file in chain {
      palette.merge(file.palette.mapValues(\.color)) { own, _ in own }
      entries.merge(file.styles) { own, _ in own }
    }
    var styles: [ThemeRole: Style] = [:]
    for (role, entry) in entries {
      func color(_ name: String?) throws(ThemeError) -> Color {
        guard let name else { return .standard }
        if let color = ColorName.color(palette[name] ?? name) { return color }
        throw entry.place.error(
          "unknown colour “\(name)”; write \"#rrggbb\", a name from [palette], an ANSI name or \"default\""
        )
      }
      styles[role] = Style(
        try color(entry.foreground), on: try color(entry.background), entry.attributes)
    }
    return Theme(name: name, styles: styles)
  }
}
