import JobTrackerDomain

/// The attributes of one element, read from the page's bytes when they are asked for.
struct HTMLAttributes {
  /// Where an attribute stands in the page.
  struct Entry {
    var name: Range<UInt32>
    /// Empty where there is no value.
    var value: Range<UInt32>
  }

  /// The attributes of all elements of a page.
  final class Table {
    let bytes: [UInt8]
    let entries: [Entry]

    init(bytes: [UInt8], entries: [Entry]) {
      self.bytes = bytes
      self.entries = entries
    }

    /// Whether any element has an attribute of a name.
    func holds(_ name: StaticString) -> Bool {
      HTMLAttributes(self, entries.indices).holds(name)
    }

    /// The values that are written with so many bytes or more and begin with one of some characters,
    /// in the order of the page.
    func values(ofAtLeast length: Int, beginningWith starts: StaticString) -> [String] {
      let starts = SimpleText.Bytes(start: starts.utf8Start, count: starts.utf8CodeUnitCount)
      return entries.lazy
        .filter {
          $0.value.count >= length && starts.contains(self.bytes[Int($0.value.lowerBound)])
        }
        .map { HTMLAttributes.text(of: $0, in: self) }
    }
  }

  private let table: Table?
  private let range: Range<Int>

  init() {
    table = nil
    range = 0..<0
  }

  init(_ table: Table, _ range: Range<Int>) {
    self.table = range.isEmpty ? nil : table
    self.range = range
  }

  var isEmpty: Bool { range.isEmpty }

  /// The value of an attribute by its name in lower case; the first where it stands twice.
  subscript(name: StaticString) -> String? {
    entry(name).flatMap { entry in table.map { Self.text(of: entry, in: $0) } }
  }

  func holds(_ name: StaticString) -> Bool { entry(name) != nil }

  /// Hands on the bytes of an attribute's value, which live no longer than the call; `nil` where
  /// there is no such attribute.
  @inline(__always)
  func withValue<Result>(of name: StaticString, _ body: (SimpleText.Bytes) -> Result) -> Result? {
    guard let table, let entry = entry(name) else { return nil }
    let value = table.bytes[Int(entry.value.lowerBound)..<Int(entry.value.upperBound)]
    guard CharacterReferences.needsResolving(value) else {
      return value.withUnsafeBufferPointer(body)
    }
    return Self.text(of: entry, in: table).withBytes(body)
  }

  /// Names in lower case that are asked for together.
  struct Names {
    fileprivate let names: [StaticString]
    /// The lengths of the names, as bits.
    fileprivate let lengths: UInt64

    init(_ names: [StaticString]) {
      self.names = names
      lengths = names.reduce(0) { $0 | 1 << UInt64($1.utf8CodeUnitCount) }
    }
  }

  /// Hands on the bytes of some attributes' values in the order of the names.
  @inline(__always)
  func forEachValue(of names: Names, _ body: (SimpleText.Bytes) -> Void) {
    guard let table else { return }
    // Most elements have none of the names, or one or two.
    var lengths: UInt64 = 0
    for index in range where table.entries[index].name.count < 64 {
      lengths |= 1 << UInt64(table.entries[index].name.count)
    }
    guard lengths & names.lengths != 0 else { return }
    for name in names.names where lengths >> UInt64(name.utf8CodeUnitCount) & 1 != 0 {
      withValue(of: name, body)
    }
  }

  private func entry(_ name: StaticString) -> Entry? {
    guard let table else { return nil }
    let length = name.utf8CodeUnitCount
    return table.bytes.withUnsafeBufferPointer { bytes in
      table.entries.withUnsafeBufferPointer { entries in
        for index in range where entries[index].name.count == length {
          let start = Int(entries[index].name.lowerBound)
          var offset = 0
          while offset < length, bytes[start + offset].asciiLowercased == name.utf8Start[offset] {
            offset += 1
          }
          if offset == length { return entries[index] }
        }
        return nil
      }
    }
  }

  /// Every value, in the order of the page.
  var values: [String] {
    guard let table else { return [] }
    return table.entries[range].map { Self.text(of: $0, in: table) }
  }

  fileprivate static func text(of entry: Entry, in table: Table) -> String {
    let value = table.bytes[Int(entry.value.lowerBound)..<Int(entry.value.upperBound)]
    guard CharacterReferences.needsResolving(value) else {
      return String(decoding: value, as: UTF8.self)
    }
    var references = CharacterReferences(isAttribute: true)
    var result: [UInt8] = []
    references.append(value, to: &result)
    return String(decoding: result, as: UTF8.self)
  }
}
