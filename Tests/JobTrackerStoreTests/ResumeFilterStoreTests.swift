import JobTrackerDomain
import Testing

@testable import JobTrackerStore

/// What a filter finds among the resumes; ``ResumeFilterTests`` has how it is read.
@Suite struct ResumeFilterStoreTests {
  private let test: TestLibrary

  /// One made for a job of Acme, one for none, and one that is not read yet.
  init() throws {
    test = try TestLibrary()
    let job = try test.addJob()
    for (name, text, id) in [
      ("müller-backend.pdf", "Ten years of Haskell and C++.", job.id),
      ("sre.pdf", "Ran Kafka for a bank in São Paulo.", nil),
    ] {
      _ = try test.library.insertResume(fileName: name, fileHash: TestLibrary.hash, jobID: id)
      let task = try #require(try test.library.claimTask(kind: .parse, owner: "me"))
      try test.library.finishParsing(
        task.id, owner: "me",
        outcome: .success(ResumeText(parsedText: text, pages: 1, warnings: [])))
    }
    _ = try test.library.insertResume(
      fileName: "new.pdf", fileHash: TestLibrary.hash, jobID: nil)
  }

  @Test(
    "each part finds what it asks for",
    arguments: [
      ("", ["new.pdf", "sre.pdf", "müller-backend.pdf"]), ("kafka", ["sre.pdf"]),
      ("KAF", ["sre.pdf"]), ("afka", []), ("muller", ["müller-backend.pdf"]),
      ("bcknd", ["müller-backend.pdf"]), ("\"bcknd\"", []), ("sao", ["sre.pdf"]),
      ("\"bank in\"", ["sre.pdf"]), ("\"in bank\"", []), ("acme", ["müller-backend.pdf"]),
      ("text:acme", []), ("text:haskell", ["müller-backend.pdf"]), ("text:sre", []),
      ("c++", ["müller-backend.pdf"]), ("pdf !kafka", ["new.pdf", "müller-backend.pdf"]),
      ("!acme !kafka", ["new.pdf"]), ("haskell kafka", []),
      (
        "\"\"\"",
        [
          "new.pdf", "sre.pdf", "müller-backend.pdf",
        ]
      ), ("%", []),
    ])
  func finds(text: String, names: [String]) throws {
    #expect(try test.library.resumes(ResumeFilter(text)).map(\.fileName) == names)
  }

  @Test("R4: nobody finds the resumes of another user")
  func users() throws {
    let other = try test.database.library(ofUser: "eve")
    #expect(try other.resumes(ResumeFilter("kafka")).isEmpty)
  }
}
