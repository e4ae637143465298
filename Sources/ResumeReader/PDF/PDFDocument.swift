import CPoppler

/// A PDF that poppler has opened.
///
/// A class, because poppler's object is counted by reference and freed with this one.
final class PDFDocument {
  private let document: OpaquePointer

  /// - Throws: ``ResumeReadError/encrypted``, ``ResumeReadError/damaged`` or
  ///   ``ResumeReadError/libraryMissing(_:)``.
  init(_ bytes: [UInt8]) throws(ResumeReadError) {
    if let problem = jobtracker_poppler_problem() {
      throw .libraryMissing(String(cString: problem))
    }
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      defer { g_clear_error(&error) }
      let isLocked = error?.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
      throw isLocked ? .encrypted : .damaged
    }
    self.document = document
    guard pageCount > 0 else { throw .damaged }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// `nil` where the page is broken.
  func page(_ index: Int) -> PDFPage? {
    poppler_document_get_page(document, Int32(index)).map(PDFPage.init)
  }
}
