import Foundation
import JobTrackerDomain
import JobTrackerTesting
import Testing

@testable import ResumeReader

/// Real PDFs through the built program.
@Suite struct ReadPDFTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func read(
    _ pages: [String], resources: (inout PDFBuilder) -> String = { _ in "" }
  ) throws -> (text: String, warnings: [String]) {
    let file = try scratch.file(
      "-resume \u{e4}.pdf", PDFBuilder.document(pages: pages, resources: resources))
    let text = try BuiltProgram.read(file)
    #expect(text.pages == pages.count)
    return (text.parsedText, text.warnings)
  }

  /// What the file's readers do not see.
  private func hidden(_ pages: [String]) throws -> [String] {
    let file = try scratch.file("resume.pdf", PDFBuilder.document(pages: pages))
    let text = try BuiltProgram.read(file)
    return text.parsedText.parts(text.hiddenText)
  }

  private func line(
    _ text: String, _ x: Double, _ y: Double, size: Double = 11, state: String = ""
  ) -> String {
    PDFBuilder.line(text, x: x, y: y, size: size, state: state)
  }

  @Test("R2: the text of every page, and no warning where nothing is amiss")
  func pages() throws {
    let (text, warnings) = try read([
      line("Ada Lovelace", 72, 720, size: 20) + line("ada@example.org", 72, 690),
      line("Wrote the first program.", 72, 720),
    ])
    #expect(text == "Ada Lovelace\nada@example.org\n\nWrote the first program.")
    #expect(warnings == [])
  }

  @Test("R2: a date at the right margin is parted from its line")
  func rightAlignedDate() throws {
    let page = (0..<3).map { entry in
      let y = 720 - 60 * Double(entry)
      return line("Senior engineer, billing", 72, y) + line("2019 - 2023", 470, y)
        + line("Led a team of five that wrote all the invoices of a company with many", 72, y - 14)
        + line("customers in every country of the world but the smallest, at all times", 72, y - 28)
    }
    let (text, _) = try read([page.joined()])
    #expect(text.contains("billing 2019 - 2023\nLed"))
  }

  @Test("R2: two columns are read one after the other")
  func columns() throws {
    let left = [
      "SKILLS", "Swift and its concurrency", "C", "PostgreSQL administration", "Docker",
      "Kubernetes operators",
    ]
    let right = [
      "EXPERIENCE", "Analytical Engines Ltd", "Wrote the first program that was published",
      "Led the work", "Translated the memoir and tripled it in length", "London",
    ]
    let page = zip(left, right).enumerated().map { row, texts in
      line(texts.0, 40, 720 - 20 * Double(row)) + line(texts.1, 300, 720 - 17 * Double(row))
    }
    let (text, _) = try read([page.joined()])
    #expect(text == (left + right).joined(separator: "\n"))
  }

  @Test("R2: ligatures become letters")
  func ligature() throws {
    let (text, _) = try read([
      "BT /F1 11 Tf 72 720 Td (Of) Tj /F2 11 Tf (\\001) Tj /F1 11 Tf (ce manager) Tj ET"
    ])
    #expect(text == "Office manager")
  }

  @Test("R2: a page with an image and no text is named; the rest is read")
  func imagePage() throws {
    let (text, warnings) = try read(["/I Do", line("ada@example.org", 72, 720)], resources: image)
    #expect(text == "ada@example.org")
    #expect(warnings == ["No text on page 1: it may be a scan."])
  }

  @Test("R2: a PDF with nothing but images has no text, and says so")
  func imageOnly() throws {
    #expect(throws: ResumeReadError.noText(pages: 2)) {
      try read(["/I Do", "/I Do"], resources: image)
    }
  }

  private func image(_ builder: inout PDFBuilder) -> String {
    let image = builder.addStream(
      "x",
      entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
        + " /BitsPerComponent 8")
    return "/XObject << /I \(image) 0 R >>"
  }

  @Test("R2: white text on white paper is found, white text on a dark ground is none of it")
  func whiteText() throws {
    let contact = line("ada@example.org", 72, 720)
    let white = line("kubernetes terraform kafka", 72, 500, state: "1 g")
    #expect(
      try read([contact + white]).warnings.map { $0.prefix(29) } == [
        "Text that nobody can see on p"
      ])
    #expect(try read([contact + "q 0 g 0 450 612 100 re f Q\n" + white]).warnings == [])
  }

  @Test("R2: text of one point is found")
  func tinyText() throws {
    let page = line("ada@example.org", 72, 720) + line("kubernetes terraform", 72, 500, size: 1)
    #expect(try read([page]).warnings.count == 1)
  }

  @Test(
    "Words that nobody sees are told from those beside them",
    arguments: [
      (state: "1 g", size: 11.0), (state: "3 Tr", size: 11), (state: "0.99 g", size: 9),
      (state: "0 g", size: 1),
    ])
  func unseen(state: String, size: Double) throws {
    let page =
      line("Ada Lovelace, ada@example.org", 72, 720)
      + line("kubernetes and kafka", 72, 700, size: size, state: state)
      + line("Wrote kafka consumers", 72, 680, state: "0 g 0 Tr")
    #expect(try hidden([page]) == ["kubernetes and kafka"])
  }

  @Test("Words under something else, and in the colour of their ground, are not seen")
  func covered() throws {
    let page =
      line("Ada Lovelace", 72, 720) + line("kubernetes", 72, 600)
      + "q 0.2 0.4 0.8 rg 60 560 300 60 re f Q\n"
      + line("terraform", 72, 400) + "q 0.2 0.4 0.8 rg 60 380 300 40 re f Q\n"
      + line("kafka", 72, 300) + "q 0.2 0.4 0.8 rg 60 280 300 40 re f Q\n"
      + line("ansible", 72, 285, state: "0.2 0.4 0.8 rg")
      + line("Swift", 200, 285, state: "1 g")
    let words = try hidden([page])
    #expect(words == ["kubernetes\nterraform\nkafka\nansible"], "\(words)")
  }

  @Test("The text that a scanner lays over its picture is no secret")
  func scanned() throws {
    let picture = (0..<60).map { "72 \(700 + $0) m 500 \(700 + $0) l S\n" }.enumerated()
      .filter { $0.offset % 4 == 0 }.map(\.element).joined()
    let page = picture + line("Ada Lovelace wrote programs", 72, 720, state: "3 Tr")
    #expect(try hidden([page]) == [])
  }

  @Test("R2: text cannot carry control sequences to the terminal")
  func controlCharacters() throws {
    let (text, _) = try read([line("Ada\u{1B}]0;pwned\u{7} Lovelace", 72, 720)])
    #expect(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(text.contains("Lovelace"))
  }
}
