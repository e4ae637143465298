/// What a part of a posting is about, and so how much its words ask for.
enum PostingSection: Sendable {
  case required, introduction, responsibilities, preferred, about, ignored

  /// How much a skill weighs that is named here.
  var weight: Double {
    switch self {
    case .required: 1
    case .introduction: 0.6
    case .responsibilities: 0.6
    case .preferred: 0.4
    case .about: 0.15
    case .ignored: 0
    }
  }

  static let headings = HeadingTable<PostingSection>(
    whole: [
      (
        .required,
        """
        requirements, qualifications, experience, skills, must have, must haves, about you,
        education, technologies, tech stack, our stack, your profile, profile, competencies, you,
        who are you, you have, you are, your skills, your experience
        """
      ),
      (
        .responsibilities,
        """
        responsibilities, duties, the role, role, your role, tasks, description, job description,
        position, the job, about the job, about this job, about the role, about the position, overview,
        what you do, your mission, your tasks, key responsibilities, job summary, summary, you will
        """
      ),
      (.preferred, "bonus, bonus points, pluses, plus, preferred, nice to have, optional"),
      (
        .about,
        """
        about us, about, company, the company, our company, who we are, our story, our mission,
        our values, our team, the team, about the team, about the company
        """
      ),
      (
        .ignored,
        """
        benefits, perks, the offer, offer, compensation, salary, pay, apply, how to apply,
        location, details, remote details, contact, share, joel test
        """
      ),
    ],
    within: [
      (
        .required,
        """
        requirements, qualifications, what you need, must have, must haves, who you are,
        looking for, great fit, good fit, ideal candidate, what you bring, you bring, skills required,
        required skills, technical skills, desired skills, key skills, desired knowledge, you should have,
        you will have, what youll need, what youll bring, you have, skills and experience,
        experience required, required experience, prerequisites, eligibility, what we expect,
        what were looking for, what we look for
        """
      ),
      (
        .preferred,
        """
        nice to have, nice to haves, good to have, preferred qualifications, preferred skills, preferred,
        bonus points, is a plus, a plus, desirable, extra credit, would be nice, even better,
        additional qualifications, bonus
        """
      ),
      (
        .responsibilities,
        """
        responsibilities, youll do, you will do, youll be doing, you will be doing, will you do, day to day, duties,
        what you do, your role, in this role, the opportunity, essential functions
        """
      ),
      (
        .ignored,
        """
        benefits, perks, we offer, what we offer, why join, why us, why work, equal opportunity, similar jobs,
        more jobs, jobs you might like, how to apply, hiring process, interview process, life at,
        our offer, you get, whats in it for you, get notified, other jobs
        """
      ),
      (.about, "about us, who we are, our story, our mission, our values"),
    ])

  /// A segment's own wording is stronger than the section it stands in.
  func refined(by words: [Word]) -> PostingSection {
    guard self != .ignored else { return self }
    if Self.legal.isIn(words) { return .ignored }
    if self != .about, Self.optional.isIn(words) { return .preferred }
    return self
  }

  private static let legal = WordPhrases([
    "equal opportunity", "equal employment", "without regard to", "sexual orientation",
    "veteran status", "health insurance", "401k", "401 k", "paid time off", "competitive salary",
    "competitive salaries", "unlimited vacation", "reasonable accommodation", "parental leave",
  ])
  private static let optional = WordPhrases([
    "nice to have", "nice to haves", "good to have", "a plus", "big plus", "preferred",
    "preferably", "bonus", "ideally", "an advantage", "desirable", "advantageous", "not required",
    "not mandatory",
  ])
}
