import Foundation
import JobTrackerDomain
import ResumeAnalysis
import TOMLKit
import TOMLSource

extension Settings {
  /// Reads the configuration file, if there is one, and what the environment adds to it.
  ///
  /// The environment goes before the file: `GROQ_API_KEY` and `GROQ_BASE_URL`, as the
  /// official SDK reads them.
  ///
  /// - Throws: ``SettingsError``, or a mistake in the file with its line.
  package init(locations: Locations, environment: [String: String]) throws {
    self.init()
    let file = locations.configurationFile
    if let text = try Self.text(of: file) {
      let source = try TOMLSource(text, file: file.path)
      try read(SettingsReader(source: source))
      keys = KeySettings(source)
      if chat.key != nil { try Self.refuseReadableByOthers(file) }
    }
    let lexiconFile = locations.lexicon
    if let text = try Self.text(of: lexiconFile) {
      lexicon = try LexiconExtension(toml: text, file: lexiconFile.path)
    }
    if let key = environment["GROQ_API_KEY"]?.trimmed, !key.isEmpty { chat.key = Secret(key) }
    if let url = environment["GROQ_BASE_URL"]?.trimmed, !url.isEmpty { chat.baseURL = url }
  }

  /// The file's text, or `nil` where there is no file.
  private static func text(of file: URL) throws(SettingsError) -> String? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw .unreadable(path: file.path, reason: SystemReason(error).text)
    }
  }

  private mutating func read(_ file: SettingsReader) throws(TOMLMistake) {
    try file.refuseUnknownKeys()
    if let name = try file.string("theme") { theme = name }
    if let value = try file.bool("bell") { interface.bell = value }
    if let value = try file.bool("mouse") { interface.mouse = value }
    if let value: EngineName = try file.choice("analysis", "engine") { engine = value }
    if let value: CandidateLevel = try file.choice("analysis", "level") { level = value }
    if let key = try file.string("groq", "api_key")?.trimmed, !key.isEmpty {
      chat.key = Secret(key)
    }
    if let url = try file.string("groq", "base_url") { chat.baseURL = url.trimmed }
    if let models = try file.strings("groq", "models") { chat.models = models }
    if let line = try file.command("clipboard") { interface.clipboardCommand = line }
    if let line = try file.command("browser") { interface.browserCommand = line }
    if let value = try file.bool("network", "allow_private_addresses") {
      allowsPrivateAddresses = value
    }
  }

  /// A key that others can read is no secret.
  private static func refuseReadableByOthers(_ file: URL) throws(SettingsError) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else { throw .keyReadableByOthers(path: file.path) }
  }
}

/// Why the configuration cannot be used.
package enum SettingsError: UserFacingError, Equatable {
  case unreadable(path: String, reason: String)
  case keyReadableByOthers(path: String)

  package var message: String {
    switch self {
    case .unreadable(let path, let reason):
      "The configuration \(path) cannot be read (\(reason)): check its permissions."
    case .keyReadableByOthers(let path):
      "The configuration \(path) holds a key and others can read it: run “chmod 600 \(path)”."
    }
  }
}

/// Reads typed values of known keys, with the line of a mistake.
private struct SettingsReader {
  let source: TOMLSource

  /// The keys of each table; the empty name is the top level.
  private static let known: [String: Set<String>] = [
    "": ["theme", "bell", "mouse"], "analysis": ["engine", "level"],
    "groq": ["api_key", "base_url", "models"],
    "network": ["allow_private_addresses"], "clipboard": ["command"], "browser": ["command"],
  ]

  func refuseUnknownKeys() throws(TOMLMistake) {
    for name in source.root.keys.sorted() {
      // Mistakes in the keys do not stop the program: `KeySettings` collects them.
      if name == "keys" || Self.known["", default: []].contains(name) { continue }
      guard !name.isEmpty, let keys = Self.known[name] else { throw unknown([name]) }
      guard let table = source.root[name]?.table else {
        throw source.mistake(at: [name], "“\(name)” must be a table: write [\(name)]")
      }
      for key in table.keys.sorted() where !keys.contains(key) { throw unknown([name, key]) }
    }
  }

  private func unknown(_ path: [String]) -> TOMLMistake {
    let keys = Self.known.flatMap { table, keys in
      keys.map { table.isEmpty ? $0 : "\(table).\($0)" }
    }
    return source.mistake(
      at: path,
      "unknown key “\(path.joined(separator: "."))”; known are: "
        + (keys + ["keys"]).sorted().joined(separator: ", "))
  }

  private func value(_ path: [String]) -> (any TOMLValueConvertible)? {
    var table: TOMLTable? = source.root
    for name in path.dropLast() { table = table?[name]?.table }
    return path.last.flatMap { table?[$0] }
  }

  private func mistake(_ path: [String], _ expected: String) -> TOMLMistake {
    source.mistake(at: path, "“\(path.joined(separator: "."))” must be \(expected)")
  }

  func string(_ path: String...) throws(TOMLMistake) -> String? {
    guard let value = value(path) else { return nil }
    guard let text = value.string else { throw mistake(path, "text in quotes") }
    return text
  }

  /// A command line for the shell.
  func command(_ table: String) throws(TOMLMistake) -> String? {
    guard let line = try string(table, "command")?.trimmed else { return nil }
    guard !line.isEmpty else {
      throw mistake([table, "command"], "a command, such as \"wl-copy\"")
    }
    return line
  }

  func bool(_ path: String...) throws(TOMLMistake) -> Bool? {
    guard let value = value(path) else { return nil }
    guard let flag = value.bool else { throw mistake(path, "true or false") }
    return flag
  }

  func strings(_ path: String...) throws(TOMLMistake) -> [String]? {
    guard let value = value(path) else { return nil }
    let texts = value.array?.compactMap(\.string)
    guard let texts, texts.count == value.array?.count, !texts.isEmpty else {
      throw mistake(path, "a list of texts in quotes, with at least one")
    }
    return texts
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ path: String...
  ) throws(TOMLMistake) -> Choice? {
    guard let value = value(path) else { return nil }
    guard let choice = value.string.flatMap(Choice.init(rawValue:)) else {
      throw mistake(path, Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or "))
    }
    return choice
  }
}
