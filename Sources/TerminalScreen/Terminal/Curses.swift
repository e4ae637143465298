import CHeldOutput
import CNcurses
import Glibc

/// The only file that calls ncurses, on the main thread only.
@MainActor
enum Curses {
  private static var input: UnsafeMutablePointer<WINDOW>?
  /// The numbers that mean the terminal's palette where colours are direct; `xterm-direct` has 8.
  private(set) static var paletteCount = 8
  private static let pasteStart: Int32 = 0x7100
  private static let pasteEnd: Int32 = 0x7101
  private static let mouseStart: Int32 = 0x7102
  private static let oldMouseStart: Int32 = 0x7103

  /// Starts ncurses on standard input and output.
  ///
  /// - throws: ``TerminalError`` where `TERM` is unknown or too simple.
  static func open() throws(TerminalError) {
    let type = Environment["TERM"]
    // newterm, since initscr ends the program where TERM is unknown.
    guard !type.isEmpty else { throw .unknownType(type) }
    let output = held_output_open(STDOUT_FILENO)
    let direct = DirectColor.described { cncurses_open(output) }
    if direct != nil { paletteCount = DirectColor.paletteCount }
    guard let screen = direct ?? cncurses_open(output) else { throw .unknownType(type) }
    guard string("cup") != nil else {
      endwin()
      delscreen(screen)
      throw .tooSimple(type)
    }
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    // A refresh is never cut short by a key that waits.
    typeahead(-1)
    if cncurses_has_colors() != 0 {
      start_color()
      use_default_colors()
    }
    // Keys are read through a pad: reading through a window would refresh it.
    input = newpad(1, 1)
    keypad(input, true)
    nodelay(input, true)
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
  }

  /// Leaves what the mouse reports to ``KeyDecoder``: ncurses would wait for the rest of it.
  static func takeMouseReports() {
    define_key(nil, KEY_MOUSE)
    define_key("\u{1B}[<", mouseStart)
    define_key("\u{1B}[M", oldMouseStart)
  }

  static var colorCount: Int { cncurses_has_colors() != 0 ? Int(cncurses_colors()) : 0 }

  static var size: Size { Size(columns: Int(cncurses_columns()), rows: Int(cncurses_lines())) }

  /// Gives the terminal back; the next ``update()`` takes it again.
  static func leave() { endwin() }

  /// Takes the terminal again after another program had it.
  static func enter() {
    reset_prog_mode()
    repaintAll()
  }

  static func resize(to size: Size) {
    resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
    repaintAll()
  }

  static func repaintAll() { cncurses_repaint_all() }

  // MARK: Output

  static func erase() { cncurses_erase() }

  /// Puts a cell into what ``update()`` will show.
  static func put(_ cell: Cell, at point: Point, pair: Int32) {
    let (base, first, second, third) = cell.glyph.scalarValues
    cncurses_put(
      Int32(point.y), Int32(point.x), base, first, second, third,
      attributes(cell.style.attributes), pair)
  }

  /// The number of a colour pair; -1 is the terminal's own colour.
  static func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    return max(alloc_pair(foreground, background), 0)
  }

  static func moveCursor(to point: Point, isVisible: Bool) {
    cncurses_move(Int32(point.y), Int32(point.x))
    curs_set(isVisible ? 1 : 0)
  }

  /// What ncurses would have written meanwhile, in one piece.
  static func output(of work: () -> Void) -> UnsafeBufferPointer<UInt8> {
    held_output_begin()
    work()
    var count = 0
    let bytes = held_output_end(&count)
    return UnsafeBufferPointer(start: bytes, count: count)
  }

  /// Sends what has changed to the terminal.
  static func update() {
    cncurses_stage()
    doupdate()
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= cncurses_bold() }
    if attributes.contains(.dim) { result |= cncurses_dim() }
    if attributes.contains(.italic) { result |= cncurses_italic() }
    if attributes.contains(.underline) { result |= cncurses_underline() }
    if attributes.contains(.reverse) { result |= cncurses_reverse() }
    return result
  }

  // MARK: Input

  /// What was typed, or `nil` where nothing waits.
  ///
  /// After ESC it waits up to 25 ms for what follows.
  static func read() -> KeyDecoder.Input? {
    var value: wint_t = 0
    switch wget_wch(input, &value) {
    case OK: return Unicode.Scalar(value).map { .character($0) } ?? .unknown
    case KEY_CODE_YES: return key(Int32(bitPattern: value))
    default: return nil
    }
  }

  private static func key(_ code: Int32) -> KeyDecoder.Input {
    if code == pasteStart { return .pasteStart }
    if code == pasteEnd { return .pasteEnd }
    if code == mouseStart { return .mouseStart }
    if code == oldMouseStart { return .oldMouseStart }
    if let key = keys[code] { return .key(key) }
    for number in 1...24 where code == cncurses_function_key(Int32(number)) {
      return .key(Key(.function(number)))
    }
    guard let name = keyname(code), let key = XtermKeys.key(capability: String(cString: name))
    else {
      return .unknown
    }
    return .key(key)
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_DC: Key(.delete), KEY_IC: Key(.insert), KEY_BACKSPACE: Key(.backspace),
    KEY_ENTER: Key(.enter), KEY_BTAB: .backTab, KEY_SR: Key(.up, .shift),
    KEY_SF: Key(.down, .shift),
    KEY_SLEFT: Key(.left, .shift), KEY_SRIGHT: Key(.right, .shift), KEY_SHOME: Key(.home, .shift),
    KEY_SEND: Key(.end, .shift), KEY_SDC: Key(.delete, .shift), KEY_FIND: Key(.home),
    KEY_SELECT: Key(.end), KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end),
    KEY_C3: Key(.pageDown), KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
  ]

  // MARK: The terminal's description

  /// A string of the terminal's description without its delays; `nil` where it has none.
  static func string(_ capability: String) -> String? {
    // -1 means that it is no string capability.
    guard let text = tigetstr(capability), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text).replacing(/\$<[^>]*>/, with: "")
  }
}
