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
    let hash = ContentHash.sha256(data)
    let copy = url(of: hash)
    guard !FileManager.default.fileExists(atPath: copy.path) else { return hash }
    try Locations.create(folder)
    do {
      try data.write(to: copy, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
    } catch {
      throw ResumeVaultError.notKept(reason: SystemReason(error).text)
    }
    return hash
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
