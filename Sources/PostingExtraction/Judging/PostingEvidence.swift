import JobTrackerDomain

/// What speaks for a page that it holds the posting of one job.
///
/// A page about something else has a title and a text too; so two things are asked for: a job
/// that is named, and an employer who looks for somebody.
struct PostingEvidence {
  private let page: WebPage
  private let posting: Posting
  private let address: PostingAddress

  init(_ page: WebPage, posting: Posting) {
    self.page = page
    self.posting = posting
    address = PostingAddress(page.url ?? page.meta("og:url") ?? "")
  }

  /// Whether there is enough; a page whose language none of the words are of is left to its reader.
  var isEnough: Bool {
    if page.postings.single != nil || !isInKnownLanguage { return true }
    let headings = [posting.jobTitle] + page.tree.elements(.h1).prefix(2).map(page.tree.line(of:))
    if headings.contains(where: GenderMarks.stand(in:)) { return true }
    if headings.contains(where: OtherPages.areCalled)
      || page.titles.contains(where: OtherPages.areAdvice) || explainsOccupation
    {
      return false
    }
    if page.titles.contains(where: OtherPages.areForms),
      posting.jobDescription.weighedLength < Self.shortestBesideForm
    {
      return false
    }
    let hasSections = hasSections
    if hasSections.duties { return true }
    let text = ([posting.jobDescription] + headings).joined(separator: "\n")
    let isCalling = HiringWords.call(in: text)
    if address.isArticle { return namesJob && isCalling }
    let isAsking = isCalling || canApply || HiringWords.invite(in: text) || namesMailbox
    if isAsking || hasSections.any || hasFacts {
      return namesJob || hasFacts || isAsking && (address.leadsBehindJobs || tellsWorkingTime)
    }
    return JobWords.name(posting.jobTitle) && HiringWords.seek(in: text)
  }

  /// In characters; a form to apply with is sometimes called so with the whole posting above it.
  private static let shortestBesideForm = 400

  /// Whether the page tells what people of an occupation do and how one becomes one of them.
  private var explainsOccupation: Bool {
    [HTMLTag.h2, .h3].lazy.flatMap { page.tree.elements($0).prefix(Self.mostHeadings) }
      .filter { OtherPages.explainOccupation(page.tree.line(of: $0)) }.prefix(2).count == 2
  }

  private static let mostHeadings = 20

  /// Whether the title says which job it is.
  var namesJob: Bool { JobWords.areIn(posting.jobTitle) }

  /// Whether there are the sections of a posting, one of them about what is to be done.
  var hasDuties: Bool { hasSections.duties }

  private var hasSections: (any: Bool, duties: Bool) {
    var count = 0
    var hasDuties = false
    for line in posting.jobDescription.textLines where SectionWords.headsLine(line) {
      count += 1
      hasDuties = hasDuties || SectionWords.headsDuties(line)
    }
    return (count > 1, count > 1 && hasDuties)
  }

  /// Whether two facts are told that only jobs have together.
  private var hasFacts: Bool {
    let facts = posting.facts
    let isPlaced = !facts.location.isEmpty || facts.workplace != nil
    return !facts.employmentTypes.isEmpty && (isPlaced || facts.salary != nil)
      || !facts.location.isEmpty && facts.validThrough != nil
  }

  /// Whether the text says that it is about work in full or part time.
  private var tellsWorkingTime: Bool {
    WorkWords.employmentTypes(in: posting.jobDescription).contains {
      $0 == .fullTime || $0 == .partTime
    }
  }

  /// Whether there is something to apply with: a button or link, a form for a file, a mailbox.
  private var canApply: Bool {
    let tree = page.tree
    return [HTMLTag.a, .button, .input].contains { tag in
      tree.elements(tag).contains { index in
        if tag == .input { return tree.attribute("type", of: index) == "file" }
        guard !isOfSite(index) else { return false }
        if tag == .a, tree.attributes(of: index).withValue(of: "href", Self.isMailbox) ?? false {
          return true
        }
        return SiteLabels.isApply(tree.line(of: index))
      }
    }
  }

  /// Whether it stands on every page of the site.
  private func isOfSite(_ index: Int) -> Bool {
    page.tree.ancestors(of: index).contains { Self.siteParts.contains(page.tree[$0].tag) }
  }

  private static let siteParts: TagSet = [.nav, .header, .footer, .aside]

  private var namesMailbox: Bool { posting.jobDescription.utf8.contains(UInt8(ascii: "@")) }

  private static func isMailbox(_ link: SimpleText.Bytes) -> Bool {
    LowerCase.withFolded(link, mail.begin(folded:))
  }

  private static let mail: Phrases = ["mailto:"]

  private var isInKnownLanguage: Bool {
    guard let html = page.tree.elements(.html).first,
      let language = page.tree.attribute("lang", of: html)?.folded.prefix(while: \.isLetter),
      !language.isEmpty
    else { return true }
    return Self.languages.contains(language)
  }

  private static let languages: WordSet = [
    "en", "de", "fr", "es", "ca", "pt", "it", "nl", "da", "sv", "no", "nb", "nn", "fi", "pl", "cs",
    "sk", "uk", "ru", "ja", "zh", "ko", "tr", "hu",
  ]
}
