import Foundation
import JobTrackerTesting
import Testing

/// What the program does while nobody does anything.
@Suite struct RestTests {
  @Test("At rest the code that only the start ran is given back, and keys work on")
  func memory() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    let program = try terminal.program()
    // Some 40 MiB after a start, and some 4 at rest.
    #expect(
      waitUntil {
        guard let code = residentCode(of: program) else { return false }
        return (1..<16384).contains(code)
      })
    try terminal.type("?")
    try terminal.wait(for: "Add a job, by its URL or by hand")
    try terminal.press("Escape")
    try terminal.waitUntilGone("Add a job, by its URL or by hand")
    #expect(try session.quit() == 0)
  }

  /// Of a process's code, how much is in memory, in KiB.
  private func residentCode(of process: pid_t) -> Int? {
    let maps = try? String(contentsOfFile: "/proc/\(process)/smaps", encoding: .utf8)
    var isCode = false
    return maps?.split(separator: "\n").reduce(0) { sum, line in
      let words = line.split(separator: " ")
      if words.count > 1, !words[0].hasSuffix(":") { isCode = words[1] == "r-xp" }
      return isCode && words[0] == "Rss:" ? sum + (Int(words[1]) ?? 0) : sum
    }
  }
}
