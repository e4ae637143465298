/// A field that a reader can propose a value for.
enum PostingField: String, CaseIterable {
  case company = "company_name"
  case title = "job_title"
  case description = "job_description"
  case location, workplace, salary
  case employmentTypes = "employment_types"
  case datePosted = "date_posted"
  case validThrough = "valid_through"
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
    ranked(field).first
  }

  /// Every value with what speaks for it, the best first.
  func ranked(_ field: PostingField) -> [(value: String, source: String, weight: Int)] {
    var groups: [(key: String, strongest: Proposal, weights: [String: Int])] = []
    for proposal in all where proposal.field == field {
      let key = field == .company ? CompanyName.key(proposal.value) : proposal.value
      let group = groups.firstIndex { $0.key == key } ?? groups.count
      if group == groups.count { groups.append((key, proposal, [:])) }
      // One source counts once, however often it says the same.
      let weight = max(proposal.weight, groups[group].weights[proposal.source] ?? 0)
      groups[group].weights[proposal.source] = weight
      if Self.isBetter(proposal, than: groups[group].strongest) {
        groups[group].strongest = proposal
      }
    }
    let own = groups.map { $0.weights.values.reduce(0, +) }
    let names = field == .company ? groups.map { CompanyName.words($0.strongest.value) } : []
    let sums = groups.indices.map { index in
      (
        groups[index].strongest,
        own[index] + support(for: index, groups.map(\.strongest), named: names, own)
      )
    }
    // Of equals the one that was proposed first.
    return sums.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { ($0.element.0.value, $0.element.0.source, $0.element.1) }
  }

  /// How sure a source is, that its spelling of a company is taken as it stands.
  private static let sureWeight = 95

  /// What a page marks as the company.
  private static let markedWeight = 45

  /// Whether a proposal's spelling is preferred to another of the same value: the legal form
  /// of a company is kept.
  private static func isBetter(_ proposal: Proposal, than other: Proposal) -> Bool {
    if proposal.field == .company, max(proposal.weight, other.weight) < sureWeight {
      let forms = [proposal, other].map { CompanyName.hasLegalForm($0.value) }
      if forms[0] != forms[1] {
        let (full, short) = forms[0] ? (proposal, other) : (other, proposal)
        // A sentence, and a page's last line, may be about the group that a marked company
        // belongs to.
        let isElsewhere =
          [CompanyMarkSource.copyright, SelfNamingSource.name, NameMentions.name]
          .contains(full.source) && short.weight >= markedWeight
        return forms[0] != isElsewhere
      }
    }
    return proposal.weight > other.weight
  }

  /// What shorter forms of a company's name, such as `Example` for `Example Works`, add.
  private func support(
    for index: Int, _ values: [Proposal], named names: [[String]], _ weights: [Int]
  ) -> Int {
    guard names.count > 1 else { return 0 }
    let isSure = values[index].weight >= 45 || CompanyName.hasLegalForm(values[index].value)
    let words = names[index]
    return values.indices.reduce(0) { sum, other in
      let short = names[other]
      // A name that the page marks as the company's is no short form of another.
      guard other != index, values[other].weight <= 40 else { return sum }
      let isPart =
        isSure && short.count < words.count && words.starts(with: short)
        || short.count == 1 && CompanyName.isAcronym(short[0], of: words)
      return sum + (isPart ? weights[other] / 2 : 0)
    }
  }

  func values(_ field: PostingField) -> [String] {
    all.filter { $0.field == field }.map(\.value)
  }
}
