import Testing

@testable import TerminalScreen

@Suite("Fewer colours")
struct ColorDepthTests {
  @Test("The terminal's number of colours")
  func depth() {
    #expect(
      [-1, 0, 2, 8, 16, 88, 256, 32768, 65536, 1 << 24].map { ColorDepth(colors: $0) }
        == [
          .monochrome, .monochrome, .monochrome, .eight, .sixteen, .sixteen, .indexed, .indexed,
          .direct, .direct,
        ])
  }

  @Test("Every colour of the 256 is its own nearest", arguments: 16...255)
  func fixedPoints(index: Int) {
    let color = XtermPalette.rgb(UInt8(index))
    let nearest = XtermPalette.rgb(color.nearestIndexed)
    #expect(nearest == color)
  }

  @Test("24 bits → 256: no other colour is nearer")
  func nearest() {
    func distance(_ a: RGB, _ b: RGB) -> Int {
      (a.r - b.r) * (a.r - b.r) + (a.g - b.g) * (a.g - b.g) + (a.b - b.b) * (a.b - b.b)
    }
    for r in stride(from: 0, through: 255, by: 51) {
      for g in stride(from: 0, through: 255, by: 37) {
        for b in stride(from: 0, through: 255, by: 29) {
          let color = RGB(UInt8(r), UInt8(g), UInt8(b))
          let best = (16...255).map { distance(color, XtermPalette.rgb(UInt8($0))) }.min()
          #expect(distance(color, XtermPalette.rgb(color.nearestIndexed)) == best)
        }
      }
    }
  }

  @Test(
    "24 bits → 16 keeps the hue",
    arguments: [
      (RGB(0x1E, 0x1E, 0x2E), 0), (RGB(0x6C, 0x70, 0x86), 8), (RGB(0xCD, 0xD6, 0xF4), 7),
      (RGB(255, 255, 255), 15), (RGB(0xF3, 0x8B, 0xA8), 9), (RGB(0x7A, 0xA2, 0xF7), 12),
      (RGB(0x98, 0xD9, 0x82), 10), (RGB(0x00, 0x2B, 0x36), 0), (RGB(0xEB, 0xDB, 0xB2), 7),
      (RGB(0x26, 0x4F, 0x78), 4), (RGB(0x80, 0, 0), 1),
    ])
  func ansi(color: RGB, expected: Int) {
    #expect(Int(color.nearestANSI) == expected)
  }

  @Test("8 colours: bright ones become plain, grey becomes dim white")
  func eight() {
    #expect(
      Style(.indexed(12), on: .indexed(9)).reduced(to: .eight)
        == Style(.indexed(4), on: .indexed(1)))
    #expect(Style(.indexed(8)).reduced(to: .eight) == Style(.indexed(7), .dim))
  }

  @Test("Text never gets the colour of its ground")
  func neverInvisible() {
    let darkOnDark = Style(.rgb(20, 20, 20), on: .rgb(0, 0, 0)).reduced(to: .sixteen)
    #expect(darkOnDark == Style(.indexed(7), on: .indexed(0)))
    let greyOnWhite = Style(.rgb(110, 110, 110), on: .rgb(250, 250, 250)).reduced(to: .eight)
    #expect(greyOnWhite == Style(.indexed(0), on: .indexed(7)))
  }

  @Test(
    "Contrast as the WCAG reckons it",
    arguments: [
      (RGB(0, 0, 0), RGB(255, 255, 255), 21.0), (RGB(0x77, 0x77, 0x77), RGB(255, 255, 255), 4.48),
      (RGB(255, 0, 0), RGB(255, 255, 255), 4.0), (RGB(0, 0, 255), RGB(0, 0, 255), 1.0),
    ])
  func contrast(a: RGB, b: RGB, expected: Double) {
    #expect(abs(a.contrast(with: b) - expected) < 0.005)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  @Test("24 bits → 256 keeps the contrast of text with its ground")
  func keepsContrast() throws {
    let exact = Style(.rgb(0xCB, 0x1B, 0x1F), on: .rgb(0xEE, 0xE8, 0xD5), .bold)
    let plain = Style(
      exact.foreground.reduced(to: .indexed), on: exact.background.reduced(to: .indexed))
    #expect(try #require(plain.contrast) < 4.5)
    let shown = exact.reduced(to: .indexed)
    #expect(try #require(shown.contrast) >= 4.5)
    #expect(shown.background == plain.background && shown.attributes == .bold)
    // What was hard to read before does not become something else.
    let faint = Style(.rgb(100, 100, 100), on: .rgb(90, 90, 90)).reduced(to: .indexed)
    #expect(faint == Style(.indexed(241), on: .indexed(240)))
  }

  @Test("With few colours, text that would hardly be seen becomes black or white")
  func visible() {
    let blue = Style(.rgb(0x82, 0xB1, 0xFF), on: .rgb(0x1A, 0x1D, 0x26))
    #expect(blue.reduced(to: .sixteen) == Style(.indexed(12), on: .indexed(0)))
    #expect(blue.reduced(to: .eight) == Style(.indexed(7), on: .indexed(0)))
    let brown = Style(.rgb(0x7D, 0x4E, 0x00), on: .rgb(0xFA, 0xFA, 0xFA))
    #expect(brown.reduced(to: .sixteen) == Style(.indexed(0), on: .indexed(15)))
    // The terminal's own colours are the person's choice.
    let own = Style(.indexed(4), on: .indexed(0))
    #expect(own.reduced(to: .eight) == own)
  }

  @Test("Monochrome keeps the attributes only")
  func monochrome() {
    #expect(
      Style(.rgb(1, 2, 3), on: .indexed(4), [.bold, .reverse]).reduced(to: .monochrome)
        == Style(.standard, on: .standard, [.bold, .reverse]))
  }
}
