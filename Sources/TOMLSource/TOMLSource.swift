import JobTrackerDomain
package import TOMLKit

/// A TOML file that a person wrote, with where in it each key stands.
package struct TOMLSource {
  /// The values that TOMLKit hands out point into the root: keep the source while they
  /// are in use.
  package let root: TOMLTable
  private let file: String
  private let places: TOMLKeyPlaces

  /// - Parameter file: The file's path, for messages.
  package init(_ text: String, file: String) throws(TOMLMistake) {
    self.file = file
    places = TOMLKeyPlaces(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw TOMLMistake(
        file: file, line: begin.line, column: begin.column, reason: error.description)
    } catch {
      throw TOMLMistake(file: file, line: 1, reason: String(describing: error))
    }
  }

  /// What is wrong with the value of the key at `path`.
  ///
  /// - Parameter text: The text of that value, in quotes in the file, that is wrong.
  package func mistake(at path: [String], text: String? = nil, _ reason: String) -> TOMLMistake {
    let place = text.map { places.place(of: $0, in: path) } ?? places.place(of: path)
    return TOMLMistake(file: file, line: place.line, column: place.column, reason: reason)
  }
}

/// A mistake in a TOML file, at a line and a column that count from 1.
package struct TOMLMistake: UserFacingError, Hashable {
  package var file: String
  package var line: Int
  package var column: Int?
  package var reason: String

  package init(file: String, line: Int, column: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  package var message: String {
    let place = ([line] + (column.map { [$0] } ?? [])).map(String.init).joined(separator: ":")
    return "\(file):\(place): \(OutsideText.line(reason))"
  }
}
