import JobTrackerDomain

/// Why a file cannot be taken as a resume, found without parsing it.
package enum ResumeFileError: String, UserFacingError, Codable, CaseIterable {
  case missing, folder, notAFile, unreadable, empty, tooLarge
  case wordDocument, openDocument, richText, webPage, image, notPDF, otherBinary

  package var message: String {
    switch self {
    case .missing:
      "There is no such file: check the path."
    case .folder:
      "This is a folder: choose the resume's file inside it."
    case .notAFile:
      "This is a device or a pipe, not a file: choose the resume's file."
    case .unreadable:
      "The file cannot be read: check its permissions."
    case .empty:
      "The file is empty: export the resume again."
    case .tooLarge:
      "The file is larger than \(ResumeReaderLimits.fileBytes >> 20) MB: export a smaller PDF."
    case .wordDocument:
      "This is a Word document, whatever its name says: save it as PDF and choose that file."
    case .openDocument:
      "This is an OpenDocument file: save it as PDF and choose that file."
    case .richText:
      "This is a rich text (RTF) file: save it as PDF and choose that file."
    case .webPage:
      "This is a web page: print it to PDF and choose that file."
    case .image:
      "This is an image and has no text: choose a PDF with text, or a text file."
    case .notPDF:
      "The file is named .pdf but is no PDF: export the resume again."
    case .otherBinary:
      "This is neither PDF nor text: save the resume as PDF and choose that file."
    }
  }
}
