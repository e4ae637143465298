import Dispatch
import Foundation
import HTTPTransport
import JobTrackerDomain
import PostingExtraction

// Reads the pages named as arguments again and again, on one thread and on as many as there are
// cores, and prints how many it reads in a second. With --dump it reads each once and prints what was found, to
// compare before and after a change.

let arguments = CommandLine.arguments.dropFirst()
let isDump = arguments.first == "--dump"
let files = isDump ? arguments.dropFirst() : arguments
let pages = try files.map { (name: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: $0)))) }
guard !pages.isEmpty else {
  print("Usage: extraction-benchmark [--dump] PAGE…")
  exit(64)
}
let reader = PostingReader(client: HTTPClient(userAgent: "jobtracker-benchmark/1"))

@Sendable func outcome(of page: [UInt8]) -> ExtractionOutcome {
  reader.read(page: page, contentType: nil, url: "https://jobs.example.com/1")
}

func seconds(_ work: () -> Void) -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  work()
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
}

if isDump {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
  for page in pages {
    let outcome = outcome(of: page.bytes)
    print(page.name, outcome.reason)
    print(String(decoding: try encoder.encode(outcome.posting), as: UTF8.self))
  }
  exit(0)
}

/// Of several rounds the best counts: what else the machine does can only slow one down.
let rounds = 15
let bytes = pages.reduce(0) { $0 + $1.bytes.count }
print("\(pages.count) pages, \(bytes / 1000) kB")

var best = [Double](repeating: .infinity, count: pages.count)
for _ in 0..<rounds {
  for (index, page) in pages.enumerated() {
    best[index] = min(best[index], seconds { _ = outcome(of: page.bytes) })
  }
}
report("one thread", pages.count, in: best.reduce(0, +))

/// So many times all pages, that the end of a round, where a core waits for the others, is short.
let copies = 8
let together = (0..<rounds).map { _ in
  seconds {
    DispatchQueue.concurrentPerform(iterations: pages.count * copies) { number in
      _ = outcome(of: pages[number % pages.count].bytes)
    }
  }
}
report(
  "\(ProcessInfo.processInfo.activeProcessorCount) cores", pages.count * copies,
  in: together.min() ?? 0)

func report(_ name: String, _ count: Int, in seconds: Double) {
  let rate = Double(count) / seconds
  let speed = rate * Double(bytes) / Double(pages.count) / 1e6
  print(String(format: "%@: %.1f pages/s, %.1f MB/s", name, rate, speed))
}
