import ArgumentParser
import Foundation
import JobTrackerDomain
import JobTrackerService

extension Identifier: ExpressibleByArgument {
  public init?(argument: String) {
    guard let number = Int64(argument), number > 0 else { return nil }
    self.init(number)
  }
}

extension JobOrder.Column: ExpressibleByArgument {}

/// How a candidate is judged, and by which engine.
struct AnalysisOptions: ParsableArguments {
  @Option(help: "fresher or experienced (default: as configured, else experienced).")
  var level: String?

  @Option(help: "Technologies to be judged by, separated by commas.")
  var stack: String = ""

  @Option(help: "groq or offline (default: as configured, else groq where there is a key).")
  var engine: String?

  @Flag(name: .shortAndLong, help: "Send texts to the model's server without asking first.")
  var yes = false

  /// Does something with an engine; where that would send texts for the first time, asks first.
  ///
  /// - Throws: What `body` throws, also where the person does not agree.
  func asking<Value>(_ consent: SendingConsent, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as SendingRefusal {
      guard yes || Question(refusal.explanation + " Send it?").isAgreedTo else { throw refusal }
      try consent.give()
      return try body()
    }
  }

  /// - Throws: A3 where the level does not exist.
  func candidateLevel(_ settings: Settings) throws -> CandidateLevel {
    try level.map { try CandidateLevel(named: $0) } ?? settings.level
  }

  var targetStack: TargetStack { TargetStack(commaSeparated: stack) }

  func engineName() throws -> EngineName? {
    guard let engine else { return nil }
    guard let name = EngineName(rawValue: engine.lowercased()) else {
      throw EngineError.unknown(name: engine)
    }
    return name
  }
}

struct JSONOption: ParsableArguments {
  @Flag(help: "Print one JSON value.")
  var json = false
}

/// A file that a person names, or standard input where it is “-”.
struct InputFile {
  let path: String

  /// - Throws: ``InputFileError``.
  func read() throws -> Data {
    guard path != "-" else { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw InputFileError(path: path, reason: SystemReason(error).text)
    }
  }

  func readText() throws -> String { String(decoding: try read(), as: UTF8.self) }
}

struct InputFileError: UserFacingError {
  let path: String
  let reason: String

  var message: String {
    "\(OutsideText.line(path)) cannot be read (\(reason)): check the path and its permissions."
  }
}
