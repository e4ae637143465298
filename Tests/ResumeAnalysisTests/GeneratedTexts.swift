import JobTrackerTesting

@testable import ResumeAnalysis

/// A posting and resumes for it, made up of the skills of one field.
struct GeneratedTexts {
  let posting: String
  /// What the posting asks for.
  let wanted: [String]
  /// The bullets of an honest resume, which shows two thirds of what is wanted.
  let bullets: [String]
  let shown: [String]
  let title: String

  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let lexicon = Lexicon.shipped
    let fields = lexicon.fields.filter { $0.skills.count >= 9 && !$0.isBroad }
    let field = fields[seed % fields.count]
    let names = field.skills.map { lexicon.skills[$0.thing].name }.shuffled(using: &random)
    wanted = Array(names.prefix(8))
    shown = Array(wanted.shuffled(using: &random).prefix(5))
    let trade = field.name
    title = "\(trade) specialist"
    posting = """
      \(trade) specialist

      What you will do
      - Design, build and look after our \(trade.lowercased()) landscape with the whole crew
      - Take part in the weekly planning of the next shipment

      Requirements
      - \(Int.random(in: 2...6, using: &random))+ years of experience with \(wanted[0])
      - Strong knowledge of \(wanted[1]) and \(wanted[2])
      - \(wanted[3]), \(wanted[4])
      - Hands-on work with \(wanted[5])

      Nice to have
      - \(wanted[6])
      - \(wanted[7])
      """
    let deeds = [
      "Built a billing pipeline", "Reduced nightly failures", "Migrated four offices",
      "Delivered the tracking portal", "Introduced a new routine", "Led the rebuild of a portal",
    ]
    bullets = shown.map { skill in
      let number = Int.random(in: 11...89, using: &random)
      let deed = deeds.randomElement(using: &random) ?? ""
      return "\(deed) with \(skill) and cut the effort by \(number)% for \(number * 3) users"
    }
  }

  /// A resume with these bullets of work.
  func resume(_ bullets: [String], skills: [String] = [], extra: String = "") -> String {
    """
    Alex Poe
    alex@example.org

    Experience
    \(title), Acme, 2017 - 2023
    \(bullets.map { "- " + $0 }.joined(separator: "\n"))

    Skills
    \((["Teamwork"] + skills).joined(separator: ", "))

    Education
    BSc, 2016
    \(extra)
    """
  }

  var honest: String { resume(bullets, skills: shown) }
  /// One that shows a single thing of what is wanted.
  var weak: String { resume(Array(bullets.prefix(1)), skills: []) }
}
