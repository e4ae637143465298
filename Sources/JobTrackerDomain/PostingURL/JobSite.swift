/// A site on which it is known what of an address names a posting.
struct JobSite: Sendable {
  /// The end of its host names.
  private let domain: String
  /// The parameters that name a posting; `nil` where any may.
  private var naming: Set<String>? = []
  /// Ends of the path that open the form of the same posting.
  private var formEnds: Set<String> = []
  private var rewrite: @Sendable (inout PostingURLParts) -> Void = { _ in }

  func has(_ host: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

  func simplify(_ parts: inout PostingURLParts) {
    rewrite(&parts)
    if let naming { parts.parameters.removeAll { !naming.contains($0.name.lowercased()) } }
    while let last = parts.path.last, formEnds.contains(last.lowercased()) {
      parts.path.removeLast()
    }
  }

  static let all = [
    JobSite(
      domain: "greenhouse.io", naming: ["gh_jid"],
      rewrite: { parts in
        if parts.host.hasPrefix("boards.") { parts.host = "job-" + parts.host }
        if parts.path.first == "embed", let board = parts["for"],
          let id = parts["token"] ?? parts["gh_jid"]
        {
          parts.path = [board, "jobs", id]
        }
        if parts.path.dropLast().last == "jobs" { parts.parameters = [] }
      }),
    JobSite(domain: "lever.co", formEnds: ["apply"]),
    JobSite(domain: "ashbyhq.com", formEnds: ["application"]),
    JobSite(domain: "workable.com", formEnds: ["apply"]),
    JobSite(
      domain: "smartrecruiters.com",
      rewrite: { parts in
        if parts.host.hasPrefix("careers.") { parts.host = "jobs.smartrecruiters.com" }
        // The title behind the number may change.
        guard let id = parts.path.last?.prefix(while: \.isNumber), id.count > 8 else { return }
        parts.path[parts.path.count - 1] = String(id)
      }),
    JobSite(
      domain: "myworkdayjobs.com",
      formEnds: ["apply", "applymanually", "autofillwithresume", "uselastapplication"],
      rewrite: { parts in
        if let first = parts.path.first, isLanguage(first) { parts.path.removeFirst() }
      }),
    JobSite(
      domain: "recruitee.com", formEnds: ["new", "c"],
      rewrite: { parts in
        if parts.path.first == "l" { parts.path.removeFirst(min(2, parts.path.count)) }
      }),
    JobSite(domain: "personio.de"),
    JobSite(
      domain: "personio.com",
      rewrite: { $0.host = $0.host.replacing(".personio.com", with: ".personio.de") }),
    JobSite(domain: "bamboohr.com", naming: ["id"], formEnds: ["detail"]),
    JobSite(
      domain: "icims.com",
      rewrite: { parts in
        guard parts.path.first == "jobs", parts.path.count > 2 else { return }
        parts.path.removeSubrange(2...)
      }),
    JobSite(
      domain: "linkedin.com", naming: nil,
      rewrite: { parts in
        parts.host = "linkedin.com"
        guard parts.path.first == "jobs" else { return }
        let named = parts.path.dropFirst().first == "view" ? parts.path.last : nil
        let id = parts["currentjobid"] ?? named?.split(separator: "-").last.map(String.init)
        guard let id else { return }
        parts.path = ["jobs", "view", id]
        parts.parameters = []
      }),
    JobSite(
      domain: "indeed.com", naming: nil,
      rewrite: { parts in
        parts.host = "indeed.com"
        guard let id = parts["jk"] ?? parts["vjk"] else { return }
        parts.path = ["viewjob"]
        parts.parameters = [URLParameter(name: "jk", value: id)]
      }),
  ]

  /// Whether a segment is a language such as `en` or `en-US`.
  private static func isLanguage(_ segment: String) -> Bool {
    let parts = segment.split(separator: "-")
    return (1...2).contains(parts.count)
      && parts.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) }
  }
}
