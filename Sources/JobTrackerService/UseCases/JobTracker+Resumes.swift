package import Foundation
package import JobTrackerDomain
import JobTrackerStore

extension JobTracker {
  /// Keeps a copy of a resume's file and queues its reading (R1, R2).
  ///
  /// - Parameter jobID: The job it was made for, which must be the user's own (R3).
  /// - Returns: The resume, at first without its text; the one that is there already where
  ///   the same file was added before, which is read again if it has no text.
  /// - Throws: ``ResumeFileError`` where the file is none that can be read, ``StoreError``,
  ///   ``ResumeVaultError``; nothing is stored then.
  package func addResume(_ file: URL, for jobID: JobID? = nil) throws -> Resume {
    try runners.inspectResume(file)
    if let jobID { _ = try library.job(jobID) }
    return try addResume(try vault.keep(file), named: file.lastPathComponent, for: jobID)
  }

  /// Adds a resume whose text was written in the program.
  ///
  /// - Throws: As where a file is added; ``AnalysisRefusal`` where there is nothing in it.
  package func addResume(text: String, named name: String, for jobID: JobID?) throws -> Resume {
    guard !text.trimmed.isEmpty else { throw AnalysisRefusal.resumeHasNoText(reason: "") }
    if let jobID { _ = try library.job(jobID) }
    return try addResume(try vault.keep(Data(text.utf8)), named: name, for: jobID)
  }

  private func addResume(_ hash: String, named fileName: String, for jobID: JobID?) throws
    -> Resume
  {
    if let existing = try library.resume(fileHash: hash, jobID: jobID) {
      if existing.parsedText.isEmpty { try library.parseAgain(existing.id) }
      return try library.resume(existing.id)
    }
    let name = OutsideText.line(fileName)
    return try library.insertResume(
      fileName: name.isEmpty ? "resume" : name, fileHash: hash, jobID: jobID)
  }

  /// What is judged of a resume's file that is not in the library; stores nothing.
  ///
  /// - Throws: Why it cannot be read.
  package func resumeText(at file: URL) throws -> String {
    try runners.readText(of: file).visibleText
  }

  /// Attaches a resume to a job of the same user (R3), or to none.
  package func attachResume(_ id: ResumeID, to jobID: JobID?) throws {
    try library.attachResume(id, to: jobID)
  }

  /// Deletes a resume; the program's copy of its file stays while this can be undone.
  package func deleteResume(_ id: ResumeID) throws { try library.deleteResume(id) }

  package func resume(_ id: ResumeID) throws -> Resume { try library.resume(id) }

  /// The newest result that was made with a resume; `nil` where there is none.
  package func newestJudgement(ofResume id: ResumeID) throws -> ResumeJudgement? {
    try library.newestJudgement(ofResume: id)
  }

  /// The user's resumes that a filter finds, newest first; all of them without one.
  package func resumes(_ filter: ResumeFilter = ResumeFilter()) throws -> [ResumeSummary] {
    try library.resumes(filter)
  }

  /// Where the program's own copy of the file is.
  package func fileURL(of resume: Resume) -> URL { vault.url(of: resume.fileHash) }

  var vault: ResumeVault { ResumeVault(folder: locations.resumeFiles) }
}
