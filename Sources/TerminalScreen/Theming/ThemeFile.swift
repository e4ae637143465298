import TOMLKit
import TOMLSource

/// One theme file as it is written, before its parents and palette are looked up.
struct ThemeFile {
  /// A style whose colours are still names.
  struct StyleEntry {
    var foreground: String?
    var background: String?
    var attributes: Style.Attributes = []
    var place: Place
  }

  /// Where something is written, for messages.
  struct Place {
    let file: String
    let line: Int

    func error(_ reason: String) -> ThemeError {
      .mistake(TOMLMistake(file: file, line: line, reason: reason))
    }
  }

  private(set) var inherits: (name: String, place: Place)?
  private(set) var palette: [String: (color: String, place: Place)] = [:]
  private(set) var styles: [ThemeRole: StyleEntry] = [:]
  private let source: TOMLSource

  /// - parameter file: The file's name or path, for messages.
  init(_ text: String, file: String) throws(ThemeError) {
    do throws(TOMLMistake) {
      source = try TOMLSource(text, file: file)
    } catch {
      throw .mistake(error)
    }
    for key in source.root.keys.sorted() { try read(key, source.root[key]) }
  }

  private mutating func read(
    _ key: String, _ value: (any TOMLValueConvertible)?
  ) throws(ThemeError) {
    switch key {
    case "inherits":
      guard let name = value?.string else {
        throw place([key]).error("“inherits” must be the name of a theme in quotes")
      }
      inherits = (name, place([key]))
    case "palette":
      try readPalette(value?.table)
    case "styles":
      try readStyles(value?.table)
    default:
      throw place([key]).error(
        "unknown key “\(key)”; a theme has “inherits”, [palette] and [styles]")
    }
  }

  private mutating func readPalette(_ table: TOMLTable?) throws(ThemeError) {
    guard let table else { throw place(["palette"]).error("“palette” must be a table") }
    for name in table.keys {
      let place = place(["palette", name])
      guard let text = table[name]?.string, ColorName.color(text) != nil else {
        throw place.error(
          "the colour “\(name)” must be \"#rrggbb\", an ANSI name such as \"bright-blue\", or \"default\""
        )
      }
      palette[name] = (text, place)
    }
  }

  private mutating func readStyles(_ table: TOMLTable?) throws(ThemeError) {
    guard let table else { throw place(["styles"]).error("“styles” must be a table") }
    for name in table.keys {
      let place = place(["styles", name])
      guard let role = ThemeRole(rawValue: name) else {
        let known = ThemeRole.allCases.map(\.rawValue).joined(separator: ", ")
        throw place.error("unknown style “\(name)”; known are: \(known)")
      }
      styles[role] = try style(table[name], at: place)
    }
  }

  private func style(
    _ value: (any TOMLValueConvertible)?, at place: Place
  ) throws(ThemeError) -> StyleEntry {
    var entry = StyleEntry(place: place)
    if let color = value?.string {
      entry.foreground = color
      return entry
    }
    guard let table = value?.table else {
      throw place.error(
        "a style is a colour in quotes or a table such as { fg = \"red\", bold = true }")
    }
    for key in table.keys {
      switch key {
      case "fg", "bg":
        guard let color = table[key]?.string else {
          throw place.error("“\(key)” must be a colour in quotes")
        }
        if key == "fg" { entry.foreground = color } else { entry.background = color }
      default:
        guard let attribute = ThemeFile.attributes[key] else {
          let known = ThemeFile.attributes.keys.sorted().joined(separator: ", ")
          throw place.error("unknown “\(key)” in a style; known are: fg, bg, \(known)")
        }
        guard let isOn = table[key]?.bool else {
          throw place.error("“\(key)” must be true or false")
        }
        if isOn { entry.attributes.insert(attribute) }
      }
    }
    return entry
  }

  private func place(_ path: [String]) -> Place {
    let found = source.mistake(at: path, "")
    return Place(file: found.file, line: found.line)
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}
