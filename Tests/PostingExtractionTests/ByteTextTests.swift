import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// What is found in the bytes of a text is what is found in its characters.
@Suite struct ByteTextTests {
  /// Texts of many kinds: plain, with accents apart from their letters, joined, of other scripts.
  private static let texts = [
    "", "a", "  Plain  TEXT, with 12 numbers! ", "ÄÖÜ ß É Åse", "A\u{308}pfel u\u{308}ber",
    "İstanbul ẞ ŉ K", "👩‍💻 joined", "日本語の求人・転職 〜 万", "a\u{300} b\u{200D} \u{301}c",
    "soft\u{AD}hyphen",
    "tabs\tand\nlines\r\nend", "½ ² x₂ Ⅷ", "“quotes” – dashes…", "Ωmega µ ſ", "한국어 텍스트",
    "न\u{94D}त",
    "eight by", "eight Ä8", String(repeating: "long text ", count: 40), "\u{600}9 \u{202E}x",
  ]

  @Test("lower case", arguments: texts)
  func folding(text: String) {
    #expect(text.folded == text.lowercased())
    let folded = text.withFoldedBytes { String(decoding: $0, as: UTF8.self) }
    #expect(Array(folded.utf8) == Array(text.lowercased().utf8))
  }

  @Test("letters and digits alone", arguments: texts)
  func squashing(text: String) {
    let expected = text.filter { $0.isLetter || $0.isNumber }.lowercased()
    #expect(text.squashed == expected)
    #expect(text.withSquashedBytes { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("white space and lengths", arguments: texts)
  func spaces(text: String) {
    #expect(
      text.collapsed == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    #expect(text.isBlank == text.allSatisfy(\.isWhitespace))
    for length in [0, 1, 5, 8, 60, 500] {
      #expect(text.isLonger(than: length) == (text.count > length))
      #expect(text.characterPrefix(length) == text.prefix(length))
    }
  }

  @Test("words", arguments: texts)
  func words(text: String) {
    let line = text.replacing("\r\n", with: " ")
    let expected = line.split { $0.unicodeScalars.first == " " }.map(String.init)
    #expect(line.withWords { $0.map(\.text) } == expected)
    #expect(
      line.textLines == line.split(separator: "\n", omittingEmptySubsequences: false))
    let runs = line.folded.split { !$0.isLetter }.map(String.init)
    var found: [String] = []
    _ = line.holdsLetterRun { run in
      found.append(String(decoding: run, as: UTF8.self))
      return false
    }
    #expect(found == runs)
  }

  @Test("phrases are found where a search for each finds one")
  func phrases() {
    let phrases = ["ab", "eight", "über", "の求", "text", "xt ", "– d"]
    for text in Self.texts {
      let folded = text.lowercased()
      let stands = phrases.contains { folded.holds($0) }
      #expect(Phrases(phrases).stand(in: text) == stands, "\(text)")
      let begins = phrases.contains { Array(folded.utf8).starts(with: Array($0.utf8)) }
      #expect(Phrases(phrases).begin(text) == begins, "\(text)")
    }
  }

  @Test("a table finds what a dictionary of strings finds")
  func table() {
    let words = ["a", "über", "text", "日本語", "caf\u{E9}", "", "joined"]
    let table = WordTable(words.enumerated().map { ($0.element, $0.offset) })
    let asked = words + Self.texts + ["u\u{308}ber", "cafe\u{301}", "Text", "tex", "b"]
    for word in asked {
      #expect(word.withBytes { table[$0] } == words.firstIndex(of: word), "\(word)")
    }
  }

  @Test("letters and numbers among the scalars that are known by their range")
  func scalars() {
    for value in UInt32(0)..<0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isLetter == scalar.properties.isAlphabetic)
      #expect(scalar.isNumber == (scalar.properties.numericType != nil))
      #expect(scalar.isSpace == scalar.properties.isWhitespace)
    }
  }

  @Test(
    "references that are known by heart stand for what libgumbo resolves them to",
    arguments: [
      "amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "mdash", "lsquo", "rsquo", "ldquo",
      "rdquo",
      "bull", "middot", "hellip", "copy", "reg", "euro", "auml", "ouml", "uuml", "Auml", "Ouml",
      "Uuml", "szlig", "eacute", "aring", "oslash", "aelig",
    ])
  func references(name: String) {
    let expected = GumboTree.withTree(of: Array("<body>&\(name);".utf8)) { document in
      document.child(0)?.child(1)?.child(0)?.text
    }
    var references = CharacterReferences(isAttribute: false)
    var result: [UInt8] = []
    references.append(Array("&\(name);".utf8)[...], to: &result)
    #expect(result == expected)
  }

  @Test(
    "bytes are known to be UTF-8 where nothing would be repaired",
    arguments: [
      [0x61, 0xC3, 0xA4], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x80], [0x80], [0xC0, 0xAF], [],
    ] as [[UInt8]])
  func utf8(bytes: [UInt8]) {
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    #expect(UTF8Check(bytes).isWellFormed == (repaired == bytes))
  }
}
