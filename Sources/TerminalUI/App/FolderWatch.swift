import Dispatch
import Foundation
import Glibc

/// Tells when files in some folders change.
///
/// The kernel watches them: nothing wakes up while nothing changes.
final class FolderWatch: Sendable {
  // Dispatch sources may be used from any thread; their type only does not say so.
  nonisolated(unsafe) private let source: any DispatchSourceProtocol  // thread-safe

  /// `nil` where the kernel cannot watch.
  ///
  /// - parameter onChange: Gets the names of the files, on a queue of the watch.
  init?(_ folders: [URL], onChange: @escaping @Sendable (Set<String>) -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    Self.watch(folders, descriptor)
    let queue = DispatchQueue(label: "jobtracker.folders")
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      let names = Self.take(from: descriptor)
      Self.watch(folders, descriptor)
      onChange(names)
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
  }

  deinit { source.cancel() }

  /// Watches the folders, and the ones that they are in, since a folder may be made later.
  ///
  /// What is watched already stays so.
  private static func watch(_ folders: [URL], _ descriptor: Int32) {
    // A file counts once it is whole: closed, or moved to its place as editors do.
    let files = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    for folder in folders {
      let parent = folder.deletingLastPathComponent().path
      _ = inotify_add_watch(descriptor, parent, UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR))
      _ = inotify_add_watch(descriptor, folder.path, UInt32(files | IN_ONLYDIR))
    }
  }

  /// The names in the folders that something happened to.
  private static func take(from descriptor: Int32) -> Set<String> {
    var names: Set<String> = []
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      guard let start = buffer.baseAddress else { return }
      while case let count = read(descriptor, start, buffer.count), count > 0 {
        var offset = 0
        while offset < count {
          let event = UnsafeRawPointer(start + offset)
          let length = Int(event.load(as: inotify_event.self).len)
          offset += MemoryLayout<inotify_event>.size + length
          guard length > 0 else { continue }
          // The kernel fills the name up with zeros.
          let name = event.advanced(by: MemoryLayout<inotify_event>.size)
          names.insert(String(cString: name.assumingMemoryBound(to: CChar.self)))
        }
      }
    }
    return names
  }
}

/// Tells when one file is saved, also where an editor puts a new one in its place.
final class FileWatch: Sendable {
  let path: String
  private let folder: FolderWatch

  /// `nil` where the kernel cannot watch.
  ///
  /// - parameter onChange: Called on a queue of the watch.
  init?(_ path: String, onChange: @escaping @Sendable () -> Void) {
    self.path = path
    let file = URL(filePath: path)
    let folder = FolderWatch([file.deletingLastPathComponent()]) { names in
      // A file that is gone may be about to come back.
      if names.contains(file.lastPathComponent), access(path, R_OK) == 0 { onChange() }
    }
    guard let folder else { return nil }
    self.folder = folder
  }
}
