import JobTrackerDomain

/// A result for people who read it in the shell.
struct ResultText {
  let result: AnalysisResult

  init(_ result: AnalysisResult) { self.result = result }

  func show() {
    print(
      "ATS score \(result.atsScore) of 100 (\(result.engine.engine.rawValue), \(result.engine.model))"
    )
    if let breakdown = result.breakdown {
      Output.table(
        ScoreBucket.allCases.map { bucket in
          let points = breakdown[bucket]
          return [
            "  " + bucket.title,
            String(repeating: "#", count: points)
              + String(repeating: ".", count: ScoreBucket.maximum - points),
            "\(points)/\(ScoreBucket.maximum)",
          ]
        })
    }
    if !result.missingKeywords.isEmpty {
      print("\nMissing: " + result.missingKeywords.joined(separator: ", "))
    }
    show("Strengths", result.strengths)
    show("Suggestions", result.suggestions)
    show("Notes", result.notes)
  }

  private func show(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    print("\n\(title)")
    for line in lines { print("  - \(line)") }
  }
}
