import Foundation
import Testing

@testable import TerminalScreen

@Suite("Shipped themes")
struct ShippedThemeTests {
  private static let names: [String] = ThemeLibrary().names
  /// Themes that leave the colours to the terminal.
  private static let ownColours: [String] = ["terminal", "monochrome"]
  private static let coloured: [String] = Set(names).subtracting(ownColours).sorted()

  @Test("Every file of themes/ is compiled in")
  func complete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    #expect(files.sorted() == Self.names)
    #expect(files.count >= 10)
    #expect(Self.names.contains(ThemeLibrary.safeName))
  }

  @Test("A terminal without colours gets the monochrome theme")
  func monochrome() throws {
    let theme = try ThemeLibrary().load("dark", depth: .monochrome)
    #expect(theme.name == "monochrome")
    for role in ThemeRole.allCases {
      #expect(theme[role].foreground == .standard && theme[role].background == .standard)
    }
  }

  @Test("What must differ differs at every depth", arguments: names)
  func distinct(name: String) throws {
    for depth in [ColorDepth.monochrome, .eight, .sixteen, .indexed, .direct] {
      let theme = try ThemeLibrary().load(name, depth: depth)
      func shown(_ role: ThemeRole) -> Style { theme[role].over(theme[.text]).reduced(to: depth) }
      for (a, b) in [
        (ThemeRole.text, ThemeRole.selection), (.text, .selectionInactive), (.text, .match),
        (.selection, .selectionInactive), (.border, .focusedBorder), (.text, .key), (.text, .error),
        (.input, .inputInvalid),
      ] {
        #expect(shown(a) != shown(b), "\(a) and \(b) at \(depth)")
      }
      let ground = shown(.text)
      let row = shown(.selection)
      #expect(row.background != ground.background || row.attributes.contains(.reverse), "\(depth)")
    }
  }

  @Test("Every theme says how every role looks", arguments: names)
  func roles(name: String) throws {
    let styles = try ThemeLibrary().load(name).styles
    // What the terminal's own text looks like is the terminal's matter.
    let expected =
      Self.ownColours.contains(name) ? Self.roles.subtracting([.text, .popup]) : Self.roles
    #expect(expected.subtracting(styles.keys).isEmpty)
  }

  @Test(
    "Text has a contrast of 4.5 with its ground, marks have 3 (WCAG 2.1, 1.4.3 and 1.4.11)",
    arguments: ShippedThemeTests.coloured, [ColorDepth.direct, .indexed])
  func contrast(name: String, depth: ColorDepth) throws {
    let look = Look(theme: try ThemeLibrary().load(name), depth: depth)
    let least = name == "high-contrast" ? 7 : 4.5
    for (words, style) in look.texts {
      let ratio = try #require(style.contrast)
      #expect(ratio >= min(least, depth == .direct ? 7 : 4.5), "\(words): \(ratio)")
    }
    for (words, style) in look.marks {
      let ratio = try #require(style.contrast)
      #expect(ratio >= 3, "\(words): \(ratio)")
    }
  }

  @Test("With 16 and 8 colours all text can be told from its ground", arguments: names)
  func fewColours(name: String) throws {
    let theme = try ThemeLibrary().load(name)
    for depth in [ColorDepth.sixteen, .eight] {
      let look = Look(theme: theme, depth: depth)
      for (words, style) in look.texts + look.marks {
        #expect(
          style.foreground != style.background || style.foreground == .standard,
          "\(words) at \(depth)")
        guard case .indexed(let ink) = style.foreground,
          case .indexed(let ground) = style.background
        else { continue }
        let ratio = XtermPalette.rgb(ink).contrast(with: XtermPalette.rgb(ground))
        #expect(ratio >= 3, "\(words) at \(depth): \(ratio)")
      }
    }
  }

  @Test("The themes of the terminal's own colours assume neither a dark nor a light ground")
  func ownColours() throws {
    for name in Self.ownColours {
      for style in try ThemeLibrary().load(name).styles.values {
        #expect(style.background == .standard, "\(name)")
        #expect(![0, 7, 8, 15].map { .indexed($0) }.contains(style.foreground), "\(name)")
      }
    }
  }

  private static let roles: Set<ThemeRole> = Set(ThemeRole.allCases)
}

/// A theme as it is seen: what stands on what, in the colours of a terminal.
private struct Look {
  let theme: Theme
  let depth: ColorDepth

  private static let inks: [ThemeRole] = [
    .muted, .heading, .title, .focusedTitle, .match, .key, .accent, .success, .warning, .error,
  ]
  private static let grounds: [ThemeRole] = [.text, .popup, .status, .header]

  var texts: [(String, Style)] {
    var all: [(String, Style)] = []
    for ground in Self.grounds {
      for role in [ground] + Self.inks { all.append(seen([role, ground])) }
      for row in [ThemeRole.selection, .selectionInactive] {
        for role in [ground] + Self.inks { all.append(seen([row, role, ground])) }
      }
      for role in [ThemeRole.input, .inputInvalid] { all.append(seen([role, ground])) }
    }
    return all
  }

  var marks: [(String, Style)] {
    var all = [ThemeRole.border, .barEmpty].map { seen([$0, .text]) }
    for ground in [ThemeRole.text, .popup] {
      all += [ThemeRole.focusedBorder, .scrollbar].map { seen([$0, ground]) }
    }
    for step in 0...10 {
      let style = theme.bar.filled(at: Double(step) / 10).over(theme[.text])
      all.append(("bar at \(step)0 %", style.reduced(to: depth)))
    }
    return all
  }

  /// What a person sees of roles that are drawn over one another, the uppermost first.
  private func seen(_ roles: [ThemeRole]) -> (String, Style) {
    let style = (roles + [.text]).map { theme[$0] }.reduce(Style.plain) { $0.over($1) }
    let words = roles.map(\.rawValue).joined(separator: " on ")
    return (words, style.reduced(to: depth))
  }
}
