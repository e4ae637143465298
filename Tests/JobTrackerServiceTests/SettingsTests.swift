import Foundation
import JobTrackerDomain
import JobTrackerService
import JobTrackerTesting
import ResumeAnalysis
import TOMLSource
import Testing

@Suite struct SettingsTests {
  private let folder: TemporaryDirectory
  private let locations: Locations

  init() throws {
    folder = try TemporaryDirectory()
    locations = Locations(home: folder.url)
    try Locations.create(locations.configuration)
  }

  private func settings(
    _ text: String, mode: Int = 0o600, environment: [String: String] = [:]
  ) throws -> Settings {
    let file = locations.configurationFile
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    return try Settings(locations: locations, environment: environment)
  }

  @Test("Without a file and a key, the offline engine is the default")
  func standard() throws {
    let settings = try Settings(locations: locations, environment: [:])
    #expect(settings == Settings())
    #expect(settings.defaultEngine == .offline)
    #expect(throws: EngineError.noKey) { try settings.check(.groq) }
  }

  @Test("Skills of lexicon.toml beside the configuration are read, and a mistake has its line")
  func lexicon() throws {
    try Data("[skill.tool]\nQuarkdown = {}".utf8).write(to: locations.lexicon)
    #expect(try settings("").lexicon != nil)
    try Data("[skill.tool]\nQuarkdown = 7".utf8).write(to: locations.lexicon)
    let mistake = #expect(throws: TOMLMistake.self) { try settings("") }
    #expect(mistake?.line == 2)
    #expect(mistake?.file == locations.lexicon.path)
  }

  @Test("Every key of the file is read")
  func file() throws {
    let settings = try settings(
      """
      theme = "dark"
      bell = true
      mouse = false
      [clipboard]
      command = "wl-copy"
      [browser]
      command = "firefox --new-tab"
      [analysis]
      engine = "offline"
      level = "fresher"
      [groq]
      api_key = "gsk_secret"
      base_url = "http://localhost:11434/v1"
      models = ["a", "b"]
      [network]
      allow_private_addresses = true
      """)
    #expect(settings.theme == "dark")
    #expect(settings.interface.bell && !settings.interface.mouse)
    #expect(settings.interface.clipboardCommand == "wl-copy")
    #expect(settings.interface.browserCommand == "firefox --new-tab")
    #expect(settings.defaultEngine == .offline)
    #expect(settings.level == .fresher)
    #expect(settings.chat.key == Secret("gsk_secret"))
    #expect(settings.chat.baseURL == "http://localhost:11434/v1")
    #expect(settings.chat.models == ["a", "b"])
    #expect(settings.allowsPrivateAddresses)
  }

  @Test("The environment goes before the file; an empty variable does not count")
  func environment() throws {
    let text = "[groq]\napi_key = \"from-file\""
    let overridden = try settings(
      text, environment: ["GROQ_API_KEY": "from-env", "GROQ_BASE_URL": "http://127.0.0.1:1"])
    #expect(overridden.chat.key == Secret("from-env"))
    #expect(overridden.chat.baseURL == "http://127.0.0.1:1")
    let kept = try settings(text, environment: ["GROQ_API_KEY": " "])
    #expect(kept.chat.key == Secret("from-file"))
  }

  @Test(
    "A mistake is told with its line",
    arguments: [
      ("theme = \"dark\"\n[groq]\nmodel = \"x\"", 3, "unknown key “groq.model”"),
      ("[analysis]\n\nengine = \"magic\"", 3, "\"groq\" or \"offline\""),
      ("theme = 5", 1, "text in quotes"),
      ("[groq]\nmodels = []", 2, "with at least one"),
      ("[network]\nallow_private_addresses = \"yes\"", 2, "true or false"),
      ("theme = \"dark\"\nengine == 1", 2, "value"),
      ("groq = 1", 1, "write [groq]"),
    ])
  func mistakes(_ text: String, _ line: Int, _ reason: String) throws {
    let error = #expect(throws: (any Error).self) { try settings(text) }
    let message = (error as? any UserFacingError)?.message ?? ""
    #expect(message.contains("config.toml:\(line):"), "\(message)")
    #expect(message.contains(reason), "\(message)")
  }

  @Test("A key that others can read is refused, and is not in the message")
  func readableKey() throws {
    let error = #expect(throws: SettingsError.self) {
      try settings("[groq]\napi_key = \"gsk_secret\"", mode: 0o644)
    }
    #expect(error?.message.contains("chmod 600") == true)
    #expect(error?.message.contains("gsk_secret") == false)
    #expect(try settings("theme = \"dark\"", mode: 0o644).theme == "dark")
  }

  @Test("A key is never described")
  func redacted() throws {
    let settings = try settings("[groq]\napi_key = \"gsk_secret\"")
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!"\(settings)\(String(reflecting: settings))\(dumped)".contains("gsk_secret"))
  }

  @Test("Folders follow the XDG specification, and JOBTRACKER_HOME goes before it")
  func folders() {
    let xdg = Locations(environment: [
      "HOME": "/home/ada", "XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "relative",
    ])
    #expect(xdg.configurationFile.path == "/home/ada/.config/jobtracker/config.toml")
    #expect(xdg.database.path == "/data/jobtracker/jobtracker.sqlite")
    #expect(xdg.logFile.path == "/home/ada/.local/state/jobtracker/jobtracker.log")
    let home = Locations(environment: ["HOME": "/home/ada", "JOBTRACKER_HOME": "/jt"])
    #expect(home.database.path == "/jt/data/jobtracker.sqlite")
  }
}
