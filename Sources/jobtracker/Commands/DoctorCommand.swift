import ArgumentParser
import JobTrackerService
import TerminalUI

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what works here: terminal, locale, database, key, endpoint.",
    discussion: """
      Where a key or a server is set, the server is asked for its list of models; nothing of \
      yours is sent.
      """)

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let doctor = Doctor(locations: Setup.locations, environment: Setup.environment)
    let findings =
      TerminalCheck(environment: Setup.environment).findings
      + doctor.findings(userName: library.user ?? Setup.loginName) + keys
    Output.table(findings.map { [$0.verdict.rawValue, $0.subject, $0.text] })
    if findings.contains(where: { $0.verdict == .problem }) { throw ExitCode.failure }
  }

  /// A file that cannot be read at all is the doctor's own finding.
  private var keys: [Finding] {
    let settings = try? Settings(locations: Setup.locations, environment: Setup.environment)
    return settings.map { KeyTable($0.keys).findings } ?? []
  }
}
