/// Parameters that say how somebody came to a page, and not which page it is.
enum TrackingParameter {
  static func matches(_ parameter: URLParameter) -> Bool {
    let name = parameter.name.lowercased()
    if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
    // “ref” and its like name a posting on some sites: only a known value tells.
    guard referrerNames.contains(name) else { return false }
    let value = parameter.value.lowercased()
    return value.isEmpty || referrers.contains { value.hasPrefix($0) }
  }

  private static let prefixes = [
    "utm_", "mtm_", "pk_", "hsa_", "_hs", "rx_", "oly_", "vero_", "trk_", "lever-", "__jv",
  ]

  private static let names: Set<String> = [
    // Advertising networks and analytics.
    "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "twclid", "ttclid",
    "li_fat_id", "igshid", "igsh", "yclid", "ysclid", "_ga", "_gl", "s_cid", "cmpid", "icid",
    "mc_cid", "mc_eid", "mkt_tok", "ref_src", "ref_url", "srsltid",
    // Job boards and the systems of employers.
    "gh_src", "trk", "trkinfo", "trackingid", "refid", "trid", "dcr_ci", "iis", "iisn", "_pc",
    "jsessionid", "eblink", "originalsubdomain", "indeed_apply_id", "ccuid",
  ]

  private static let referrerNames: Set<String> = [
    "source", "src", "ref", "referer", "referrer", "referral", "from", "via", "origin", "medium",
    "channel", "campaign", "utm", "jobsource", "job_source", "applysource",
  ]

  /// How referrers are named, by what their values begin with.
  private static let referrers = [
    "linkedin", "indeed", "glassdoor", "google", "facebook", "twitter", "instagram", "xing",
    "stepstone", "monster", "ziprecruiter", "adzuna", "jooble", "talent.com", "dice", "otta",
    "welcometothejungle", "wttj", "builtin", "built in", "angellist", "wellfound", "hackernews",
    "hacker news", "hn", "news.ycombinator", "ycombinator", "stackoverflow", "github", "reddit",
    "remoteok", "remotive", "weworkremotely", "himalayas", "jobicy", "arbeitnow", "simplify",
    "levels.fyi", "newsletter", "email", "e-mail", "job board", "jobboard", "job_board", "social",
    "careers page", "career page", "career site", "careersite", "company website", "organic",
  ]
}
