import Foundation
import JobTrackerDomain
import JobTrackerTesting
import TerminalScreen
import Testing

@testable import TerminalUI

/// Choosing a resume's file.
@Suite struct PathPickerTests {
  private var library: FakeLibrary {
    var library = Sample.library
    library.folders["/home/jane/"] = [
      FolderEntry(name: "..", isFolder: true),
      FolderEntry(name: "cv-backend.pdf", isFolder: false, size: 84_000),
      FolderEntry(name: "cv-sre.pdf", isFolder: false, size: 900),
      FolderEntry(name: ".secret", isFolder: true), FolderEntry(name: "Documents", isFolder: true),
    ]
    library.folders["/home/jane/Documents/"] = [
      FolderEntry(name: "..", isFolder: true), FolderEntry(name: "old.md", isFolder: false),
    ]
    return library
  }

  private func picker(_ stage: Stage) throws -> PathPicker {
    guard case .path(let picker)? = stage.model.form?.fields.first?.control else {
      throw NoPicker()
    }
    return picker
  }

  private struct NoPicker: Error {}

  @Test("A home folder with a / at its end is the same", arguments: ["/home/jane", "/home/jane/"])
  func home(home: String) {
    var picker = PathPicker(folder: home, home: home, files: .resumes)
    picker.edit { $0.insert("cv.pdf") }
    #expect(picker.editor.text == "~/cv.pdf" && picker.path == "/home/jane/cv.pdf")
  }

  @Test("It starts at home, on the first file, with hidden entries left out")
  func starts() throws {
    var stage = try Stage(library)
    stage.press("2", "a")
    let picker = try picker(stage)
    #expect(picker.editor.text == "~/")
    #expect(picker.entries?.map(\.name) == ["..", "cv-backend.pdf", "cv-sre.pdf", "Documents"])
    #expect(picker.chosen?.name == "cv-backend.pdf")
    #expect(stage.text.contains("cv-backend.pdf") && stage.text.contains("84 kB"))
  }

  @Test("Typing narrows, Tab completes what is common, Enter chooses and saves")
  func completes() throws {
    var stage = try Stage(library)
    stage.press("2", "a")
    stage.type("c")
    stage.press("Tab")
    #expect(try picker(stage).editor.text == "~/cv-")
    stage.type("s")
    stage.press("Enter")
    #expect(stage.commands == [.addResume(path: "/home/jane/cv-sre.pdf", madeFor: nil)])
    stage.wait(0.2)
    #expect(stage.model.resumes.selected?.fileName == "cv-sre.pdf")
    #expect(stage.model.focus == .resumes)
  }

  @Test("Enter goes into a folder and .. leads out of it; the next form starts there")
  func folders() throws {
    var stage = try Stage(library)
    stage.press("2", "a", "Down", "Down", "Enter")
    #expect(try picker(stage).editor.text == "~/Documents/")
    #expect(try picker(stage).chosen?.name == "old.md")
    stage.press("Up", "Enter")
    #expect(try picker(stage).editor.text == "~/")
    stage.type("doc")
    stage.press("Enter", "Enter")
    #expect(stage.commands == [.addResume(path: "/home/jane/Documents/old.md", madeFor: nil)])
    stage.press("a")
    #expect(try picker(stage).editor.text == "~/Documents/")
  }

  @Test(
    "A dropped or typed path takes the place of what stood there",
    arguments: [
      ("'/data/my cv.pdf'", "/data/my cv.pdf"), ("file:///data/my%20cv.pdf", "/data/my cv.pdf"),
      ("/data/cv.pdf ", "/data/cv.pdf"), ("~/cv.pdf", "/home/jane/cv.pdf"),
    ])
  func dropped(text: String, path: String) throws {
    var stage = try Stage(library)
    stage.press("2", "a")
    stage.paste(text)
    #expect(try picker(stage).path == path)
    stage.press("Esc", "a")
    if !text.hasPrefix("'"), !text.hasPrefix("file") {
      stage.type(text)
      #expect(try picker(stage).path == path)
    }
  }

  @Test("A folder that is not there says so; a refused file keeps the path")
  func problems() throws {
    var stage = try Stage(library)
    stage.press("2", "a")
    stage.type("nowhere/x")
    #expect(stage.text.contains("There is no such folder."))
    stage.library.refusal = CancelledError()
    stage.press("Enter")
    #expect(stage.model.form?.fields[0].error == "Cancelled.")
    #expect(try picker(stage).editor.text == "~/nowhere/x")
    #expect(stage.text.contains("Cancelled."))
  }

  @Test("R3: the resume can be made for the chosen job")
  func madeFor() throws {
    var stage = try Stage(library)
    stage.press("2", "a", "Tab")
    #expect(try picker(stage).editor.text == "~/cv-backend.pdf", "what is chosen")
    stage.press("^w", "^w", "^w")
    stage.type("cv-s")
    stage.press("Tab", "Tab", "Right", "^s")
    #expect(stage.commands == [.addResume(path: "/home/jane/cv-sre.pdf", madeFor: JobID(3))])
  }

  @Test("Only folders and files that could be resumes are listed, files first")
  func reads() throws {
    let folder = try TemporaryDirectory()
    for name in ["b.PDF", "a.txt", "c.docx", "evil\u{1B}[2J.md", "notes.md"] {
      try Data("x".utf8).write(to: folder.file(name))
    }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Sub"), withIntermediateDirectories: false)
    let listing = FolderListing(reading: PickedFolder(path: folder.path, files: .resumes))
    #expect(listing.entries.map(\.name) == ["..", "a.txt", "b.PDF", "notes.md", "Sub"])
    let missing = FolderListing(
      reading: PickedFolder(path: folder.path + "none/", files: .resumes))
    #expect(missing.problem == "There is no such folder.")
    #expect(missing.entries.map(\.name) == [".."])
  }
}
