/// One server-sent event.
struct ServerSentEvent: Equatable {
  /// Empty where the server names none.
  var name = ""
  var data = ""
}

/// Cuts a stream of bytes into server-sent events (HTML standard, 9.2), however the stream is cut.
struct ServerSentEventParser {
  private var line: [UInt8] = []
  private var wasReturn = false
  private var name = ""
  private var data: [String] = []

  /// The events that are whole with these bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      defer { wasReturn = byte == UInt8(ascii: "\r") }
      if byte == UInt8(ascii: "\n") && wasReturn { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        endLine(&events)
      } else {
        line.append(byte)
      }
    }
    return events
  }

  /// The event that the stream ended in, though the empty line behind it is missing.
  mutating func finish() -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    if !line.isEmpty { endLine(&events) }
    endEvent(&events)
    return events
  }

  private mutating func endLine(_ events: inout [ServerSentEvent]) {
    defer { line = [] }
    guard !line.isEmpty else {
      endEvent(&events)
      return
    }
    let text = String(decoding: line, as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let field = parts[0]
    var value = parts.count > 1 ? parts[1] : ""
    if value.hasPrefix(" ") { value = value.dropFirst() }
    switch field {
    case "data": data.append(String(value))
    case "event": name = String(value)
    default: break
    }
  }

  private mutating func endEvent(_ events: inout [ServerSentEvent]) {
    if !data.isEmpty {
      events.append(ServerSentEvent(name: name, data: data.joined(separator: "\n")))
    }
    name = ""
    data = []
  }
}
