import Foundation
import JobTrackerDomain

/// File → text and warnings, in this process; only the child calls it.
struct ResumeParser {
  var limits: ResumeReaderLimits

  /// Pages that are looked at for hidden text, which may mean drawing them.
  private static let inspectedPages = 10

  /// - Throws: ``ResumeFileError`` or ``ResumeReadError``.
  func text(of file: URL) throws -> ResumeText {
    let file = try ResumeFile.open(file)
    switch file.kind {
    case .pdf:
      return try pdfText(file.contents())
    case .plainText, .markdown:
      return try plainText(file.contents())
    }
  }

  private func pdfText(_ bytes: [UInt8]) throws -> ResumeText {
    let document = try PDFDocument(bytes)
    guard document.pageCount <= limits.pages else {
      throw ResumeReadError.tooManyPages(document.pageCount, limit: limits.pages)
    }
    var findings = ResumeFindings(pageCount: document.pageCount)
    var pages: [String] = []
    var size = 0
    for index in 0..<document.pageCount {
      let page = document.page(index)
      let text = PDFTextNormaliser.normalised(page.map { PageText.text(of: $0.glyphs) } ?? "")
      size += text.utf8.count
      guard size <= limits.textBytes else {
        throw ResumeReadError.tooMuchText(limit: limits.textBytes)
      }
      if text.isEmpty { findings.pagesWithoutText.append(index + 1) }
      if index < Self.inspectedPages, page?.hasHiddenText == true {
        findings.pagesWithHiddenText.append(index + 1)
      }
      pages.append(text)
    }
    let text = pages.filter { !$0.isEmpty }.joined(separator: "\n\n")
    guard !text.isEmpty else { throw ResumeReadError.noText(pages: document.pageCount) }
    return ResumeText(
      parsedText: text, pages: document.pageCount, warnings: findings.warnings(for: text))
  }

  private func plainText(_ bytes: [UInt8]) throws -> ResumeText {
    guard bytes.count <= limits.textBytes else {
      throw ResumeReadError.tooMuchText(limit: limits.textBytes)
    }
    let text = PlainTextNormaliser.normalised(PlainTextDecoder.text(bytes))
    guard !text.isEmpty else { throw ResumeFileError.empty }
    return ResumeText(
      parsedText: text, pages: 1, warnings: ResumeFindings(pageCount: 1).warnings(for: text))
  }
}
