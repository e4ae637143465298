import Foundation
import JobTrackerDomain
import JobTrackerTesting
import ResumeAnalysis
import Testing

@testable import JobTrackerService

/// A person is asked once before texts go to a server.
@Suite struct SendingConsentTests {
  private func chat(_ url: String) -> ChatSettings {
    var chat = ChatSettings()
    chat.baseURL = url
    chat.key = Secret("gsk_test")
    return chat
  }

  @Test("It is asked for once for each server, and kept")
  func once() throws {
    let locations = Locations(home: try TemporaryDirectory().url)
    let groq = SendingConsent(locations, chat("https://api.groq.com"))
    #expect(groq.isNeeded)
    #expect(throws: SendingRefusal(host: "api.groq.com")) { try groq.check(.groq) }
    try groq.check(.offline)
    try groq.give()
    #expect(!SendingConsent(locations, chat("https://api.groq.com/openai/v1")).isNeeded)
    #expect(SendingConsent(locations, chat("https://openrouter.ai/api/v1")).isNeeded)
  }

  @Test(
    "A server on this machine needs none",
    arguments: ["http://127.0.0.1:11434/v1", "http://localhost:1234/v1", "http://[::1]:8080/v1"])
  func thisMachine(url: String) throws {
    let locations = Locations(home: try TemporaryDirectory().url)
    #expect(!SendingConsent(locations, chat(url)).isNeeded)
  }

  @Test("A server in the network at home needs it", arguments: ["http://192.168.1.5:11434/v1"])
  func nearby(url: String) throws {
    let locations = Locations(home: try TemporaryDirectory().url)
    #expect(SendingConsent(locations, chat(url)).isNeeded)
  }

  @Test("Without it no analysis is stored")
  func nothingStored() throws {
    let folder = try TemporaryDirectory()
    var settings = Settings()
    settings.chat = chat("https://api.groq.com")
    let tracker = try JobTracker(
      settings: settings, locations: Locations(home: folder.url), userName: "ada",
      runners: .fake())
    let draft = JobDraft(companyName: "Acme", jobTitle: "Engineer", jobDescription: "Build.")
    guard case .created(let job) = try tracker.addJob(draft) else {
      throw TestFailure("the job was not created")
    }
    let file = try folder.write("Ada Lovelace. Swift, SQL.", to: "cv.txt")
    let resume = try tracker.waitForText(of: try tracker.addResume(file))
    #expect(throws: SendingRefusal(host: "api.groq.com")) {
      try tracker.startAnalysis(job: job.id, resume: resume.id)
    }
    #expect(try tracker.currentAnalysis(ofJob: job.id) == nil)
    try tracker.sendingConsent.give()
    #expect(try tracker.startAnalysis(job: job.id, resume: resume.id).engine == .groq)
  }

  @Test("One that cannot be kept says so")
  func unwritable() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("", to: "state")
    let consent = SendingConsent(Locations(home: folder.url), chat("https://api.groq.com"))
    let error = #expect(throws: SendingConsentError.self) { try consent.give() }
    #expect(error?.path.hasPrefix(file.path) == true)
    #expect(consent.isNeeded)
  }
}
