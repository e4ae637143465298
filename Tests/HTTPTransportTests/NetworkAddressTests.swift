import Testing

@testable import HTTPTransport

@Suite struct NetworkAddressTests {
  @Test(
    "addresses inside a network are not public",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254",
      "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.1", "198.18.0.1", "224.0.0.1",
      "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
      "64:ff9b::10.0.0.1", "64:ff9b:1::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
      "fec0::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "2001::1",
    ])
  func inside(text: String) throws {
    #expect(try !#require(NetworkAddress(text)).isPublic)
  }

  @Test(
    "addresses of the internet are public",
    arguments: [
      "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
      "192.167.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "64:ff9b::8.8.8.8",
    ])
  func outside(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test("what is no address is none", arguments: ["", "localhost", "1.2.3", "1.2.3.4.5", ":::"])
  func none(text: String) {
    #expect(NetworkAddress(text) == nil)
  }
}
