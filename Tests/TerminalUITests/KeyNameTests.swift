import TerminalScreen
import Testing

@testable import TerminalUI

@Suite struct KeyNameTests {
  @Test("Every key of the help can be written in the configuration")
  func allOfTheHelp() throws {
    for context in KeyContext.allCases {
      for key in Bindings.standard.list(context).flatMap(\.keys) {
        // Terminals send Backspace for it; the table has it for those that do not.
        guard key != KeySequence([.control("h")]) else { continue }
        #expect(try KeySequence(named: key.description) == key)
      }
    }
  }

  @Test(
    "Keys can be written in words",
    arguments: [
      ("Ctrl-s", Key.control("s")), ("ctrl+S", .control("s")), ("C-s", .control("s")),
      ("Alt-x", Key("x", .alt)), ("M-X", Key("X", .alt)), ("M-^x", Key("x", [.alt, .control])),
      ("PageDown", .pageDown), ("pgdn", .pageDown), ("Escape", .escape), ("return", .enter),
      ("Shift-Tab", .backTab), ("S-a", Key("A")), ("Delete", .delete), ("Insert", Key(.insert)),
      ("f12", .function(12)), ("C-Left", Key(.left, .control)), ("Space", Key(" ")),
      ("^", Key("^")), ("-", Key("-")), ("é", Key("é")), ("M--", Key("-", .alt)),
    ])
  func words(_ name: String, _ key: Key) throws {
    #expect(try KeySequence(named: name) == KeySequence([key]))
  }

  @Test("Keys one after another stand with spaces between")
  func sequence() throws {
    #expect(try KeySequence(named: "g  G").keys == [Key("g"), Key("G")])
  }

  @Test(
    "What no key is or no terminal sends is refused with what to write",
    arguments: [
      ("", "is no key"), ("Foo", "“Foo” is no key"), ("F13", "is no key"), ("ab", "is no key"),
      ("^i", "write Tab"), ("Ctrl-m", "write Enter"), ("^[", "write Esc"), ("^1", "cannot send"),
    ])
  func refused(_ name: String, _ reason: String) {
    let error = #expect(throws: KeyNameError.self) { try KeySequence(named: name) }
    #expect(error?.reason.contains(reason) == true)
  }
}
