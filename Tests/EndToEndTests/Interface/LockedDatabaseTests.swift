import Foundation
import JobTrackerTesting
import Testing

/// Another program that holds on to the database.
@Suite struct LockedDatabaseTests {
  /// The lock that SQLite takes to write, taken from outside.
  private final class WriteLock {
    private let descriptor: Int32

    init(on database: URL) throws {
      descriptor = open(database.path + "-shm", O_RDWR | O_CLOEXEC)
      try #require(descriptor >= 0)
      // The first of the bytes that stand for the locks of the write-ahead log.
      var lock = flock(
        l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 120, l_len: 1, l_pid: 0)
      try #require(waitUntil { fcntl(descriptor, F_SETLK, &lock) == 0 })
    }

    func release() { close(descriptor) }
  }

  @Test("A database that another program holds is told; what was typed stays and can be saved")
  func locked() throws {
    let session = try Session(Program())
    let terminal = session.terminal
    let lock = try WriteLock(on: session.program.database)
    try terminal.type("a")
    try terminal.wait(for: "Add a job")
    try terminal.press("Tab")
    try terminal.type("Acme")
    try terminal.press("Tab")
    try terminal.type("Engineer")
    try terminal.press("Tab")
    try terminal.type("Go")
    try terminal.press("C-s")
    try terminal.wait(for: "Saving")
    try terminal.wait(for: "Add a job", "Acme", "Engineer", "is busy in another program")
    lock.release()
    try terminal.press("C-s")
    try terminal.wait(for: "1 job ", "Acme")
    #expect(try session.quit() == 0)
  }
}
