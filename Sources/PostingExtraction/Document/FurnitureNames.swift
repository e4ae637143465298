import JobTrackerDomain

/// Knows the parts of a page that are the site's by what their class or id calls them.
///
/// A word that most of the page is called is the page builder's, as `widget` often is: it tells
/// nothing there.
struct FurnitureNames {
  /// For each element the words that it is called by, as bits by their places among ``names``.
  private var called: [UInt64]
  private var told: UInt64 = .max
  /// The share of the page's text above which an element holds the page, and a word all of it.
  private static let mostOfOne = 0.6
  private static let mostOfAll = 0.7

  /// - Parameter lengths: The characters of text in each node.
  init(tree: HTMLTree, body: Int, lengths: [Int]) {
    called = Array(repeating: 0, count: tree.indices.count)
    var covered = [Int](repeating: 0, count: Self.names.count)
    var coveredEnd = covered
    let total = Double(lengths[body])
    for index in tree.descendants(of: body) where !tree[index].isText {
      called[index] = Self.words(of: index, in: tree)
      guard called[index] != 0, Double(lengths[index]) <= total * Self.mostOfOne else { continue }
      for word in Self.names.indices where called[index] >> UInt64(word) & 1 != 0 {
        guard index >= coveredEnd[word] else { continue }
        coveredEnd[word] = tree[index].end
        covered[word] += lengths[index]
        if Double(covered[word]) > total * Self.mostOfAll { told &= ~(1 << UInt64(word)) }
      }
    }
  }

  /// Whether an element is called as a part of the site is.
  func isFurniture(_ index: Int) -> Bool { called[index] & told != 0 }

  private static func words(of index: Int, in tree: HTMLTree) -> UInt64 {
    // A heading belongs to what follows it, however it is shown.
    guard !HTMLTag.headings.contains(tree[index].tag) else { return 0 }
    let attributes = tree.attributes(of: index)
    guard !attributes.isEmpty else { return 0 }
    return (attributes.withValue(of: "class", words) ?? 0)
      | (attributes.withValue(of: "id", words) ?? 0)
  }

  private static func words(in text: SimpleText.Bytes) -> UInt64 {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      let words = separated(String(decoding: text, as: UTF8.self))
      return words.reduce(0) { $0 | ($1.withBytes { table[$0]?.bit } ?? 0) }
    }
    return LowerCase.withFolded(text) { folded in
      guard anyName.stand(inFolded: folded) else { return 0 }
      var found: UInt64 = 0
      var start = 0
      var isQualified = false
      func endWord(at end: Int) {
        guard start < end, let word = table[SimpleText.Bytes(rebasing: folded[start..<end])]
        else { return }
        if word == .qualifier {
          isQualified = true
        } else if !isQualified, !isOff(SimpleText.Bytes(rebasing: folded[end...])) {
          found |= word.bit
        }
      }
      for (index, byte) in text.enumerated() where byte < 0x61 || !byte.isASCIILetter {
        endWord(at: index)
        start = byte.isASCIILetter ? index : index + 1
        if byte.isHTMLSpace { isQualified = false }
      }
      endWord(at: text.count)
      return found
    }
  }

  /// Whether what follows a name says that it is not there.
  private static func isOff(_ rest: SimpleText.Bytes) -> Bool {
    rest.count > 1 && offWords.begin(folded: SimpleText.Bytes(rebasing: rest.dropFirst()))
  }

  /// The words of `similarJobs_list-2` are similar, jobs, list.
  private static func separated(_ names: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in names.unicodeScalars {
      let isUpper = scalar.properties.isUppercase
      if !scalar.properties.isAlphabetic || isUpper, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if scalar.properties.isAlphabetic { word += scalar.properties.lowercaseMapping }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private enum Word: Equatable {
    case name(Int)
    /// `has-sidebar` is what stands beside a sidebar.
    case qualifier

    var bit: UInt64 { if case .name(let place) = self { 1 << UInt64(place) } else { 0 } }
  }

  private static let table = WordTable<Word>(
    names.enumerated().map { ($0.element, .name($0.offset)) }
      + ["has", "with", "no", "not", "without"].map { ($0, .qualifier) })
  private static let anyName = Phrases(names)
  private static let offWords: Phrases = ["closed", "off", "disabled"]

  private static let names = [
    "cookie", "cookies", "consent", "gdpr", "onetrust", "modal", "popup", "popover", "overlay",
    "lightbox", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "newsletter",
    "subscribe", "signup", "signin", "login", "footer", "navbar", "navigation", "menu", "similar",
    "related", "recommended", "recommendations", "recommendation", "comments", "pagination",
    "skip", "toast", "tooltip", "eeoc", "upsell", "advert", "advertisement", "ads", "sidebar",
    "widget", "referral", "referrals",
  ]
}
