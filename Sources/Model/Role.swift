/// What the engine knows about the entries of a collection beyond their fields.
public enum Role: String, Sendable, CaseIterable {
  case place, event, organisation, person, article, project
}
