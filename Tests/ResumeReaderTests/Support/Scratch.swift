import Foundation

/// A folder of one test's own, gone when the test is over.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "resume-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ content: Data) throws -> URL {
    let file = folder.appending(path: name)
    try content.write(to: file)
    return file
  }

  func file(_ name: String, _ content: String) throws -> URL {
    try file(name, Data(content.utf8))
  }

  func file(_ name: String, bytes: [UInt8]) throws -> URL { try file(name, Data(bytes)) }

  /// A shell script that can stand in for the program.
  func script(_ commands: String) throws -> URL {
    let script = try file("\(UUID().uuidString).sh", "#!/bin/sh\n\(commands)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: script.path(percentEncoded: false))
    return script
  }
}
