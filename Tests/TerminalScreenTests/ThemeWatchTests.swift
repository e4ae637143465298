import Foundation
import JobTrackerTesting
import Synchronization
import Testing

@testable import TerminalScreen

@Suite("Watching theme files")
struct ThemeWatchTests {
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
    let watch = ThemeWatch(ThemeLibrary(folders: [folder])) { names in
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
}
