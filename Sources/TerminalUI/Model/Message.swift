import struct Foundation.Date

/// What the line above the hints says.
struct Message: Equatable, Sendable {
  enum Kind: Sendable { case info, error }

  /// Seconds that an information stays.
  static let infoDuration = 2.0

  var kind: Kind
  var text: String
  /// Errors stay until a key is pressed.
  var endsAt: Double?
}

/// What was said so far, the last first.
struct MessageLog: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var kind: Message.Kind
    var text: String
    /// When it was last said.
    var date: Date
    /// How often it was said in a row.
    var times = 1
  }

  static let limit = 200

  private(set) var entries: [Entry] = []

  mutating func add(_ kind: Message.Kind, _ text: String, at date: Date) {
    if let last = entries.first, last.kind == kind, last.text == text {
      entries[0].times += 1
      entries[0].date = date
      return
    }
    entries.insert(Entry(kind: kind, text: text, date: date), at: 0)
    if entries.count > Self.limit { entries.removeLast() }
  }
}

extension Model {
  mutating func inform(_ text: String) { say(.info, text, until: now + Message.infoDuration) }

  mutating func complain(_ text: String) { say(.error, text, until: nil) }

  /// Tells of something that nobody waits for; an error that is in sight stays there.
  mutating func mention(_ text: String) {
    if message?.kind == .error { messages.add(.info, text, at: today) } else { inform(text) }
  }

  private mutating func say(_ kind: Message.Kind, _ text: String, until end: Double?) {
    message = Message(kind: kind, text: text, endsAt: end)
    messages.add(kind, text, at: today)
  }
}
