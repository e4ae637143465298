import Foundation
import JobTrackerTesting
import Testing

/// `resume add`, `resume list` and `resume text`.
@Suite struct ResumeCommandTests {
  private func path(_ name: String, _ content: Data, in program: Program) throws -> String {
    try program.home.write([UInt8](content), to: name).path(percentEncoded: false)
  }

  @Test("R1, R2: a PDF is kept and read")
  func pdf() throws {
    let program = try Program()
    let file = try path("ada.pdf", Samples.resumePDF, in: program)
    let added = try program.run("resume", "add", file, "--json")
    #expect(added.exitCode == 0)
    let resume = try added.object()
    #expect(resume["has_text"] as? Bool == true)
    #expect(resume["pages"] as? Int == 1)
    // The same file again is the same resume.
    #expect(try program.run("resume", "add", file).exitCode == 0)
    #expect(try program.resumes().map(\.file) == ["ada.pdf"])

    let text = try program.run("resume", "text", file, "--json")
    #expect(text.exitCode == 0)
    #expect((try text.object()["parsed_text"] as? String)?.contains("Ada Lovelace") == true)
    #expect(try text.object()["pages"] as? Int == 1)
  }

  @Test("R2: a PDF without text is kept, with code 3 and the reason")
  func noText() throws {
    let program = try Program()
    let file = try path("scan.pdf", PDFBuilder.document(pages: ["0 0 9 9 re f"]), in: program)
    let added = try program.run("resume", "add", file)
    #expect(added.exitCode == 3)
    #expect(added.errors.contains("has no text"))
    let resume = try #require(try program.resumes().first)
    #expect(!resume.has_text && resume.parse_error.contains("has no text"))

    let text = try program.run("resume", "text", file, "--json")
    #expect(text.exitCode == 3)
    #expect(try text.object()["parsed_text"] as? String == "")
    try program.addSampleJob()
    try program.run("analyze", "1", "--resume", "1").expectError("no text to analyse")
  }

  @Test(
    "What cannot be a resume is refused, and nothing is kept",
    arguments: [
      ("empty.pdf", Data(), "empty"), ("cv.pdf", Data("PK\u{3}\u{4}....word/doc".utf8), "Word"),
      ("cv.docx", Data("PK\u{3}\u{4}....word/doc".utf8), "Word"),
      ("cv.pdf", Data("Just text".utf8), "no PDF"),
    ])
  func refused(name: String, content: Data, text: String) throws {
    let program = try Program()
    let file = try path(name, content, in: program)
    try program.run("resume", "add", file).expectError(text)
    #expect(try program.resumes().isEmpty)
    try program.run("resume", "text", file).expectError(text, code: 1)
  }

  @Test("A folder, a missing file and a huge one are refused")
  func notReadable() throws {
    let program = try Program()
    try program.run("resume", "add", program.home.path).expectError("folder")
    try program.run("resume", "add", program.home.file("none.pdf").path)
      .expectError("no such file")
    let huge = try program.home.write("%PDF-1.7", to: "huge.pdf").path(percentEncoded: false)
    #expect(truncate(huge, 200 << 20) == 0)
    try program.run("resume", "add", huge).expectError("larger than")
    #expect(try program.resumes().isEmpty)
  }

  @Test("R2: an encrypted, a damaged and a hostile PDF end as a message")
  func damaged() throws {
    let program = try Program()
    let whole = Samples.resumePDF
    let cut = try path("cut.pdf", whole.prefix(whole.count / 3), in: program)
    let outcome = try program.run("resume", "add", cut)
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.isOneLine)
    #expect(try program.resumes().map(\.has_text) == [false])
  }
}
