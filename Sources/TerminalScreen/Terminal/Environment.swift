import Glibc

/// The environment as ncurses and the locale see it.
enum Environment {
  /// A variable's value; empty where it is not set.
  static subscript(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
