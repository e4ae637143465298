/// The name of an element, as far as a rule asks for it; a page has thousands of them, which
/// are compared as numbers.
enum HTMLTag: UInt8, CaseIterable {
  case a, abbr, address, article, aside, audio, b, bdi, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, datalist, dd, details, dialog, div, dl, dt, em, fieldset
  case figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i
  case iframe, img, input, ins, label, li, link, main, mark, math, menu, meta, meter, nav, noscript
  case object, ol, option, p, pre, progress, q, s, script, section, select, small, span, strong
  case style, sub, summary, sup, svg, table, tbody, td, template, textarea, th, thead, time, title
  case tr, tt, u, ul, video, wbr
  /// Any other element; its name is the tree's.
  case other
  /// The root, which is no element of the page.
  case document
  /// A run of text, which has no tag.
  case text

  static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  /// The tag of a name in lower case.
  init(name: String) { self = Self.byName[name] ?? .other }

  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
  private static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0.rawValue < HTMLTag.other.rawValue }
      .map { ($0.name, $0) })
}

/// Tags that a rule takes for the same.
struct TagSet: ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  init(arrayLiteral tags: HTMLTag...) {
    for tag in tags { bits |= 1 << UInt128(tag.rawValue) }
  }

  @inline(__always)
  func contains(_ tag: HTMLTag) -> Bool { bits & (1 << UInt128(tag.rawValue)) != 0 }
}
