import Foundation
package import JobTrackerDomain

extension PostingReader {
  /// Reads a posting that a person gives: a saved page, or text as a person reads it; never
  /// touches the network.
  ///
  /// - Parameter url: Where it was copied from, if that is known.
  /// - Returns: With the page, to be kept; plain text is its own description.
  package func read(atHand bytes: [UInt8], url: String?) -> PostingReading {
    if bytes.count <= maximumBytes {
      if let kind = PageKind.otherThanPage(bytes, contentType: nil) { return refuse(kind) }
      let text = PageDecoder.text(of: bytes, contentType: nil)
      if isArchive(text) { return refuse("a web archive (MHTML)") }
      if !PastedText.isMarkup(text), !isData(text) {
        return PostingReading(outcome: PlainTextReader.read(text))
      }
    }
    let copy = PageCopy(url: url ?? "", contentType: "", body: bytes, fetchedAt: Date())
    return PostingReading(
      outcome: read(page: bytes, contentType: nil, url: url),
      page: bytes.count <= maximumBytes ? copy : nil)
  }

  private func refuse(_ kind: String) -> PostingReading {
    PostingReading(
      outcome: .needsManual(
        Posting(),
        reason: "This is \(kind) and neither a web page nor text: save the page as HTML, or copy "
          + "its text and paste it."))
  }

  /// What a board's interface answers can be saved too.
  private func isData(_ text: String) -> Bool {
    text.first { !$0.isWhitespace }.map { $0 == "{" || $0 == "[" } ?? false
  }

  /// Some browsers save a page with its pictures in one message of mail.
  private func isArchive(_ text: String) -> Bool {
    let start = text.prefix(1000)
    return start.range(ofFolded: "mime-version:") != nil
      && start.range(ofFolded: "multipart/related") != nil
  }
}
