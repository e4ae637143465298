import JobTrackerDomain

/// The window that tries out what would raise a score; nothing of it is kept.
struct WhatIf: Equatable, Sendable {
  private(set) var request: WhatIfRequest
  /// The path of the file whose text is taken over each time that it is saved.
  private(set) var followed: String?
  /// What can be supposed: the keywords that are missing.
  private(set) var keywords: [String]
  /// The score of the resume as it is stored; `nil` until it is known.
  private(set) var base: AnalysisResult?
  private(set) var current: WhatIfAnswer?
  /// What the current answer is to.
  private(set) var answered: WhatIfRequest?
  private(set) var problem = ""
  private(set) var cursor = 0
  var top = 0
  var bars = Bars()

  init(request: WhatIfRequest, keywords: [String]) {
    self.request = request
    self.keywords = keywords
  }

  /// What to ask next: the resume as it is stored before anything else; `nil` where all is known.
  var question: WhatIfRequest? {
    guard problem.isEmpty else { return nil }
    return base == nil ? stored : answered == request ? nil : request
  }

  private var stored: WhatIfRequest {
    var stored = request
    stored.text = nil
    stored.keywords = []
    return stored
  }

  var isEdited: Bool { request.text != nil }

  /// Takes over the text of a file from now on.
  mutating func follow(_ path: String) { followed = path }

  /// The text of the file that is followed has been read.
  mutating func take(_ text: String, from path: String) {
    guard path == followed else { return }
    edit(text)
  }

  /// What a person wrote in the editor; a file is followed no longer.
  mutating func write(_ text: String) {
    followed = nil
    edit(text)
  }

  func isSupposed(_ keyword: String) -> Bool { request.keywords.contains(keyword) }

  mutating func move(to row: Int) { cursor = min(max(row, 0), max(keywords.count - 1, 0)) }

  /// Supposes the chosen keyword, or no longer.
  mutating func toggle() {
    guard keywords.indices.contains(cursor) else { return }
    let keyword = keywords[cursor]
    problem = ""
    if isSupposed(keyword) {
      request.keywords.removeAll { $0 == keyword }
    } else {
      request.keywords.append(keyword)
    }
  }

  /// Supposes all of them, or none.
  mutating func toggleAll() {
    problem = ""
    request.keywords = request.keywords.count == keywords.count ? [] : keywords
  }

  private mutating func edit(_ text: String) {
    problem = ""
    request.text = text
  }

  mutating func show(_ answer: WhatIfAnswer, to request: WhatIfRequest, at now: Double) {
    if request == stored { base = answer.result }
    guard request == self.request else { return }
    current = answer
    answered = request
    // What an edited text lacks can be supposed too; what was supposed stays in the list.
    for keyword in answer.result.missingKeywords
    where !keywords.contains(where: { $0.lowercased() == keyword.lowercased() }) {
      keywords.append(keyword)
    }
    guard let breakdown = answer.result.breakdown else { return }
    bars.go(to: breakdown.points, gliding: bars.isKnown(.skillsMatch), at: now)
  }

  mutating func stop(_ problem: String) { self.problem = problem }

  /// The change of the score since the resume as it is stored.
  var change: Int? {
    guard let base, let current else { return nil }
    return current.result.atsScore - base.atsScore
  }

  func change(of bucket: ScoreBucket) -> Int? {
    guard let before = base?.breakdown?[bucket], let now = current?.result.breakdown?[bucket]
    else { return nil }
    return now - before
  }
}

extension Model {
  /// The file that a what-if follows, also while another window is over it.
  var followedFile: String? {
    overlays.lazy.compactMap { overlay in
      if case .whatIf(let window) = overlay { return window.followed }
      return nil
    }.first
  }

  /// The window that tries out changes, where it is on top.
  var whatIf: WhatIf? {
    get {
      if case .whatIf(let window)? = overlays.last { return window }
      return nil
    }
    set {
      guard let newValue, case .whatIf? = overlays.last else { return }
      overlays[overlays.count - 1] = .whatIf(newValue)
    }
  }
}
