import Foundation
package import JobTrackerDomain
import JobTrackerStore

/// Keeps what stands in the forms of one process, so that it survives the process.
///
/// Each form has a slot, a file. What an ended process left is taken over by renaming its file, so
/// that of two processes only one gets it.
package final class DraftFolder: Sendable {
  private struct Content: Codable {
    /// J11: nobody else is offered it.
    var user: UserID
    var job: UnsavedJob
  }

  private let folder: URL
  private let library: Library
  private let presence: ProcessPresence

  init(locations: Locations, library: Library) throws {
    folder = locations.drafts
    self.library = library
    try Locations.create(folder)
    presence = try ProcessPresence(folder: locations.processes)
  }

  /// Keeps a form's content in place of what its slot held.
  ///
  /// - Throws: ``DraftError``.
  package func keep(_ job: UnsavedJob, slot: Int) throws {
    do {
      let content = Content(user: library.user.id, job: job)
      try PrivateFile.write(JSONEncoder().encode(content), to: file(slot))
    } catch {
      throw DraftError(reason: SystemReason(error).text)
    }
  }

  package func forget(slot: Int) { try? FileManager.default.removeItem(at: file(slot)) }

  /// Takes over the oldest draft that a process left, if there is one.
  ///
  /// - Parameter slot: Where it is kept from now on.
  /// - Returns: The draft, and the job that it changes; a draft for a job or task that is gone is
  ///   one for a new job.
  package func recover(into slot: Int) -> (draft: UnsavedJob, job: Job?)? {
    for left in leftBehind() {
      guard let data = try? Data(contentsOf: left),
        let content = try? JSONDecoder().decode(Content.self, from: data)
      else {
        // Nothing can be made of it, now or later.
        try? FileManager.default.removeItem(at: left)
        continue
      }
      guard content.user == library.user.id, rename(left.path, file(slot).path) == 0 else {
        continue
      }
      return current(content.job)
    }
    return nil
  }

  /// What is still kept is there for the next process.
  package func close() { presence.leave() }

  private func file(_ slot: Int) -> URL {
    folder.appending(path: "\(presence.owner).\(slot).json")
  }

  private func leftBehind() -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
    let left = (files ?? []).filter { file in
      presence.hasEnded(String(file.lastPathComponent.prefix { $0 != "." }))
    }
    // A process that ended while it wrote one left it half written.
    for file in left where file.pathExtension != "json" {
      try? FileManager.default.removeItem(at: file)
    }
    return left.filter { $0.pathExtension == "json" }.map { file in
      (
        file,
        (try? file.resourceValues(forKeys: [.contentModificationDateKey]))?
          .contentModificationDate ?? .distantPast
      )
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func current(_ job: UnsavedJob) -> (UnsavedJob, Job?) {
    switch job.purpose {
    case .edit(let id):
      if let stored = try? library.job(id) { return (job, stored) }
    case .add(let task?):
      if (try? library.task(task)) != nil { return (job, nil) }
    case .add(nil): return (job, nil)
    }
    return (UnsavedJob(.add(resuming: nil), job.draft), nil)
  }
}

extension JobTracker {
  /// - Throws: ``LocationError``, ``StoreError``.
  package func openDrafts() throws -> DraftFolder {
    try DraftFolder(locations: locations, library: library)
  }
}
