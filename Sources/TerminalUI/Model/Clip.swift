import JobTrackerDomain

/// What is put into the clipboard.
struct Clip: Equatable, Sendable {
  var text: String
  /// What it is, as in “Copied the URL”.
  var words: String
}

/// Why nothing was copied.
enum ClipboardError: UserFacingError, Equatable {
  case none
  /// In bytes.
  case tooLong(Int, limit: Int)

  var message: String {
    switch self {
    case .none:
      "This terminal has no clipboard: set [clipboard] command in the configuration, such as "
        + "\"wl-copy\" or \"xclip -selection clipboard\"."
    case .tooLong(let bytes, let limit):
      "\(bytes / 1000) kB are too much for the terminal's clipboard, which takes \(limit / 1000) kB: "
        + "set [clipboard] command in the configuration, such as \"wl-copy\"."
    }
  }
}
