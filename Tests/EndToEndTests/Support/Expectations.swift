import Foundation
import JobTrackerTesting
import Testing

extension RunningProcess.Outcome {
  /// Expects that the command was refused with one line that holds all the texts.
  func expectError(
    _ texts: String..., code: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(exitCode == code, "\(errors)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, sourceLocation: sourceLocation)
    #expect(errors.isOneLine, "\(errors)", sourceLocation: sourceLocation)
    for text in texts {
      #expect(errors.contains(text), "\(errors)", sourceLocation: sourceLocation)
    }
  }

  /// What was printed, as a JSON object.
  func object() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(value as? [String: Any])
  }
}

extension String {
  /// Whether it is one line with its end.
  var isOneLine: Bool { hasSuffix("\n") && dropLast().allSatisfy { !$0.isNewline } && count > 1 }
}
