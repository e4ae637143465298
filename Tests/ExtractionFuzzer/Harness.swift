import HTTPTransport
import JobTrackerDomain

@testable import PostingExtraction

/// What libFuzzer calls with each input: the way from the bytes of a page to a posting.
///
/// The first byte chooses what the rest is, so that the fuzzer reaches JSON and the
/// decoder without having to invent the markup around them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let kind = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  switch kind {
  case UInt8(ascii: "J"): read(script(rest, type: "application/ld+json"))
  case UInt8(ascii: "S"): read(script(rest, id: "__NEXT_DATA__", type: "application/json"))
  case UInt8(ascii: "C"):
    // The label up to the line's end, then the page.
    let label = rest.prefix { $0 != 0x0A }
    read(
      Array(rest.dropFirst(label.count + 1)),
      contentType: "text/html; charset=" + String(decoding: label, as: UTF8.self))
  case UInt8(ascii: "T"):
    let page = PageDecoder.utf8(of: rest, contentType: nil)
    compareTrees(of: PageDecoder.withoutControls(page))
  default: read(input)
  }
  return 0
}

private let reader = PostingReader(client: HTTPClient(userAgent: "jobtracker-fuzzer/1"))

private func read(_ page: [UInt8], contentType: String? = nil) {
  let outcome = reader.read(page: page, contentType: contentType, url: "https://example.com/jobs/1")
  if outcome.reason.isEmpty {
    precondition(outcome.posting.missingFields.isEmpty, "a success has all three fields")
  }
}

private func script(_ json: [UInt8], id: String = "", type: String) -> [UInt8] {
  Array("<!DOCTYPE html><title>Job</title><script id=\"\(id)\" type=\"\(type)\">".utf8) + json
    + Array("</script><body><h1>Job</h1>".utf8)
}

/// The tree of a page without anything to mend is the one that libgumbo builds of it, but for what
/// libgumbo does otherwise than the standard: text at the end of a form, and lists in `main`.
private func compareTrees(of page: [UInt8]) {
  let text = String(decoding: page, as: UTF8.self).lowercased()
  if text.contains("</form") || text.contains("<main") { return }
  let parts = HTMLParser.parts(of: page)
  guard let nested = NestedTree.tree(of: parts) else { return }
  let repaired = HTMLParser.repairedTree(of: parts)
  precondition(outline(nested) == outline(repaired), "both trees are the same")
}

/// The elements with their attributes, and the texts without white space.
private func outline(_ tree: HTMLTree) -> String {
  var outline = ""
  for index in tree.indices {
    let node = tree[index]
    if node.isText {
      let text = tree.text(of: index).filter { ![0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
      outline += String(decoding: text, as: UTF8.self)
    } else {
      let depth = tree.ancestors(of: index).reduce(0) { count, _ in count + 1 }
      outline += "\n\(depth) \(tree.name(of: index)) \(tree.attributes(of: index).values) "
    }
  }
  return outline
}
