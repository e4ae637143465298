import JobTrackerDomain

/// A character set, by the name that iconv knows it by.
struct Charset: Equatable {
  let name: String

  static let utf8 = Charset(name: "UTF-8")
  static let utf16Little = Charset(name: "UTF-16LE")
  static let utf16Big = Charset(name: "UTF-16BE")
  static let windows1252 = Charset(name: "CP1252")

  private init(name: String) { self.name = name }

  /// The set that a label means on the web (the Encoding Standard): there latin-1 and
  /// ASCII mean windows-1252, and the East Asian labels mean their supersets.
  init?(label: String) {
    let label = label.trimmed.folded
    guard !label.isEmpty, label.count <= 32,
      label.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
          || byte == 0x5F || byte == 0x3A || byte == 0x2E
      })
    else { return nil }
    name = Self.webNames[label] ?? label.uppercased()
  }

  /// The `charset` parameter of a Content-Type.
  init?(contentType: String) {
    guard let start = contentType.range(ofFolded: "charset=") else { return nil }
    let value = contentType[start.upperBound...].prefix { $0 != ";" }
    self.init(label: value.filter { $0 != "\"" && $0 != "'" })
  }

  /// What a page says of itself in a `<meta>` near its start, or in an XML declaration.
  init?(metaOf start: ArraySlice<UInt8>) {
    let labels = Self.parameters.lazy.flatMap { start.places(ofFolded: $0) }.map { place in
      let value = start[place...].drop { Self.isQuote($0) || $0 == 0x20 }
      return value.prefix { !Self.isQuote($0) && !" ;/>?".utf8.contains($0) }
    }
    for label in labels {
      guard let charset = Charset(label: String(decoding: label, as: UTF8.self)) else { continue }
      // What could be read so far is not UTF-16, whatever it says.
      self = charset.name.hasPrefix("UTF-16") ? .utf8 : charset
      return
    }
    return nil
  }

  private static let parameters: [StaticString] = ["charset=", "encoding="]

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// The labels of the standard by the converter's name of what they mean, and some of old pages.
  private static let webNames: [String: String] = {
    let groups: [String: String] = [
      "BIG5-HKSCS": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
      "CP1250": "cp1250 windows-1250 x-cp1250",
      "CP1251": "cp1251 windows-1251 x-cp1251",
      "CP1252": """
      ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
      iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 \
      x-user-defined latin-1
      """,
      "CP1253": "cp1253 windows-1253 x-cp1253",
      "CP1254": """
      cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 \
      l5 latin5 windows-1254 x-cp1254
      """,
      "CP1255": "cp1255 windows-1255 x-cp1255",
      "CP1256": "cp1256 windows-1256 x-cp1256",
      "CP1257": "cp1257 windows-1257 x-cp1257",
      "CP1258": "cp1258 windows-1258 x-cp1258",
      "CP874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
      "CP932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
      "CP949": """
      cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 \
      ksc_5601 windows-949 uhc
      """,
      "EUC-JP-MS": "cseucpkdfmtjapanese euc-jp x-euc-jp eucjp",
      "GB18030": """
      chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 \
      euc-cn
      """,
      "IBM866": "866 cp866 csibm866 ibm866",
      "ISO-2022-JP": "csiso2022jp iso-2022-jp",
      "ISO-8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
      "ISO-8859-13": "iso-8859-13 iso8859-13 iso885913",
      "ISO-8859-14": "iso-8859-14 iso8859-14 iso885914",
      "ISO-8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
      "ISO-8859-16": "iso-8859-16",
      "ISO-8859-2": """
      csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 \
      latin2
      """,
      "ISO-8859-3": """
      csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 \
      latin3
      """,
      "ISO-8859-4": """
      csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 \
      latin4
      """,
      "ISO-8859-5": """
      csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 \
      iso_8859-5:1988
      """,
      "ISO-8859-6": """
      arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 \
      iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      """,
      "ISO-8859-7": """
      csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 \
      iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
      """,
      "ISO-8859-8": """
      csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 \
      iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
      """,
      "KOI8-R": "cskoi8r koi koi8 koi8-r koi8_r",
      "KOI8-U": "koi8-ru koi8-u",
      "MAC-CYRILLIC": "x-mac-cyrillic x-mac-ukrainian",
      "MACINTOSH": "csmacintosh mac macintosh x-mac-roman",
      "UTF-16BE": "unicodefffe utf-16be",
      "UTF-16LE": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
      "UTF-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    ]
    return groups.reduce(into: [:]) { names, group in
      for label in group.value.split(separator: " ") { names[String(label)] = group.key }
    }
  }()
}
