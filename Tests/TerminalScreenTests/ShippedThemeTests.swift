import Foundation
import Testing

@testable import TerminalScreen

@Suite("Shipped themes")
struct ShippedThemeTests {
  private static let names = ThemeLibrary().names

  @Test("Every file of themes/ is compiled in")
  func complete() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../themes").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    #expect(files.sorted() == Self.names)
    #expect(Self.names.contains(ThemeLibrary.defaultName))
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

  @Test(
    "Text has a contrast of 4.5 on its ground, marks of 3 (WCAG)", arguments: ["dark", "light"])
  func contrast(name: String) throws {
    let theme = try ThemeLibrary().load(name)
    let grounds: [(ThemeRole, [ThemeRole])] = [
      (
        .text,
        [
          .text, .muted, .heading, .title, .focusedTitle, .match, .key, .accent, .success, .warning,
          .error,
        ]
      ),
      (.popup, [.popup, .muted, .key, .accent, .success, .warning, .error, .input, .inputInvalid]),
      (.status, [.status, .key, .accent, .error, .success, .warning, .muted]),
      (.header, [.header, .accent, .muted]),
      (.selection, [.selection]), (.selectionInactive, [.selectionInactive]),
    ]
    for (ground, roles) in grounds {
      for role in roles {
        let style = theme[role].over(theme[ground])
        let ratio = try #require(contrast(style.foreground, style.background))
        #expect(ratio >= 4.5, "\(role) on \(ground): \(ratio)")
      }
    }
    for role in [ThemeRole.border, .focusedBorder, .barStart, .barEnd, .barEmpty, .scrollbar] {
      let style = theme[role].over(theme[.text])
      let ratio = try #require(contrast(style.foreground, style.background))
      #expect(ratio >= 3, "\(role): \(ratio)")
    }
  }

  private func contrast(_ a: Color, _ b: Color) -> Double? {
    guard let a = luminance(a), let b = luminance(b) else { return nil }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: Color) -> Double? {
    guard case .rgb(let r, let g, let b) = color else { return nil }
    func linear(_ value: UInt8) -> Double {
      let c = Double(value) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  }
}
