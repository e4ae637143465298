import Testing

@testable import PostingExtraction

/// A page without anything to mend gets the tree that libgumbo would build of it.
@Suite struct NestedTreeTests {
  /// A node with all that is known of it.
  private struct Node: Equatable {
    var name: String
    var text: [UInt8]
    var attributes: [String]
    var end: Int
  }

  private func nodes(_ tree: HTMLTree) -> [Node] {
    tree.indices.map { index in
      Node(
        name: tree[index].isText ? "" : tree.name(of: index), text: Array(tree.text(of: index)),
        attributes: tree.attributes(of: index).values, end: tree[index].end)
    }
  }

  /// The tree by our rules, and libgumbo's.
  private func trees(_ html: String) -> (nested: [Node]?, repaired: [Node]) {
    let parts = HTMLParser.parts(of: Array(html.utf8))
    return (NestedTree.tree(of: parts).map(nodes), nodes(HTMLParser.repairedTree(of: parts)))
  }

  @Test(
    "what is left out of well-nested markup is added",
    arguments: [
      "", "a", " a ", "<p>a<p>b", "<ul><li>a<li>b<ul><li>c</ul></ul>", "<dl><dt>a<dd>b<dt>c</dl>",
      "<!DOCTYPE html><title> a </title>\n<body>b", "<html lang=en><head><meta x></head> <body>\na",
      "<head><noscript><link></noscript><noscript><img></noscript>", "<p>",
      "<head></head><script>a</script><p>", "<head><template><p>a</template><title>b</title>",
      "<table><tr><td>a<td>b<tr><th>c</table>d", "<table><caption>a</caption><col><td>b</table>",
      "<table>\n<tbody>\n<tr>\n<td><table><td>a</table></td></tr></tbody></table>",
      "<select><option>a<option>b<optgroup><option>c</select>", "<select><b>a</select>b",
      "<pre>\n\na</pre><textarea>\n\nb</textarea>", "<p>a<h1>b<h2>c</h3>d",
      "<div><span>a</div>b</span>c", "a</p>b</div>c", "<form><form><p>a</p></form>b</form>",
      "<svg><path/><title>a</title><g><path></path></g></svg>b", "<ruby>a<rp>(<rt>b<rp>)</ruby>",
      "<x-a>b</X-A>c", "<p>a&amp;b\r\nc<!-- d -->e &eacute;", "a</body></html> b<p>c",
      "<button>a<p>b</button>c", "<a><p>b</p></a><b><i>c</i></b>",
    ])
  func completion(html: String) {
    let (nested, repaired) = trees(html)
    #expect(nested == repaired)
  }

  @Test(
    "what has to be mended is left to libgumbo",
    arguments: [
      "<b>a<p>b</b>c", "<p><b>a</p>b", "<a>b<a>c", "<table>a<td>b", "<table><div>a", "<p>a</br>b",
      "<head></head> <script>a</script>", "<p><table>", "<button><button>", "<svg><p>a",
      "<x-a><x-b>c</x-a>", "<frameset>", "<math><mi>a", "<form><div></form>a", "<template>",
      "<template><td>a",
      "<select><input>",
    ])
  func mending(html: String) { #expect(trees(html).nested == nil) }

  @Test("the two agree on random markup")
  func randomMarkup() {
    var random = Random(state: 20)
    var count = 0
    for _ in 0..<3000 {
      let html = random.markup()
      let (nested, repaired) = trees(html)
      guard let nested else { continue }
      count += 1
      let isSame = nested == repaired
      #expect(isSame, "\(html)")
    }
    #expect(count > 500)
  }

  /// Markup of a few elements, mostly well nested; the same at each run.
  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func markup() -> String {
      var result = ["", "<!DOCTYPE html>", "<html><head>", "<body>"][below(4)]
      var open: [String] = []
      let names = Self.families[below(Self.families.count)]
      for _ in 0...below(20) {
        let name = names[below(names.count)]
        switch below(12) {
        case 0..<5:
          result += "<\(name)\(["", " a=1", "/"][below(3)])>"
          open.append(name)
        case 5..<9:
          guard let last = open.popLast() else { continue }
          // libgumbo takes text at the end of a form for text behind it.
          if last == "form" { result += "<hr>" }
          result += "</\(last)>"
        case 9: result += name == "form" ? "" : "</\(name)>"
        case 10: result += [" ", "\n", "\r\n"][below(3)]
        default: result += ["a", " b&lt;", "<!---->c\n", "&amp"][below(4)]
        }
      }
      return result
    }

    private static let families = [
      "p div span b i a h1 h2 br ul ol li x-y",
      "table tr td th tbody thead caption col colgroup p b script",
      "select option optgroup p span form input table td button datalist main",
      "head body html title meta link noscript script style template p",
      "svg title g path p a b foreignObject style", "dl dt dd pre textarea form button li p hr",
      "ruby rt rp rb address section template td li blockquote font nobr iframe",
    ].map { $0.split(separator: " ").map(String.init) }
  }
}
