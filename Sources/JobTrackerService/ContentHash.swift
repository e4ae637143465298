import CGLib
import Foundation

/// SHA-256 in lower-case hexadecimal.
enum ContentHash {
  static func sha256(_ data: Data) -> String {
    data.withUnsafeBytes { bytes in
      let digest = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, bytes.bindMemory(to: UInt8.self).baseAddress, gsize(bytes.count))
      defer { g_free(digest) }
      return digest.map { String(cString: $0) } ?? ""
    }
  }

  static func sha256(_ text: String) -> String { sha256(Data(text.utf8)) }
}
