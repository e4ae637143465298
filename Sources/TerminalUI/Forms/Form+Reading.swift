import JobTrackerDomain

/// A posting at hand that is being read for a form.
struct FormReading: Equatable, Sendable {
  /// Tells the answer to it from those to others.
  var number: Int
  var origin: PostingOrigin
}

/// What a posting is read from, in words.
enum PostingOrigin: Equatable, Sendable {
  case pastedPage
  /// The text in the form's own field.
  case text(String)
  case file(name: String)

  var isOwnText: Bool {
    if case .text = self { return true }
    return false
  }

  var name: String {
    switch self {
    case .pastedPage: "the pasted page"
    case .text: "the text"
    case .file(let name): name
    }
  }
}

extension Form {
  /// Whether a posting's text can be read into the form's fields.
  var takesPostings: Bool {
    switch purpose {
    case .addJob, .editJob: true
    case .tags, .addResume, .analyse, .choosePosting, .followFile: false
    }
  }

  /// Whether reading the text can tell something that is not there yet.
  var lacksCompanyOrTitle: Bool { isEmpty(.company) || isEmpty(.title) }

  func isEmpty(_ id: FieldID) -> Bool { self[id].trimmed.isEmpty }

  mutating func set(_ id: FieldID, to text: String) {
    change(id) { control in
      switch control {
      case .line: control = .line(LineEditor(text))
      case .area: control = .area(AreaEditor(text))
      case .choice, .path: break
      }
    }
  }

  /// Fills what is empty with what was read; what somebody typed stays and is offered a change.
  mutating func take(_ posting: PostingReading, of reading: FormReading, key: String) {
    self.reading = nil
    let found = posting.outcome.posting.fields.filter { !$0.value.isEmpty }
    guard !found.isEmpty else {
      error = posting.outcome.reason
      return
    }
    atHand = posting
    var filled: [FieldID] = []
    var others: [FieldID: String] = [:]
    for (id, value) in found where self[id].trimmed != value {
      if isEmpty(id) || isSource(id, of: reading) {
        set(id, to: value)
        filled.append(id)
      } else if !(id == .description && reading.origin.isOwnText) {
        others[id] = value
      }
    }
    offer = others
    error = ""
    notice = words(filled: filled, from: reading.origin, key: key)
  }

  /// Takes over what was offered in place of what somebody typed; the same again takes it back.
  mutating func takeOffer(key: String) {
    let offered = offer
    var typed: [FieldID: String] = [:]
    for (id, value) in offered {
      typed[id] = self[id]
      set(id, to: value)
    }
    offer = typed
    notice = "The \(names(offered.keys)) changed; \(key) changes back."
  }

  /// After a try that failed: what its page did not tell; the address where that is all or nothing.
  var fieldsToComplete: [FieldID] {
    let missing = jobDraft.missingManualFields
    return finding == nil || missing.isEmpty ? [.url] : missing.map(FieldID.init)
  }

  /// Which fields hold what a page told in place of what somebody typed; `nil` where none does.
  func wordsOfFinding(in typed: JobDraft) -> String? {
    let found = typed.missingManualFields.map(FieldID.init).filter { !isEmpty($0) }
    return found.isEmpty ? nil : "Filled the \(names(found)) from the page."
  }

  /// The source of a page gives way to what can be read of it.
  private func isSource(_ id: FieldID, of reading: FormReading) -> Bool {
    id == .description && reading.origin == .text(self[id]) && PastedText.isMarkup(self[id])
  }

  private func words(filled: [FieldID], from origin: PostingOrigin, key: String) -> String {
    var sentences: [String] = []
    if !filled.isEmpty { sentences.append("Filled the \(names(filled)) from \(origin.name).") }
    if !offer.isEmpty {
      let name = origin.name.prefix(1).uppercased() + origin.name.dropFirst()
      sentences.append("\(name) has another \(names(offer.keys)): \(key) takes that instead.")
    }
    let missing = jobDraft.missingManualFields
    if !missing.isEmpty {
      sentences.append("Still missing: \(missing.map(\.name).joinedAsList).")
    }
    return sentences.isEmpty
      ? "The fields say what \(origin.name) says." : sentences.joined(separator: " ")
  }

  private func names(_ ids: some Collection<FieldID>) -> String {
    fields.filter { ids.contains($0.id) }.map { $0.label.lowercased() }.joinedAsList
  }
}

extension Posting {
  fileprivate var fields: [(id: FieldID, value: String)] {
    [(.company, companyName), (.title, jobTitle), (.description, jobDescription)]
  }
}
