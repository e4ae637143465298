package import struct Foundation.URL

/// What a person typed into the form of a job; nothing of it is checked yet.
package struct JobDraft: Codable, Equatable, Sendable {
  package var companyName: String
  package var jobTitle: String
  package var jobURL: String
  package var jobDescription: String
  /// The person wants the job although its posting is in the library already.
  package var allowsDuplicate: Bool
  /// What a posting at hand told that fields were filled from; they can have been corrected since.
  package var atHand: PostingReading?
  /// What its page told when that was not enough for a job (J5).
  package var finding: PageFinding?

  package init(
    companyName: String = "", jobTitle: String = "", jobURL: String = "",
    jobDescription: String = "", allowsDuplicate: Bool = false, atHand: PostingReading? = nil,
    finding: PageFinding? = nil
  ) {
    self.companyName = companyName
    self.jobTitle = jobTitle
    self.jobURL = jobURL
    self.jobDescription = jobDescription
    self.allowsDuplicate = allowsDuplicate
    self.atHand = atHand
    self.finding = finding
  }

  /// The draft without white space around its values and with text made safe.
  package var cleaned: JobDraft {
    JobDraft(
      companyName: OutsideText.line(companyName), jobTitle: OutsideText.line(jobTitle),
      jobURL: jobURL.trimmed, jobDescription: OutsideText.paragraphs(jobDescription),
      allowsDuplicate: allowsDuplicate, atHand: atHand,
      finding: finding.flatMap { PostingURL.areSame($0.url, jobURL) ? $0 : nil })
  }

  package var name: String { Job.name(title: jobTitle, company: companyName, url: jobURL) }

  /// The manual fields that are still empty, in the order of the form (J2).
  package var missingManualFields: [JobField] {
    JobField.manual.filter { self[$0].trimmed.isEmpty }
  }

  package var hasAllManualFields: Bool { missingManualFields.isEmpty }

  /// Whether nothing was typed or given but the URL.
  package var holdsURLAlone: Bool {
    missingManualFields.count == JobField.manual.count && atHand == nil
  }

  package subscript(field: JobField) -> String {
    switch field {
    case .jobURL: jobURL
    case .companyName: companyName
    case .jobTitle: jobTitle
    case .jobDescription: jobDescription
    }
  }

  /// How a job is created from this draft: from its URL where there is one (J3), otherwise by
  /// hand (J2).
  ///
  /// A whole posting at hand goes before the page, which would undo what was corrected in it.
  ///
  /// - Throws: ``JobDraftError`` where neither is possible (J4) or the URL is not usable (J1).
  package func creation() throws(JobDraftError) -> JobCreation {
    guard jobURL.trimmed.isEmpty else {
      let url = try Self.checkedURL(jobURL)
      return atHand != nil && hasAllManualFields ? .manual : .fromURL(url)
    }
    let missing = missingManualFields
    guard missing.isEmpty else { throw .incomplete(missing: missing) }
    return .manual
  }

  /// - Throws: ``JobDraftError`` where `text` is too long (J1) or not the http(s) address of a page.
  package static func checkedURL(_ text: String) throws(JobDraftError) -> URL {
    let text = text.trimmed
    let length = text.unicodeScalars.count
    guard length <= Job.urlLimit else { throw .urlTooLong(length: length) }
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
      scheme == "http" || scheme == "https", let host = url.host, !host.isEmpty
    else { throw .notWebURL }
    return url
  }

  /// The draft with what the page gave; a field that the page left empty keeps
  /// what the person typed (J6).
  package func filled(from posting: Posting) -> JobDraft {
    func either(_ found: String, _ typed: String) -> String { found.isEmpty ? typed : found }
    return JobDraft(
      companyName: either(posting.companyName, companyName),
      jobTitle: either(posting.jobTitle, jobTitle), jobURL: jobURL,
      jobDescription: either(posting.jobDescription, jobDescription),
      allowsDuplicate: allowsDuplicate, atHand: atHand, finding: finding)
  }
}

extension JobDraft {
  /// Drafts of tasks from earlier versions say nothing of duplicates and postings at hand.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      companyName: try container.decode(String.self, forKey: .companyName),
      jobTitle: try container.decode(String.self, forKey: .jobTitle),
      jobURL: try container.decode(String.self, forKey: .jobURL),
      jobDescription: try container.decode(String.self, forKey: .jobDescription),
      allowsDuplicate: try container.decodeIfPresent(Bool.self, forKey: .allowsDuplicate) ?? false,
      atHand: try container.decodeIfPresent(PostingReading.self, forKey: .atHand),
      finding: try container.decodeIfPresent(PageFinding.self, forKey: .finding))
  }
}

/// The two ways a job comes into being.
package enum JobCreation: Equatable, Sendable {
  case fromURL(URL)
  case manual
}

/// A field of a job that a person fills in.
package enum JobField: String, CaseIterable, Codable, Sendable {
  case jobURL = "job_url"
  case companyName = "company_name"
  case jobTitle = "job_title"
  case jobDescription = "job_description"

  /// Those that make a job without a URL, in the order of the form (J2).
  package static let manual: [JobField] = [.companyName, .jobTitle, .jobDescription]

  /// The word for it on the screen, in the middle of a sentence.
  package var name: String {
    switch self {
    case .jobURL: "URL"
    case .companyName: "company"
    case .jobTitle: "title"
    case .jobDescription: "description"
    }
  }
}

/// Why a job cannot be created or changed as it was typed.
package enum JobDraftError: UserFacingError, Equatable {
  /// J4: no URL, and not all of the manual fields.
  case incomplete(missing: [JobField])
  case urlTooLong(length: Int)
  case notWebURL

  package var message: String {
    switch self {
    case .incomplete(let missing):
      missing.count == 3
        ? "Nothing to save yet: give a URL, or a company, a title and a description."
        : "The \(missing.map(\.name).joinedAsList) \(missing.count == 1 ? "is" : "are") missing: "
          + "fill in, or give a URL."
    case .urlTooLong(let length):
      "The URL is \(length) characters long and \(Job.urlLimit) is the limit: "
        + "remove what follows the ? if the page opens without it."
    case .notWebURL:
      "The URL is not a web address: start it with https:// and the site's name."
    }
  }

  /// The field to look at first.
  package var field: JobField {
    switch self {
    case .incomplete(let missing): missing.first ?? .jobURL
    case .urlTooLong, .notWebURL: .jobURL
    }
  }
}
