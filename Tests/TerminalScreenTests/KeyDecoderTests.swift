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

  /// What the decoder makes of text that comes in these pieces while an answer is owed.
  private func answer(_ pieces: [String]) -> (events: [TerminalEvent], awaitsAnother: Bool) {
    var decoder = KeyDecoder()
    decoder.awaitsAnswer = true
    let seen = pieces.flatMap { events(typed($0), &decoder) }
    return (seen, decoder.awaitsAnswer)
  }

  @Test("The answer to the question for the ground, in how many pieces it comes")
  func ground() {
    let text = "\u{1B}]11;rgb:ffff/fafa/f0f0\u{1B}\\\u{1B}[?62;22c"
    let whole = answer([text])
    #expect(whole.events == [.ground(.light)] && !whole.awaitsAnother)
    let scalars = Array(text.unicodeScalars).map(String.init)
    for index in scalars.indices.dropFirst(2) where scalars[index - 1] != "\u{1B}" {
      let cut = answer([scalars[..<index].joined(), scalars[index...].joined()])
      #expect(cut.events == [.ground(.light)] && !cut.awaitsAnother, "cut at \(index)")
    }
    let dark = answer(["\u{1B}]11;rgb:1a/1d/26\u{7}", "q"])
    #expect(dark.events == [.ground(.dark), .key(Key("q"))] && dark.awaitsAnother)
    #expect(answer(["\u{1B}[?6c"]).awaitsAnother == false)
  }

  @Test("Keys are keys while an answer is owed")
  func keysMeanwhile() {
    #expect(
      answer(["q\u{1B}[1;5Aw"]).events == [
        .key(Key("q")), .key(Key(.up, .control)), .key(Key("w")),
      ])
    #expect(answer(["\u{1B}", "x"]).events == [.key(Key(.escape)), .key(Key("x"))])
    #expect(answer(["\u{1B}]11;rgb", "q"]).events == [.key(Key("q"))])
    #expect(answer(["\u{1B}]", String(repeating: "1", count: 66)]).events.count == 2)
  }

  @Test(
    "Grounds by their colours",
    arguments: [
      ("11;rgb:0000/0000/0000", TerminalGround.dark), ("11;rgb:ff/ff/ff", .light),
      ("11;rgb:f/f/0", .light), ("11;rgb:0000/2b2b/3636", .dark), ("11;rgb:fdfd/f6f6/e3e3", .light),
      ("11;rgba:0000/0000/0000/ffff", .dark), ("11;rgb:7f7f/7f7f/7f7f", .light),
    ])
  func grounds(answer: String, expected: TerminalGround) {
    #expect(GroundQuestion.ground(answer: answer) == expected)
  }

  @Test("What is no answer, and COLORFGBG")
  func noGround() {
    for text in ["", "11;?", "11;rgb:", "11;rgb:12345/0/0", "11;rgb:0/0", "10;rgb:0/0/0"] {
      #expect(GroundQuestion.ground(answer: text) == nil, "\(text)")
    }
    let variables: [(String, TerminalGround?)] = [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light),
      ("15;default", nil), ("", nil), ("0", nil), ("0;99", nil),
    ]
    for (text, expected) in variables {
      #expect(GroundQuestion.ground(variable: text) == expected, "\(text)")
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
