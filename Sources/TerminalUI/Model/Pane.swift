/// The three panes, in the order of their numbers.
enum Pane: Int, CaseIterable, Sendable {
  case jobs = 1
  case resumes, detail

  var name: String {
    switch self {
    case .jobs: "Jobs"
    case .resumes: "Resumes"
    case .detail: "Analysis"
    }
  }

  func next(by step: Int) -> Pane {
    let all = Pane.allCases
    let index = (rawValue - 1 + step + all.count) % all.count
    return all[index]
  }
}
