import Testing

@testable import PostingExtraction

/// The tree of a page is the one that a browser builds of it.
@Suite struct HTMLParserTests {
  /// The tree in short: `p[a]{text}` is a paragraph with an attribute a, and text in it.
  private func outline(_ html: String) -> String {
    let tree = HTMLParser.parse(html)
    func outline(_ index: Int) -> String {
      let node = tree[index]
      if node.isText { return String(decoding: tree.text(of: index), as: UTF8.self) }
      var inner = ""
      var child = index + 1
      while child < node.end {
        inner += outline(child)
        child = tree[child].end
      }
      let values = tree.attributes(of: index).values.joined(separator: ",")
      let attributes = tree.attributes(of: index).isEmpty ? "" : "[\(values)]"
      return "\(tree.name(of: index))\(attributes){\(inner)}"
    }
    return tree.elements(.body).first.map(outline) ?? ""
  }

  @Test(
    "the rules of HTML for markup that is wrong",
    arguments: [
      ("<p>a<p>b", "body{p{a}p{b}}"),
      ("<b>a<p>b</b>c", "body{b{a}p{b{b}c}}"),
      ("<table>a<tr><td>b", "body{atable{tbody{tr{td{b}}}}}"),
      ("<ul><li>a<li>b</ul>", "body{ul{li{a}li{b}}}"),
      ("<i class=x>a<div>b</i>c", "body{i[x]{a}div{i[x]{b}c}}"),
      ("<div id=1><body class=2>a", "body[2]{div[1]{a}}"),
      ("<select><option>a<div>b</div>", "body{select{option{ab}}}"),
      ("<pre>\n a\n</pre>", "body{pre{ a\n}}"),
      ("<textarea>\n<b>&amp;</textarea>", "body{textarea{<b>&}}"),
      ("a</b></>b<!x>c<?y>d</ z>e", "body{abcde}"),
      ("a<!-->b<!--->c<!-- > -- -->d<!--x--!>e", "body{abcde}"),
      ("a < b <3 </", "body{a < b <3 </}"),
      ("<p>a<br/>b</br>c", "body{p{abr{}bbr{}c}}"),
      ("<CuStOm-x A=B>c</custom-X>d", "body{custom-x[B]{c}d}"),
      ("<plaintext><p>a</plaintext>", "body{plaintext{<p>a</plaintext>}}"),
      ("<math><mi>a</mi></math>b", "body{math{mi{a}}b}"),
      ("a<div", "body{a}"),
    ])
  func rules(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(
    "attributes are found as a browser finds them",
    arguments: [
      ("<p a=1 A=2 b='3' c=\"4\">", "1,2,3,4"), ("<p a = 1/2 b>", "1/2,"), ("<p a=b>c>", "b"),
      ("<p a='>' b=\"<p>\">", ">,<p>"), ("<p =a=b>", "b"), ("<p/a/b=1/>", ",1/"),
      ("<p a='1'b=2>", "1,2"), ("<p a=\"1\r\n2\">", "1\n2"), ("<p a=&amp;&lt>", "&<"),
      ("<p a='?b=1&copy=2&copy;&lt1'>", "?b=1&copy=2©&lt1"),
    ])
  func attributes(html: String, expected: String) {
    let tree = HTMLParser.parse(html)
    let values = tree.elements(.p).first.map { tree.attributes(of: $0).values }
    #expect(values?.joined(separator: ",") == expected)
  }

  @Test("of two attributes of one name the first counts, whatever their case")
  func attributeNames() {
    let tree = HTMLParser.parse("<p CLASS=a class=b>")
    #expect(tree.elements(.p).first.map { tree.attribute("class", of: $0) } == "a")
  }

  @Test(
    "character references are resolved",
    arguments: [
      ("&amp;&lt;&gt;&quot;&nbsp;", "&<>\"\u{A0}"), ("&#8217;&#x2019;&#X2019", "’’’"),
      ("&#146;&#x80;", "’€"),
      ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&notit; &notin; &eacute &unknown; & &; &#; &#x;", "¬it; ∉ é &unknown; & &; &#; &#x;"),
      ("a\r\nb\rc", "a\nb\nc"), ("&NotEqualTilde;&fjlig;", "≂̸fj"),
    ])
  func references(text: String, expected: String) {
    #expect(outline("<p>\(text)</p>") == "body{p{\(expected)}}")
  }

  @Test("a script ends where a browser ends it")
  func scripts() {
    let scripts = [
      "a</scripty>b", "if (a<b) '<p>'", "<!-- </s", "<!--<script>a</script>-->", "&amp;",
    ]
    for script in scripts {
      let tree = HTMLParser.parse("<script>\(script)</script><p>c</p>")
      #expect(tree.elements(.script).map(tree.rawText(of:)) == [script])
      #expect(tree.elements(.p).count == 1, "\(script)")
    }
  }

  @Test(
    "what follows a drawing is not part of it",
    arguments: [
      "<svg><path/></svg>", "<svg><g><path>", "<svg><title>x</title></svg>", "<svg/>",
      "<svg><style>a{}</style><a></a></svg>", "<svg><svg></svg></svg>",
      "<svg><![CDATA[<p>]]></svg>",
      "<svg><foreignObject><b>x</b></foreignObject></svg>", "<svg></p>",
    ])
  func drawings(drawing: String) {
    let tree = HTMLParser.parse("<div>\(drawing)<h1>a</h1></div><h2>b</h2>")
    let heading = tree.elements(.h1).first
    #expect(heading.map { tree[$0].parent } == tree.elements(.div).first)
    #expect(tree.line(of: tree.elements(.body).first ?? 0).hasSuffix("a b"))
    let other = tree.elements(.h2).first
    #expect(other.map { tree[$0].parent } == tree.elements(.body).first)
  }

  @Test("an end tag around a drawing ends it too")
  func drawingEnd() {
    let tree = HTMLParser.parse("<a><svg><g></a><p>b</p>")
    #expect(tree.elements(.p).map { tree[tree[$0].parent].tag } == [.body])
  }
}
