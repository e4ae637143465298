/// One thing that was looked at, and what was seen.
package struct Finding: Equatable, Sendable {
  package enum Verdict: String, Sendable {
    case good = "ok"
    /// It works, with less than there could be.
    case notice = "note"
    case problem = "bad"
  }

  package var verdict: Verdict
  package var subject: String
  package var text: String

  package init(_ verdict: Verdict, _ subject: String, _ text: String) {
    self.verdict = verdict
    self.subject = subject
    self.text = text
  }
}
