import Foundation
import JobTrackerDomain

/// The program's own copies of resume files, each under the SHA-256 of its content.
struct ResumeVault: Sendable {
  var folder: URL

  func url(of hash: String) -> URL { folder.appending(path: hash) }

  /// Copies `file` so that the copy is there whole or not at all.
  ///
  /// - Returns: The lower-case hexadecimal SHA-256 of the content.
  /// - Throws: ``ResumeVaultError``, ``LocationError``.
  func keep(_ file: URL) throws -> String {
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      throw ResumeVaultError.unreadable(
        name: file.lastPathComponent, reason: SystemReason(error).text)
    }
    return try keep(data)
  }

  /// Keeps the content of a file.
  func keep(_ data: Data) throws -> String {
    let hash = ContentHash.sha256(data)
    let copy = url(of: hash)
    if FileManager.default.fileExists(atPath: copy.path) {
      // It is about to be needed again, and young enough not to be tidied away until it is.
      try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: copy.path)
      return hash
    }
    try Locations.create(folder)
    do {
      try data.write(to: copy, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
    } catch {
      throw ResumeVaultError.notKept(reason: SystemReason(error).text)
    }
    return hash
  }

  /// Seconds for which a copy may be there before its resume is.
  private static let grace = 3600.0

  /// Removes every copy but those, and those that are so new that their resume may just be added.
  func tidy(keeping needed: Set<String>) {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
    for file in files ?? [] where !needed.contains(file.lastPathComponent) {
      let date = try? file.resourceValues(forKeys: [.contentModificationDateKey])
        .contentModificationDate
      guard let date, date.timeIntervalSinceNow < -Self.grace else { continue }
      try? FileManager.default.removeItem(at: file)
    }
  }

  /// Removes a copy that no resume has any more.
  func forget(_ hash: String) { try? FileManager.default.removeItem(at: url(of: hash)) }
}

/// Why a resume's file could not be copied.
enum ResumeVaultError: UserFacingError, Equatable {
  case unreadable(name: String, reason: String)
  case notKept(reason: String)

  var message: String {
    switch self {
    case .unreadable(let name, let reason):
      "\(OutsideText.line(name)) cannot be read (\(reason)): check its permissions."
    case .notKept(let reason):
      "The resume cannot be copied into the data folder (\(reason)): nothing was stored. "
        + "Free some space or check the folder's permissions, then try again."
    }
  }
}
