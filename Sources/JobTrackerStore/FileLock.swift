import Glibc

/// An advisory lock that the kernel releases when its process ends, however it ends.
package struct FileLock: Sendable {
  private let descriptor: Int32

  /// Waits for the lock on the file at `path`, which is created where it is missing.
  ///
  /// - Throws: ``StoreError``.
  package init(path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EROFS, EACCES: throw StoreError.readOnly(path: path)
      case ENOSPC, EDQUOT: throw StoreError.diskFull
      default: throw StoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
    }
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  /// Takes the lock if nobody has it.
  ///
  /// - Returns: `nil` where another process holds it or the file is not there.
  package init?(ifFreeAt path: String) {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  package func release() { close(descriptor) }
}
