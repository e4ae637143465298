import CZlib
import JobTrackerDomain

/// Bytes as zlib packs them into a column.
enum CompressedBytes {
  static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: Int(compressBound(uLong(bytes.count)))) {
      buffer, count in
      var length = uLongf(buffer.count)
      try check(
        compress2(
          buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION))
      count = Int(length)
    }
  }

  /// - Parameter count: How many bytes were packed.
  static func unpack(_ packed: [UInt8], count: Int) throws -> [UInt8] {
    // zlib wants a place to write to even where there is nothing to write.
    let bytes = try [UInt8](unsafeUninitializedCapacity: max(count, 1)) { buffer, written in
      var length = uLongf(buffer.count)
      try check(uncompress(buffer.baseAddress, &length, packed, uLong(packed.count)))
      written = Int(length)
    }
    guard bytes.count == count else { throw StoreError.damagedPage }
    return bytes
  }

  private static func check(_ code: CInt) throws {
    guard code == Z_OK else { throw StoreError.damagedPage }
  }
}
