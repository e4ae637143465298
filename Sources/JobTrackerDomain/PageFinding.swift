/// What a page told that was not enough for a job: the form shows it, to be completed (J5).
package struct PageFinding: Codable, Equatable, Sendable {
  /// As the draft had it; another address has another posting.
  package var url: String
  package var posting: Posting

  package init(url: String, posting: Posting) {
    self.url = url
    self.posting = posting
  }
}

extension JobDraft {
  /// J5: the draft of a try that failed, with what its page told.
  package func keeping(_ posting: Posting) -> JobDraft {
    var draft = self
    if posting.missingFields.count < JobField.manual.count {
      draft.finding = PageFinding(url: jobURL, posting: posting)
    }
    return draft
  }

  /// The draft with what its page told in the fields that nothing was typed in.
  package var withFinding: JobDraft {
    let typed = Posting(
      companyName: companyName, jobTitle: jobTitle, jobDescription: jobDescription)
    return filled(from: finding?.posting ?? Posting()).filled(from: typed)
  }

  /// What was found and is another now: somebody saw it and changed it.
  fileprivate var correctedFields: [JobField] {
    guard let found = finding?.posting else { return [] }
    let shown = JobDraft().filled(from: found)
    return JobField.manual.filter {
      !shown[$0].isEmpty && !self[$0].trimmed.isEmpty && shown[$0] != self[$0]
    }
  }
}

extension Posting {
  fileprivate func withoutCorrected(in draft: JobDraft) -> Posting {
    draft.correctedFields.reduce(into: self) { posting, field in
      switch field {
      case .companyName: posting.companyName = ""
      case .jobTitle: posting.jobTitle = ""
      case .jobDescription: posting.jobDescription = ""
      case .jobURL: break
      }
      posting.sources[field.rawValue] = nil
    }
  }
}

extension ExtractionOutcome {
  /// The outcome without what somebody corrected, which goes before what is read again.
  func withoutCorrected(in draft: JobDraft) -> ExtractionOutcome {
    switch self {
    case .success(let posting): .success(posting.withoutCorrected(in: draft))
    case .needsManual(let posting, let reason):
      .needsManual(posting.withoutCorrected(in: draft), reason: reason)
    }
  }
}
