import Foundation
package import JobTrackerDomain

/// A job's result as Markdown, for notes, mails and issues.
package enum ResultMarkdown {
  /// - Parameter resume: The name of the resume's file; `nil` where it was deleted.
  /// - Returns: The text, ending with a newline; `nil` where the analysis has no result.
  package static func text(of analysis: Analysis, for job: Job, resume: String?) -> String? {
    guard let result = analysis.result else { return nil }
    var blocks = ["# " + escaped(job.name)]
    if !job.jobURL.isEmpty { blocks.append("<\(job.jobURL)>") }
    blocks.append("**ATS score \(result.atsScore) of 100**")
    if let breakdown = result.breakdown { blocks.append(table(breakdown)) }
    if !result.missingKeywords.isEmpty {
      blocks += [
        "## Missing keywords", result.missingKeywords.map(escaped).joined(separator: ", "),
      ]
    }
    blocks += list("Strengths", result.strengths)
    blocks += list("Suggestions", result.suggestions)
    blocks += evidence(result.evidence)
    blocks += list("Notes", result.notes)
    blocks.append(origin(of: analysis, result, resume: resume))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ breakdown: ScoreBreakdown) -> String {
    let rows = ScoreBucket.allCases.map { bucket in
      "| \(bucket.title) | \(breakdown[bucket])/\(ScoreBucket.maximum) |"
    }
    return (["| | points |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private static func list(_ title: String, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["## \(title)", entries.map { "- " + escaped($0) }.joined(separator: "\n")]
  }

  private static func evidence(_ entries: [Evidence]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let lines = entries.map { entry in
      "- \(entry.verdict.rawValue): \(escaped(entry.requirement))"
        + (entry.quote.isEmpty ? "" : " – “\(escaped(entry.quote))”")
    }
    return ["## Where the points come from", lines.joined(separator: "\n")]
  }

  /// Which engine judged, when, and what was compared for whom.
  private static func origin(
    of analysis: Analysis, _ result: AnalysisResult, resume: String?
  ) -> String {
    var facts = [
      resume ?? "a deleted resume", analysis.candidateLevel.rawValue,
      "\(result.engine.engine.rawValue) (\(result.engine.model))",
    ]
    if !analysis.targetStack.isEmpty { facts.insert(analysis.targetStack.commaSeparated, at: 2) }
    if let date = analysis.finishedAt {
      facts.append(date.formatted(.iso8601.year().month().day()))
    }
    return "_" + facts.map(escaped).joined(separator: " · ") + "_"
  }

  /// Text from outside as it reads, whatever signs are in it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    // At the start of a line these would begin a heading or a list.
    return result.first.map { "#+-".contains($0) } == true ? "\\" + result : result
  }
}

extension JobTracker {
  /// The result of the job's current analysis as Markdown; `nil` where there is none (A8).
  package func resultMarkdown(ofJob id: JobID) throws -> String? {
    let found = try jobWithAnalysis(id)
    guard let analysis = found.analysis else { return nil }
    let resume = analysis.resumeID.flatMap { try? self.resume($0) }
    return ResultMarkdown.text(of: analysis, for: found.job, resume: resume?.fileName)
  }
}
