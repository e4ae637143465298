/// On which lines of a TOML text the keys stand, which the parser does not tell.
struct TOMLKeyLines {
  private var lines: [[String]: Int] = [:]

  init(_ text: String) {
    var section: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.hasPrefix("["), let end = content.firstIndex(of: "]") {
        section = TOMLKeyLines.path(content[content.index(after: content.startIndex)..<end])
        note(section, index + 1)
      } else if !content.hasPrefix("#"), let equals = content.firstIndex(of: "=") {
        let path = section + TOMLKeyLines.path(content[..<equals])
        note(path, index + 1)
      }
    }
  }

  /// The line of a key, counted from 1; that of what it stands in where it is not found.
  func line(of path: [String]) -> Int {
    // As the keys of the file are noted, so that quoted names are found too.
    var path = path.flatMap { TOMLKeyLines.path($0[...]) }
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return 1
  }

  /// Also notes the tables that a dotted key opens.
  private mutating func note(_ path: [String], _ line: Int) {
    for length in 1...max(path.count, 1) {
      let key = Array(path.prefix(length))
      if lines[key] == nil { lines[key] = line }
    }
  }

  private static func path(_ dotted: Substring) -> [String] {
    dotted.split(separator: ".").map { part in
      String(part.filter { !" \t\"'[]\r".contains($0) })
    }
  }
}
