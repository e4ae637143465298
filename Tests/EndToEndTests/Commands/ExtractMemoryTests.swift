import Foundation
import JobTrackerTesting
import Testing

/// Pages as large as they may be, read by a process that the kernel gives 200 MB.
@Suite(.serialized) struct ExtractMemoryTests {
  /// What a page of just under 10 MB begins with, and what the rest of it repeats.
  private static let pages: [(name: String, start: String, filler: String)] = [
    ("nesting and one line", "<h1>Engineer</h1><p>" + many("<div>", 100_000), "word "),
    ("a million attributes and elements", "<p>" + many("<p a>", 200_000) + "<p ", "a=1 b=2 "),
    (
      "JSON", "<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"Engineer\",",
      "\"a\":[1,{}],"
    ),
  ]

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test("J10: a page of any kind needs less than 200 MB", arguments: pages.indices)
  func page(number: Int) throws {
    let (_, start, filler) = Self.pages[number]
    let room = 9_990_000 - start.utf8.count
    let outcome = try read(start + Self.many(filler, room / filler.utf8.count))
    #expect(outcome.exitCode == 3)
    #expect(outcome.output.contains("\"status\""))
  }

  @Test("J10: a page of 50 MB in one line is refused")
  func tooLarge() throws {
    let outcome = try read(Self.many("words and more ", 3_400_000))
    #expect(outcome.exitCode == 3)
    #expect(outcome.output.contains("larger than the limit of 10 MB"))
  }

  /// Reads a page with a limit on all that a process can write to, resident or not.
  private func read(_ html: String) throws -> RunningProcess.Outcome {
    let program = try Program()
    let page = try program.home.write(html, to: "page.html")
    let process = try RunningProcess(
      URL(filePath: "/bin/sh"),
      [
        "-c", "ulimit -d 204800 && exec \"$0\" extract --html \"$1\" --json",
        BuiltProgram.executable.path(percentEncoded: false), page.path(percentEncoded: false),
      ], environment: program.environment)
    return try process.wait(timeout: .seconds(120))
  }
}
