/// Turns what ncurses reads into keys and pastes.
///
/// ncurses knows the keys of the terminal's description; this knows the rest: Alt, which comes as ESC
/// before a key, xterm's keys with modifiers where the description lacks them, bracketed paste, and
/// answers of the terminal: the one to ``GroundQuestion``, and others, which are swallowed.
struct KeyDecoder {
  /// One thing that ncurses read.
  enum Input: Hashable {
    case character(Unicode.Scalar)
    /// A key that the terminal's description has.
    case key(Key)
    case pasteStart
    case pasteEnd
    /// A report of the mouse follows, as mode 1006 writes it.
    case mouseStart
    /// One in the old form follows, in three characters.
    case oldMouseStart
    /// A key that means nothing here.
    case unknown
  }

  /// Text pasted so far while the end has not come; that may be with a later read.
  private var paste: String.UnicodeScalarView?
  /// A report of the mouse whose end has not come.
  private var mouse: String?
  /// Characters of an old report that are still to come.
  private var oldMouseLeft = 0
  private var held: Input?
  /// Whether the terminal owes an answer: it may come in pieces, and none of them is a key.
  var awaitsAnswer = false
  private var answer: AnswerReader?

  init() {}

  /// The next event of what can be read now, or `nil` when nothing is left.
  mutating func next(_ read: () -> Input?) -> TerminalEvent? {
    while let input = take(read) {
      if let event = decode(input, read) { return event }
    }
    return nil
  }

  private mutating func take(_ read: () -> Input?) -> Input? {
    guard let input = held else { return read() }
    held = nil
    return input
  }

  private mutating func decode(_ input: Input, _ read: () -> Input?) -> TerminalEvent? {
    if paste != nil { return continuePaste(input) }
    if answer != nil { return continueAnswer(input) }
    if mouse != nil { return continueMouse(input) }
    if oldMouseLeft > 0, case .character = input {
      oldMouseLeft -= 1
      return nil
    }
    switch input {
    case .character("\u{1B}"): return afterEscape(read)
    case .character(let scalar): return KeyDecoder.key(scalar).map { .key($0) }
    case .key(let key): return .key(key)
    case .pasteStart:
      paste = String.UnicodeScalarView()
    case .mouseStart: mouse = ""
    case .oldMouseStart: oldMouseLeft = 3
    case .pasteEnd, .unknown: break
    }
    return nil
  }

  // MARK: Mouse

  private mutating func continueMouse(_ input: Input) -> TerminalEvent? {
    guard let report = mouse, case .character(let scalar) = input, report.utf8.count < 32 else {
      mouse = nil
      held = input
      return nil
    }
    switch scalar {
    case "0"..."9", ";": mouse?.unicodeScalars.append(scalar)
    case "M", "m":
      mouse = nil
      return MouseEvent(report: report, isRelease: scalar == "m").map { .mouse($0) }
    default:
      mouse = nil
      held = input
    }
    return nil
  }

  // MARK: Paste

  private mutating func continuePaste(_ input: Input) -> TerminalEvent? {
    switch input {
    case .character(let scalar): paste?.append(scalar)
    // Keys that a pasted text happens to contain: what ncurses takes for them is white space.
    case .key(Key(.enter)): paste?.append("\n")
    case .key(Key(.tab)): paste?.append("\t")
    case .pasteEnd:
      guard let scalars = paste else { return nil }
      paste = nil
      let text = String(scalars)
      return .paste(
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    case .key, .unknown, .pasteStart, .mouseStart, .oldMouseStart: break
    }
    return nil
  }

  // MARK: Answers

  private mutating func continueAnswer(_ input: Input) -> TerminalEvent? {
    guard case .character(let scalar) = input, let step = answer?.take(scalar) else {
      answer = nil
      held = input
      return nil
    }
    if step != .unfinished { answer = nil }
    switch step {
    case .unfinished: return nil
    case .broken: held = input
    case .key(let key): return key.map { .key($0) }
    case .ground(let ground): return ground.map { .ground($0) }
    case .last: awaitsAnswer = false
    }
    return nil
  }

  // MARK: Characters

  static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x08, 0x7F: Key(.backspace)
    case 0x1B: Key(.escape)
    case 0x00: Key.control(" ")
    case 0x01...0x1A: Key.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1C...0x1F: Key.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    case 0x80..<0xA0: nil
    default: Key(Character(scalar))
    }
  }

  // MARK: Escape sequences

  /// ESC by itself, Alt with a key, or a sequence that ncurses does not know.
  ///
  /// The rest of a sequence has been read together with its ESC; where nothing follows at once, it
  /// was the key.
  private mutating func afterEscape(_ read: () -> Input?) -> TerminalEvent? {
    guard let next = read() else { return .key(Key(.escape)) }
    switch next {
    case .character("[") where awaitsAnswer, .character("]") where awaitsAnswer:
      answer = AnswerReader(isString: next == .character("]"))
      return nil
    case .character("["), .character("O"):
      return sequence(introducedBy: next, read)
    case .character("]"), .character("P"), .character("_"), .character("^"):
      return controlString(introducedBy: next, read)
    case .character("\u{1B}"):
      held = next
      return .key(Key(.escape))
    case .character(let scalar):
      guard var key = KeyDecoder.key(scalar) else { return nil }
      key.modifiers.insert(.alt)
      return .key(key)
    case .key(var key):
      key.modifiers.insert(.alt)
      return .key(key)
    case .pasteStart, .pasteEnd, .mouseStart, .oldMouseStart, .unknown:
      held = next
      return .key(Key(.escape))
    }
  }

  private mutating func sequence(
    introducedBy introducer: Input, _ read: () -> Input?
  ) -> TerminalEvent? {
    var parameters = ""
    while let input = read() {
      guard case .character(let scalar) = input else {
        held = input
        return nil
      }
      switch scalar.value {
      case 0x20...0x3F: parameters.unicodeScalars.append(scalar)
      case 0x40...0x7E: return XtermKeys.key(parameters: parameters, final: scalar).map { .key($0) }
      default:
        held = input
        return nil
      }
      // No key is as long as this; something else is being typed.
      if parameters.utf8.count > 64 { return nil }
    }
    guard parameters.isEmpty, case .character(let scalar) = introducer else { return nil }
    return .key(Key(Character(scalar), .alt))
  }

  /// The terminal's answer to a question that another program asked: nothing to do with keys.
  private mutating func controlString(
    introducedBy introducer: Input, _ read: () -> Input?
  ) -> TerminalEvent? {
    guard var input = read() else {
      guard case .character(let scalar) = introducer else { return nil }
      return .key(Key(Character(scalar), .alt))
    }
    while input != .character("\u{07}"), input != .character("\u{9C}") {
      if input == .character("\u{1B}") {
        let terminator = read()
        if terminator != .character("\\") { held = terminator }
        return nil
      }
      guard let next = read() else { return nil }
      input = next
    }
    return nil
  }
}
