/// A field with a few values to choose from.
struct Choice: Equatable, Sendable {
  struct Option: Equatable, Sendable {
    /// What is stored; see the form that makes it.
    var value: String
    var label: String
    /// What a person should know about this value.
    var note = ""
  }

  var options: [Option]
  private(set) var index: Int

  init(_ options: [Option], selected: String) {
    self.options = options
    index = options.firstIndex { $0.value == selected } ?? 0
  }

  var selected: Option? { options.indices.contains(index) ? options[index] : nil }

  mutating func step(by step: Int) {
    guard !options.isEmpty else { return }
    index = (index + step + options.count) % options.count
  }
}
