import Foundation
import JobTrackerTesting

/// A posting and a resume that tests share.
enum Samples {
  static let description = """
    We look for a backend engineer with Go, Kafka and PostgreSQL.
    You own a billing service and measure its latency.
    """

  static let resumeLines = [
    "Ada Lovelace", "ada@example.org  +44 20 7946 0018", "Skills",
    "Go, PostgreSQL, Docker, Terraform", "Experience",
    "Built a billing service in Go and cut its latency by 40 percent",
  ]

  static let resumeText = resumeLines.joined(separator: "\n")

  static var resumePDF: Data {
    let lines = resumeLines.enumerated().map { index, text in
      PDFBuilder.line(text, x: 72, y: 720 - Double(index) * 20)
    }
    return PDFBuilder.document(pages: [lines.joined()])
  }

  /// A page that says in JSON-LD what the job is.
  static func page(
    company: String = "Initech", title: String = "Platform Engineer",
    description: String = "You run Kafka and Go services for a living."
  ) -> String {
    """
    <!doctype html><html><head><title>Careers</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "\(title)",
     "hiringOrganization": {"@type": "Organization", "name": "\(company)"},
     "description": "<p>\(description)</p>"}
    </script></head><body><h1>Careers</h1></body></html>
    """
  }

  /// A page without a job.
  static let otherPage = "<!doctype html><html><body><p>Our offices are closed.</p></body></html>"
}

extension Program {
  /// Adds a job by hand through the command.
  func addSampleJob(company: String = "Acme", title: String = "Backend Engineer") throws {
    let outcome = try run(
      "add", "--company", company, "--title", title, "--description-file", "-",
      input: Samples.description)
    guard outcome.exitCode == 0 else { throw SetUpFailure(outcome: outcome) }
  }

  func addSampleResume() throws {
    let file = try home.write(Samples.resumeText, to: "resume.txt")
    let outcome = try run("resume", "add", file.path(percentEncoded: false))
    guard outcome.exitCode == 0 else { throw SetUpFailure(outcome: outcome) }
  }

  /// The jobs as `list --json` tells them.
  func jobs() throws -> [JobRow] { try rows("list", "--json") }

  func resumes() throws -> [ResumeRow] { try rows("resume", "list", "--json") }

  private func rows<Row: Decodable>(_ arguments: String...) throws -> [Row] {
    let outcome = try start(arguments).wait()
    guard outcome.exitCode == 0 else { throw SetUpFailure(outcome: outcome) }
    return try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
  }
}

/// What a test builds upon did not work.
struct SetUpFailure: Error {
  var outcome: RunningProcess.Outcome
}

/// A job as `list --json` prints it.
struct JobRow: Decodable, Equatable {
  var id: Int
  var company_name: String
  var job_title: String
  var location: String
  var job_url: String
  var extraction_status: String
  var analysis_status: String
  var ats_score: Int?
}

/// A resume as `resume list --json` prints it.
struct ResumeRow: Decodable, Equatable {
  var id: Int
  var file: String
  var pages: Int
  var has_text: Bool
  var parse_error: String
}
