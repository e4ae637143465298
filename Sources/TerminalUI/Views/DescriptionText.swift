import JobTrackerDomain
import TerminalScreen

/// The description side of a job.
extension Model {
  func descriptionRows(_ job: Job, width: Int) -> [DetailRow] {
    // No line ends inside of a date or a salary.
    let facts = job.facts.phrases.map { phrase in
      TextWidth.of(phrase) < width - 2 ? phrase.replacing(" ", with: "\u{A0}") : phrase
    }
    var rows = [job.jobURL, facts.joined(separator: " · ")]
      .filter { !$0.isEmpty }.flatMap { DetailRow.wrapped($0, width: width, role: .muted) }
    if !rows.isEmpty { rows.append(.blank) }
    if detail.showsSources { rows += sourceRows(job, width: width) + [.blank] }
    guard !job.jobDescription.isEmpty else {
      return rows
        + DetailRow.wrapped(
          "No description yet: \(key(.edit, .jobs)) lets you paste it.", width: width, role: .muted)
    }
    let marks = shownMarks
    if !marks.isEmpty { rows += termRows(marks, width: width) + [.blank] }
    return rows + DetailRow.wrapped(job.jobDescription, marks: marks, width: width)
  }

  /// What the colours in the text mean.
  private func termRows(_ marks: [TermMark], width: Int) -> [DetailRow] {
    func count(_ kind: TermMark.Kind) -> Int { marks.count { $0.kind == kind } }
    var parts: [String] = []
    if detail.analysis?.result != nil {
      parts = ["\(count(.shown)) in the resume", "\(count(.missing)) missing"]
    }
    return foundRows(marks, beside: parts, width: width)
  }

  /// How many of the words of the filter stand in the text, and what else is marked there.
  func foundRows(
    _ marks: [TermMark], beside others: [String] = [], width: Int
  ) -> [DetailRow] {
    let found = marks.count { $0.kind == .found }
    let parts = (found == 0 ? [] : ["\(found) found by the filter"]) + others
    return DetailRow.wrapped(
      "Terms: \(parts.joined(separator: ", ")). \(key(.nextTerm, .detail)) goes to the next.",
      width: width, role: .muted)
  }

  /// What each field came from, and where and when the page was read.
  private func sourceRows(_ job: Job, width: Int) -> [DetailRow] {
    var lines = job.origins.listed.map { ($0.field.capitalisedFirst, $0.source) }
    if let page = job.page {
      // A text or a saved page that was given needs no address.
      let origin = page.url.isEmpty ? "given by hand" : page.url
      lines += [("Page", origin), ("Read", dates.minute(page.fetchedAt))]
    }
    let heading = DetailRow.spans([Span("Where it comes from", .heading)])
    guard !lines.isEmpty else {
      let advice =
        job.jobURL.isEmpty ? "." : ": \(key(.readPage, .jobs)) reads the page again and tells."
      return [heading]
        + DetailRow.wrapped("This is not known\(advice)", width: width, role: .muted)
    }
    let column = lines.map { TextWidth.of($0.0) }.max() ?? 0
    return [heading]
      + lines.flatMap { name, source in
        let gap = String(repeating: " ", count: column - TextWidth.of(name) + 2)
        return DetailRow.wrapped(source, width: width, lead: Span(name + gap, .muted))
      }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
