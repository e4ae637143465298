import JobTrackerDomain
package import TOMLKit

/// A TOML file that a person wrote, with where in it each key stands.
package struct TOMLSource {
  /// The values that TOMLKit hands out point into the root: keep the source while they
  /// are in use.
  package let root: TOMLTable
  private let file: String
  private let lines: TOMLKeyLines

  /// - Parameter file: The file's path, for messages.
  package init(_ text: String, file: String) throws(TOMLMistake) {
    self.file = file
    lines = TOMLKeyLines(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw TOMLMistake(file: file, line: error.source.begin.line, reason: error.description)
    } catch {
      throw TOMLMistake(file: file, line: 1, reason: String(describing: error))
    }
  }

  /// What is wrong with the value of the key at `path`.
  package func mistake(at path: [String], _ reason: String) -> TOMLMistake {
    TOMLMistake(file: file, line: lines.line(of: path), reason: reason)
  }
}

/// A mistake in a TOML file, at a line that counts from 1.
package struct TOMLMistake: UserFacingError, Hashable {
  package var file: String
  package var line: Int
  package var reason: String

  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var message: String { "\(file):\(line): \(OutsideText.line(reason))" }
}
