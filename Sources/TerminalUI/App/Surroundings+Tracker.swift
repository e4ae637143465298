import Foundation
import JobTrackerDomain
import JobTrackerService
import TerminalScreen

extension Surroundings {
  init(_ tracker: JobTracker, themes: ThemeLibrary, marks: [String]) {
    let settings = tracker.settings
    self.marks = marks.map(OutsideText.line)
    defaultEngine = settings.defaultEngine
    do throws(EngineError) {
      try settings.check(.groq)
    } catch {
      groqRefusal = error.message
    }
    chatHost = tracker.sendingConsent.host
    defaultLevel = settings.level
    // As the shell resolves `~`.
    homeFolder =
      ProcessInfo.processInfo.environment["HOME"]
      ?? FileManager.default.homeDirectoryForCurrentUser.path
    startFolder = FileManager.default.currentDirectoryPath
    calendar = Self.calendar(in: .current)
    rings = settings.interface.bell
    themeNames = themes.names
  }
}
