import JobTrackerDomain

/// A form: fields, the one that takes the keys, and what becomes of it when saved.
struct Form: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// With the task that kept what was typed when an earlier try failed (J5).
    case addJob(resuming: TaskID?)
    case editJob(JobID)
    case tags(JobID)
    case addResume
    case analyse(JobID)
    /// Chooses a file to read into the job's form below it.
    case choosePosting
    /// Chooses the file whose text the what-if window below it takes over.
    case followFile
  }

  let purpose: Purpose
  let title: String
  /// What the form wants, in a line or two.
  let intro: String
  var fields: [FormField]
  private(set) var focus = 0
  /// Why the whole form was refused, where no field is to blame.
  var error = ""
  /// What became of a reading, or what can be done next; stays until something is changed.
  var notice = ""
  /// A posting at hand that is being read.
  var reading: FormReading?
  /// What the fields were last filled from.
  var atHand: PostingReading?
  /// What the page told when that was not enough.
  var finding: PageFinding?
  /// What was read and is another than what somebody typed.
  var offer: [FieldID: String] = [:]
  var isSaving = false
  /// Where its content is kept while it is not saved.
  var draftSlot = 0
  /// Counts the changes of its fields.
  private(set) var revision = 0
  private let original: [String]
  /// What was typed before counts as unsaved too.
  private let holdsUnsavedInput: Bool

  init(
    _ purpose: Purpose, title: String, intro: String, fields: [FormField],
    holdsUnsavedInput: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    self.intro = intro
    self.fields = fields
    self.holdsUnsavedInput = holdsUnsavedInput
    original = fields.map(\.value)
  }

  var focused: FormField { fields[focus] }

  subscript(id: FieldID) -> String { fields.first { $0.id == id }?.value ?? "" }

  /// Whether leaving the form would lose what somebody typed or chose.
  var hasUnsavedInput: Bool { holdsUnsavedInput || fields.map(\.value) != original }

  mutating func focus(on id: FieldID) {
    if let index = fields.firstIndex(where: { $0.id == id }) { focus = index }
  }

  mutating func moveFocus(by step: Int) {
    focus = (focus + step + fields.count) % fields.count
  }

  var isOnLastField: Bool { focus == fields.count - 1 }

  mutating func update(_ id: FieldID, _ body: (inout FormField.Control) -> Void) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    body(&fields[index].control)
  }

  mutating func updateFocused(_ body: (inout FormField.Control) -> Void) {
    change(focused.id, body)
    error = ""
    notice = ""
    offer = [:]
  }

  mutating func change(_ id: FieldID, _ body: (inout FormField.Control) -> Void) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    body(&fields[index].control)
    fields[index].error = ""
    revision += 1
  }

  mutating func startReading(_ reading: FormReading) {
    clearErrors()
    self.reading = reading
    offer = [:]
    if case .choosePosting = purpose { isSaving = true }
  }

  /// Shows why the form was refused, beside the fields that are to blame, and goes to the first.
  mutating func refuse(_ failure: Failure) {
    isSaving = false
    reading = nil
    clearErrors()
    let blamed = failure.fields.filter { id in fields.contains { $0.id == id } }
    guard let first = blamed.first else {
      error = failure.message
      return
    }
    for index in fields.indices where blamed.contains(fields[index].id) {
      fields[index].error = fields[index].id == first ? failure.message : "This is missing too."
    }
    focus(on: first)
  }

  mutating func clearErrors() {
    error = ""
    notice = ""
    for index in fields.indices { fields[index].error = "" }
  }
}

/// Why something did not work, and which fields of a form are to blame.
struct Failure: Error, Equatable, Sendable {
  var message: String
  var fields: [FieldID] = []
  /// What the person has to agree to first, where only that is missing.
  var question: String?
}
