import Dispatch
import Glibc
import Testing

@testable import TerminalScreen

@Suite @MainActor struct PostboxTests {
  private static func isReadable(_ postbox: Postbox) -> Bool {
    var source = pollfd(fd: postbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) == 1
  }

  @Test("It can be read from exactly while something waits, and keeps the order")
  func order() throws {
    let postbox = try Postbox()
    #expect(!Self.isReadable(postbox))
    var done: [Int] = []
    for number in 1...3 { postbox.post { done.append(number) } }
    #expect(Self.isReadable(postbox))
    for work in postbox.take() { work() }
    #expect(done == [1, 2, 3])
    #expect(!Self.isReadable(postbox) && postbox.take().isEmpty)
  }

  @Test("Nothing that many threads post is lost")
  func threads() throws {
    let postbox = try Postbox()
    DispatchQueue.concurrentPerform(iterations: 1000) { _ in postbox.post {} }
    #expect(postbox.take().count == 1000)
    #expect(!Self.isReadable(postbox))
  }
}
