import Foundation
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import ResumeReader

/// PDFs that cannot be read, and some that are made to do harm.
@Suite struct HostilePDFTests {
  let scratch: Scratch
  let good = PDFBuilder.document(pages: [PDFBuilder.line("ada@example.org", x: 72, y: 720)])

  init() throws { scratch = try Scratch() }

  @Test("R2: a PDF cut short is damaged")
  func truncated() throws {
    let file = try scratch.file("a.pdf", good.prefix(good.count / 3))
    #expect(throws: ResumeReadError.damaged) { try BuiltProgram.read(file) }
  }

  @Test("R2: a header and nothing behind it is damaged")
  func headerOnly() throws {
    let file = try scratch.file("a.pdf", "%PDF-1.7\nnothing")
    #expect(throws: ResumeReadError.damaged) { try BuiltProgram.read(file) }
  }

  @Test("R2: a password is asked for by name, and rights without one do not matter")
  func encrypted() throws {
    let plain = try scratch.file("plain.pdf", good)
    #expect(throws: ResumeReadError.encrypted) {
      try BuiltProgram.read(encrypted(plain, user: "secret"))
    }
    let text = try BuiltProgram.read(encrypted(plain, user: ""))
    #expect(text.parsedText == "ada@example.org")
  }

  private func encrypted(_ file: URL, user: String) throws -> URL {
    let result = scratch.folder.appending(path: "locked-\(user).pdf")
    let qpdf = Process()
    qpdf.executableURL = URL(filePath: "/usr/bin/qpdf")
    qpdf.arguments = [
      "--encrypt", user, "owner", "256", "--extract=n", "--",
      file.path(percentEncoded: false), result.path(percentEncoded: false),
    ]
    try qpdf.run()
    qpdf.waitUntilExit()
    try #require(qpdf.terminationStatus == 0)
    return result
  }

  @Test("R2: a book is refused by its number of pages")
  func tooManyPages() throws {
    let file = try scratch.file(
      "a.pdf", PDFBuilder.document(pages: Array(repeating: "", count: 101)))
    #expect(throws: ResumeReadError.tooManyPages(101, limit: 100)) { try BuiltProgram.read(file) }
  }

  @Test("R2: more text than a resume has is refused")
  func tooMuchText() throws {
    var limits = ResumeReaderLimits.standard
    limits.textBytes = 10
    let file = try scratch.file("a.pdf", good)
    #expect(throws: ResumeReadError.tooMuchText(limit: 10)) {
      try BuiltProgram.read(file, limits: limits)
    }
  }

  @Test("R2: a file that unfolds without end runs into the limit of memory")
  func memoryBomb() throws {
    let leaf = "BT /F1 9 Tf 9 9 Td (\(String(repeating: "a b ", count: 200))) Tj ET"
    let file = try scratch.file("a.pdf", PDFBuilder.bomb(leaf: leaf))
    var limits = ResumeReaderLimits.standard
    limits.memoryBytes = 200 << 20
    limits.cpuSeconds = 60
    limits.wallSeconds = 60
    #expect(throws: ResumeReadError.outOfMemory) { try BuiltProgram.read(file, limits: limits) }
  }

  @Test("R2: a file that keeps the processor busy for ever runs into the limit of time")
  func timeBomb() throws {
    let file = try scratch.file("a.pdf", PDFBuilder.bomb(leaf: "0 0 m"))
    var limits = ResumeReaderLimits.standard
    limits.cpuSeconds = 1
    #expect(throws: ResumeReadError.timedOut) { try BuiltProgram.read(file, limits: limits) }
  }
}
