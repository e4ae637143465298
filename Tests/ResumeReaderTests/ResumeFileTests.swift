import Foundation
import JobTrackerTesting
import Testing

@testable import ResumeReader

@Suite struct ResumeFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("R1: what can be read as a resume is told by what the file holds")
  func kinds() throws {
    let pdf = PDFBuilder.document(pages: [""])
    #expect(try ResumeReader.inspect(scratch.file("a.pdf", pdf)) == .pdf)
    #expect(try ResumeReader.inspect(scratch.file("a.txt", pdf)) == .pdf)
    #expect(try ResumeReader.inspect(scratch.file("b.txt", "Ada")) == .plainText)
    #expect(try ResumeReader.inspect(scratch.file("b", "Ada")) == .plainText)
    #expect(try ResumeReader.inspect(scratch.file("c.MD", "# Ada")) == .markdown)
    #expect(
      try ResumeReader.inspect(scratch.file("d.txt", bytes: [0xFF, 0xFE, 65, 0])) == .plainText)
  }

  @Test("R1: a PDF may have something before its header")
  func junkBeforeHeader() throws {
    let file = try scratch.file("a.pdf", Data([0, 1, 2]) + PDFBuilder.document(pages: [""]))
    #expect(try ResumeReader.inspect(file) == .pdf)
  }

  @Test(
    "R1: a file of another kind is refused by its kind, whatever its name says",
    arguments: [
      (
        "cv.pdf", Array("PK\u{3}\u{4}....[Content_Types].xml....word/document.xml".utf8),
        .wordDocument
      ),
      ("cv.docx", Array("PK\u{3}\u{4}....word/document.xml".utf8), .wordDocument),
      ("cv.pdf", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .wordDocument),
      ("cv.zip", Array("PK\u{3}\u{4}....photos/me.jpg".utf8), .otherBinary),
      (
        "cv.odt", Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8),
        .openDocument
      ),
      ("cv.rtf", Array("{\\rtf1\\ansi Ada}".utf8), .richText),
      ("cv.html", Array("\n<!DOCTYPE html><p>Ada".utf8), .webPage),
      ("cv.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
      ("cv.pdf", Array("Ada Lovelace".utf8), .notPDF),
      ("cv.pdf", [1, 0, 2, 0], .notPDF),
      ("cv.txt", [1, 0, 2, 0], .otherBinary),
      ("cv.pdf", [], .empty),
    ] as [(String, [UInt8], ResumeFileError)])
  func otherKinds(name: String, bytes: [UInt8], error: ResumeFileError) throws {
    let file = try scratch.file(name, bytes: bytes)
    #expect(throws: error) { try ResumeReader.inspect(file) }
  }

  @Test("R1: a Word document is known by the end of its file too")
  func longWordDocument() throws {
    let body = Data("PK\u{3}\u{4}".utf8) + Data(repeating: 7, count: 100_000)
    let file = try scratch.file("cv.pdf", body + Data("word/document.xml".utf8))
    #expect(throws: ResumeFileError.wordDocument) { try ResumeReader.inspect(file) }
  }

  @Test("R1: what is no file is refused, and a pipe without waiting for a writer")
  func noFiles() throws {
    let pipe = scratch.folder.appending(path: "pipe.pdf")
    #expect(mkfifo(pipe.path(percentEncoded: false), 0o600) == 0)
    #expect(throws: ResumeFileError.notAFile) { try ResumeReader.inspect(pipe) }
    #expect(throws: ResumeFileError.folder) { try ResumeReader.inspect(scratch.folder) }
    let missing = scratch.folder.appending(path: "none.pdf")
    #expect(throws: ResumeFileError.missing) { try ResumeReader.inspect(missing) }
  }

  @Test("R1: 200 MB are refused without being read")
  func tooLarge() throws {
    let file = try scratch.file("a.pdf", "%PDF-1.7\n")
    #expect(truncate(file.path(percentEncoded: false), 200 << 20) == 0)
    #expect(throws: ResumeFileError.tooLarge) { try ResumeReader.inspect(file) }
  }

  @Test(
    "R1: a file without permission is refused",
    .disabled(if: geteuid() == 0, "permissions do not stop root"))
  func unreadable() throws {
    let file = try scratch.file("a.txt", "Ada")
    #expect(chmod(file.path(percentEncoded: false), 0) == 0)
    #expect(throws: ResumeFileError.unreadable) { try ResumeReader.inspect(file) }
  }

  @Test("each refusal has a message of its own, in one line")
  func messages() {
    let messages = ResumeFileError.allCases.map(\.message)
    #expect(Set(messages).count == messages.count)
    #expect(messages.allSatisfy { $0.hasSuffix(".") && !$0.contains("\n") && $0.count < 90 })
  }
}
