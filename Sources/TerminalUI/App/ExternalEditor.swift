import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

/// The person's own editor, to write long texts in.
struct ExternalEditor {
  let environment: [String: String]
  /// Where the text lies meanwhile; only its owner can read it.
  let folder: URL

  /// Tried in this order where neither `VISUAL` nor `EDITOR` is set; the first is Debian's choice.
  private static let usual = ["editor", "nano", "vim", "vi", "emacs"]

  /// Lets the person change a text and waits until they are done.
  ///
  /// - Parameter run: Runs a program in the terminal and gives its exit code.
  /// - Returns: `nil` where nothing was changed.
  func edit(
    _ text: String,
    run: (_ program: String, _ arguments: [String]) throws(TerminalError) -> Int
  ) throws -> String? {
    guard let command else { throw EditorError.none }
    let file = folder.appending(path: "description-\(UUID().uuidString.prefix(8)).txt")
    try Locations.create(folder)
    try PrivateFile.write(Data((text + "\n").utf8), to: file)
    // The command may have arguments and quotes, as `code --wait`: the shell knows what they mean.
    let status = try run("/bin/sh", ["-c", "\(command) \"$@\"", command, file.path])
    let written = try? Data(contentsOf: file)
    let after = written.map { String(decoding: $0, as: UTF8.self) }
    let isChanged = after.map { $0 != text + "\n" } ?? false
    guard status == 0 else {
      if !isChanged { try? FileManager.default.removeItem(at: file) }
      if status == 126 || status == 127 { throw EditorError.notFound(command: command) }
      throw EditorError.failed(command: command, status: status, left: isChanged ? file.path : nil)
    }
    try? FileManager.default.removeItem(at: file)
    return isChanged ? after : nil
  }

  /// As git and others choose it.
  private var command: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name]?.trimmed, !command.isEmpty { return command }
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return Self.usual.first { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }
}

/// Why a text could not be edited; the form has it as it was.
enum EditorError: UserFacingError, Equatable {
  case none
  case notFound(command: String)
  /// `left` is the file with what was written, where anything was.
  case failed(command: String, status: Int, left: String?)

  var message: String {
    switch self {
    case .none: "No editor was found: set VISUAL or EDITOR to the command of yours."
    case .notFound(let command):
      "The editor “\(OutsideText.line(command))” cannot be run: set VISUAL or EDITOR to the command "
        + "of yours."
    case .failed(let command, let status, let left):
      "The editor “\(OutsideText.line(command))” ended with "
        + (status > 128 ? "signal \(status - 128)" : "code \(status)") + ": the text is as it was."
        + (left.map { " What was written is in \(OutsideText.line($0))." } ?? "")
    }
  }
}
