import Foundation

/// 24-bit colours where the terminal shows them but its description knows 256.
///
/// Most terminals say so in `COLORTERM` and leave `TERM` as it is. ncurses believes the description alone,
/// so it gets another one: the terminal's own with colours as `xterm-direct` has them. It takes a compiled
/// description out of `TERMINFO`, as terminfo(5) says.
enum DirectColor {
  /// Whether the environment promises 24-bit colours.
  static func isPromised(_ variable: (String) -> String) -> Bool {
    guard ["truecolor", "24bit"].contains(variable("COLORTERM").lowercased()) else { return false }
    // GNU screen hands the variable on and takes the colours for something else; tmux has the same TERM.
    return !variable("TERM").hasPrefix("screen") || !variable("TMUX").isEmpty
  }

  /// Does something while the terminal's description has 24-bit colours.
  ///
  /// - returns: `nil` where that cannot be, or where `body` gives it.
  static func described<Result>(_ body: () -> Result?) -> Result? {
    guard isPromised({ Environment[$0] }), let file = find(Environment["TERM"]),
      let description = description(from: file)
    else { return nil }
    let before = Environment["TERMINFO"]
    setenv("TERMINFO", "b64:" + Data(description).base64EncodedString(), 1)
    defer {
      // Programs that are started later have their own library, which may be older.
      if before.isEmpty { unsetenv("TERMINFO") } else { setenv("TERMINFO", before, 1) }
    }
    return body()
  }

  /// A description of 256 colours with 24-bit ones; `nil` where it has another number, or is none.
  static func description(from file: [UInt8]) -> [UInt8]? {
    guard var description = TerminalDescription(file), description[.colors] == 256,
      description.set(.foreground, to: sequence(plain: "3", bright: "9", direct: "38")),
      description.set(.background, to: sequence(plain: "4", bright: "10", direct: "48"))
    else { return nil }
    description[.colors] = 1 << 24
    description[.pairs] = 1 << 16
    description.add(flag: "RGB")
    return description.file
  }

  /// Numbers below 16 are the terminal's palette, others are red, green and blue.
  static let paletteCount = 16

  private static func sequence(plain: String, bright: String, direct: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(plain)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
      + "%e\(direct);2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }

  /// The compiled description of a terminal, searched for where ncurses does.
  private static func find(_ type: String) -> [UInt8]? {
    guard let first = type.utf8.first, !type.contains("/"), !type.hasPrefix(".") else { return nil }
    let system = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    let listed = Environment["TERMINFO_DIRS"].split(
      separator: ":", omittingEmptySubsequences: false)
    let folders =
      [Environment["TERMINFO"], Environment["HOME"] + "/.terminfo"]
      + listed.flatMap { $0.isEmpty ? system : [String($0)] } + system
    let letters = [String(type.prefix(1)), String(first, radix: 16)]
    for folder in folders where folder.hasPrefix("/") {
      for letter in letters {
        let file = URL(filePath: folder).appending(path: letter).appending(path: type)
        if let data = try? Data(contentsOf: file) { return Array(data) }
      }
    }
    return nil
  }
}
