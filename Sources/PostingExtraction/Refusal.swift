import JobTrackerDomain

/// Why a page gives no posting (J10 `needs_manual`); each ends with what to do.
enum Refusal: UserFacingError, Equatable {
  /// A site that forbids reading by programs, or blocks it.
  case closedSite(name: String)
  case notFetched(reason: String)
  /// 404 and 410.
  case gone(status: Int)
  /// The board's own data does not have the posting.
  case noSuchPosting(vendor: String)
  /// 401, 403 and 451.
  case forbidden(status: Int)
  case tooManyRequests
  case serverError(status: Int)
  case unexpectedStatus(Int)
  case notAPage(kind: String)
  case tooLarge(megabytes: Int)
  case empty
  case captcha
  case loginWall
  case needsJavaScript
  case list
  /// The page says that the job was filled or its advertisement ended.
  case closed
  /// The same above a posting that can still be read.
  case ended
  /// A page that says it does not exist, though the server sent it as one that does.
  case missingPage
  /// A page that says that there is no job to apply for.
  case noneOpen
  /// A page that holds nothing but the address of another.
  case leadsOn(address: String)
  /// Nothing on the page speaks for a posting.
  case noPosting
  case nothingFound
  case missing([JobField])

  var message: String { "\(problem)paste the posting's text instead." }

  /// What happened, and what else could be done.
  private var problem: String {
    switch self {
    case .closedSite(let name): "\(name) does not let programs read its postings: "
    case .notFetched(let reason): "\(reason.withoutFinalStop), or "
    case .gone(let status): "The page is gone (HTTP \(status)), the posting may have expired: "
    case .noSuchPosting(let vendor):
      "\(vendor) does not have the posting any more, it is gone or has expired: "
    case .forbidden(let status): "The site does not show the page to a program (HTTP \(status)): "
    case .tooManyRequests: "The site wants a pause (HTTP 429): try again in a few minutes, or "
    case .serverError(let status):
      "The site has a problem (HTTP \(status)): try again later, or "
    case .unexpectedStatus(let status): "The site answered with HTTP \(status) and no page: "
    case .notAPage(let kind): "The address leads to \(kind) and not to a web page: "
    case .tooLarge(let megabytes): "The page is larger than the limit of \(megabytes) MB: "
    case .empty: "The page is empty: "
    case .captcha: "The site wants proof that a person is reading (a captcha): "
    case .loginWall: "The site shows the posting only after signing in: "
    case .needsJavaScript: "The page builds its text with JavaScript and came empty: "
    case .list: "The page lists several jobs: use the address of one of them, or "
    case .closed: "The posting has expired or was closed: "
    case .ended: "The posting has expired or was closed: keep what was read of it, or "
    case .missingPage: "The site says that there is no such page, the posting may have expired: "
    case .leadsOn(let address): "The page only leads on to \(address): use that address, or "
    case .noneOpen: "The page says that no position is open: look again later, or "
    case .noPosting:
      "The page does not look like the posting of one job: open the posting and use its address, or "
    case .nothingFound: "No posting was found on the page: "
    case .missing(let fields):
      "The page does not tell the \(fields.map(\.name).joinedAsList): fill in what is missing, or "
    }
  }
}
