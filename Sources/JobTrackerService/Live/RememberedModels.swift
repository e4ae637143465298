import Foundation
import JobTrackerStore
import ResumeAnalysis

/// Keeps in the database which models are closed to the key, so that a person is told
/// once and not at every start.
struct RememberedModels: UnavailableModels {
  /// A model may be opened again; it is asked for anew after so many days.
  private static let days = 30.0
  let database: Database

  func contains(_ model: String, host: String) -> Bool {
    guard let text = try? database.remembered(key(model, host)), let time = Double(text) else {
      return false
    }
    return Date().timeIntervalSince1970 - time < Self.days * 86400
  }

  func insert(_ model: String, host: String) {
    // Not worth an error: the model is asked for once more at the next start.
    try? database.remember("\(Date().timeIntervalSince1970)", under: key(model, host))
  }

  func remove(_ model: String, host: String) {
    guard contains(model, host: host) else { return }
    try? database.remember("", under: key(model, host))
  }

  private func key(_ model: String, _ host: String) -> String { "closed model \(host) \(model)" }
}
