import Foundation
import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// Whole screens, compared with the files in `Snapshots`; with `RECORD_SNAPSHOTS` set they
/// are written anew.
@Suite struct SnapshotTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var library: @Sendable () -> FakeLibrary
    var act: @Sendable (inout Stage) -> Void

    var testDescription: String { name }

    init(
      _ name: String, _ library: @autoclosure @escaping @Sendable () -> FakeLibrary,
      _ act: @escaping @Sendable (inout Stage) -> Void = { _ in }
    ) {
      self.name = name
      self.library = library
      self.act = act
    }
  }

  static let scenes = [
    Scene("empty", FakeLibrary()),
    Scene("result", Sample.library),
    Scene("description", Sample.library) { $0.press("]", "Enter") },
    Scene("needs-manual", Sample.library) { $0.press("j") },
    Scene("resume", Sample.judgedResume) { $0.press("2") },
    Scene("filter", Sample.library) { stage in
      stage.press("/")
      stage.type("e acme")
    },
    Scene("job-form-refused", Sample.library) { stage in
      stage.press("a", "Tab")
      stage.type("株式会社 Acme")
      stage.press("^s")
    },
    Scene("edit-form", Sample.library) { $0.press("e") },
    Scene("paste-form", Sample.withPosting) { stage in
      stage.press("a")
      stage.type("https://jobs.example/1")
      stage.press("Tab")
      stage.type("Mine")
      stage.paste(Sample.posting)
    },
    Scene("page-could-not-be-read", Sample.creations) { $0.press("g", "j", "Enter") },
    Scene("posting-file", Sample.withPosting) { $0.press("a", "^o") },
    Scene("analysis-form", Sample.library) { $0.press("A") },
    Scene("resume-form", Sample.withFolder) { $0.press("2", "a") },
    Scene("delete", Sample.library) { $0.press("D") },
    Scene("discard", Sample.library) { stage in
      stage.press("a", "x", "Esc")
    },
    Scene("changes", Sample.withChanges) { $0.press("U", "j") },
    Scene("score", Sample.withEvidence) { $0.press("3", "Enter") },
    Scene("score-unexplained", Sample.library) { $0.press("3", "Enter", "]") },
    Scene("history", Sample.withHistory) { $0.press("H") },
    Scene("filter-empty", Sample.library) { $0.press("/") },
    Scene("filter-resumes", Sample.library) { stage in
      stage.press("2", "/")
      stage.type("sre")
    },
    Scene("pipeline", Sample.withStages) { stage in
      stage.press("p")
      stage.wait(PendingKeys.delay)
    },
    Scene("found-in-text", Sample.withStages) { stage in
      stage.press("/")
      stage.type("text:kafka")
      stage.press("Enter", "]")
    },
    Scene("tags-form", Sample.withStages) { $0.press("#") },
    Scene("what-if", Sample.library) {
      $0.press("W", "Space", "j")
      $0.wait(1)
    },
    Scene("compare", Sample.library) { $0.press("C", "l") },
    Scene("help", Sample.library) { $0.press("?") },
    Scene("help-search", Sample.library) { stage in
      stage.press("?", "/")
      stage.type("pane")
    },
    Scene("commands", Sample.library) { $0.press(":") },
    Scene("commands-search", Sample.library) { stage in
      stage.press("j", "j", ":")
      stage.type("res")
    },
    Scene("which-key", Sample.library) { stage in
      stage.press("y")
      stage.wait(PendingKeys.delay)
    },
    Scene("live-0", Sample.running) { $0.press("3") },
    Scene("live-1", Sample.running) { stage in
      stage.press("3")
      stage.report(TaskID(7), TaskProgress(step: "Scoring", points: [.skillsMatch: 21]))
      stage.wait(0.1)
    },
    Scene("live-2", Sample.running) { stage in
      stage.press("3")
      stage.report(
        TaskID(7),
        TaskProgress(
          step: "Scoring", points: [.skillsMatch: 21, .projectImpact: 18, .toolsFrameworks: 23]))
      stage.wait(1)
    },
    Scene("creations", Sample.creations) { $0.press("g") },
    Scene("tasks", Sample.withTasks) { $0.press("w", "j", "j") },
    Scene("messages", Sample.withTasks) { stage in
      stage.model.inform("Deleted Staff SRE, Initech.")
      stage.model.complain("This page has no posting: paste its text instead.")
      stage.press("w", "]")
    },
    Scene("facts", Sample.withFacts) { $0.press("i", "3") },
    Scene("duplicate", Sample.library) { stage in
      stage.press("a")
      stage.type("https://www.acme.example/1?utm_source=newsletter")
      stage.press("^s")
      stage.wait(0.2)
    },
    Scene("error", Sample.library) { stage in
      stage.model.complain(
        "The database is locked by another program: close it, or wait a moment and try again. "
          + "Nothing was stored and nothing was lost.")
    },
    Scene("themes", Sample.library) { stage in
      stage.model.surroundings.themeNames = ThemeLibrary().names
      stage.press("t")
    },
  ]

  @Test(arguments: scenes)
  func standard(scene: Scene) throws { try check(scene, Size(columns: 80, rows: 24)) }

  @Test(arguments: scenes)
  func small(scene: Scene) throws { try check(scene, Size(columns: 40, rows: 10)) }

  @Test(arguments: scenes)
  func large(scene: Scene) throws { try check(scene, Size(columns: 200, rows: 60)) }

  @Test(arguments: scenes.filter { ["result", "edit-form", "live-1"].contains($0.name) })
  func portrait(scene: Scene) throws { try check(scene, Size(columns: 50, rows: 40)) }

  private func check(_ scene: Scene, _ size: Size) throws {
    var stage = try Stage(scene.library(), size: size)
    scene.act(&stage)
    try compare(stage.screen().text, "\(scene.name)-\(size).txt")
    let ascii = stage.screen(.ascii).text
    let isPlain = ascii.utf8.allSatisfy { $0 < 0x80 }
    #expect(isPlain)
    try compare(ascii, "\(scene.name)-\(size)-ascii.txt")
  }

  @Test("Without colours, focus, selection and errors are still told apart")
  func monochrome() throws {
    for scene in [Self.scenes[1], Self.scenes[6]] {
      var stage = try Stage(
        scene.library(), size: Size(columns: 80, rows: 24), theme: "monochrome")
      scene.act(&stage)
      let text = stage.screen().styledText
      #expect(!text.contains("#") || !text.contains("[#"))
      try compare(text, "\(scene.name)-80x24-mono.txt")
    }
  }

  @Test("Text from outside cannot reach the terminal as control sequences")
  func controlSequences() throws {
    let evil = "\u{1B}]0;x\u{7}\u{1B}[2J\u{202E}\u{9B}31m"
    var library = Sample.library
    library.jobs[0] = Sample.summary(3, evil, evil)
    library.details[JobID(3)]?.0.companyName = evil
    library.details[JobID(3)]?.0.jobDescription = evil
    var stage = try Stage(library)
    stage.press("]")
    let allowed = stage.text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
    }
    #expect(allowed)
    #expect(!stage.text.unicodeScalars.contains("\u{202E}"))
  }

  private func compare(_ text: String, _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data((text + "\n").utf8).write(to: file)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text + "\n" == expected, "\(name) differs")
  }
}

extension Sample {
  static var withFolder: FakeLibrary {
    var library = Sample.library
    library.folders["/home/jane/"] = [
      FolderEntry(name: "..", isFolder: true),
      FolderEntry(name: "resume-backend.pdf", isFolder: false, size: 84_000),
      FolderEntry(name: "履歴書.pdf", isFolder: false, size: 1_200_000),
      FolderEntry(name: "Documents", isFolder: true),
    ]
    return library
  }

  static var withPosting: FakeLibrary {
    var library = Sample.library
    library.reading = .success(
      Posting(companyName: "Acme", jobTitle: "Backend Engineer", jobDescription: Sample.posting))
    library.folders["/home/jane/"] = [
      FolderEntry(name: "..", isFolder: true),
      FolderEntry(name: "posting.html", isFolder: false, size: 84_000),
      FolderEntry(name: "Documents", isFolder: true),
    ]
    return library
  }

  static var creations: FakeLibrary {
    var library = Sample.library
    library.tasks = [
      task(
        9, .createJob(JobDraft(jobURL: "https://jobs.example/reading")),
        progress: TaskProgress(step: "Reading the page")),
      task(
        8, .createJob(JobDraft(companyName: "Acme", jobURL: "https://jobs.example/failed")),
        state: .failed, error: "The page answered 404: check the URL."),
    ]
    return library
  }
}

extension Bindings {
  /// The standard keys with a few behind a comma.
  static var withPrefix: Bindings {
    var bindings = standard
    let keys: [(Action, [Key])] = [
      (.open, [Key(","), Key("o")]), (.edit, [Key(","), Key("e")]),
      (.readPage, [Key(","), Key("r"), Key("p")]), (.cancelWork, [Key(","), Key("r"), Key("x")]),
      (.delete, [Key(","), Key("D")]),
    ]
    bindings.table[.jobs] = bindings.list(.jobs).map { binding in
      var binding = binding
      binding.keys += keys.filter { $0.0 == binding.action }.map { KeySequence($0.1) }
      return binding
    }
    return bindings
  }
}
