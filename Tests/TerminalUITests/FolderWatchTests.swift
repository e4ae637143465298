import Foundation
import JobTrackerTesting
import Synchronization
import Testing

@testable import TerminalScreen
@testable import TerminalUI

@Suite struct FolderWatchTests {
  private final class Seen: Sendable {
    let names = Mutex<[String]>([])
    let count = Mutex(0)
  }

  @Test(
    "Files that are written, replaced and removed are told, also in a folder that is made later")
  func changes() throws {
    let home = try TemporaryDirectory()
    let folder = home.file("themes")
    let seen = Seen()
    let themes = ThemeLibrary(folders: [folder])
    let watch = FolderWatch(themes.folders) { _ in
      let names = themes.names
      seen.names.withLock { $0 = names }
      seen.count.withLock { $0 += 1 }
    }
    _ = try #require(watch)
    func told(_ condition: ([String]) -> Bool) -> Bool {
      waitUntil { condition(seen.names.withLock { $0 }) }
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try #require(waitUntil { seen.count.withLock { $0 } > 0 })
    let file = folder.appending(path: "mine.toml")
    try Data("".utf8).write(to: file)
    #expect(told { $0.contains("mine") })
    let before = seen.count.withLock { $0 }
    try Data("# changed".utf8).write(to: file)
    #expect(waitUntil { seen.count.withLock { $0 } > before })
    try FileManager.default.moveItem(at: file, to: folder.appending(path: "yours.toml"))
    #expect(told { $0.contains("yours") && !$0.contains("mine") })
    try FileManager.default.removeItem(at: folder.appending(path: "yours.toml"))
    #expect(told { !$0.isEmpty && !$0.contains("yours") })
  }

  @Test("One file is told when it is written or replaced; its neighbours are not")
  func file() throws {
    let home = try TemporaryDirectory()
    let file = try home.write("one", to: "cv.md")
    let count = Mutex(0)
    let watch = FileWatch(file.path) { count.withLock { $0 += 1 } }
    _ = try #require(watch)
    _ = try home.write("other", to: "notes.md")
    func isTold(after change: () throws -> Void) rethrows -> Bool {
      let before = count.withLock { $0 }
      try change()
      return waitUntil { count.withLock { $0 } > before }
    }
    #expect(try isTold { try Data("two".utf8).write(to: file) })
    // An editor writes a new file and puts it in the place of the old one.
    #expect(try isTold { try Data("three".utf8).write(to: file, options: .atomic) })
    try FileManager.default.removeItem(at: file)
    #expect(try isTold { _ = try home.write("four", to: "cv.md") })
  }
}
