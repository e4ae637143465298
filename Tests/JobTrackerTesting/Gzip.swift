/// Makes gzip streams for tests without a compressor.
package enum Gzip {
  /// The bytes in stored blocks, which every reader of gzip takes; at most 65535 of them.
  package static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    var stream = header + [0x01] + little(length) + little(~length) + bytes
    stream += little(crc32(bytes)) + little(UInt32(bytes.count))
    return stream
  }

  /// A bomb: as many megabytes of zeros in about a thousandth of their size.
  ///
  /// Its checksum is wrong, which a reader can see only at the end.
  package static func zeros(megabytes: Int) -> [UInt8] {
    // A fixed Huffman block: the literal 0, then matches of length 258 at distance 1.
    var bits = BitWriter()
    bits.write(0b1, count: 1)
    bits.write(0b01, count: 2)
    bits.writeCode(0b0011_0000, count: 8)
    for _ in 0..<(megabytes * 1_000_000 / 258) {
      bits.writeCode(0b1100_0101, count: 8)
      bits.writeCode(0, count: 5)
    }
    bits.writeCode(0, count: 7)
    return header + bits.bytes + [UInt8](repeating: 0, count: 8)
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = crc & 1 == 1
        crc >>= 1
        if isOdd { crc ^= 0xEDB8_8320 }
      }
    }
    return ~crc
  }

  private struct BitWriter {
    var bytes: [UInt8] = []
    private var used = 8

    /// Lowest bit first, as deflate packs numbers.
    mutating func write(_ value: Int, count: Int) {
      for shift in 0..<count { append(value >> shift & 1) }
    }

    /// Highest bit first, as deflate packs Huffman codes.
    mutating func writeCode(_ value: Int, count: Int) {
      for shift in (0..<count).reversed() { append(value >> shift & 1) }
    }

    private mutating func append(_ bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit << used)
      used += 1
    }
  }
}
