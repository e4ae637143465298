import Foundation
import JobTrackerDomain
import JobTrackerService

/// Reading a posting at hand into the form of a job.
extension Model {
  /// Reads in the background; what was asked for before is no longer waited for.
  mutating func read(_ source: PostingAtHand, from origin: PostingOrigin) -> [Effect] {
    guard let index = overlays.lastIndex(where: { $0.form?.takesPostings == true }),
      let url = overlays[index].form?[.url]
    else { return [] }
    readings += 1
    let reading = FormReading(number: readings, origin: origin)
    form?.startReading(reading)
    return [.perform(.readPosting(source, url: url, reading))]
  }

  mutating func readDescription() -> [Effect] {
    guard let text = form?[.description], !text.trimmed.isEmpty else {
      inform("Paste or type the posting's text first: it is read for the fields.")
      return []
    }
    return read(.text(text), from: .text(text))
  }

  /// What the key does: takes over what was offered, or reads the text.
  mutating func readText() -> [Effect] {
    guard form?.offer.isEmpty != false else {
      let key = key(.readText, .jobForm)
      form?.takeOffer(key: key)
      return []
    }
    return readDescription()
  }

  mutating func openPostingFile() {
    overlays.append(
      .form(.choosePosting(folder: lastPostingFolder, home: surroundings.homeFolder)))
    loads.wanted.insert(.folder)
  }

  mutating func readChosenFile(_ path: String) -> [Effect] {
    let file = URL(filePath: path)
    return read(.file(file), from: .file(name: OutsideText.line(file.lastPathComponent)))
  }

  mutating func take(_ posting: PostingReading, of reading: FormReading) {
    guard let index = overlays.firstIndex(where: { $0.form?.reading?.number == reading.number }),
      case .form(var form) = overlays[index]
    else { return }
    guard form.purpose == .choosePosting else {
      form.take(posting, of: reading, key: key(.readText, .jobForm))
      overlays[index] = .form(form)
      return
    }
    form.reading = nil
    guard !posting.outcome.posting.isEmpty else {
      form.refuse(Failure(message: posting.outcome.reason, fields: [.path]))
      overlays[index] = .form(form)
      return
    }
    // The file was for the form below.
    lastPostingFolder = form.pickedFolder?.path ?? lastPostingFolder
    overlays.removeSubrange(index...)
    let key = key(.readText, .jobForm)
    self.form?.take(posting, of: reading, key: key)
  }

  // MARK: The editor

  mutating func editText() -> [Effect] {
    guard let form, form.takesPostings else { return [] }
    return keepNow() + [.edit(form[.description])]
  }

  /// The person's editor has ended.
  ///
  /// - Parameter result: What was written; `nil` where nothing was changed.
  mutating func take(edited result: Result<String?, Failure>) -> [Effect] {
    switch result {
    case .failure(let failure): complain(failure.message)
    case .success(nil): inform("The text is as it was.")
    case .success(let text?):
      if form != nil { return take(description: text) }
      whatIf?.write(text)
    }
    return []
  }

  private mutating func take(description text: String) -> [Effect] {
    guard let form, form.takesPostings else { return [] }
    self.form?.focus(on: .description)
    self.form?.set(.description, to: OutsideText.paragraphs(text))
    let isNew = form.isEmpty(.description) && form.lacksCompanyOrTitle
    return isNew && self.form?.isEmpty(.description) == false ? readDescription() : []
  }
}

extension Posting {
  fileprivate var isEmpty: Bool { missingFields.count == 3 }
}
