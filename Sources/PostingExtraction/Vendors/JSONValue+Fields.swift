import Foundation
import JobTrackerDomain

extension JSONValue {
  /// The value that a path of keys leads to; `null` where there is none.
  func at(_ path: String...) -> JSONValue {
    path.reduce(self) { value, key in value[key] ?? .null }
  }

  /// A text of one line, empty where there is none.
  func line(_ key: String) -> String { FragmentText.line(of: self[key]?.text ?? "") }

  /// A text of several lines from HTML or plain text, empty where there is none.
  func paragraphs(_ key: String) -> String { FragmentText.text(of: self[key]?.text ?? "") }

  func isTrue(_ key: String) -> Bool { self[key] == .bool(true) }

  /// A number, also one that is written as text.
  func number(_ key: String) -> Double? {
    switch self[key] {
    case .number(let number): number
    case .string(let text): Double(text.filter { $0 != "," })
    default: nil
    }
  }

  /// The day of an ISO 8601 date, or of milliseconds since 1970.
  func day(_ key: String) -> CalendarDay? {
    switch self[key] {
    case .number(let milliseconds) where (0...1e14).contains(milliseconds):
      CalendarDay(Date(timeIntervalSince1970: milliseconds / 1000).ISO8601Format())
    case .string(let text): CalendarDay(text)
    default: nil
    }
  }

  /// The values of some keys as one place, such as “Brno, Czechia”.
  func place(_ keys: String...) -> String {
    OutsideText.distinctLines(keys.map(line)).joined(separator: ", ")
  }

  /// The first object of a list whose `key` is `value`, whatever the case.
  func element(where key: String, is value: String) -> JSONValue? {
    list.first { $0[key]?.text?.folded == value.folded }
  }
}

/// Parts of a description as one text; a part without text is left out with its heading.
func joinedSections(_ parts: [(heading: String, text: String)]) -> String {
  parts.filter { !$0.text.isEmpty }
    .map { $0.heading.isEmpty ? $0.text : "\($0.heading)\n\n\($0.text)" }
    .joined(separator: "\n\n")
}
