import Dates
import Diagnostics

/// All entries of the site, with every reference resolved in both directions.
public struct Catalogue: Sendable {
  /// The model they follow.
  public let model: ContentModel

  /// The entries that are published, by collection (the model's order) and slug.
  public private(set) var entries: Table<EntryID, Entry> = []

  /// The entries of each collection, as ranges of `entries`.
  public private(set) var ranges: Table<CollectionID, Range<EntryID>> = []

  /// The model's back-references.
  public let backReferences: [BackReference]

  /// For each back-reference of the model and each entry of its `to` collection (by position in
  /// that collection) the entries that refer to it, by index.
  public private(set) var referrers: [[[EntryID]]] = []

  /// The entries that introduce the lists of collections.
  public private(set) var introductions: Table<CollectionID, EntryID?> = []

  /// The entry of a collection with a slug.
  public func entry(_ slug: String, in collection: CollectionID) -> EntryID? {
    var low = ranges[collection].lowerBound
    var high = ranges[collection].upperBound
    while low < high {
      let middle = EntryID((low.index + high.index) / 2)
      if entries[middle].slug < slug { low = middle.advanced(by: 1) } else { high = middle }
    }
    return low < ranges[collection].upperBound && entries[low].slug == slug ? low : nil
  }

  /// Which entries refer to an entry, for one of its back-references.
  public func referrers(_ backReference: Int, of entry: EntryID) -> [EntryID] {
    referrers[backReference][
      ranges[backReferences[backReference].to].lowerBound.distance(to: entry)]
  }

  /// Puts the versions of all files together.
  ///
  /// - Parameters:
  ///   - versions: what was read, in the order of the files' paths.
  ///   - isUnread: whether a collection has a file with this slug that could not be
  ///     read: the entry is there, though nothing is known of it.
  ///   - isPublished: whether an entry with this metadata is part of the site now.
  public static func make(
    _ versions: [(place: PagePlace, version: EntryVersion)], model: ContentModel,
    settings: SiteSettings, isUnread: (CollectionID, String) -> Bool = { _, _ in false },
    isPublished: (EntryMetadata) -> Bool
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var all = group(
      versions, languages: settings.languages.count, isUnread: isUnread, &diagnostics)
    all.sort { ($0.collection, $0.slug) < ($1.collection, $1.slug) }
    var hidden = Set<String>()
    for entry in all where !isPublished(entry.original.metadata) {
      hidden.insert("\(entry.collection.index)/\(entry.slug)")
    }
    all.removeAll { hidden.contains("\($0.collection.index)/\($0.slug)") }
    // A translation that is not published yet: readers of its language get the original.
    for index in all.indices {
      for language in all[index].versions.indices.dropFirst() {
        if let version = all[index].versions[language], !isPublished(version.metadata) {
          all[index].versions[language] = nil
        }
      }
    }

    var catalogue = Catalogue(model: model, backReferences: model.backReferences)
    catalogue.entries = Table(all)
    var start = EntryID(0)
    for collection in model.collections.indices {
      var end = start
      while end.index < all.count, all[end.index].collection == collection {
        end = end.advanced(by: 1)
      }
      catalogue.ranges.append(start..<end)
      start = end
    }
    catalogue.resolveReferences(hidden: hidden, isUnread: isUnread, &diagnostics)
    catalogue.mergeTranslations()
    catalogue.collectReferrers()
    catalogue.introductions = model.collections.mapTable { collection in
      guard let pages = model.collectionIndex(Collection.pagesName) else { return nil }
      return collection.name == Collection.pagesName
        ? nil : catalogue.entry(collection.name, in: pages)
    }
    return (catalogue, diagnostics)
  }

  /// The same entries, some with new versions of their files; nil when a reference leads nowhere.
  ///
  /// - Parameter changes: the versions of such entries in all languages, as they were read. Whether
  ///   they are published must be as it was.
  public func replacing(_ changes: [(entry: EntryID, versions: Table<LanguageID, EntryVersion?>)])
    -> Catalogue?
  {
    var changed = self
    var mistakes: [Diagnostic] = []
    var misses = ReferenceMisses()
    var hasOtherTargets = false
    for (index, versions) in changes {
      let resolved = versions.mapTable { version in
        version.map { version in
          version.with(
            values: version.values.map { value in
              value?.mappingReferences {
                resolve($0, at: $1, hidden: [], isUnread: { _, _ in false }, &misses, &mistakes)
              }
            })
        }
      }
      guard mistakes.isEmpty, let original = resolved.first.flatMap({ $0 }) else { return nil }
      changed.entries[index].versions = resolved
      changed.entries[index].original = original
      changed.mergeTranslations(of: index)
      hasOtherTargets =
        hasOtherTargets
        || backReferences.contains { targets($0, of: index) != changed.targets($0, of: index) }
    }
    if hasOtherTargets { changed.collectReferrers() }
    return changed
  }

  private init(model: ContentModel, backReferences: [BackReference]) {
    self.model = model
    self.backReferences = backReferences
  }

  /// One entry for each collection and slug; translations without an original are reported.
  private static func group(
    _ versions: [(place: PagePlace, version: EntryVersion)], languages: Int,
    isUnread: (CollectionID, String) -> Bool, _ diagnostics: inout [Diagnostic]
  ) -> [Entry] {
    var entries: [Entry] = []
    var known: [PagePlace: Int] = [:]
    func key(_ place: PagePlace) -> PagePlace {
      PagePlace(collection: place.collection, slug: place.slug)
    }
    for (place, version) in versions where place.language.isOriginal {
      if let other = known[key(place)] {
        // `cities.md` and `cities/index.md` would both be the page /cities/.
        diagnostics.append(
          Diagnostic(
            SiteProblem.urlTwice(url: "/\(place.slug)/"), at: SourceLocation(version.file),
            notes: [
              Note(.firstDefinedHere, at: SourceLocation(entries[other].original.file))
            ]))
        continue
      }
      known[key(place)] = entries.count
      var all = Table<LanguageID, EntryVersion?>(repeating: nil, count: languages)
      all[.original] = version
      entries.append(
        Entry(collection: place.collection, slug: place.slug, versions: all, original: version))
    }
    for (place, version) in versions where !place.language.isOriginal {
      guard let index = known[key(place)] else {
        if isUnread(
          place.introduces ?? place.collection, place.introduces == nil ? place.slug : "index")
        {
          continue
        }
        let name =
          version.file.path.split(separator: ".").dropLast(2).joined(separator: ".") + ".md"
        diagnostics.append(
          Diagnostic(
            ContentProblem.missingOriginal(original: name), at: SourceLocation(version.file)))
        continue
      }
      entries[index].versions[place.language] = version
    }
    return entries
  }

  /// Gives every reference its target, and reports those that have none.
  private mutating func resolveReferences(
    hidden: Set<String>, isUnread: (CollectionID, String) -> Bool, _ diagnostics: inout [Diagnostic]
  ) {
    var misses = ReferenceMisses()
    for index in entries.indices {
      for language in entries[index].versions.indices {
        guard let read = entries[index].versions[language] else { continue }
        let known = diagnostics.count
        var version = read.with(
          values: read.values.map { value in
            value?.mappingReferences {
              resolve($0, at: $1, hidden: hidden, isUnread: isUnread, &misses, &diagnostics)
            }
          })
        // A draft is shown without those.
        if diagnostics.count > known {
          version = version.with(values: version.values.map { $0?.leading })
        }
        entries[index].versions[language] = version
        if language.isOriginal { entries[index].original = version }
      }
    }
  }

  private func resolve(
    _ reference: FieldValue.Reference, at location: SourceLocation, hidden: Set<String>,
    isUnread: (CollectionID, String) -> Bool, _ misses: inout ReferenceMisses,
    _ diagnostics: inout [Diagnostic]
  ) -> FieldValue.Reference {
    var resolved = reference
    var slug = reference.name
    var collections = reference.collections
    if let slash = slug.firstIndex(of: "/") {
      let folder = String(slug[..<slash])
      slug = String(slug[slug.index(after: slash)...])
      collections = collections.filter { model.collections[$0].name == folder }
    }
    let found = collections.filter { entry(slug, in: $0) != nil }
    if found.count == 1, let target = entry(slug, in: found[0]) {
      resolved.target = target
    } else if found.count > 1 {
      diagnostics.append(
        Diagnostic(
          ContentProblem.ambiguousReference(
            field: reference.field, name: slug,
            collections: found.map { model.collections[$0].name }),
          at: location))
    } else if collections.contains(where: { hidden.contains("\($0.index)/\(slug)") }) {
      diagnostics.append(
        Diagnostic(
          ContentProblem.hiddenReference(field: reference.field, name: slug), at: location))
    } else if !collections.contains(where: { isUnread($0, slug) }) {
      let near = misses.nearest(to: reference, in: self)
      diagnostics.append(
        Diagnostic(
          near?.isTypo == true
            ? .unknownReference(field: reference.field, name: reference.name)
            : unknown(reference),
          at: location,
          suggestion: near.map {
            Suggestion(replace: location.range, with: $0.name, isSafe: $0.isSafe)
          }))
    }
    return resolved
  }

  /// What to say of a reference that is no typing mistake; where one file would make the entry, which one.
  private func unknown(_ reference: FieldValue.Reference) -> ContentProblem {
    let parts = reference.name.split(separator: "/").map(String.init)
    let folder = reference.collections.map { model.collections[$0].name }
    let named =
      parts.count == 2 ? folder.first { $0 == parts[0] } : folder.count == 1 ? folder[0] : nil
    guard let named, let slug = parts.last, parts.count < 3, isSlug(slug) else {
      return .unknownReference(field: reference.field, name: reference.name)
    }
    let file = named == Collection.pagesName ? "Content/\(slug).md" : "Content/\(named)/\(slug).md"
    return .unknownEntry(field: reference.field, name: reference.name, file: file)
  }

  /// Gives translations the values that they do not repeat.
  private mutating func mergeTranslations() {
    for index in entries.indices { mergeTranslations(of: index) }
  }

  private mutating func mergeTranslations(of index: EntryID) {
    let original = entries[index].original
    for language in entries[index].versions.indices.dropFirst() {
      guard let version = entries[index].versions[language] else { continue }
      entries[index].versions[language] = version.with(
        values: zip(version.values, original.values).map { merged($0, $1) },
        metadata: merged(version.metadata, original.metadata))
    }
  }

  /// The translation's value where there is one, groups field by field.
  private func merged(_ own: FieldValue?, _ original: FieldValue?) -> FieldValue? {
    guard let own, let original else { return own ?? original }
    if case .image(let path, let alt, _) = own.content,
      case .image(let otherPath, let otherAlt, let consent) = original.content
    {
      return FieldValue(
        content: .image(path: path ?? otherPath, alt: alt ?? otherAlt, consent: consent),
        location: own.location)
    }
    guard case .group(let values) = own.content, case .group(let others) = original.content,
      values.count == others.count
    else { return own }
    return FieldValue(
      content: .group(zip(values, others).map { merged($0, $1) }), location: own.location)
  }

  private func merged(_ own: EntryMetadata, _ original: EntryMetadata) -> EntryMetadata {
    var result = original
    result.aliases = own.aliases
    result.warnings = own.warnings
    result.translationOf = own.translationOf
    result.isDraft = own.isDraft || original.isDraft
    result.updated = own.updated ?? original.updated
    return result
  }

  /// Turns all references round.
  private mutating func collectReferrers() {
    referrers = backReferences.map {
      [[EntryID]](repeating: [], count: ranges[$0.to].count)
    }
    for (number, link) in backReferences.enumerated() {
      let start = ranges[link.to].lowerBound
      for index in ranges[link.from] {
        for target in targets(link, of: index) {
          referrers[number][start.distance(to: target)].append(index)
        }
      }
    }
  }

  /// The entries to which an entry refers by the fields of a back-reference, each once.
  private func targets(_ link: BackReference, of index: EntryID) -> [EntryID] {
    var targets: [EntryID] = []
    guard ranges[link.from].contains(index) else { return targets }
    let range = ranges[link.to]
    var seen: Set<EntryID> = []
    for field in link.fields {
      entries[index].original.values[field]?.forEachTarget { target in
        if range.contains(target), seen.insert(target).inserted { targets.append(target) }
      }
    }
    return targets
  }
}

extension PagePlace {
  /// The place of an entry whatever the language and use of its files.
  fileprivate init(collection: CollectionID, slug: String) {
    self.init(collection: collection, slug: slug, language: .original, introduces: nil)
  }
}
