/// A job that is to be stored.
package struct NewJob: Equatable, Sendable {
  package var draft: JobDraft
  package var facts: PostingFacts
  package var origins: FieldOrigins
  package var descriptionSource: DescriptionSource

  /// A job as a person typed it (J2), with what else a page that is not whole tells (J7).
  package init(typed draft: JobDraft, beside page: Posting = Posting()) {
    self.draft = draft
    let atHand = draft.atHand?.outcome.posting ?? Posting()
    let posting = page.facts == PostingFacts() ? atHand : page
    facts = posting.facts
    origins = FieldOrigins(typed: draft)
    origins.addFacts(of: posting)
    descriptionSource = .manual
  }

  /// A job as its page and, where that was silent, a person gave it (J6).
  package init(_ posting: Posting, completing draft: JobDraft) {
    self.draft = draft.filled(from: posting)
    facts = posting.facts
    origins = FieldOrigins(typed: draft)
    origins.replace(by: posting)
    descriptionSource = .extracted
  }
}

/// What each field of a job was read from.
package struct FieldOrigins: Codable, Equatable, Sendable {
  /// The source of what a person typed.
  package static let typed = "manual"

  /// What the description was read from; empty where no page gave it.
  package var method: String
  /// By the name of the field, as ``Posting/sources``.
  package var sources: [String: String]

  package init(method: String = "", sources: [String: String] = [:]) {
    self.method = method
    self.sources = sources
  }

  init(typed draft: JobDraft) {
    self.init()
    for field in JobField.manual { self[field] = Self.source(of: field, in: draft) }
  }

  /// What a posting at hand was read from, where the field still says the same.
  static func source(of field: JobField, in draft: JobDraft) -> String? {
    guard !draft[field].trimmed.isEmpty else { return nil }
    guard let posting = draft.atHand?.outcome.posting,
      JobDraft().filled(from: posting)[field] == draft[field]
    else { return typed }
    return posting.sources[field.rawValue] ?? typed
  }

  /// Takes those of a posting that was read into the job; a field that the page left empty
  /// keeps its own.
  mutating func replace(by posting: Posting) {
    let found = JobDraft().filled(from: posting)
    let kept = sources.filter { JobField(rawValue: $0.key).map { found[$0].isEmpty } ?? false }
    self = FieldOrigins(method: posting.method, sources: kept.merging(posting.sources) { $1 })
  }

  /// Takes those of a posting's facts alone.
  mutating func addFacts(of posting: Posting) {
    sources.merge(posting.sources.filter { JobField(rawValue: $0.key) == nil }) { $1 }
  }

  /// The fields whose source is known, in the order of interest, as the screen calls them.
  package var listed: [(field: String, source: String)] {
    let order = JobField.manual.map(\.rawValue)
    func place(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
    return sources.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }.map { key, source in
      (
        JobField(rawValue: key)?.name ?? key.replacing("_", with: " "),
        source == Self.typed ? "typed by hand" : source
      )
    }
  }

  package subscript(field: JobField) -> String? {
    get { sources[field.rawValue] }
    set { sources[field.rawValue] = newValue }
  }
}
