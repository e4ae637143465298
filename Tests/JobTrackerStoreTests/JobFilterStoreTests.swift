import JobTrackerDomain
import Testing

@testable import JobTrackerStore

/// What the parts of a filter find; ``JobFilterTests`` has how they are read.
@Suite struct JobFilterStoreTests {
  private let test: TestLibrary

  /// Acme in Brno with a score of 80, hybrid; Beta with one of 40; Gamma without a result.
  init() throws {
    test = try TestLibrary()
    let resume = try test.addResume()
    for (company, points) in [("Acme", 20.0), ("Beta", 10), ("Gamma Brno", nil)] {
      var draft = TestLibrary.draft
      draft.companyName = company
      var job = try test.addJob(draft)
      if company == "Acme" {
        job.facts = JobStoreTests.facts
        job = try test.library.updateJob(job, extracting: false)
      }
      guard let points else { continue }
      _ = try test.addAnalysis(job: job.id, resume: resume.id)
      let task = try #require(try test.library.claimTask(kind: .analyse, owner: "me"))
      try test.library.finishAnalysis(
        task.id, owner: "me", result: TestLibrary.result(points), hashes: TestLibrary.hashes)
    }
  }

  @Test(
    "each part finds what it asks for",
    arguments: [
      ("", ["Gamma Brno", "Beta", "Acme"]), ("score:>50", ["Acme"]), ("score:<50", ["Beta"]),
      ("score:>=40", ["Beta", "Acme"]), ("score:<=40", ["Beta"]), ("score:80", ["Acme"]),
      ("!score:>50", ["Gamma Brno", "Beta"]), ("is:analysed", ["Beta", "Acme"]),
      ("!is:analysed", ["Gamma Brno"]), ("is:hybrid", ["Acme"]), ("is:remote", []),
      ("brno", ["Gamma Brno", "Acme"]), ("location:brno", ["Acme"]),
      ("company:brno", ["Gamma Brno"]), ("title:brno", []), ("!brno", ["Beta"]),
      ("gmbrno", ["Gamma Brno"]), ("\"gmbrno\"", []), ("bt", []), ("BET", ["Beta"]),
      ("\"gamma brno\"", ["Gamma Brno"]), ("\"brno gamma\"", []),
      ("engineer score:>50 !beta", ["Acme"]), ("score:>", ["Gamma Brno", "Beta", "Acme"]),
    ])
  func finds(text: String, companies: [String]) throws {
    try check(JobQuery(text: text), companies)
    try check(JobQuery(text: text, order: JobOrder(isReversed: true)), companies.reversed())
    try test.library.prepareSearch()
    try check(JobQuery(text: text), companies)
    try check(JobQuery(text: text, order: JobOrder(isReversed: true)), companies.reversed())
  }

  private func check(_ query: JobQuery, _ companies: [String]) throws {
    let found = try test.library.jobs(query, offset: 0, limit: 10)
    #expect(found.map(\.companyName) == companies)
    #expect(try test.library.jobCount(query) == companies.count)
    for (index, job) in found.enumerated() {
      #expect(try test.library.position(of: job.id, in: query) == index)
      #expect(try test.library.jobs(query, offset: index, limit: 1) == [job])
    }
  }

  @Test("A7: only the current result counts")
  func current() throws {
    let job = try #require(
      try test.library.jobs(JobQuery(text: "acme"), offset: 0, limit: 1).first)
    _ = try test.addAnalysis(job: job.id, resume: try test.addResume().id)
    #expect(try test.library.jobCount(JobQuery(text: "score:80")) == 0)
  }

  @Test(
    "each order has every job once, and the place of each",
    arguments: [
      (JobOrder(.newest), ["Gamma Brno", "Beta", "Acme"]),
      (JobOrder(.newest, isReversed: true), ["Acme", "Beta", "Gamma Brno"]),
      (JobOrder(.company), ["Acme", "Beta", "Gamma Brno"]),
      (JobOrder(.company, isReversed: true), ["Gamma Brno", "Beta", "Acme"]),
      (JobOrder(.score), ["Acme", "Beta", "Gamma Brno"]),
      (JobOrder(.score, isReversed: true), ["Gamma Brno", "Beta", "Acme"]),
      // All titles are alike: the newest first, whichever way.
      (JobOrder(.title), ["Gamma Brno", "Beta", "Acme"]),
      (JobOrder(.title, isReversed: true), ["Gamma Brno", "Beta", "Acme"]),
      (JobOrder(.location, isReversed: true), ["Acme", "Gamma Brno", "Beta"]),
    ])
  func orders(order: JobOrder, companies: [String]) throws {
    let query = JobQuery(order: order)
    let jobs = try test.library.jobs(query, offset: 0, limit: 10)
    #expect(jobs.map(\.companyName) == companies)
    for (index, job) in jobs.enumerated() {
      #expect(try test.library.position(of: job.id, in: query) == index)
      #expect(try test.library.jobs(query, offset: index, limit: 1) == [job])
    }
    let filtered = JobQuery(text: "!beta", order: order)
    #expect(
      try test.library.jobs(filtered, offset: 0, limit: 10).map(\.companyName)
        == companies.filter { $0 != "Beta" })
  }
}
