/// Takes the fields of the posting that the page holds as data.
struct StructuredDataSource: FieldSource {
  func proposals(for page: WebPage, known: Proposals) -> [Proposal] {
    let postings = page.postings
    guard let posting = postings.single else { return [] }
    return JobPostingObject(posting).proposals(source: postings.source, weight: postings.weight)
  }
}
