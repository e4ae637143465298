import Foundation
import JobTrackerTesting
import Testing

/// `tasks`.
@Suite struct TaskCommandTests {
  @Test("Work that failed is listed with its reason, tried again, and cleared")
  func failed() throws {
    let program = try Program()
    #expect(try program.run("tasks").errors.contains("Nothing runs"))
    let scan = program.home.file("scan.pdf")
    try PDFBuilder.document(pages: [""]).write(to: scan)
    #expect(try program.run("resume", "add", scan.path(percentEncoded: false)).exitCode == 3)
    try program.addSampleResume()

    let list = try program.run("tasks").output.split(separator: "\n")
    #expect(list.count == 2 && list[0].contains("done") && list[0].contains("resume.txt"))
    #expect(list[1].hasPrefix("1  failed") && list[1].contains("scan.pdf"))
    let again = try program.run("tasks", "retry", "1")
    #expect(again.exitCode == 1 && again.errors.isOneLine)
    let json = try program.run("tasks", "--json").output
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["attempts"] as? Int } == [2, 1])

    try program.run("tasks", "cancel", "1").expectError("has finished already")
    try program.run("tasks", "retry", "2").expectError("is done")
    try program.run("tasks", "retry", "99").expectError("no task 99")
    #expect(try program.run("tasks", "clear").output == "Cleared 2 tasks.\n")
    #expect(try program.run("tasks").output.isEmpty)
  }
}
