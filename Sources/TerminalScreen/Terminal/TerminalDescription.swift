/// A compiled terminal description, as `tic` writes it.
///
/// Source: term(5), the formats with 16 and 32 bits a number, and ncurses' extension for names of one's own.
struct TerminalDescription {
  private static let magic16 = 0o432
  private static let magic32 = 0o1036

  /// Where <term.h> counts the capabilities that are needed here.
  enum Number: Int { case colors = 13, pairs = 14 }
  enum Text: Int { case foreground = 359, background = 360 }

  private var names: ArraySlice<UInt8>
  private var flags: ArraySlice<UInt8>
  private var numbers: [Int]
  private var offsets: [Int]
  private var table: [UInt8]
  private var ownFlags: [UInt8] = []
  private var ownNumbers: [Int] = []
  /// The texts' offsets, then those of the names of flags, numbers and texts.
  private var ownOffsets: [Int] = []
  private var ownTextCount = 0
  private var ownTable: [UInt8] = []

  /// `nil` where it is none.
  init?(_ file: [UInt8]) {
    var reader = Reader(file[...])
    guard let header = reader.shorts(6),
      let bytes = [Self.magic16: 2, Self.magic32: 4][header[0]],
      let names = reader.bytes(header[1]), let flags = reader.bytes(header[2])
    else { return nil }
    reader.align()
    guard let numbers = reader.numbers(header[3], bytes: bytes),
      let offsets = reader.shorts(header[4]), let table = reader.bytes(header[5])
    else { return nil }
    (self.names, self.flags, self.numbers) = (names, flags, numbers)
    (self.offsets, self.table) = (offsets, Array(table))
    reader.align()
    guard let own = reader.shorts(5) else { return }
    guard let ownFlags = reader.bytes(own[0]) else { return nil }
    reader.align()
    let nameCount = own[0] + own[1] + own[2]
    guard let ownNumbers = reader.numbers(own[1], bytes: bytes),
      let ownOffsets = reader.shorts(own[2] + nameCount), let ownTable = reader.bytes(own[4])
    else { return nil }
    (self.ownFlags, self.ownNumbers) = (Array(ownFlags), ownNumbers)
    (self.ownOffsets, self.ownTextCount, self.ownTable) = (ownOffsets, own[2], Array(ownTable))
  }

  subscript(number: Number) -> Int? {
    get { numbers.indices.contains(number.rawValue) ? numbers[number.rawValue] : nil }
    set { if let newValue, self[number] != nil { numbers[number.rawValue] = newValue } }
  }

  /// Gives a text another value; `false` where the description has no place for it.
  mutating func set(_ text: Text, to value: String) -> Bool {
    guard offsets.indices.contains(text.rawValue), offsets[text.rawValue] >= 0 else { return false }
    offsets[text.rawValue] = table.count
    table += Array(value.utf8) + [0]
    return true
  }

  /// Adds a flag whose name ncurses itself does not know.
  mutating func add(flag name: String) {
    // Names count from where the texts end.
    let texts = ownOffsets.prefix(ownTextCount).filter { $0 >= 0 }
    let end = texts.reduce(0) { sum, offset in
      sum
        + (ownTable[min(offset, ownTable.count)...].firstIndex(of: 0).map { $0 - offset + 1 } ?? 0)
    }
    ownOffsets.insert(ownTable.count - end, at: ownTextCount + ownFlags.count)
    ownFlags.append(1)
    ownTable += Array(name.utf8) + [0]
  }

  /// The compiled form, with 32 bits a number; `nil` where it became too large.
  var file: [UInt8]? {
    guard table.count <= 0x7FFF, ownTable.count <= 0x7FFF else { return nil }
    var file: [UInt8] = []
    func add(short value: Int) { file += [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    func add(number value: Int) {
      add(short: value)
      add(short: value >> 16)
    }
    func align() { if file.count % 2 == 1 { file.append(0) } }
    for value in [
      Self.magic32, names.count, flags.count, numbers.count, offsets.count, table.count,
    ] { add(short: value) }
    file += names + flags
    align()
    numbers.forEach(add(number:))
    offsets.forEach(add(short:))
    file += table
    guard !ownTable.isEmpty else { return file }
    align()
    for value in [
      ownFlags.count, ownNumbers.count, ownTextCount, ownOffsets.count, ownTable.count,
    ] { add(short: value) }
    file += ownFlags
    align()
    ownNumbers.forEach(add(number:))
    ownOffsets.forEach(add(short:))
    return file + ownTable
  }

  /// Reads little-endian numbers one after the other; negative ones mean that there is no value.
  private struct Reader {
    private let all: ArraySlice<UInt8>
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      all = bytes
      rest = bytes
    }

    mutating func align() { if (all.count - rest.count) % 2 == 1 { rest = rest.dropFirst() } }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, rest.count >= count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    mutating func shorts(_ count: Int) -> [Int]? { numbers(count, bytes: 2) }

    mutating func numbers(_ count: Int, bytes size: Int) -> [Int]? {
      guard count >= 0, let bytes = bytes(count * size).map(Array.init) else { return nil }
      return (0..<count).map { index in
        let value = (0..<size).reduce(0) { $0 | Int(bytes[index * size + $1]) << (8 * $1) }
        return size == 2
          ? Int(Int16(truncatingIfNeeded: value)) : Int(Int32(truncatingIfNeeded: value))
      }
    }
  }
}
