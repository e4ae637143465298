import Foundation
package import JobTrackerDomain
import ResumeAnalysis

/// Whether a person has agreed that texts are sent to the model's server: asked once for each server.
///
/// A server on this machine needs no consent: nothing leaves it.
package struct SendingConsent: Sendable {
  package let host: String
  private let isOnThisMachine: Bool
  /// The agreed servers, one a line.
  private let file: URL

  package init(_ locations: Locations, _ chat: ChatSettings) {
    host = chat.host
    isOnThisMachine = chat.configuration.isOnThisMachine
    file = locations.state.appending(path: "agreed-servers")
  }

  package var isNeeded: Bool { !isOnThisMachine && !agreedHosts.contains(host) }

  /// Agrees, from now on.
  ///
  /// - Throws: ``SendingConsentError`` where that cannot be kept.
  package func give() throws {
    do {
      try Locations.create(file.deletingLastPathComponent())
      let hosts = agreedHosts.filter { $0 != host } + [host]
      try PrivateFile.write(Data(hosts.map { $0 + "\n" }.joined().utf8), to: file)
    } catch {
      throw SendingConsentError(path: file.path, reason: SystemReason(error).text)
    }
  }

  /// - Throws: ``SendingRefusal`` where the engine would send texts that nobody agreed to.
  package func check(_ engine: EngineName) throws(SendingRefusal) {
    if engine == .groq, isNeeded { throw SendingRefusal(host: host) }
  }

  /// None where they cannot be read: then it is asked again.
  private var agreedHosts: [String] {
    let text = try? String(contentsOf: file, encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }
}

/// Texts would leave the machine, and nobody was asked yet.
package struct SendingRefusal: UserFacingError, Equatable {
  package var host: String

  package init(host: String) { self.host = host }

  /// What is sent where, for the question.
  package var explanation: String {
    "This analysis sends the posting and the resume's text, with your name and contact lines, "
      + "to \(OutsideText.line(host)). The file itself stays here, and so do your other "
      + "resumes. The offline engine sends nothing. This is asked once."
  }

  package var message: String {
    "Nothing was sent: an analysis by \(OutsideText.line(host)) sends it the posting and the "
      + "resume's text. Agree once with --yes, or use --engine offline."
  }
}

/// The consent was given but cannot be kept.
package struct SendingConsentError: UserFacingError, Equatable {
  package var path: String
  package var reason: String

  package var message: String {
    "Your consent cannot be kept in \(path) (\(reason)), so nothing was sent: "
      + "make the folder writable, or use the offline engine."
  }
}
