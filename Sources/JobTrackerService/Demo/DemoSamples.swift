import JobTrackerDomain
import TOMLKit

/// What the demo's library is filled with.
struct DemoSamples: Sendable {
  /// The newest last.
  let jobs: [DemoJob]
  let resumes: [DemoResume] = [
    DemoResume(fileName: "resume-graduate.md", content: PackageResources.resume_graduate_md),
    DemoResume(fileName: "resume-sre.txt", content: PackageResources.resume_sre_txt),
    DemoResume(fileName: "resume-backend.md", content: PackageResources.resume_backend_md),
  ]

  private static let jobFiles = [
    PackageResources.tidewick_embedded_toml,
    PackageResources.lumen_frontend_toml,
    PackageResources.bramblelock_security_toml,
    PackageResources.pocketwren_android_toml,
    PackageResources.saltmarsh_junior_toml,
    PackageResources.quillmark_data_toml,
    PackageResources.ferngate_ml_toml,
    PackageResources.copperline_platform_toml,
    PackageResources.marrowfield_graduate_toml,
    PackageResources.northfell_sre_toml,
    PackageResources.hafenlicht_java_toml,
    PackageResources.tallowbridge_backend_toml,
  ]

  /// - Throws: ``DemoSampleError``.
  init() throws(DemoSampleError) {
    do {
      jobs = try Self.jobFiles.map {
        try TOMLDecoder().decode(DemoJob.self, from: String(decoding: $0, as: UTF8.self))
      }
    } catch {
      throw DemoSampleError(reason: "\(error)")
    }
  }

  /// The pages of the jobs, by their URL.
  var postings: [String: Posting] {
    let pages = jobs.compactMap { job in job.url.map { ($0, job.posting) } }
    return Dictionary(pages) { first, _ in first }
  }
}

/// A sample job, as its file has it.
struct DemoJob: Decodable, Sendable {
  /// An analysis that the demo begins with; the last one of a job is its current one.
  struct Run: Decodable, Sendable {
    /// The file name of a sample resume.
    var resume: String
    var level: CandidateLevel
    /// Comma-separated.
    var stack: String?
  }

  var company: String
  var title: String
  var location: String?
  /// The page that the job is read from; a job without one is typed by hand.
  var url: String?
  /// A page that is added to the job later and cannot be read.
  var addedURL: String?
  var description: String
  var analysis: [Run]?
  /// The stages that it came to, in order.
  var stages: [JobStage]?
  var tags: String?

  enum CodingKeys: String, CodingKey {
    case company, title, location, url
    case addedURL = "added_url"
    case description, analysis, stages, tags
  }

  var posting: Posting {
    Posting(
      companyName: company, jobTitle: title, jobDescription: description,
      facts: PostingFacts(location: location ?? ""), method: "json-ld",
      sources: [
        "company_name": "json-ld", "job_title": "json-ld", "job_description": "json-ld",
      ])
  }

  /// What a person would have typed to add the job.
  var draft: JobDraft {
    if let url { return JobDraft(jobURL: url) }
    return JobDraft(companyName: company, jobTitle: title, jobDescription: description)
  }
}

struct DemoResume: Sendable {
  var fileName: String
  var content: [UInt8]
}
