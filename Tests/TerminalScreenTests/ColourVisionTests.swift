import Foundation
import Testing

@testable import TerminalScreen

/// What the colour-blind theme promises.
@Suite("Colour vision")
struct ColourVisionTests {
  /// How a kind of colour vision changes linear red, green and blue.
  ///
  /// Source: Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color
  /// vision deficiency”, 2009, severity 1.
  private static let kinds: [String: [[Double]]] = [
    "protanopia": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ],
  ]

  @Test(
    "Good, middling and bad, and both ends of a bar, stay apart", arguments: kinds.keys.sorted())
  func apart(kind: String) throws {
    let theme = try ThemeLibrary().load("colour-blind")
    let matrix = try #require(Self.kinds[kind])
    let pairs: [(ThemeRole, ThemeRole)] = [
      (.success, .warning), (.success, .error), (.warning, .error), (.accent, .success),
      (.accent, .warning), (.accent, .error), (.barStart, .barEnd), (.focusedBorder, .border),
    ]
    for (a, b) in pairs {
      let distance = self.distance(
        try lab(theme[a].foreground, seenBy: matrix), try lab(theme[b].foreground, seenBy: matrix))
      #expect(distance > 0.1, "\(a) and \(b): \(distance)")
    }
  }

  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// A colour in Oklab (Björn Ottosson, 2020), where equal distances look equal.
  private func lab(_ color: Color, seenBy matrix: [[Double]]) throws -> [Double] {
    let rgb = try #require(color.rgb)
    let linear = [rgb.r, rgb.g, rgb.b].map { value in
      let c = Double(value) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    let seen = multiply(matrix, linear).map { min(max($0, 0), 1) }
    let cones = multiply(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], seen)
    return multiply(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones.map { cbrt($0) })
  }

  private func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
