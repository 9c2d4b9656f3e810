import Diagnostics

/// A link that a template writes by hand: to a path of the site, or to a host. The host may be that
/// of the site.
public struct WrittenLink: Sendable, Hashable {
  /// The path with its query and fragment, `/about/`, or all of a URL.
  public let path: String
  /// Where it stands.
  public let location: SourceLocation
}

/// The ids, references, controls and links in the HTML of a page, and what is wrong with the HTML.
struct MarkupLog: Sendable {
  struct Finding: Sendable {
    let problem: MarkupProblem
    let location: SourceLocation
    var notes: [Note] = []
    var suggestion: Suggestion?
  }

  /// An id that an attribute names.
  struct Reference: Sendable {
    let id: String
    let attribute: String
    let location: SourceLocation
  }

  /// A control outside labels, and its id, which a label elsewhere may name.
  struct Control: Sendable {
    let name: String
    let id: String?
    let location: SourceLocation
  }

  var findings: [Finding] = []
  /// The ids on the page.
  var ids: [String: SourceLocation] = [:]
  var references: [Reference] = []
  var controls: [Control] = []
  var links: [WrittenLink] = []
  /// The number of surrounding loops, other than those with at most one element.
  var loops = 0
  /// Whether the page has rendered Markdown, or an id with values in it. It can then have ids that
  /// are not known here.
  var hasOtherIDs = false

  mutating func report(
    _ problem: MarkupProblem, at location: SourceLocation, notes: [Note] = [],
    replacement: String? = nil
  ) {
    findings.append(
      Finding(
        problem: problem, location: location, notes: notes,
        suggestion: replacement.map { Suggestion(replace: location.range, with: $0) }))
  }

  /// Adds an id that a template writes as literal text.
  mutating func add(id: String, at location: SourceLocation, includedAt place: SourceLocation?) {
    if let first = ids[id] {
      report(
        .idTwice(id), at: place ?? location, notes: [Note(.firstDefinedHere, at: first)])
    } else if loops > 0 {
      report(
        .idInLoop(id), at: place ?? location,
        notes: place == nil ? [] : [Note(.firstDefinedHere, at: location)])
      ids[id] = location
    } else {
      ids[id] = location
    }
  }

  /// Adds the findings of an included template.
  mutating func include(_ other: MarkupLog, at place: SourceLocation) {
    for (id, location) in other.ids.sorted(by: { $0.key < $1.key }) {
      add(id: id, at: location, includedAt: place)
    }
    references += other.references
    controls += other.controls
    links += other.links
    hasOtherIDs = hasOtherIDs || other.hasOtherIDs
  }

  /// Checks, at the end of a page, that the ids that its attributes name exist.
  mutating func finish() {
    var known = NearMisses(ids.keys.sorted())
    let labelled = Set(references.lazy.filter { $0.attribute == "for" }.map(\.id))
    for reference in references where !known.contains(reference.id) {
      if hasOtherIDs, reference.attribute != "for" { continue }
      let near = known.best(for: reference.id)?.name
      report(
        .unknownID(reference.id, attribute: reference.attribute), at: reference.location,
        replacement: near.map { reference.attribute == "href" ? "#\($0)" : $0 })
    }
    for control in controls {
      if let id = control.id, labelled.contains(id) { continue }
      report(.unlabelled(control.name), at: control.location)
    }
  }
}
