import Foundation
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import ResumeReader

/// Text files through the built program.
@Suite struct ReadTextTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func read(_ name: String, _ bytes: [UInt8]) throws -> ResumeText {
    try BuiltProgram.read(scratch.file(name, bytes: bytes))
  }

  @Test("R2: Markdown stays as it was written")
  func markdown() throws {
    let text = "# Ada\n\n- Swift\n  - actors\n\n| a | b |\n\nada@example.org"
    let read = try read("cv.md", Array((text + "\r\n").utf8))
    #expect(read == ResumeText(parsedText: text, pages: 1, warnings: []))
  }

  @Test("R2: text that is not UTF-8 is windows-1252")
  func windows1252() throws {
    #expect(
      try read("cv.txt", Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x94]).parsedText == "café “”")
  }

  @Test("R2: the mark of UTF-8 and of UTF-16 is no text")
  func byteOrderMarks() throws {
    #expect(try read("a.txt", [0xEF, 0xBB, 0xBF, 0x41]).parsedText == "A")
    #expect(try read("b.txt", [0xFF, 0xFE, 0x41, 0, 0xE9, 0]).parsedText == "Aé")
  }

  @Test("R2: a file of blanks is empty")
  func blank() throws {
    #expect(throws: ResumeFileError.empty) { try read("a.txt", Array(" \n\t\n".utf8)) }
  }

  @Test("R2: escape sequences do not come through")
  func escapes() throws {
    #expect(try read("a.txt", Array("A\u{1B}[31md\u{1B}]0;x\u{7}a".utf8)).parsedText == "Ada")
  }

  @Test("R2: the errors of the file itself come through")
  func fileErrors() {
    #expect(throws: ResumeFileError.folder) { try BuiltProgram.read(scratch.folder) }
    let missing = scratch.folder.appending(path: "none")
    #expect(throws: ResumeFileError.missing) { try BuiltProgram.read(missing) }
  }
}
