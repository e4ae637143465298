/// Dates as resumes write them beside a job.
enum DateText {
  /// Whether a short text holds a year, or says that a job goes on.
  static func isDate(_ text: String) -> Bool {
    text.count <= 40
      && text.contains(/\b(?:19|20)\d\d\b|\b(?:present|now|current)\b/.ignoresCase())
  }
}
