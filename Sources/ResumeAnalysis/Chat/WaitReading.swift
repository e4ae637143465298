import HTTPTransport

/// Reads how long a server wants to be left alone.
enum WaitReading {
  /// No longer than a day.
  static let longest = 86_400.0

  /// The seconds by the headers, else by the message (“try again in 7.66s”).
  static func seconds(_ head: HTTPHead, message: String) -> Double? {
    if let value = head.value(for: "retry-after"), let seconds = Double(value), seconds >= 0 {
      return min(seconds, longest)
    }
    let used = RateLimitHeaders.all(in: head).filter { $0.remaining <= 0 }
    if let longestReset = used.map(\.reset).max() { return longestReset }
    guard let range = message.lowercased().firstRange(of: "try again in ") else { return nil }
    let word = message.lowercased()[range.upperBound...].prefix { !$0.isWhitespace }
    return duration(String(word)).map { min($0, longest) }
  }

  /// A duration as Go writes it: `2m59.56s`, `172ms`, `1h0m3s`.
  static func duration(_ text: String) -> Double? {
    let units: [(String, Double)] = [
      ("ms", 0.001), ("us", 0.000_001), ("µs", 0.000_001), ("ns", 0.000_000_001), ("h", 3600),
      ("m", 60), ("s", 1), ("d", 86_400),
    ]
    var rest = text[...]
    while let last = rest.last, last == "." || last == "," { rest = rest.dropLast() }
    if let seconds = Double(rest) { return seconds >= 0 ? seconds : nil }
    var total = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      guard let number = Double(digits),
        let (unit, factor) = units.first(where: { rest[digits.endIndex...].hasPrefix($0.0) })
      else { return nil }
      total += number * factor
      rest = rest[digits.endIndex...].dropFirst(unit.count)
    }
    return text.isEmpty ? nil : total
  }

  /// Which limit a message speaks of, in a few words.
  static func limit(in message: String) -> String {
    let message = message.lowercased()
    let names = [
      "tokens per minute", "tokens per day", "tokens per hour", "requests per minute",
      "requests per day",
    ]
    return names.first(where: message.contains) ?? ""
  }
}
