import JobTrackerDomain
import TerminalScreen
import Testing

@testable import TerminalUI

/// The list of jobs, of which only a window is loaded.
@Suite struct JobListTests {
  @Test(
    "The companies take more columns where there are some, as far as one in sight needs them",
    arguments: [
      (80, "Grand Ba… Baker"), (100, "Grand Baker… Baker"), (120, "Grand Bakery Company Baker"),
      (200, "Grand Bakery Company Baker"),
    ])
  func companies(columns: Int, row: String) throws {
    var library = FakeLibrary()
    library.jobs = [Sample.summary(1, "Grand Bakery Company", "Baker")]
    let stage = try Stage(library, size: Size(columns: columns, rows: 24))
    #expect(stage.text.contains(row))
  }

  @Test("The first frame has its rows after one short read, without the count")
  func firstFrame() throws {
    var stage = try Stage(Sample.many(100_000), opens: false)
    stage.holds = true
    stage.open()
    let first = try #require(stage.jobsRequests.first)
    #expect(stage.jobsRequests.count == 1)
    #expect(first.index == 0 && first.limit <= 400 && first.anchor == nil)
    // Everything but the count is answered.
    stage.waiting.removeAll { $0 == .load(.count(JobQuery())) }
    stage.answer()
    #expect(stage.model.jobs.count == nil)
    #expect(stage.text.contains("Engineer 0"))
  }

  @Test("Walking down never meets a row that is not loaded, though every read is a key late")
  func prefetch() throws {
    var stage = try Stage(Sample.many(100_000))
    stage.holds = true
    for step in 1...1500 {
      stage.press("j")
      let list = stage.model.jobs
      let seen = list.top..<list.top + Layout(stage.model).jobRows.height
      if seen.contains(where: { list.row($0) == .unknown }) {
        Issue.record("a row is missing after \(step) steps")
      }
      stage.answer()
    }
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer 1500")
    #expect(stage.jobsRequests.count < 40)
  }

  @Test("Paging down at full speed catches up")
  func paging() throws {
    var stage = try Stage(Sample.many(100_000))
    for _ in 0..<200 { stage.press("PgDn") }
    let cursor = stage.model.jobs.cursor
    #expect(cursor > 2000)
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer \(cursor)")
  }

  @Test("G goes to the last of 100 000 jobs; what is not loaded yet shows as a placeholder")
  func end() throws {
    var stage = try Stage(Sample.many(100_000))
    stage.holds = true
    stage.press("G")
    #expect(stage.model.jobs.selected == .unknown)
    #expect(stage.text.contains("│ …  "))
    stage.answer()
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer 99999")
    #expect(stage.text.contains("Engineer 99999"))
    #expect(stage.text.contains("100 000 jobs"))
  }

  @Test("G before the count is known goes to the end once it is")
  func endBeforeCount() throws {
    var stage = try Stage(Sample.many(5000), opens: false)
    stage.holds = true
    stage.open()
    let count = stage.waiting.filter { $0 == .load(.count(JobQuery())) }
    stage.waiting.removeAll { $0 == .load(.count(JobQuery())) }
    stage.answer()
    stage.press("G")
    stage.waiting += count
    stage.holds = false
    stage.answer()
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer 4999")
  }

  @Test("However much is wanted, one read of a kind is under way and at most one follows")
  func coalescing() throws {
    var stage = try Stage(Sample.many(100_000))
    stage.holds = true
    let before = stage.jobsRequests.count
    for _ in 0..<50 {
      stage.now += 0.2
      stage.send(.changes(Changes(isStored: true)))
      stage.press("PgDn")
    }
    #expect(stage.jobsRequests.count == before + 1)
    stage.answer()
    #expect(stage.jobsRequests.count == before + 2)
  }

  @Test("An answer to an old filter is dropped and the new one is asked")
  func stale() throws {
    var stage = try Stage(Sample.library)
    stage.holds = true
    stage.press("/")
    stage.type("acme")
    stage.answer()
    #expect(stage.model.jobs.loadedQuery?.text != "a")
    stage.answer()
    #expect(stage.model.jobs.loadedQuery?.text == "acme")
    #expect(stage.model.jobs.rows.map(\.companyName) == ["Acme"])
  }

  @Test("The filter narrows while it is typed; Esc shows all jobs and stays on the one found")
  func filter() throws {
    var stage = try Stage(Sample.library)
    stage.press("/")
    stage.type("backend")
    #expect(stage.model.jobs.rows.map(\.companyName) == ["Acme"])
    stage.press("Enter", "Esc")
    #expect(stage.model.jobs.rows.count == 3)
    #expect(stage.model.jobs.selectedJob?.companyName == "Acme")
  }

  @Test("The cursor stays on its job and the rows stay in place when others come above")
  func staysOnJob() throws {
    var stage = try Stage(Sample.many(2000))
    for _ in 0..<100 { stage.press("j") }
    let (id, top) = (stage.model.jobs.selectedJob?.id, stage.model.jobs.top)
    let place = stage.model.jobs.cursor - top
    stage.change { library in
      for number in 0..<5 {
        library.jobs.insert(Sample.summary(Int64(9000 + number), "New", "Job"), at: 0)
      }
    }
    #expect(stage.model.jobs.selectedJob?.id == id)
    #expect(stage.model.jobs.cursor - stage.model.jobs.top == place)
    #expect(stage.model.jobs.cursor == 105)
  }

  @Test("Moving on while the list is read anew keeps the job that was moved to")
  func movesDuringReload() throws {
    var stage = try Stage(Sample.many(2000))
    for _ in 0..<50 { stage.press("j") }
    stage.library.jobs.insert(Sample.summary(9000, "New", "Job"), at: 0)
    stage.holds = true
    stage.now += 1
    stage.send(.changes(Changes(isStored: true)))
    stage.press("j", "j")
    stage.holds = false
    stage.answer()
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer 52")
  }

  @Test("The job under the cursor is deleted elsewhere: the next one takes its place")
  func deleted() throws {
    var stage = try Stage(Sample.many(10))
    stage.press("j", "j")
    stage.change { $0.jobs.remove(at: 2) }
    #expect(stage.model.jobs.selectedJob?.jobTitle == "Engineer 3")
    stage.press("G")
    stage.change { $0.jobs.removeAll() }
    #expect(stage.model.jobs.cursor == 0 && stage.model.jobs.totalRows == 0)
  }

  @Test("A failed read is told and not tried again and again")
  func failedRead() throws {
    var stage = try Stage(Sample.many(1000), opens: false)
    stage.holds = true
    stage.open()
    stage.waiting = []
    stage.send(.loaded(.jobs, .failure(Failure(message: "The database is locked."))))
    stage.press("j")
    #expect(stage.jobsRequests.count == 1)
    stage.send(.changes(Changes(isStored: true)))
    stage.now += 1
    stage.send(.tick)
    #expect(stage.jobsRequests.count == 2)
  }
}
