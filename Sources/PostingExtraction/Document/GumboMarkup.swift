/// What libgumbo is given of a page to build its tree of: the tags with almost no attributes, and
/// for each run of text a placeholder of a few letters.
///
/// libgumbo looks at every character several times, and its time grows with the square of a tag's
/// attributes.
struct GumboMarkup {
  private let markup: MarkupSkeleton
  private(set) var bytes: [UInt8] = []
  /// Where each start tag stands.
  private(set) var offsets: [Int] = []

  init(_ markup: MarkupSkeleton) {
    self.markup = markup
    for token in markup.tokens {
      switch token {
      case .start(let place): append(markup.tags[place])
      case .end(_, let name):
        bytes += [0x3C, 0x2F]
        bytes += markup.name(name)
        bytes.append(0x3E)
      case .text(let space, let number):
        bytes += markup.bytes[space]
        if let number { appendPlaceholder(number) }
      case .doctype(let range): bytes += markup.bytes[range]
      }
    }
  }

  private mutating func append(_ tag: MarkupSkeleton.Tag) {
    offsets.append(bytes.count)
    bytes.append(0x3C)
    bytes += markup.name(tag.name)
    if let kept = tag.kept {
      bytes += markup.bytes[kept]
    } else if tag.isClosed {
      bytes.append(0x2F)
    }
    bytes.append(0x3E)
  }

  /// A number in letters, lowest digit first; the last is a capital.
  private mutating func appendPlaceholder(_ number: Int) {
    var rest = number
    while rest >= 26 {
      bytes.append(0x61 + UInt8(rest % 26))
      rest /= 26
    }
    bytes.append(0x41 + UInt8(rest))
  }

  /// The text for what libgumbo made of white space and placeholders.
  ///
  /// Other characters are of tags that it took for text; they stay.
  func appendText(
    _ text: UnsafeRawBufferPointer, references: inout CharacterReferences, to result: inout [UInt8]
  ) {
    var number = 0
    var digit = 1
    for byte in text {
      switch byte {
      case 0x61...0x7A where digit < 1 << 40:
        number += digit * Int(byte - 0x61)
        digit *= 26
      case 0x41...0x5A:
        number += digit * Int(byte - 0x41)
        if markup.texts.indices.contains(number) {
          let text = markup.texts[number]
          if text.hasReferences {
            references.append(markup.bytes[text.range], to: &result)
          } else {
            result += markup.bytes[text.range]
          }
        }
        (number, digit) = (0, 1)
      default:
        result.append(byte)
        (number, digit) = (0, 1)
      }
    }
  }
}
