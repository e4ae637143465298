import JobTrackerDomain
import Testing

@testable import PostingExtraction

/// How bytes become text: mark, header, meta, guess.
@Suite struct CharsetTests {
  private func text(_ bytes: [UInt8], _ contentType: String? = nil) -> String {
    PageDecoder.text(of: bytes, contentType: contentType)
  }

  @Test("a byte order mark comes first")
  func mark() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("é".utf8), "text/html; charset=koi8-r") == "é")
    #expect(text([0xFF, 0xFE, 0x41, 0, 0xE9, 0]) == "Aé")
    #expect(text([0xFE, 0xFF, 0, 0x41, 0, 0xE9]) == "Aé")
  }

  @Test("UTF-16 without a mark is seen by its zeros")
  func unmarked() {
    let bytes: [UInt8] = "<html><body>".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(text(bytes) == "<html><body>")
  }

  @Test("the header counts before the meta")
  func header() {
    let page = Array("<meta charset=koi8-r>".utf8) + [0xE1, 0x20, 0xE1]
    #expect(text(page, "text/html; charset=\"windows-1251\"").hasSuffix("б б"))
    #expect(text(page).hasSuffix("А А"))
  }

  @Test("latin-1 and ASCII mean windows-1252", arguments: ["iso-8859-1", "latin1", "us-ascii"])
  func latin(label: String) {
    #expect(text([0x93, 0x80, 0x94], "text/html; charset=\(label)") == "“€”")
  }

  @Test("East Asian labels mean their supersets")
  func eastAsian() {
    // 髙 is in CP932 and not in Shift_JIS, 囧 in GBK and not in GB 2312.
    #expect(text([0xFB, 0xFC, 0x88, 0x9F], "text/html; charset=Shift_JIS") == "髙亜")
    #expect(text([0x87, 0xE5, 0xD6, 0xD0], "text/html; charset=gb2312") == "囧中")
    #expect(text([0xC7, 0xD1, 0xB1, 0xDB], "text/html; charset=euc-kr") == "한글")
  }

  @Test("UTF-8 is seen as such whatever a page says")
  func utf8() {
    let page = "<meta charset=iso-8859-1>Žluťoučký kůň"
    #expect(text(Array(page.utf8)) == page)
    #expect(text(Array(page.utf8), "text/html; charset=iso-8859-1") == page)
  }

  @Test("a page that lies about UTF-8 is guessed")
  func guess() {
    // "Привет, как у вас дела сегодня" in windows-1251.
    let words = "Привет как у вас дела сегодня мы ищем программиста".unicodeScalars
    let bytes = words.map { $0 == " " ? 0x20 : UInt8(0xC0 + $0.value - 0x410) }
    #expect(text(bytes, "text/html; charset=utf-8").hasPrefix("Привет"))
  }

  @Test("what is not of the character set does not end the text")
  func invalid() {
    #expect(text([0x41, 0x81, 0x20, 0x42], "text/html; charset=shift_jis").hasSuffix("B"))
    #expect(text([0x41, 0xFF, 0x42], "text/html; charset=utf-8") != "")
  }

  @Test(
    "a name that is no character set is passed over", arguments: ["", "nonsense", "a/b//TRANSLIT"])
  func unknown(label: String) {
    #expect(text(Array("plain text".utf8), "text/html; charset=\(label)") == "plain text")
  }

  @Test("every label of the web's standard is known to the converter")
  func labels() {
    for label in [
      "gbk", "big5", "koi8-u", "macintosh", "x-mac-cyrillic", "iso-8859-8-i", "ibm866",
      "windows-874", "euc-jp", "iso-2022-jp", "iso-8859-16", "utf-16be", "x-user-defined",
    ] {
      #expect(text([0x41, 0x0A], "text/html; charset=\(label)").count >= 1, "\(label)")
    }
  }
}
