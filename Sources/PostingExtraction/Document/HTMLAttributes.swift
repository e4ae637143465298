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
  subscript(name: String) -> String? {
    guard let table else { return nil }
    var name = name
    return name.withUTF8 { name in
      for entry in table.entries[range] where entry.name.count == name.count {
        var position = Int(entry.name.lowerBound)
        let isSame = name.allSatisfy { byte in
          defer { position += 1 }
          return table.bytes[position].asciiLowercased == byte
        }
        if isSame { return Self.text(of: entry, in: table) }
      }
      return nil
    }
  }

  /// Every value, in the order of the page.
  var values: [String] { values(ofAtLeast: 0) }

  /// The values that are written with so many bytes or more.
  func values(ofAtLeast length: Int) -> [String] {
    guard let table else { return [] }
    return table.entries[range].filter { $0.value.count >= length }
      .map { Self.text(of: $0, in: table) }
  }

  private static func text(of entry: Entry, in table: Table) -> String {
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
