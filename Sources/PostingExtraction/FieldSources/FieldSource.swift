/// A field that a reader can propose a value for.
enum PostingField: String, CaseIterable {
  case company = "company_name"
  case title = "job_title"
  case description = "job_description"
  case location
}

/// A value for a field and what speaks for it.
struct Proposal: Equatable {
  var field: PostingField
  var value: String
  /// What it was read from, such as `json-ld`; shown to the person.
  var source: String
  /// 0–100; proposals of the same value add up.
  var weight: Int
}

/// One way to find fields on a page.
///
/// Readers are asked in order; a later one sees what the earlier ones proposed, so
/// that a title can tell which part of a heading is the company.
protocol FieldSource: Sendable {
  func proposals(for page: WebPage, known: Proposals) -> [Proposal]
}

/// What the readers have proposed so far.
struct Proposals {
  private(set) var all: [Proposal] = []

  mutating func add(_ proposals: [Proposal]) {
    all += proposals.filter { !$0.value.isEmpty }
  }

  /// The value that most speaks for, and its strongest source.
  ///
  /// Companies that differ only in case, punctuation or a legal form count as one.
  func best(_ field: PostingField) -> (value: String, source: String, weight: Int)? {
    var groups: [(key: String, strongest: Proposal, weights: [String: Int])] = []
    for proposal in all where proposal.field == field {
      let key = field == .company ? CompanyName.key(proposal.value) : proposal.value
      let group = groups.firstIndex { $0.key == key } ?? groups.count
      if group == groups.count { groups.append((key, proposal, [:])) }
      // One source counts once, however often it says the same.
      let weight = max(proposal.weight, groups[group].weights[proposal.source] ?? 0)
      groups[group].weights[proposal.source] = weight
      if proposal.weight > groups[group].strongest.weight { groups[group].strongest = proposal }
    }
    let sums = groups.map { ($0.strongest, $0.weights.values.reduce(0, +)) }
    guard let first = sums.first else { return nil }
    let best = sums.dropFirst().reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    return (best.0.value, best.0.source, best.1)
  }

  func values(_ field: PostingField) -> [String] {
    all.filter { $0.field == field }.map(\.value)
  }
}
