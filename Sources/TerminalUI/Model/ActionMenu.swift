import TerminalScreen

/// A list of actions with their keys, to choose one from: every command, or the keys of a place.
struct ActionMenu: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case commands, help }

  var kind: Kind
  /// Where it was opened.
  var contexts: [KeyContext]
  /// What narrows the list; `nil` while keys move the cursor.
  var search: LineEditor?
  /// The chosen entry.
  var cursor = 0
  /// The first row in sight.
  var top = 0

  static func commands(_ contexts: [KeyContext]) -> ActionMenu {
    ActionMenu(kind: .commands, contexts: contexts, search: LineEditor())
  }

  static func help(_ contexts: [KeyContext]) -> ActionMenu {
    ActionMenu(kind: .help, contexts: contexts)
  }

  var searchText: String { search?.text ?? "" }

  /// Changes what is searched; the best match is chosen then.
  ///
  /// - Returns: What `body` gives; `nil` where nothing is searched.
  @discardableResult
  mutating func search<Value>(_ body: (inout LineEditor) -> Value) -> Value? {
    guard var editor = search else { return nil }
    let value = body(&editor)
    if editor.text != search?.text { (cursor, top) = (0, 0) }
    search = editor
    return value
  }

  /// Brings cursor and scrolling within what there is.
  mutating func settle(rows: [MenuRow], in room: Rect) {
    cursor = min(max(cursor, 0), max((rows.compactMap(\.entry).max() ?? 0), 0))
    if let last = rows.lastIndex(where: { $0.entry == cursor }) {
      top = max(top, last + 1 - room.height)
    }
    if var first = rows.firstIndex(where: { $0.entry == cursor }) {
      // Its heading stays in sight with it.
      while first > 0, rows[first - 1].entry == nil { first -= 1 }
      top = min(top, first)
    }
    top = min(max(top, 0), max(rows.count - room.height, 0))
  }
}

/// An action that can be chosen.
struct MenuEntry: Equatable, Sendable {
  var context: KeyContext
  var binding: Binding
  /// Why it cannot be done now.
  var refusal: String?
  /// The letters of its words that were searched.
  var matches: [Int] = []

  /// What it is remembered by.
  var name: String { "\(context.rawValue).\(binding.action.rawValue)" }
}

/// A row of the menu; headings and gaps belong to no entry.
struct MenuRow: Equatable, Sendable {
  var row: DetailRow
  var entry: Int?
}
