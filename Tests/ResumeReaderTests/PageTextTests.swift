import Testing

@testable import ResumeReader

@Suite struct PageTextTests {
  /// Glyphs of one line, five points wide and ten high.
  private func glyphs(_ text: String, x: Double, y: Double) -> [Glyph] {
    text.unicodeScalars.enumerated().map { index, scalar in
      let left = x + 5 * Double(index)
      return Glyph(
        scalar: scalar, box: Box(left: left, top: y, right: left + 5, bottom: y + 10))
    }
  }

  private var lineEnd: [Glyph] {
    [Glyph(scalar: "\n", box: Box(left: 0, top: 0, right: 0, bottom: 0))]
  }

  @Test("R2: a gap wider than a space is one, a narrow one is none")
  func gaps() {
    let glued = glyphs("billing", x: 0, y: 0) + glyphs("2019", x: 300, y: 0)
    #expect(PageText(glued).text == "billing 2019")
    #expect(PageText(glyphs("bil", x: 0, y: 0) + glyphs("ling", x: 16, y: 0)).text == "billing")
  }

  @Test("A date that sticks to a word is named; one behind a space or an ideograph is not")
  func gluedDates() {
    func glued(_ word: String, _ date: String) -> [String] {
      PageText(glyphs(word, x: 0, y: 0) + glyphs(date, x: 300, y: 0)).gluedDates
    }
    #expect(glued("for billing", "2019 - 2023") == ["billing2019"])
    #expect(glued("for billing ", "2019 - 2023") == [])
    #expect(glued("for billing", "and more") == [])
    #expect(glued("金奖", "2022") == [])
  }

  @Test("R2: what poppler glues across lines is parted into lines")
  func jumps() {
    let glued = glyphs("(2023)", x: 0, y: 100) + glyphs("London", x: 300, y: 60)
    #expect(PageText(glued).text == "(2023)\nLondon")
  }

  @Test("R2: letters of a rotated line stay together")
  func rotated() {
    let word = "Ada".unicodeScalars.enumerated().map { index, scalar in
      let top = 100 - 5 * Double(index)
      return Glyph(scalar: scalar, box: Box(left: 0, top: top, right: 10, bottom: top + 5))
    }
    #expect(PageText(word).text == "Ada")
  }

  @Test("R2: a soft hyphen with ink is a hyphen inside a line and a break at its end")
  func softHyphens() {
    #expect(PageText(glyphs("back\u{AD}end", x: 0, y: 0)).text == "back-end")
    #expect(PageText(glyphs("back\u{AD}", x: 0, y: 0)).text == "back\u{AD}")
  }

  @Test("R2: lines of two columns that poppler mixes are sorted into their columns")
  func mixedColumns() {
    let left = ["Skills", "Swift and actors", "C", "Databases", "Docker images"]
    let right = ["Experience", "Wrote the first program", "Led", "Translated a memoir", "Taught"]
    let page = zip(left, right).enumerated().flatMap { row, texts in
      let y = 20 * Double(row)
      return glyphs(texts.0, x: 0, y: y) + lineEnd + glyphs(texts.1, x: 200, y: y + 7) + lineEnd
    }
    #expect(PageText(page).text == (left + right).joined(separator: "\n"))
  }

  @Test("R2: a label stays beside its value")
  func labels() {
    let labels = ["Swift", "Data", "Cloud", "Web"]
    let values = ["actors, macros and C", "SQL", "Docker, Kubernetes and Helm", "HTTP"]
    let page = zip(labels, values).enumerated().flatMap { row, texts in
      glyphs(texts.0, x: 0, y: 20 * Double(row)) + glyphs(texts.1, x: 100, y: 20 * Double(row))
        + lineEnd
    }
    let text = PageText(page).text.split(separator: "\n").joined(separator: " ")
    #expect(text == zip(labels, values).map { "\($0) \($1)" }.joined(separator: " "))
  }

  @Test("R2: dates in a column of their own stay beside their jobs")
  func datesAtTheLeft() {
    let dates = ["2012 - 2015", "2015 - 2018", "2018 - now", "2019"]
    let jobs = ["Engineer at a mill", "Programmer", "Head of the whole department", "Teacher"]
    let page = zip(dates, jobs).enumerated().flatMap { row, texts in
      glyphs(texts.0, x: 0, y: 20 * Double(row)) + glyphs(texts.1, x: 200, y: 20 * Double(row))
        + lineEnd
    }
    let text = PageText(page).text.split(separator: "\n").joined(separator: " ")
    #expect(text == zip(dates, jobs).map { "\($0) \($1)" }.joined(separator: " "))
  }
}
