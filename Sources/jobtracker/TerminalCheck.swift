import Foundation
import JobTrackerService
import TerminalScreen

/// What the terminal that the program runs in can do.
struct TerminalCheck {
  let environment: [String: String]

  var findings: [Finding] { [terminal, locale, theme] }

  private var terminal: Finding {
    let type = environment["TERM"] ?? ""
    guard isatty(STDOUT_FILENO) == 1 else {
      return Finding(
        .notice, "Terminal", "standard output is none; the commands work all the same.")
    }
    guard !type.isEmpty, type != "dumb" else {
      return Finding(
        .problem, "Terminal",
        "TERM is “\(type)”: set it to your terminal's type, such as xterm-256color.")
    }
    var size = winsize()
    _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return Finding(.good, "Terminal", "\(type), \(size.ws_col)x\(size.ws_row)")
  }

  private var locale: Finding {
    setlocale(LC_ALL, "")
    let charset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "unknown"
    return charset == "UTF-8"
      ? Finding(.good, "Locale", charset)
      : Finding(
        .notice, "Locale", "\(charset): borders and bars are drawn in ASCII; set LANG=C.UTF-8.")
  }

  private var theme: Finding {
    let folder = Setup.locations.themes
    let themes = ThemeLibrary(folders: [folder])
    do {
      for name in themes.names { _ = try themes.load(name) }
      return Finding(.good, "Themes", themes.names.joined(separator: ", "))
    } catch {
      return Finding(.problem, "Themes", "\(error)")
    }
  }
}
