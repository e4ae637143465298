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
    let label = label.trimmed.lowercased()
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
    let text = String(decoding: start, as: UTF8.self)
    var rest = text[...]
    while let found = rest.range(ofFolded: "charset=") ?? rest.range(ofFolded: "encoding=") {
      let value = rest[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { !" \"';/>?".contains($0) }
      if let charset = Charset(label: String(value)) {
        // What could be read so far is not UTF-16, whatever it says.
        self = charset.name.hasPrefix("UTF-16") ? .utf8 : charset
        return
      }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  private static let webNames: [String: String] = {
    let groups: [String: String] = [
      "UTF-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8",
      "CP1252": """
      ascii us-ascii iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 windows-1252 \
      cp1252 x-cp1252 cp819 ibm819 x-user-defined ansi_x3.4-1968
      """,
      "CP1250": "windows-1250 cp1250 x-cp1250", "CP1251": "windows-1251 cp1251 x-cp1251",
      "CP1253": "windows-1253 cp1253 x-cp1253",
      "CP1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 latin5 iso8859-9",
      "CP1255": "windows-1255 cp1255", "CP1256": "windows-1256 cp1256",
      "CP1257": "windows-1257 cp1257", "CP1258": "windows-1258 cp1258",
      "CP874": "windows-874 tis-620 iso-8859-11 dos-874",
      "ISO-8859-8": "iso-8859-8-i iso-8859-8-e logical visual",
      "CP932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932 csshiftjis",
      "EUC-JP": "euc-jp x-euc-jp eucjp",
      "GB18030": "gb2312 gb_2312-80 gb_2312 gbk x-gbk gb18030 chinese csgb2312 euc-cn",
      "BIG5-HKSCS": "big5 big5-hkscs cn-big5 x-x-big5 csbig5",
      "CP949": "euc-kr ks_c_5601-1987 ksc5601 ksc_5601 korean windows-949 uhc",
      "KOI8-R": "koi8-r koi koi8 koi8_r", "KOI8-U": "koi8-u koi8-ru",
      "IBM866": "ibm866 cp866 866", "MACINTOSH": "macintosh mac x-mac-roman",
      "MAC-CYRILLIC": "x-mac-cyrillic x-mac-ukrainian",
      "UTF-16LE": "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2", "UTF-16BE": "utf-16be",
    ]
    return groups.reduce(into: [:]) { names, group in
      for label in group.value.split(separator: " ") { names[String(label)] = group.key }
    }
  }()
}
