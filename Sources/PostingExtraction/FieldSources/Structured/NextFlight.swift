import JobTrackerDomain

/// The state that Next.js streams in pieces: `self.__next_f.push([1, "…"])`.
struct NextFlight {
  private(set) var text = ""

  static func isPart(_ script: ArraySlice<UInt8>) -> Bool {
    let start = script.prefix(4000)
    guard start.holds("__next_f.push(") else { return false }
    return String(String(decoding: start, as: UTF8.self).prefix(60)).holds("__next_f.push(")
  }

  mutating func add(_ script: String) {
    guard let open = script.firstIndex(of: "["),
      case .array(let parts)? = LenientJSON.parse(String(script[open...])),
      case .string(let piece)? = parts.dropFirst().first
    else { return }
    text += piece
  }

  /// The rows, each `number:value`; long texts have rows of their own, which others
  /// refer to by `$number`.
  var values: [JSONValue] {
    var texts: [String: JSONValue] = [:]
    var values: [JSONValue] = []
    var rest = Substring(text)
    while let colon = rest.firstIndex(of: ":") {
      let number = rest[..<colon].trimmed
      let row = rest[rest.index(after: colon)...]
      if row.first == "T", let comma = row.firstIndex(of: ","),
        let length = Int(row[..<comma].dropFirst(), radix: 16)
      {
        // The length is in bytes.
        let start = row.index(after: comma)
        let end = row.utf8.index(start, offsetBy: length, limitedBy: row.endIndex) ?? row.endIndex
        texts["$" + number] = .string(String(row[start..<end]))
        rest = row[end...]
      } else {
        let end = row.firstIndex(of: "\n") ?? row.endIndex
        if row.first == "[" || row.first == "{", let value = LenientJSON.parse(String(row[..<end]))
        {
          values.append(value)
        }
        rest = row[end...].dropFirst()
      }
    }
    return values.map { $0.substituting(texts) }
  }
}
