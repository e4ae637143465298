import Foundation
import JobTrackerTesting
import Testing

/// Importing resumes through the form.
@Suite struct ResumeTests {
  private func importResume(_ data: Data, named name: String) throws -> Session {
    let session = try Session(Program())
    let file = try session.program.home.write([UInt8](data), to: name)
    let terminal = session.terminal
    try terminal.type("2a")
    try terminal.wait(for: "Add a resume", name)
    // After the folder that stands there, a path from the root begins anew.
    try terminal.type("/" + file.path(percentEncoded: false))
    try terminal.press("Enter")
    return session
  }

  @Test("R1, R2: a PDF is imported, copied and read")
  func pdf() throws {
    let session = try importResume(Samples.resumePDF, named: "ada.pdf")
    try session.terminal.wait(for: "1 resume ", "ada.pdf", "Built a billing service in Go")
    let resume = try #require(try session.program.resumes().first)
    #expect(resume.file == "ada.pdf")
    #expect(resume.has_text)
    // The program's own copy stays when the file goes.
    try FileManager.default.removeItem(at: session.program.home.file("ada.pdf"))
    let folder = session.program.data.appending(path: "resumes").path(percentEncoded: false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test("The form begins in the folder that the program was started in")
  func startFolder() throws {
    let session = try Session(Program(), isOpen: false)
    let folder = session.program.home.file("applications")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try session.program.home.write(
      Array("Ada Lovelace\nBuilt a billing service in Go".utf8), to: "applications/ada.txt")
    let terminal = session.terminal
    try terminal.command("cd '\(folder.path(percentEncoded: false))'")
    try session.open()
    try terminal.type("2a")
    try terminal.wait(for: "Add a resume", "ada.txt")
    try terminal.type("ada")
    try terminal.press("Enter")
    try terminal.wait(for: "1 resume ", "Built a billing service in Go")
  }

  @Test("R2: a PDF without text is kept, and the reason shown")
  func imageOnly() throws {
    let session = try importResume(
      PDFBuilder.document(pages: ["0 0 100 100 re f"]), named: "scan.pdf")
    try session.terminal.wait(for: "1 resume ", "scan.pdf", "has no text")
    #expect(try session.program.resumes().map(\.has_text) == [false])
  }

  @Test("A resume is found by a word of its text, and by its name on the command line")
  func found() throws {
    let session = try importResume(Samples.resumePDF, named: "ada.pdf")
    let (terminal, program) = (session.terminal, session.program)
    try terminal.wait(for: "Built a billing service in Go")
    let other = try program.home.write(Array("Grace Hopper\nCOBOL compilers".utf8), to: "grace.txt")
    #expect(try program.run("resume", "add", other.path(percentEncoded: false)).exitCode == 0)
    try terminal.wait(for: "2 resumes ", "grace.txt")
    try terminal.type("/billing")
    #expect(try terminal.waitUntilGone("grace.txt").contains("ada.pdf"))
    try terminal.press("Enter", "Escape")
    try terminal.wait(for: "ada.pdf", "grace.txt")
    let listed = try program.run("resume", "list", "grace")
    #expect(listed.output.contains("grace.txt") && !listed.output.contains("ada.pdf"))
    let none = try program.run("resume", "list", "zzz")
    #expect(none.errors.contains("No resume matches “zzz”."))
  }

  @Test("A file that is no resume is refused in the form, with the path still there")
  func refused() throws {
    let session = try importResume(Data("PK\u{3}\u{4} word/".utf8), named: "cv.pdf")
    try session.terminal.wait(for: "Add a resume", "cv.pdf", "Word document")
    #expect(try session.program.resumes().isEmpty)
  }
}
