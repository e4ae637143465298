import Foundation
import JobTrackerDomain
import Testing

@Suite struct JobDraftTests {
  private let whole = JobDraft(companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.")

  @Test("J2: all three manual fields make a manual job")
  func manual() throws {
    #expect(try whole.creation() == .manual)
  }

  @Test("J2: a blank field counts as missing", arguments: [" ", "\t", "\n\n"])
  func blank(_ value: String) {
    var draft = whole
    draft.jobTitle = value
    #expect(draft.missingManualFields == [.jobTitle])
    #expect(throws: JobDraftError.incomplete(missing: [.jobTitle])) { try draft.creation() }
  }

  @Test("J3: a URL goes before the manual fields")
  func url() throws {
    var draft = whole
    draft.jobURL = " https://example.com/jobs/1 "
    guard case .fromURL(let url) = try draft.creation() else {
      Issue.record("not from its URL")
      return
    }
    #expect(url.absoluteString == "https://example.com/jobs/1")
  }

  @Test("J4: neither a URL nor all manual fields is refused and says what is missing")
  func incomplete() {
    let draft = JobDraft(companyName: "Acme")
    let error = #expect(throws: JobDraftError.self) { try draft.creation() }
    #expect(error?.message == "The title and description are missing: fill in, or give a URL.")
    #expect(error?.field == .jobTitle)
  }

  @Test("J4: an empty form has its own message")
  func empty() {
    let error = #expect(throws: JobDraftError.self) { try JobDraft().creation() }
    #expect(error?.message.contains("Nothing to save yet") == true)
  }

  @Test("J1: a URL has at most 1000 characters")
  func urlLength() throws {
    let base = "https://example.com/"
    let longest = base + String(repeating: "a", count: 1000 - base.count)
    #expect(try JobDraft(jobURL: longest).creation() != .manual)
    #expect(throws: JobDraftError.urlTooLong(length: 1001)) {
      try JobDraft(jobURL: longest + "a").creation()
    }
  }

  @Test(
    "J1: only http and https addresses are taken",
    arguments: ["ftp://example.com/a", "file:///etc/passwd", "example.com/jobs", "https://", "a b"])
  func notWeb(_ text: String) {
    #expect(throws: JobDraftError.notWebURL) { try JobDraft(jobURL: text).creation() }
  }
}
