/// A person whose rows are kept apart from everybody else's (J11, R4).
package struct User: Equatable, Sendable {
  package var id: UserID
  /// The login name by default; unique in a database.
  package var name: String

  package init(id: UserID, name: String) {
    self.id = id
    self.name = name
  }
}
