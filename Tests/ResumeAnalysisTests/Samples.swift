import JobTrackerDomain
import Synchronization

@testable import ResumeAnalysis

/// Texts and helpers that the suites share.
enum Samples {
  static let posting = """
    Senior Backend Engineer

    About us
    Initech makes payroll software. We react quickly and go the extra mile.

    Responsibilities
    - Design and build microservices in Java and Spring Boot
    - Run them on AWS or Google Cloud with Kubernetes

    Requirements
    - 5+ years of experience with Java
    - Strong knowledge of PostgreSQL and Kafka
    - Docker, Terraform
    - Bachelor's degree in computer science

    Nice to have
    - gRPC
    - Go or Rust

    Benefits
    - Free Python lessons and a React conference
    - Competitive salary
    """

  static let resume = """
    Jane Roe
    Senior Backend Engineer

    Summary
    Backend engineer with 8 years of experience in payments.

    Experience
    Senior Backend Engineer, Acme, 2018 - Present
    - Built 12 microservices in Java and Spring Boot that serve 3 million users
    - Reduced the latency of PostgreSQL queries by 45%
    - Led a team of 6 engineers and moved 40 services to Kubernetes on AWS
    - Introduced Kafka for 20k events a second

    Skills
    Java, Spring Boot, Docker, PostgreSQL, Kafka, Git

    Education
    BSc Computer Science, 2016
    """

  static let otherResume = """
    John Doe
    HR Manager

    Experience
    HR Manager, Umbrella, 2015 - 2022
    - Led recruitment and payroll for 400 employees
    - Reduced attrition by 20% with an employee engagement programme

    Skills
    Recruitment, payroll, onboarding, MS Office
    """

  static func request(
    posting: String = posting, resume: String = resume, title: String = "",
    level: CandidateLevel = .experienced, stack: [String] = []
  ) -> AnalysisRequest {
    AnalysisRequest(
      companyName: "Initech", jobTitle: title, jobDescription: posting, resumeText: resume,
      level: level, stack: TargetStack(stack))
  }

  static func score(_ request: AnalysisRequest) throws -> AnalysisResult {
    try OfflineEngine().analyse(request, cancellation: Cancellation()) { _ in }
  }
}

/// Keeps every progress that was reported.
final class Recorder: Sendable {
  private let kept = Mutex<[TaskProgress]>([])

  var report: TaskProgress.Report {
    { progress in self.kept.withLock { $0.append(progress) } }
  }

  var all: [TaskProgress] { kept.withLock { $0 } }
}
