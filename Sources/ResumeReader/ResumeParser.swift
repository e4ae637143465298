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
    var text = ""
    var hidden: [Range<Int>] = []
    for index in 0..<document.pageCount {
      let page = document.page(index)
      let pageText = PageText(page?.glyphs ?? [])
      let words = PDFTextNormaliser.normalised(pageText.text)
      guard !words.isEmpty else {
        findings.pagesWithoutText.append(index + 1)
        continue
      }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      guard text.utf8.count <= limits.textBytes else {
        throw ResumeReadError.tooMuchText(limit: limits.textBytes)
      }
      findings.add(pageText, page: index + 1)
      guard index < Self.inspectedPages, let page else { continue }
      let unseen = hiddenText(on: page, in: words)
      if !unseen.isEmpty { findings.pagesWithHiddenText.append(index + 1) }
      hidden += unseen.map { ($0.lowerBound + start)..<($0.upperBound + start) }
    }
    guard !text.isEmpty else { throw ResumeReadError.noText(pages: document.pageCount) }
    return ResumeText(
      parsedText: text, hiddenText: hidden, pages: document.pageCount,
      warnings: findings.warnings(for: text))
  }

  /// The parts of a page's text that nobody sees: what is missing once their characters are.
  private func hiddenText(on page: PDFPage, in text: String) -> [Range<Int>] {
    let unseen = HiddenText.glyphs(on: page)
    guard !unseen.isEmpty else { return [] }
    let seen = page.glyphs.indices.filter { !unseen.contains($0) }.map { page.glyphs[$0] }
    return WordDifference.ranges(
      in: text, without: PDFTextNormaliser.normalised(PageText(seen).text))
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
