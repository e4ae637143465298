/// A key that must not be shown: its description is redacted.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let value: String

  package init(_ value: String) { self.value = value }

  package var isEmpty: Bool { value.isEmpty }
  package var description: String { "(secret)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// For the header of a request, and nothing else.
  func reveal() -> String { value }

  /// The text without the key, should a server have sent it back, and without what looks like one.
  func redacted(from text: String) -> String {
    let text =
      value.isEmpty
      ? text : text.split(separator: value, omittingEmptySubsequences: false).joined(separator: "…")
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      Self.prefixes.contains(where: word.contains) ? "…" : word
    }.joined(separator: " ")
  }

  /// What the keys of the known services begin with.
  private static let prefixes = ["gsk_", "sk-", "Bearer"]
}
