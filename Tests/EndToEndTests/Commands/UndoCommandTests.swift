import Foundation
import JobTrackerTesting
import Testing

/// `undo`, `redo` and `changes`.
@Suite struct UndoCommandTests {
  private struct ChangeRow: Decodable, Equatable {
    var id: Int
    var kind: String
    var text: String
    var job_id: Int?
    var undone: Bool
  }

  private func changes(_ program: Program) throws -> [ChangeRow] {
    let output = try program.run("changes", "--json").output
    return try JSONDecoder().decode([ChangeRow].self, from: Data(output.utf8))
  }

  @Test("What one run did, the next one undoes, and one after it redoes")
  func runs() throws {
    let program = try Program()
    try program.addSampleJob()
    try program.addSampleJob(company: "Initech")
    let undone = try program.run("undo")
    #expect(undone.exitCode == 0)
    #expect(undone.output == "Undone: added the job Backend Engineer, Initech\n")
    #expect(try program.jobs().map(\.company_name) == ["Acme"])
    #expect(try changes(program).map(\.undone) == [true, false])

    #expect(try program.run("redo").output == "Redone: added the job Backend Engineer, Initech\n")
    #expect(try program.jobs().map(\.id) == [2, 1])
    #expect(
      try changes(program).first
        == ChangeRow(
          id: 2, kind: "job_added", text: "Added the job Backend Engineer, Initech", job_id: 2,
          undone: false))

    #expect(try program.run("undo", "--to", "1").output.split(separator: "\n").count == 2)
    #expect(try program.jobs().isEmpty)
    try program.run("undo").expectError("nothing to undo")
    try program.run("undo", "--to", "9").expectError("no longer in the list")
  }

  @Test("A resume comes back with its file and its text; what is forgotten does not")
  func resume() throws {
    let program = try Program()
    try program.addSampleResume()
    #expect(try program.run("undo").output == "Undone: added the resume resume.txt\n")
    #expect(try program.resumes().isEmpty)
    _ = try program.run("redo")
    #expect(try program.resumes().map(\.has_text) == [true])
    _ = try program.run("undo")
    let folder = program.data.appending(path: "resumes").path(percentEncoded: false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)

    let forgotten = try program.run("changes", "--forget")
    #expect(forgotten.errors.contains("Nothing was done that can be undone."))
    try program.run("redo").expectError("nothing to redo")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
