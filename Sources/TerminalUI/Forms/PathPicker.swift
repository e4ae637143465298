import Foundation
import JobTrackerDomain

/// A field for a file's path, with the entries of its folder below.
///
/// What is typed after the last `/` narrows the entries; up and down choose one of them.
struct PathPicker: Equatable, Sendable {
  private(set) var editor: LineEditor
  private(set) var listing: FolderListing?
  private(set) var cursor = 0
  private(set) var top = 0
  private let home: String
  let files: PickedFiles

  init(folder: String, home: String, files: PickedFiles) {
    // The environment may have it with a `/` at its end.
    let home = home.count > 1 && home.hasSuffix("/") ? String(home.dropLast()) : home
    self.home = home
    self.files = files
    editor = LineEditor(Self.abbreviated(folder.hasSuffix("/") ? folder : folder + "/", home: home))
  }

  /// The path as typed, with `~` and the quotes of a dropped file resolved.
  var path: String {
    var text = editor.text.trimmed
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      text = String(text.dropFirst().dropLast())
    }
    // Typed after the folder that stood there, `/` and `~/` begin anew.
    if let again = text.range(of: "//", options: .backwards), !text.hasPrefix("file:") {
      text = "/" + text[again.upperBound...]
    }
    if let again = text.range(of: "/~/", options: .backwards) {
      text = "~/" + text[again.upperBound...]
    }
    if text.hasPrefix("file:///") { text = text.dropFirst(7).removingPercentEncoding ?? text }
    if text == "~" || text.hasPrefix("~/") { text = home + text.dropFirst() }
    return text
  }

  /// The folder whose entries are to show, with a `/` at its end.
  var folder: String {
    let path = path
    guard let slash = path.lastIndex(of: "/") else { return home + "/" }
    return String(path[...slash])
  }

  private var typedName: String {
    let path = path
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The entries that fit what is typed; `nil` while the folder is not read yet.
  var entries: [FolderEntry]? {
    guard let listing, listing.folder == folder else { return nil }
    let typed = typedName.lowercased()
    return listing.entries.filter { entry in
      entry.name.lowercased().hasPrefix(typed)
        && (!entry.name.hasPrefix(".") || typed.hasPrefix(".") || entry.name == "..")
    }
  }

  /// Why the folder has no entries.
  var problem: String {
    guard let listing, listing.folder == folder else { return "" }
    if !listing.problem.isEmpty { return listing.problem }
    guard entries?.isEmpty == true else { return "" }
    return typedName.isEmpty
      ? files.noneHere : "Nothing here begins with this."
  }

  var chosen: FolderEntry? {
    guard let entries, entries.indices.contains(cursor) else { return nil }
    return entries[cursor]
  }

  mutating func show(_ listing: FolderListing) {
    guard listing.folder == folder else { return }
    self.listing = listing
    startOver()
  }

  mutating func edit(_ body: (inout LineEditor) -> Void) {
    let before = editor.text
    body(&editor)
    guard editor.text != before else { return }
    startOver()
  }

  /// A dropped file takes the place of the folder that stands there.
  mutating func paste(_ text: String) {
    edit { editor in
      if Self.isWholePath(text) {
        editor.text = OutsideText.line(text)
      } else {
        editor.paste(text)
      }
    }
  }

  static func isWholePath(_ text: String) -> Bool {
    ["/", "~", "'", "\"", "file:"].contains { text.trimmed.hasPrefix($0) }
  }

  mutating func moveCursor(by step: Int) {
    cursor += step
    limitCursor()
  }

  private mutating func limitCursor() {
    cursor = min(max(cursor, 0), max((entries?.count ?? 0) - 1, 0))
  }

  /// Goes to the first entry; the way up is there, but rarely what is wanted.
  private mutating func startOver() {
    top = 0
    cursor = entries?.first?.name == ".." ? 1 : 0
    limitCursor()
  }

  mutating func scroll(height: Int) {
    top = scrolled(top: top, cursor: cursor, height: height, total: entries?.count ?? 0)
  }

  /// Types what all entries that fit have in common, or else the chosen one.
  ///
  /// - Returns: Whether there was something to type.
  mutating func complete() -> Bool {
    guard let entries = entries?.filter({ $0.name != ".." }), let first = entries.first else {
      return false
    }
    var common = first.name
    for entry in entries.dropFirst() {
      common = common.commonPrefix(with: entry.name, options: .caseInsensitive)
    }
    let isFolder = entries.count == 1 && first.isFolder
    if common.count > typedName.count || isFolder {
      replace(with: folder + common + (isFolder ? "/" : ""))
      return true
    }
    guard let chosen, chosen.name != "..", chosen.name != typedName else { return false }
    replace(with: folder + chosen.name + (chosen.isFolder ? "/" : ""))
    return true
  }

  /// Takes the chosen entry over into the path.
  ///
  /// - Returns: The path of the file to use; `nil` where a folder was gone into.
  mutating func takeChosen() -> String? {
    guard let chosen else { return path }
    if chosen.name == ".." {
      replace(with: Self.parent(of: folder))
      return nil
    }
    replace(with: folder + chosen.name + (chosen.isFolder ? "/" : ""))
    return chosen.isFolder ? nil : path
  }

  private mutating func replace(with path: String) {
    let shown = Self.abbreviated(path, home: home)
    edit { $0.text = shown }
  }

  private static func parent(of folder: String) -> String {
    let trimmed = folder.dropLast()
    return trimmed.lastIndex(of: "/").map { String(trimmed[...$0]) } ?? "/"
  }

  static func abbreviated(_ path: String, home: String) -> String {
    home.count > 1 && (path == home || path.hasPrefix(home + "/"))
      ? "~" + path.dropFirst(home.count) : path
  }
}
