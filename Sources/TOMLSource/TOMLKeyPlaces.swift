/// Where in a TOML text the keys stand, which the parser does not tell.
struct TOMLKeyPlaces {
  /// Line and column, both counted from 1.
  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  private var places: [[String]: Place] = [:]
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var section: [String] = []
    for (index, line) in lines.enumerated() {
      let content = line.drop { $0 == " " || $0 == "\t" }
      let place = Place(line: index + 1, column: line.count - content.count + 1)
      if content.hasPrefix("["), let end = content.firstIndex(of: "]") {
        section = TOMLKeyPlaces.path(content[content.index(after: content.startIndex)..<end])
        note(section, place)
      } else if !content.hasPrefix("#"), let equals = content.firstIndex(of: "=") {
        let path = section + TOMLKeyPlaces.path(content[..<equals])
        note(path, place)
      }
    }
  }

  /// The place of a key; that of what it stands in where it is not found.
  func place(of path: [String]) -> Place {
    // As the keys of the file are noted, so that quoted names are found too.
    var path = path.flatMap { TOMLKeyPlaces.path($0[...]) }
    while !path.isEmpty {
      if let place = places[path] { return place }
      path.removeLast()
    }
    return Place(line: 1, column: 1)
  }

  /// The place of a text in quotes in the value of a key; that of the key where it is not found.
  func place(of text: String, in path: [String]) -> Place {
    let key = place(of: path)
    let next = places.values.map(\.line).filter { $0 > key.line }.min() ?? lines.count + 1
    for number in key.line..<max(next, key.line + 1) where lines.indices.contains(number - 1) {
      let line = lines[number - 1]
      let start = number == key.line ? line.firstIndex(of: "=") ?? line.startIndex : line.startIndex
      for quote in ["\"", "'"] {
        guard let range = line[start...].firstRange(of: quote + text + quote) else { continue }
        let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
        return Place(line: number, column: column)
      }
    }
    return key
  }

  /// Also notes the tables that a dotted key opens.
  private mutating func note(_ path: [String], _ place: Place) {
    for length in 1...max(path.count, 1) {
      let key = Array(path.prefix(length))
      if places[key] == nil { places[key] = place }
    }
  }

  private static func path(_ dotted: Substring) -> [String] {
    dotted.split(separator: ".").map { part in
      String(part.filter { !" \t\"'[]\r".contains($0) })
    }
  }
}
