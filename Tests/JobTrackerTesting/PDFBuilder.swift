package import Foundation

/// Writes PDF files for tests, object by object, with a correct cross-reference table.
///
///     PDFBuilder.document(pages: [PDFBuilder.line("Ada Lovelace", x: 72, y: 720)])
package struct PDFBuilder {
  private var objects: [[UInt8]] = []

  package init() {}

  /// Adds an object and returns its number, by which others refer to it (`7 0 R`).
  package mutating func add(_ body: String) -> Int {
    objects.append(Array(body.utf8))
    return objects.count
  }

  /// Adds a stream; `entries` stand in its dictionary beside its length.
  package mutating func addStream(_ content: String, entries: String = "") -> Int {
    add("<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
  }

  /// The whole file; `root` is the number of the catalog.
  package func data(root: Int) -> Data {
    var file = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = file.count
    let entries = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let count = objects.count + 1
    file += Array("xref\n0 \(count)\n0000000000 65535 f \n\(entries.joined())".utf8)
    file += Array(
      "trailer\n<< /Size \(count) /Root \(root) 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return Data(file)
  }

  /// A file whose pages are these content streams, on letter paper (612 × 792 points).
  ///
  /// Fonts: `/F1` Helvetica; `/F2` whose character `\001` is the ligature ﬁ.
  /// - Parameter resources: Adds objects and returns further entries of the pages' resources.
  package static func document(
    pages: [String], resources: (inout PDFBuilder) -> String = { _ in "" }
  ) -> Data {
    var builder = PDFBuilder()
    let helvetica = builder.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    let map = builder.addStream(
      """
      /CIDInit /ProcSet findresource begin begincmap
      1 begincodespacerange <00> <FF> endcodespacerange
      1 beginbfchar <01> <FB01> endbfchar
      endcmap end
      """)
    let ligatures = builder.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode \(map) 0 R"
        + " /FirstChar 1 /LastChar 1 /Widths [500] >>")
    let extra = resources(&builder)
    let contents = pages.map { builder.addStream($0) }
    // The pages name their parent, which is added after them and names them.
    let parent = contents.last.map { $0 + contents.count + 1 } ?? 0
    let numbers = contents.map { content in
      builder.add(
        "<< /Type /Page /Parent \(parent) 0 R /MediaBox [0 0 612 792] /Contents \(content) 0 R"
          + " /Resources << /Font << /F1 \(helvetica) 0 R /F2 \(ligatures) 0 R >> \(extra) >> >>")
    }
    let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    let tree = builder.add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    let root = builder.add("<< /Type /Catalog /Pages \(tree) 0 R >>")
    return builder.data(root: root)
  }

  /// Operators that show one line of text; `y` counts from the bottom of the page.
  ///
  /// - Parameter state: Operators before the text, such as `1 g` (white) or `3 Tr` (invisible).
  package static func line(
    _ text: String, x: Double, y: Double, size: Double = 11, font: String = "F1", state: String = ""
  ) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("(", with: "\\(")
      .replacing(")", with: "\\)")
    return "q BT \(state) /\(font) \(size) Tf \(x) \(y) Td (\(escaped)) Tj ET Q\n"
  }

  /// A page that draws 10¹² times what `leaf` draws: each of twelve forms draws the next ten times.
  package static func bomb(leaf: String) -> Data {
    document(pages: ["/X Do"]) { builder in
      let form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources"
      var number = builder.addStream(leaf, entries: "\(form) << /Font << /F1 1 0 R >> >>")
      for _ in 0..<12 {
        number = builder.addStream(
          String(repeating: "/X Do ", count: 10),
          entries: "\(form) << /XObject << /X \(number) 0 R >> >>")
      }
      return "/XObject << /X \(number) 0 R >>"
    }
  }
}
