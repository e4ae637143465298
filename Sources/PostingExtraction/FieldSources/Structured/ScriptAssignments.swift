import JobTrackerDomain

/// The values that a script assigns to names: `window.x = {…}`, `var x = JSON.parse("…")`,
/// `window.x = (function(a, b) {return {…}}("…", 1))`.
enum ScriptAssignments {
  /// How many signs of assignment are looked at; bundles of code have thousands.
  private static let maximumCount = 400
  private static let maximumDistance = 4000

  static func values(in bytes: ArraySlice<UInt8>) -> [JSONValue] {
    var values: [JSONValue] = []
    var index = bytes.startIndex
    for _ in 0..<maximumCount {
      guard let sign = bytes[index...].place(of: UInt8(ascii: "=")) else { break }
      index = sign + 1
      guard endsInName(bytes[..<sign]),
        let start = bytes[index...].firstIndex(where: { !$0.isHTMLSpace })
      else { continue }
      let rest = bytes[start...]
      if rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[") {
        guard let parsed = LenientJSON.parse(bytes, at: start) else { continue }
        values.append(parsed.value)
        index = parsed.end
      } else if rest.starts(with: parseCall) {
        guard let parsed = LenientJSON.parse(bytes, at: start + parseCall.count) else { continue }
        index = parsed.end
        if let inner = parsed.value.text.flatMap(LenientJSON.parse) { values.append(inner) }
      } else if functions.contains(where: rest.starts) {
        if let called = called(rest) { values.append(called) }
      }
    }
    return values
  }

  private static let parseCall = Array("JSON.parse(".utf8)
  private static let functions = ["(function(", "function("].map { Array($0.utf8) }

  /// Whether the text before a sign ends in what can be assigned to.
  private static func endsInName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last(where: { !$0.isHTMLSpace }) else { return false }
    return last.isASCIILetter || (0x30...0x39).contains(last)
      || [UInt8(ascii: "_"), UInt8(ascii: "]"), UInt8(ascii: "$")].contains(last)
  }

  /// The object that a function returns when it is called at once, arguments put in.
  private static func called(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    let start = bytes.prefix(maximumDistance)
    guard start.holds("{return") else { return nil }
    let head = String(decoding: start, as: UTF8.self)
    guard let open = head.firstIndex(of: "("), let start = head.firstRange(of: "{return"),
      let first = head[..<start.lowerBound].lastIndex(of: "("), open <= first
    else { return nil }
    let offset = head.utf8.distance(from: head.startIndex, to: start.upperBound)
    let all = Array(bytes)[...]
    guard let brace = all[offset...].firstIndex(of: UInt8(ascii: "{")), brace <= offset + 4,
      let body = LenientJSON.parse(all, at: brace)
    else { return nil }
    let names = head[first..<start.lowerBound].split {
      !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "$"
    }
    // What is left is `}("x", 1))`: the end of the function and its arguments.
    let ends = Set(");} \n\r\t".utf8)
    let call = all[body.end...].drop { $0 != UInt8(ascii: "(") }.dropFirst()
    let list = String(
      decoding: call[..<(call.lastIndex { !ends.contains($0) }.map { $0 + 1 } ?? call.startIndex)],
      as: UTF8.self)
    let arguments = LenientJSON.parse("[\(list.replacing("void 0", with: "null"))]")
    let values = (arguments?.list ?? []).map { $0 == .null ? JSONValue.string("") : $0 }
    return body.value.substituting(
      Dictionary(zip(names.map(String.init), values)) { first, _ in first })
  }
}
