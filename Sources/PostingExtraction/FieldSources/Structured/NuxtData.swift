/// Nuxt's `__NUXT_DATA__`: one list whose objects hold the places of their values in it.
enum NuxtData {
  private static let maximumDepth = 6
  /// Values that may be put together for one page.
  private static let maximumValues = 200_000

  /// The objects with their values put in; `nil` where the list is not of this kind.
  static func resolved(_ value: JSONValue) -> JSONValue? {
    guard case .array(let table) = value, table.count > 3,
      case .object(let first)? = table.first(where: { if case .object = $0 { true } else { false } }
      ),
      first.values.allSatisfy({ place(of: $0, in: table) != nil })
    else { return nil }
    var budget = maximumValues
    let objects = table.filter { entry in
      guard case .object(let members) = entry else { return false }
      return members.count >= 3
    }
    return .array(objects.map { resolve($0, table, depth: 0, &budget) })
  }

  private static func place(of value: JSONValue, in table: [JSONValue]) -> Int? {
    guard case .number(let number) = value, number >= 0, number < Double(table.count),
      number == number.rounded()
    else { return nil }
    return Int(number)
  }

  /// Puts values in for the places that an object or a list of the table holds.
  private static func resolve(
    _ entry: JSONValue, _ table: [JSONValue], depth: Int, _ budget: inout Int
  ) -> JSONValue {
    guard depth < maximumDepth, budget > 0 else { return .null }
    func target(_ value: JSONValue) -> JSONValue {
      budget -= 1
      guard let place = place(of: value, in: table) else { return value }
      return resolve(table[place], table, depth: depth + 1, &budget)
    }
    switch entry {
    case .object(let members): return .object(members.mapValues(target))
    case .array(let values):
      // `["Reactive", 3]` wraps the value at 3.
      if values.count == 2, case .string = values[0] { return target(values[1]) }
      return .array(values.map(target))
    default: return entry
    }
  }
}
