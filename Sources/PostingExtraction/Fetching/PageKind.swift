import JobTrackerDomain

/// What bytes from the network are, by their Content-Type and their start.
enum PageKind {
  /// What it is instead of a page, in words; `nil` where it can be read as one.
  static func otherThanPage(_ bytes: [UInt8], contentType: String?) -> String? {
    for (start, kind) in signatures where bytes.starts(with: Array(start.utf8)) { return kind }
    let type = (contentType ?? "").prefix { $0 != ";" }.trimmed.folded
    let looksLikePage = looksLikePage(bytes)
    if !looksLikePage, isBinary(bytes) { return "a file" }
    if type.isEmpty, !looksLikePage, isData(bytes) { return "data (JSON)" }
    if type.isEmpty || type.contains("html") || type.contains("xml") || looksLikePage { return nil }
    if type == "text/plain" { return "plain text" }
    if type.hasSuffix("json") { return "data (JSON)" }
    for (start, kind) in families where type.hasPrefix(start) { return kind }
    return "a file"
  }

  private static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    // Zeros would be those of UTF-16.
    let start = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
    return ["<!doctype html", "<html", "<head", "<body", "<title", "<div", "<script"]
      .contains { start.range(ofFolded: $0) != nil }
  }

  /// An object, or a list of them.
  private static func isData(_ bytes: [UInt8]) -> Bool {
    let start = bytes.lazy.filter { !$0.isHTMLSpace }.prefix(2)
    return start.elementsEqual(#"{""#.utf8) || start.elementsEqual("[{".utf8)
  }

  /// Control characters that no text has.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1024)
    let controls = start.count { $0 < 0x09 || (0x0E...0x1A).contains($0) }
    return controls * 20 > start.count
  }

  private static let signatures = [
    ("%PDF-", "a PDF file"), ("PK\u{3}\u{4}", "a ZIP or Office file"),
    ("\u{89}PNG", "an image"), ("GIF8", "an image"),
  ]
  private static let families = [
    ("application/pdf", "a PDF file"), ("image/", "an image"), ("video/", "a video"),
    ("audio/", "a sound"), ("application/zip", "a ZIP file"),
    ("application/msword", "a Word document"),
    ("application/vnd.openxmlformats", "an Office document"),
  ]
}
