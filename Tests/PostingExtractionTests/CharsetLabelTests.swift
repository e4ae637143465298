import Testing

@testable import PostingExtraction

/// Every label of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels)
/// is decoded as browsers decode it.
@Suite struct CharsetLabelTests {
  /// Bytes that tell an encoding from its neighbours, with their text, and its labels.
  private struct Encoding: Sendable {
    var bytes: [UInt8]
    var text: String
    var labels: String
  }

  private static let encodings: [String: Encoding] = [
    "IBM866": Encoding(bytes: [0x8F, 0xE0], text: "Пр", labels: "866 cp866 csibm866 ibm866"),
    "ISO-8859-2": Encoding(
      bytes: [0xA1, 0xF8], text: "Ąř",
      labels: """
        csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
        """),
    "ISO-8859-3": Encoding(
      bytes: [0xA1, 0xFE], text: "Ħŝ",
      labels: """
        csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
        """),
    "ISO-8859-4": Encoding(
      bytes: [0xA2, 0xF9], text: "ĸų",
      labels: """
        csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
        """),
    "ISO-8859-5": Encoding(
      bytes: [0xBF, 0xE0], text: "Пр",
      labels: """
        csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 \
        iso_8859-5:1988
        """),
    "ISO-8859-6": Encoding(
      bytes: [0xC7, 0xE4], text: "ال",
      labels: """
        arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e \
        iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
        """),
    "ISO-8859-7": Encoding(
      bytes: [0xC1, 0xA4], text: "Α€",
      labels: """
        csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 \
        iso_8859-7 iso_8859-7:1987 sun_eu_greek
        """),
    "ISO-8859-8": Encoding(
      bytes: [0xE0, 0xAA], text: "א×",
      labels: """
        csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 \
        iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
        """),
    "ISO-8859-10": Encoding(
      bytes: [0xA2, 0xBD], text: "Ē―",
      labels: "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    "ISO-8859-13": Encoding(
      bytes: [0xA1, 0xE0], text: "”ą", labels: "iso-8859-13 iso8859-13 iso885913"),
    "ISO-8859-14": Encoding(
      bytes: [0xA1, 0xD0], text: "ḂŴ", labels: "iso-8859-14 iso8859-14 iso885914"),
    "ISO-8859-15": Encoding(
      bytes: [0xA4, 0xBD], text: "€œ",
      labels: "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
    "ISO-8859-16": Encoding(bytes: [0xA4, 0xAA], text: "€Ș", labels: "iso-8859-16"),
    "KOI8-R": Encoding(bytes: [0xF0, 0xA4], text: "П╓", labels: "cskoi8r koi koi8 koi8-r koi8_r"),
    "KOI8-U": Encoding(bytes: [0xF0, 0xA4], text: "Пє", labels: "koi8-ru koi8-u"),
    "macintosh": Encoding(
      bytes: [0x80, 0xD5], text: "Ä’", labels: "csmacintosh mac macintosh x-mac-roman"),
    "windows-874": Encoding(
      bytes: [0x80, 0xA1], text: "€ก",
      labels: "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
    "windows-1250": Encoding(
      bytes: [0x8A, 0xF8], text: "Šř", labels: "cp1250 windows-1250 x-cp1250"),
    "windows-1251": Encoding(
      bytes: [0xCF, 0x88], text: "П€", labels: "cp1251 windows-1251 x-cp1251"),
    "windows-1252": Encoding(
      bytes: [0x93, 0xE9], text: "“é",
      labels: """
        ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
        iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
        """),
    "windows-1253": Encoding(
      bytes: [0x80, 0xC1], text: "€Α", labels: "cp1253 windows-1253 x-cp1253"),
    "windows-1254": Encoding(
      bytes: [0x80, 0xFE], text: "€ş",
      labels: """
        cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 \
        latin5 windows-1254 x-cp1254
        """),
    "windows-1255": Encoding(
      bytes: [0xE0, 0x80], text: "א€", labels: "cp1255 windows-1255 x-cp1255"),
    "windows-1256": Encoding(
      bytes: [0xC7, 0x80], text: "ا€", labels: "cp1256 windows-1256 x-cp1256"),
    "windows-1257": Encoding(
      bytes: [0xE0, 0x80], text: "ą€", labels: "cp1257 windows-1257 x-cp1257"),
    "windows-1258": Encoding(
      bytes: [0x80, 0xF0], text: "€đ", labels: "cp1258 windows-1258 x-cp1258"),
    "x-mac-cyrillic": Encoding(
      bytes: [0x8F, 0xA2], text: "ПҐ", labels: "x-mac-cyrillic x-mac-ukrainian"),
    "GBK": Encoding(
      bytes: [0x87, 0xE5, 0xD6, 0xD0], text: "囧中",
      labels: """
        chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
        """),
    "gb18030": Encoding(bytes: [0x81, 0x30, 0x84, 0x36], text: "¥", labels: "gb18030"),
    "Big5": Encoding(
      bytes: [0xA4, 0xA4, 0x87, 0x40], text: "中䏰", labels: "big5 big5-hkscs cn-big5 csbig5 x-x-big5"
    ),
    "EUC-JP": Encoding(
      bytes: [0xBB, 0xC5, 0xAD, 0xA1], text: "仕①", labels: "cseucpkdfmtjapanese euc-jp x-euc-jp"),
    "ISO-2022-JP": Encoding(
      bytes: [0x1B, 0x24, 0x42, 0x3B, 0x45, 0x1B, 0x28, 0x42], text: "仕",
      labels: "csiso2022jp iso-2022-jp"),
    "Shift_JIS": Encoding(
      bytes: [0xFB, 0xFC, 0x87, 0x40], text: "髙①",
      labels: """
        csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
        """),
    "EUC-KR": Encoding(
      bytes: [0xC7, 0xD1, 0x8C, 0x63], text: "한똠",
      labels: """
        cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 \
        ksc_5601 windows-949
        """),
    "UTF-8": Encoding(
      bytes: Array("é–한".utf8), text: "é–한",
      labels: "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
    "UTF-16BE": Encoding(
      bytes: [0x04, 0x1F, 0x04, 0x40], text: "Пр", labels: "unicodefffe utf-16be"),
    "UTF-16LE": Encoding(
      bytes: [0x1F, 0x04, 0x40, 0x04], text: "Пр",
      labels: """
        csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
        """),
    // Its upper half is private characters; nothing of it is seen on pages.
    "x-user-defined": Encoding(bytes: [0x41], text: "A", labels: "x-user-defined"),
  ]

  @Test(
    "each label means its encoding, in any case and with space around",
    arguments: encodings.keys.sorted())
  func label(name: String) throws {
    let encoding = try #require(Self.encodings[name])
    for label in encoding.labels.split(whereSeparator: \.isWhitespace) {
      for label in [String(label), label.uppercased(), " \(label) "] {
        let text = PageDecoder.text(
          of: encoding.bytes, contentType: "text/html; charset=\"\(label)\"")
        #expect(text == encoding.text, "\(label)")
      }
    }
  }

  @Test("a label in the page counts too, wherever in its first kilobyte")
  func meta() {
    for (name, encoding) in Self.encodings where !name.hasPrefix("UTF-16") {
      for label in encoding.labels.split(whereSeparator: \.isWhitespace) {
        let start = "<head><title>x</title><meta charset='\(label)'>"
        let text = PageDecoder.text(of: Array(start.utf8) + encoding.bytes, contentType: nil)
        #expect(text == start + encoding.text, "\(label)")
      }
    }
  }

  @Test(
    "labels that mean no text are passed over",
    arguments: [
      "replacement", "iso-2022-kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "csiso2022kr",
    ])
  func replaced(label: String) {
    #expect(
      PageDecoder.text(of: Array("plain".utf8), contentType: "text/html; charset=\(label)")
        == "plain")
  }
}
