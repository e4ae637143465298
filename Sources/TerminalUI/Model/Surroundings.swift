import Foundation
import JobTrackerDomain

/// What the interface knows about the world and never changes by itself.
struct Surroundings: Equatable, Sendable {
  /// What the header says of a library that is not the person's usual one.
  var marks: [String] = []
  var defaultEngine = EngineName.offline
  /// Whether the engine can be chosen, or why not.
  var groqRefusal: String?
  /// The host that an analysis by a server is sent to.
  var chatHost = ""
  var defaultLevel = CandidateLevel.standard
  var homeFolder = "/"
  /// The folder that the program was started in.
  var startFolder = "/"
  /// Gregorian, in the person's time zone: making one is dear.
  var calendar = Self.calendar(in: .gmt)
  var themeNames: [String] = []
  /// Whether the terminal shows any, and the person wants them.
  var hasColors = true
  /// Whether the end of a long task is heard.
  var rings = false

  static func calendar(in timeZone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar
  }
}
