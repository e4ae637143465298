import Foundation

/// A resume's file, opened once: what is looked at is what is read.
struct ResumeFile: ~Copyable {
  let kind: ResumeFileKind
  /// In bytes, when it was opened.
  let size: Int
  private let descriptor: Descriptor

  /// Opens the file and looks at its kind and size.
  static func open(_ file: URL) throws(ResumeFileError) -> ResumeFile {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    let number = Foundation.open(
      file.path(percentEncoded: false), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
    }
    let descriptor = Descriptor(owning: number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .notAFile
    }
    let size = Int(status.st_size)
    guard size > 0 else { throw .empty }
    guard size <= ResumeReaderLimits.fileBytes else { throw .tooLarge }

    let samples = ResumeFileSamples(
      head: descriptor.read(8192, at: 0),
      tail: descriptor.read(65536, at: max(0, size - 65536)))
    guard !samples.head.isEmpty else { throw .unreadable }
    let kind = try samples.kind(extension: file.pathExtension.lowercased())
    return ResumeFile(kind: kind, size: size, descriptor: descriptor)
  }

  /// The bytes of the file, no more than the file's limit even where it has grown.
  func contents() -> [UInt8] {
    descriptor.read(ResumeReaderLimits.fileBytes, at: 0)
  }
}
