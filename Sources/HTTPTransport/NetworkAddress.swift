import Glibc

/// An IP address, to tell the public ones from those inside a network.
package struct NetworkAddress: Equatable {
  /// Four or sixteen bytes.
  let bytes: [UInt8]

  /// Reads an address as `inet_ntop` writes it, with or without an interface.
  package init?(_ text: String) {
    let text = text.prefix { $0 != "%" }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, String(text), &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, String(text), &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it is an address of the public internet (the special-purpose
  /// registries of IANA, RFC 6890).
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.isSpecial(bytes) }
    // 64:ff9b::/96 is how a network with IPv6 alone names a host of IPv4.
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)) {
      return NetworkAddress(bytes: Array(bytes[12...])).isPublic
    }
    // Only 2000::/3 is given out; it leaves out mapped, unique local, link-local,
    // multicast, loopback and unspecified addresses.
    guard bytes[0] & 0xE0 == 0x20 else { return false }
    let isDocumentation = bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    // 6to4 and Teredo carry an address of IPv4 to which a relay would go on.
    let isRelay = bytes.starts(with: [0x20, 0x02]) || bytes.starts(with: [0x20, 0x01, 0, 0])
    return !isDocumentation && !isRelay
  }

  /// Whether it names the machine itself (RFC 1122, RFC 4291).
  package var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  private static func isSpecial(_ four: [UInt8]) -> Bool {
    switch (four[0], four[1], four[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): true
    case (100, 64..<128, _), (169, 254, _), (172, 16..<32, _), (192, 168, _): true
    case (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113): true
    default: false
    }
  }

  /// Whether this machine has an address with which it could reach another host.
  static var machineHasOne: Bool {
    var list: UnsafeMutablePointer<ifaddrs>?
    // Where the kernel does not say, assume that there is one.
    guard getifaddrs(&list) == 0 else { return true }
    defer { freeifaddrs(list) }
    var next = list
    while let entry = next?.pointee {
      if isUsable(entry) { return true }
      next = entry.ifa_next
    }
    return false
  }

  private static func isUsable(_ entry: ifaddrs) -> Bool {
    let flags = Int32(bitPattern: entry.ifa_flags)
    guard let address = entry.ifa_addr, flags & Int32(IFF_UP) != 0,
      flags & Int32(IFF_LOOPBACK) == 0
    else { return false }
    switch Int32(address.pointee.sa_family) {
    case AF_INET: return true
    case AF_INET6:
      let isLinkLocal = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { $0[0] == 0xFE && $0[1] & 0xC0 == 0x80 }
      }
      return !isLinkLocal
    default: return false
    }
  }
}
