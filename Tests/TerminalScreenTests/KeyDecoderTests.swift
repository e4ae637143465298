import Testing

@testable import TerminalScreen

@Suite("Keys")
struct KeyDecoderTests {
  /// The events of inputs that can all be read at once.
  private func events(_ inputs: [KeyDecoder.Input]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return events(inputs, &decoder)
  }

  private func events(
    _ inputs: [KeyDecoder.Input], _ decoder: inout KeyDecoder
  ) -> [TerminalEvent] {
    var rest = inputs[...]
    var result: [TerminalEvent] = []
    while let event = decoder.next({ rest.popFirst() }) { result.append(event) }
    return result
  }

  private func typed(_ text: String) -> [KeyDecoder.Input] {
    text.unicodeScalars.map { .character($0) }
  }

  @Test(
    "Characters and control characters",
    arguments: [
      ("a", Key("a")), ("A", Key("A")), ("é", Key("é")), ("日", Key("日")), (" ", Key(" ")),
      ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
      ("\u{8}", Key(.backspace)), ("\u{1B}", Key(.escape)), ("\u{4}", .control("d")),
      ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")),
    ])
  func characters(text: String, key: Key) {
    #expect(events(typed(text)) == [.key(key)])
  }

  @Test("C1 controls are no keys")
  func c1() {
    #expect(events(typed("\u{9B}a")) == [.key(Key("a"))])
  }

  @Test("ESC by itself is a key; with a key at once after it, it is Alt")
  func alt() {
    #expect(events(typed("\u{1B}x")) == [.key(Key("x", .alt))])
    #expect(events([.character("\u{1B}"), .key(Key(.up))]) == [.key(Key(.up, .alt))])
    #expect(events(typed("\u{1B}\u{1B}")) == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(events(typed("\u{1B}[")) == [.key(Key("[", .alt))])
    #expect(events(typed("\u{1B}O")) == [.key(Key("O", .alt))])
    #expect(events(typed("\u{1B}]")) == [.key(Key("]", .alt))])
    #expect(events(typed("\u{1B}\r")) == [.key(Key(.enter, .alt))])
  }

  @Test(
    "Keys of xterm that the terminal's description does not have",
    arguments: [
      ("[A", Key(.up)), ("OB", Key(.down)), ("[1;5C", Key(.right, .control)),
      ("[1;2D", Key(.left, .shift)), ("[1;8H", Key(.home, [.shift, .alt, .control])),
      ("[3~", Key(.delete)), ("[5;3~", Key(.pageUp, .alt)), ("[15~", Key(.function(5))),
      ("[Z", .backTab), ("OP", Key(.function(1))), ("OM", Key(.enter)),
    ])
  func sequences(text: String, key: Key) {
    #expect(events(typed("\u{1B}" + text + "q")) == [.key(key), .key(Key("q"))])
  }

  @Test("The terminal's answers and focus reports are swallowed")
  func answers() {
    for answer in [
      "[?62;1;6c", "[1;1R", "[I", "[O", "[?2026;2$y", "]11;rgb:0000/0000/0000\u{1B}\\",
      "]11;rgb:ffff/ffff/ffff\u{7}", "P>|xterm(380)\u{1B}\\", "[>0;276;0c",
    ] {
      #expect(events(typed("\u{1B}" + answer + "q")) == [.key(Key("q"))], "\(answer)")
    }
  }

  @Test("Names of capabilities with modifiers")
  func capabilities() {
    #expect(XtermKeys.key(capability: "kUP5") == Key(.up, .control))
    #expect(XtermKeys.key(capability: "kDC3") == Key(.delete, .alt))
    #expect(XtermKeys.key(capability: "kNXT") == nil)
    #expect(XtermKeys.key(capability: "kfoo5") == nil)
  }

  @Test("A paste is one event, whatever is in it")
  func paste() {
    let text = "first\r\nsecond\rthird\n\u{1B}q:!\t"
    let inputs = [.pasteStart] + typed(text) + [.key(Key(.up)), .pasteEnd] + typed("x")
    #expect(
      events(inputs) == [.paste("first\nsecond\nthird\n\u{1B}q:!\t"), .key(Key("x"))])
    #expect(events([.pasteStart, .pasteEnd]) == [.paste("")])
    #expect(events([.pasteEnd, .character("x")]) == [.key(Key("x"))])
  }

  @Test("A paste that comes in pieces is still one event")
  func pasteInPieces() {
    var decoder = KeyDecoder()
    #expect(events([.pasteStart] + typed("one "), &decoder) == [])
    #expect(events(typed("two"), &decoder) == [])
    #expect(events([.pasteEnd], &decoder) == [.paste("one two")])
  }

  @Test("An escape sequence without an end does not swallow what is typed later")
  func unfinished() {
    var decoder = KeyDecoder()
    #expect(events(typed("\u{1B}[1;"), &decoder) == [])
    #expect(events(typed("q"), &decoder) == [.key(Key("q"))])
    #expect(events(typed("\u{1B}]11;rgb"), &decoder) == [])
    #expect(events(typed("q"), &decoder) == [.key(Key("q"))])
  }

  @Test("How keys are written")
  func names() {
    let keys = [
      Key("q"), .control("d"), Key("x", .alt), .backTab, Key(" "), Key(.up, .control),
      Key(.function(5)),
    ]
    #expect(keys.map(\.description) == ["q", "^d", "M-x", "S-Tab", "Space", "C-Up", "F5"])
    #expect(Key("q").text == "q")
    #expect(Key.control("q").text == nil)
    #expect(Key(.enter).text == nil)
  }
}
