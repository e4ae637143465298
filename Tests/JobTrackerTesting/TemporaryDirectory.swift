package import Foundation

/// A new folder that is removed with everything in it when it is let go.
package final class TemporaryDirectory: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "jobtracker-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path(percentEncoded: false) }

  /// The address of a file in the folder, whether it is there or not.
  package func file(_ name: String) -> URL { url.appending(path: name) }

  /// Writes a file into the folder.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let file = file(name)
    try Data(bytes).write(to: file)
    return file
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> URL {
    try write(Array(text.utf8), to: name)
  }
}
