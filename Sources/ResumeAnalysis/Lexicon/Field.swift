/// A profession and what it is recognised by.
struct Field: Sendable {
  typealias ID = Int

  /// A skill or term of a field, and how much it tells: one that many fields
  /// share tells less.
  struct Sign<Thing: Sendable>: Sendable {
    let thing: Thing
    let weight: Double
  }

  let name: String
  /// Whether its titles say little by themselves, such as “software engineer”.
  var isBroad = false
  /// The fields that are close to it.
  var near: Set<ID> = []
  var skills: [Sign<Skill.ID>] = []
  /// Words of the field that are no skills of the lexicon, by phrase number.
  var terms: [Sign<Int>] = []
}
