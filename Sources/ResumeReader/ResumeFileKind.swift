/// A kind of file that can be read as a resume.
package enum ResumeFileKind: String, Codable, Sendable {
  case pdf, plainText, markdown
}
