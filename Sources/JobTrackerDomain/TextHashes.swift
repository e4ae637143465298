/// SHA-256 of the two texts that a result was made from, in lower-case hexadecimal.
package struct TextHashes: Equatable, Sendable {
  package var resume: String
  package var job: String

  package init(resume: String, job: String) {
    self.resume = resume
    self.job = job
  }
}
