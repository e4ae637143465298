import Foundation
package import JobTrackerDomain

/// What a person entered, kept between runs.
extension JobTracker {
  /// Nothing where it cannot be read: it is a help, and nobody's work.
  package func inputHistory() -> InputHistory {
    guard let data = try? Data(contentsOf: locations.inputHistory) else { return InputHistory() }
    return (try? JSONDecoder().decode(InputHistory.self, from: data)) ?? InputHistory()
  }

  /// Puts what was entered before all earlier entries of its field.
  package func rememberInputs(_ inputs: [InputHistory.Field: String]) throws {
    var history = inputHistory()
    for (field, text) in inputs { history.remember(text, in: field) }
    try Locations.create(locations.state)
    try PrivateFile.write(try JSONEncoder().encode(history), to: locations.inputHistory)
  }
}
