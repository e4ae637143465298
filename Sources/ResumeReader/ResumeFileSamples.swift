/// The first and the last bytes of a file, from which its kind is told.
struct ResumeFileSamples {
  var head: [UInt8]
  var tail: [UInt8]

  /// - Parameter extension: of the file's name, in lower case. What the file holds
  ///   decides; the name only tells Markdown from plain text.
  func kind(extension: String) throws(ResumeFileError) -> ResumeFileKind {
    if head.prefix(1024).contains("%PDF-") { return .pdf }
    if head.starts(with: "PK\u{3}\u{4}".utf8) { throw archiveError }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .wordDocument }
    if head.starts(with: "{\\rtf".utf8) { throw .richText }
    if isImage { throw .image }
    if isBinary { throw `extension` == "pdf" ? .notPDF : .otherBinary }
    if isWebPage { throw .webPage }
    switch `extension` {
    case "pdf": throw .notPDF
    case "md", "markdown", "mkd": return .markdown
    default: return .plainText
    }
  }

  /// A zip file names what it holds at its end, and often at its start.
  private var archiveError: ResumeFileError {
    if head.contains("mimetypeapplication/vnd.oasis") { return .openDocument }
    return tail.contains("word/") || head.contains("word/") ? .wordDocument : .otherBinary
  }

  private var isImage: Bool {
    let signatures: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("II*\0".utf8),
      Array("MM\0*".utf8),
    ]
    return signatures.contains(where: head.starts)
  }

  private var isBinary: Bool {
    head.contains(0) && !PlainTextDecoder.hasUTF16Mark(head)
  }

  private var isWebPage: Bool {
    let start = String(decoding: head.prefix(256), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }
}

extension Collection where Element == UInt8 {
  /// Whether these bytes stand somewhere in the collection.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
