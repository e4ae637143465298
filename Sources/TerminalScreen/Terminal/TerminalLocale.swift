import Glibc

/// The character set of the person's locale, for ncurses and for the choice of signs.
enum TerminalLocale {
  /// Takes over the environment's character set; numbers and dates in C libraries stay as they are.
  ///
  /// - returns: Whether it is UTF-8.
  static func adopt() -> Bool {
    if setlocale(LC_CTYPE, "") == nil, wantsUTF8 {
      // Named but not installed, as often in containers and over ssh: the terminal speaks it anyway.
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let name = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: name).uppercased() == "UTF-8"
  }

  private static var wantsUTF8: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].map { Environment[$0].lowercased() }
    let name = names.first { !$0.isEmpty } ?? ""
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }
}
