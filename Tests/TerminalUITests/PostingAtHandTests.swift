import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen
import Testing

@testable import TerminalUI

/// Pasting or giving a posting instead of its URL.
@Suite struct PostingAtHandTests {
  private let text = "Backend Engineer\nCompany: Initech\n\nWrite Go."

  private func library(
    company: String = "Initech", title: String = "Backend Engineer", description: String
  ) -> FakeLibrary {
    var library = Sample.library
    library.reading = .success(
      Posting(companyName: company, jobTitle: title, jobDescription: description))
    library.folders["/home/jane/"] = [
      FolderEntry(name: "..", isFolder: true),
      FolderEntry(name: "posting.html", isFolder: false, size: 9000),
    ]
    return library
  }

  private func readings(_ stage: Stage) -> [PostingAtHand] {
    stage.commands.compactMap { command in
      if case .readPosting(let source, _, _) = command { return source }
      return nil
    }
  }

  private func values(_ stage: Stage) -> [String] {
    [FieldID.url, .company, .title, .description].map { stage.model.form?[$0] ?? "no form" }
  }

  @Test("A posting pasted anywhere in an empty form is its description, and the rest is read")
  func pastes() throws {
    var stage = try Stage(library(description: text))
    stage.press("a")
    stage.paste(text + "\n")
    #expect(readings(stage) == [.text(text)])
    #expect(values(stage) == ["", "Initech", "Backend Engineer", text])
    #expect(stage.model.form?.focused.id == .description)
    #expect(stage.text.contains("Filled the company and title from the text."))
    stage.press("^s")
    #expect(
      stage.commands.last
        == .addJob(
          JobDraft(
            companyName: "Initech", jobTitle: "Backend Engineer", jobDescription: text,
            atHand: PostingReading(outcome: library(description: text).reading)),
          resuming: nil))
  }

  @Test("An address in the first line of what is pasted is the URL")
  func pastesWithURL() throws {
    var stage = try Stage(library(description: text))
    stage.press("a")
    stage.paste("https://jobs.example/1\n\n\(text)")
    #expect(values(stage) == ["https://jobs.example/1", "Initech", "Backend Engineer", text])
  }

  @Test("The interface lives while a posting is read, and what is typed meanwhile stays")
  func background() throws {
    var stage = try Stage(library(description: text))
    stage.press("a")
    stage.holds = true
    stage.paste(text)
    #expect(stage.text.contains("Reading …"))
    stage.press("S-Tab", "S-Tab")
    stage.type("Mine")
    stage.answer()
    #expect(values(stage) == ["", "Mine", "Backend Engineer", text])
    #expect(stage.text.contains("The text has another company: ^r takes"))
    #expect(!stage.text.contains("Reading …"))
  }

  @Test("What somebody typed is changed only when they ask for it, and can be changed back")
  func offers() throws {
    var stage = try Stage(library(description: text))
    stage.press("a", "Tab")
    stage.type("Mine")
    stage.press("Tab", "Tab")
    stage.paste(text)
    #expect(values(stage) == ["", "Mine", "Backend Engineer", text])
    stage.press("^r")
    #expect(values(stage) == ["", "Initech", "Backend Engineer", text])
    #expect(stage.text.contains("The company changed; ^r changes back."))
    stage.press("^r")
    #expect(stage.model.form?[.company] == "Mine")
    #expect(readings(stage).count == 1)
    // After a change of the text it is read again.
    stage.type("x")
    stage.press("^r")
    #expect(readings(stage).count == 2)
  }

  @Test("The source of a page is read and its text stands in the form; the URL stays")
  func markup() throws {
    let html = "<!doctype html><html><body><h1>Backend Engineer</h1><p>Go.</p></body></html>"
    var stage = try Stage(library(description: "Go."))
    stage.press("a")
    stage.type("https://jobs.example/1")
    stage.paste(html)
    #expect(readings(stage) == [.text(html)])
    guard case .readPosting(_, let url, _)? = stage.commands.last else { return }
    #expect(url == "https://jobs.example/1")
    #expect(values(stage) == ["https://jobs.example/1", "Initech", "Backend Engineer", "Go."])
    #expect(stage.text.contains("from the pasted page."))
  }

  @Test("A page that gives nothing says why, and nothing changes")
  func nothing() throws {
    var library = Sample.library
    library.reading = .needsManual(Posting(), reason: "The page lists several jobs.")
    var stage = try Stage(library)
    stage.press("a")
    stage.type("https://jobs.example/1")
    stage.paste("<html><ul><li>Job</li></ul></html>")
    #expect(stage.text.contains("The page lists several jobs."))
    #expect(values(stage) == ["https://jobs.example/1", "", "", ""])
  }

  @Test("^o reads a file into the form; Esc goes back to it")
  func file() throws {
    var stage = try Stage(library(description: "Go."))
    stage.press("a")
    stage.type("https://jobs.example/1")
    stage.press("^o")
    #expect(stage.text.contains("Read a saved page or text") && stage.text.contains("posting.html"))
    stage.press("Esc")
    #expect(stage.model.form?[.url] == "https://jobs.example/1")
    stage.press("^o", "Enter")
    #expect(readings(stage) == [.file(URL(filePath: "/home/jane/posting.html"))])
    #expect(values(stage) == ["https://jobs.example/1", "Initech", "Backend Engineer", "Go."])
    #expect(stage.text.contains("Filled the company, title and description from posting.html."))
  }

  @Test("A file that gives nothing says why beside its path, and another can be chosen")
  func badFile() throws {
    var library = library(description: "")
    library.reading = .needsManual(Posting(), reason: "This is a PDF file.")
    var stage = try Stage(library)
    stage.press("a", "^o", "Enter")
    #expect(stage.text.contains("This is a PDF file.") && stage.model.overlays.count == 2)
    stage.library.refusal = PostingFileError.notAFile(name: "posting.html")
    stage.press("Enter")
    #expect(stage.text.contains("is not a file"))
    stage.press("Esc")
    #expect(stage.model.form?.purpose == .addJob(resuming: nil))
  }

  @Test("^x gives the description to the editor; a new text is read")
  func editor() throws {
    var stage = try Stage(library(description: text))
    stage.library.edited = .success(text + "\n")
    stage.press("a", "^x")
    #expect(stage.history.contains(.edit("")))
    #expect(values(stage) == ["", "Initech", "Backend Engineer", text])
    stage.library.edited = .success("Shorter.\n")
    stage.press("^x")
    #expect(stage.history.contains(.edit(text)))
    #expect(stage.model.form?[.description] == "Shorter." && readings(stage).count == 1)
    stage.library.edited = .success(nil)
    stage.press("^x")
    #expect(stage.text.contains("The text is as it was."))
    stage.library.edited = .failure(Failure(EditorError.notFound(command: "edlin")))
    stage.press("^x")
    #expect(stage.text.contains("“edlin” cannot be run") && stage.text.contains("EDITOR"))
    #expect(stage.model.form?[.description] == "Shorter.")
  }

  @Test("J5: a page that could not be read says with its key how to give the text")
  func afterFailure() throws {
    var stage = try Stage(Sample.creations)
    stage.press("g", "j", "Enter")
    #expect(stage.text.contains("404"))
    #expect(stage.text.contains("Paste the posting's text here, or press ^o for a saved page"))
  }

  @Test("The keys are named where they can do something")
  func hints() throws {
    var stage = try Stage(library(description: text))
    stage.press("a")
    #expect(stage.screen().lines.last?.contains("^o file  ^x editor  F1 help") == true)
    #expect(stage.screen().lines.last?.contains("^r") == false)
    stage.paste(text)
    #expect(stage.screen().lines.last?.contains("^o file  ^x editor  ^r read fields") == true)
    stage.press("Esc", "y", "2", "a")
    #expect(stage.screen().lines.last?.contains("^x") == false)
  }

  // MARK: In the panes

  @Test("A URL pasted in the jobs opens the form with it", arguments: ["1", "3"])
  func pastesURL(pane: String) throws {
    var stage = try Stage(Sample.library)
    stage.press(pane)
    stage.paste("https://jobs.example/1?a=b\n")
    #expect(values(stage) == ["https://jobs.example/1?a=b", "", "", ""])
    stage.press("Esc")
    #expect(stage.text.contains("Discard what you typed?"))
  }

  @Test("Text pasted in the jobs is a new job's, and no line of it is a command")
  func pastesText() throws {
    var stage = try Stage(library(description: text))
    stage.paste("Dy\nq\n\u{3}D\ny")
    #expect(!stage.model.isQuitting && stage.library.jobs.count == 3)
    #expect(stage.model.form?[.description] == "Dy\nq\nD\ny")
    #expect(stage.commands.count == 1 && readings(stage).count == 1)
  }

  @Test("A file dropped on the resumes opens their form; other text does nothing there")
  func pastesIntoResumes() throws {
    var stage = try Stage(library(description: text))
    stage.press("2")
    stage.paste("D\ny\nq")
    #expect(stage.model.overlays.isEmpty && stage.commands.isEmpty)
    #expect(stage.text.contains("is not taken as keys"))
    stage.paste("'/home/jane/cv.pdf'")
    #expect(stage.model.form?.purpose == .addResume)
    #expect(stage.model.form?[.path] == "'/home/jane/cv.pdf'")
  }

  @Test(
    "Neither a question nor the help takes what is pasted", arguments: [["a", "x", "Esc"], ["?"]])
  func pastesIntoQuestions(keys: [String]) throws {
    var stage = try Stage(Sample.library)
    for key in keys { stage.press(key) }
    let windows = stage.model.overlays
    stage.paste("y\nq\n")
    #expect(stage.commands.isEmpty && stage.model.overlays == windows)
  }
}
