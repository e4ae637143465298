import Foundation
import JobTrackerDomain

/// What the child process says on its standard output: one JSON object.
enum ChildReply: Equatable {
  case text(ResumeText)
  case fileError(ResumeFileError)
  case readError(ResumeReadError)

  /// - Throws: The error that the child met.
  func text() throws -> ResumeText {
    switch self {
    case .text(let text): return text
    case .fileError(let error): throw error
    case .readError(let error): throw error
    }
  }

  /// What the end of a child means, whatever it did.
  init(from ending: ChildProcess.Ending) {
    switch ending.status {
    case .exited(0), .unknown:
      let reply = try? JSONDecoder().decode(ChildReply.self, from: Data(ending.output))
      self = reply ?? .readError(.crashed)
    case .signalled(SIGXCPU), .signalled(SIGALRM):
      self = .readError(.timedOut)
    case .signalled(SIGKILL):
      // Not from here: the system was short of memory, or the limit of processor time is over.
      self = .readError(.outOfMemory)
    case .exited, .signalled:
      let said = String(decoding: ending.diagnostics, as: UTF8.self)
      let isMemory = Self.memoryComplaints.contains { said.contains($0) }
      self = .readError(isMemory ? .outOfMemory : .crashed)
    }
  }

  /// What poppler, C++ and GLib print before they give up for want of memory.
  private static let memoryComplaints = ["Out of memory", "bad_alloc", "failed to allocate"]
}

extension ChildReply: Codable {
  private enum CodingKeys: String, CodingKey {
    case fileError = "file_error"
    case readError = "read_error"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let error = try container.decodeIfPresent(ResumeFileError.self, forKey: .fileError) {
      self = .fileError(error)
    } else if let error = try container.decodeIfPresent(ResumeReadError.self, forKey: .readError) {
      self = .readError(error)
    } else {
      self = .text(try ResumeText(from: decoder))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let text): try text.encode(to: encoder)
    case .fileError(let error): try container.encode(error, forKey: .fileError)
    case .readError(let error): try container.encode(error, forKey: .readError)
    }
  }
}
