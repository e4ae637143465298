import Dispatch
import Foundation
import Glibc

/// Tells when a person's theme files change.
///
/// The kernel watches their folders: nothing wakes up while nothing changes.
package final class ThemeWatch: Sendable {
  // Dispatch sources may be used from any thread; their type only does not say so.
  nonisolated(unsafe) private let source: any DispatchSourceProtocol  // thread-safe

  /// `nil` where the kernel cannot watch.
  ///
  /// - parameter onChange: Gets the names of all themes, on a queue of the watch.
  package init?(_ library: ThemeLibrary, onChange: @escaping @Sendable ([String]) -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    Self.watch(library.folders, descriptor)
    let queue = DispatchQueue(label: "jobtracker.themes")
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      Self.drain(descriptor)
      Self.watch(library.folders, descriptor)
      onChange(library.names)
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

  private static func drain(_ descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
