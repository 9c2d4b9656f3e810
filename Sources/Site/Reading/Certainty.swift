import Diagnostics
import Model

/// The facts that are certain in a site with mistakes. Polder reports nothing that may be a mere
/// consequence of another mistake.
struct Certainty: Sendable {
  /// Whether there is no error.
  var isWhole = true
  /// Whether `site.yml` was read without an error.
  var settings = true
  /// Whether `model.yml` was read without an error.
  var model = true
  /// Whether all entries and all their fields were read, and all entries that they refer to exist.
  var entries = true
  /// The names of entries whose files could not be read completely. Their addresses may be
  /// different.
  var slugs: Set<String> = []

  /// The root-relative URLs that more than one page has.
  var sharedURLs: Set<String> = []

  /// The pictures on other hosts that were already reported, each after the path of its file.
  var foreignImages: Set<String> = []

  /// Whether all addresses are known.
  var addresses: Bool { settings && model && entries }

  init() {}

  /// Determines what is certain after the stages before rendering.
  init(_ findings: Findings, _ input: SiteInput, _ pages: [ParsedPage], _ unread: UnreadFiles) {
    func isFaulty(_ file: SourceFile?, _ name: String) -> Bool {
      let path = file?.path ?? "\(input.contentFolder)/\(name)"
      return file == nil
        || (findings.frame + findings.input).contains {
          $0.severity == .error && $0.location.file.path == path
        }
    }
    isWhole = !findings.hasErrors
    settings = !isFaulty(input.settings, "site.yml")
    model = !isFaulty(input.model, "model.yml")
    entries =
      !findings.content.hasErrors && !findings.frame.hasErrors && !findings.input.hasErrors
    sharedURLs = Set(
      findings.frame.compactMap {
        if case SiteProblem.urlTwice(let url) = $0.problem { url } else { nil }
      })
    foreignImages = Set(
      findings.links.all.compactMap {
        guard case SiteProblem.foreignImage(let url, _) = $0.problem else { return nil }
        return "\($0.location.file.path) \(url)"
      })
    slugs = unread.allSlugs
    let faulty = Set(
      findings.content.all.filter { $0.severity == .error }.map(\.location.file.path))
    for page in pages where !page.isWhole || faulty.contains(page.version.file.path) {
      slugs.insert(page.place.slug)
    }
  }

  /// Whether an address may belong to an entry that could not be read completely.
  func mayBeUnread(_ url: String) -> Bool {
    !slugs.isEmpty && url.split(separator: "/").contains { slugs.contains(String($0)) }
  }
}

extension Findings {
  /// Removes the findings that may be consequences of other mistakes.
  mutating func keep(_ certainty: Certainty, _ model: ContentModel) {
    if certainty.isWhole { return }
    frame = frame.certain(certainty, model)
    templates = templates.certain(certainty, model)
    drafts = drafts.certain(certainty, model)
    links = links.mapped { $0.certain(certainty, model) }
    content = content.mapped { $0.certain(certainty, model) }
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics without those that may follow from mistakes in the settings or the
  /// model.
  func certain(_ certainty: Certainty, _ model: ContentModel) -> [Diagnostic] {
    if certainty.isWhole { return self }
    return filter { diagnostic in
      switch diagnostic.problem {
      case ContentProblem.unknownKey(let key, _): return !model.lostFields.contains(key)
      case TemplateProblem.unknownField(let name, _), TemplateProblem.unknownVariable(let name, _):
        return !model.lostFields.contains(name)
      case SiteProblem.foreignImage: return certainty.settings
      case PublishProblem.thirdParty(let url, _, _):
        let place = "\(diagnostic.location.file.path) \(url)"
        return certainty.settings && !certainty.foreignImages.contains(place)
      default: return true
      }
    }
  }
}
