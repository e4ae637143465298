import Foundation
import HTTPTransport
import JobTrackerDomain
import JobTrackerStore
import ResumeAnalysis

/// Looks at what the program needs, one thing after another, and changes nothing that is
/// not its own.
package struct Doctor: Sendable {
  private let locations: Locations
  private let environment: [String: String]

  package init(locations: Locations, environment: [String: String]) {
    self.locations = locations
    self.environment = environment
  }

  /// - Parameter userName: Whose library is counted.
  package func findings(userName: String) -> [Finding] {
    var findings: [Finding] = []
    var settings = Settings()
    do {
      settings = try Settings(locations: locations, environment: environment)
      findings.append(configuration)
    } catch {
      findings.append(Finding(.problem, "Configuration", Self.text(of: error)))
    }
    findings.append(database(userName: userName))
    findings.append(key(settings))
    findings.append(endpoint(settings))
    return findings
  }

  private var configuration: Finding {
    let path = locations.configurationFile.path
    return FileManager.default.fileExists(atPath: path)
      ? Finding(.good, "Configuration", path)
      : Finding(.good, "Configuration", "none; it would be \(path)")
  }

  private func database(userName: String) -> Finding {
    let path = locations.database.path
    guard FileManager.default.fileExists(atPath: path) else {
      return Finding(.good, "Database", "none yet; it will be \(path)")
    }
    do {
      let database = try Database(path: path)
      let problems = try database.integrityProblems()
      guard problems.isEmpty else {
        return Finding(
          .problem, "Database",
          "\(path) is damaged (\(problems[0])): keep a copy and restore a backup.")
      }
      let library = try database.library(ofUser: userName)
      let (jobs, resumes) = (try library.jobCount(), try library.resumes())
      let files = ResumeVault(folder: locations.resumeFiles)
      let lost = try resumes.filter {
        !FileManager.default.fileExists(
          atPath: files.url(of: try library.resume($0.id).fileHash).path)
      }
      guard lost.isEmpty else {
        return Finding(
          .problem, "Database",
          "The file of resume \(lost[0].id) (\(lost[0].fileName)) is gone: add it again.")
      }
      return Finding(
        .good, "Database", "\(path), \(jobs) jobs and \(resumes.count) resumes of \(userName)")
    } catch {
      return Finding(.problem, "Database", Self.text(of: error))
    }
  }

  private func key(_ settings: Settings) -> Finding {
    if settings.chat.key != nil { return Finding(.good, "Key", "set (it is never shown)") }
    return settings.chat.isUsable
      ? Finding(.good, "Key", "none; \(settings.chat.host) may do without")
      : Finding(.notice, "Key", "none: analyses are made by the offline engine.")
  }

  /// Asks for the list of models, which costs nothing.
  private func endpoint(_ settings: Settings) -> Finding {
    guard settings.chat.isUsable else {
      return Finding(.notice, "Endpoint", "not asked, without a key.")
    }
    let configuration = settings.chat.configuration
    do {
      let open = try ModelList(
        configuration: configuration, client: HTTPClient(userAgent: UserAgent.program)
      ).fetch()
      let usable = configuration.models.filter(open.contains)
      return usable.isEmpty
        ? Finding(
          .problem, "Endpoint",
          "\(configuration.host) answers, but has none of \(configuration.models.joinedAsList): "
            + "set groq.models to one of its \(open.count).")
        : Finding(.good, "Endpoint", "\(configuration.host) has \(usable.joinedAsList)")
    } catch {
      return Finding(.problem, "Endpoint", Self.text(of: error))
    }
  }

  private static func text(of error: any Error) -> String {
    (error as? any UserFacingError)?.message ?? SystemReason(error).text
  }
}
