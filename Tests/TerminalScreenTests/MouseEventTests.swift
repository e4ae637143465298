import Testing

@testable import TerminalScreen

@Suite struct MouseEventTests {
  private func events(_ inputs: [KeyDecoder.Input]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var rest = inputs[...]
    var result: [TerminalEvent] = []
    while let event = decoder.next({ rest.popFirst() }) { result.append(event) }
    return result
  }

  private func typed(_ text: String) -> [KeyDecoder.Input] {
    text.unicodeScalars.map { .character($0) }
  }

  @Test(
    "Reports of mode 1006",
    arguments: [
      ("0;1;1M", MouseEvent(.press, at: Point(x: 0, y: 0))),
      ("0;80;24m", MouseEvent(.release, at: Point(x: 79, y: 23))),
      ("32;300;5M", MouseEvent(.drag, at: Point(x: 299, y: 4))),
      ("64;2;3M", MouseEvent(.wheelUp, at: Point(x: 1, y: 2))),
      ("69;2;3M", MouseEvent(.wheelDown, at: Point(x: 1, y: 2))),
      ("16;2;3M", MouseEvent(.press, at: Point(x: 1, y: 2))),
    ])
  func reports(text: String, event: MouseEvent) {
    #expect(events([.mouseStart] + typed(text)) == [.mouse(event)])
  }

  @Test(
    "What means nothing here is dropped whole",
    arguments: ["1;2;3M", "2;2;3M", "35;2;3M", "66;1;1M", "0;0;0M", "0;1M", "M", ";;M"])
  func dropped(text: String) {
    #expect(events([.mouseStart] + typed(text + "a")) == [.key(Key("a"))])
  }

  @Test("A report may come in pieces, and one that breaks off takes no key with it")
  func pieces() {
    var decoder = KeyDecoder()
    var inputs: [KeyDecoder.Input] = [.mouseStart] + typed("0;1")
    #expect(decoder.next { inputs.isEmpty ? nil : inputs.removeFirst() } == nil)
    inputs = typed("2;3M")
    let event = decoder.next { inputs.isEmpty ? nil : inputs.removeFirst() }
    #expect(event == .mouse(MouseEvent(.press, at: Point(x: 11, y: 2))))
    #expect(events([.mouseStart] + typed("0;1x")) == [.key(Key("x"))])
    #expect(events([.mouseStart, .key(Key(.up))]) == [.key(Key(.up))])
  }

  @Test("A report in the old form is no key")
  func old() {
    #expect(events([.oldMouseStart] + typed(" !!q")) == [.key(Key("q"))])
  }

  @Test("Reports of the focus are no keys, asked for or not", arguments: ["[I", "[O"])
  func focus(text: String) {
    #expect(events(typed("\u{1B}" + text + "a")) == [.key(Key("a"))])
    var decoder = KeyDecoder()
    decoder.awaitsAnswer = true
    var inputs = typed("\u{1B}" + text + "a")
    #expect(decoder.next { inputs.isEmpty ? nil : inputs.removeFirst() } == .key(Key("a")))
  }
}
