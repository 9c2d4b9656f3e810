import Dates
import Locales
import Markdown
import Model
import Templates

/// The part of a site's data that the writers' files decide: see `SiteData`.
final class SiteContents: Sendable {
  let catalogue: Catalogue
  /// By entry and language; nil where there is no translation.
  let texts: Table<EntryID, Table<LanguageID, VersionTexts?>>
  /// Sizes of copied files in bytes, by their paths in Content.
  let assetSizes: [String: Int]
  /// The images among copied files, by their paths in Content.
  let images: [String: ContentImage]
  /// The entries of each collection in the order of lists, by language and collection.
  let sorted: Table<LanguageID, Table<CollectionID, [EntryID]>>
  /// The place of each entry in its collection's list, by language, collection and position in the
  /// collection.
  let places: Table<LanguageID, Table<CollectionID, [Int]>>
  /// How lists can be narrowed.
  let facets: Facets
  /// What templates get of them.
  let facetValues: FacetValues
  /// The entries of each collection as templates get them, by language and collection.
  let lists: Table<LanguageID, Table<CollectionID, Value>>
  /// The entries that refer to an entry as templates get them, in the order of lists: by language,
  /// back-reference and position in the collection. Sorted once: every page of an approach asks for
  /// all approaches of its themes.
  let referrers: Table<LanguageID, [[Value]]>
  /// The titles and summaries of entries, by language and entry: every card and list asks for them.
  let headlines: Table<LanguageID, Table<EntryID, (title: String, summary: String?)>>
  /// The entries that introduce lists.
  let introductions: Set<EntryID>
  /// What stands at a URL, by language, for breadcrumbs.
  let titles: Table<LanguageID, [String: PageTitle]>
  /// `site` by language.
  let sites: Table<LanguageID, SiteValues>

  init(
    catalogue: Catalogue, texts: Table<EntryID, Table<LanguageID, VersionTexts?>>,
    assetSizes: [String: Int],
    images: [String: ContentImage], sorted: Table<LanguageID, Table<CollectionID, [EntryID]>>,
    places: Table<LanguageID, Table<CollectionID, [Int]>>, facets: Facets,
    facetValues: FacetValues, lists: Table<LanguageID, Table<CollectionID, Value>>,
    referrers: Table<LanguageID, [[Value]]>,
    headlines: Table<LanguageID, Table<EntryID, (title: String, summary: String?)>>,
    introductions: Set<EntryID>, titles: Table<LanguageID, [String: PageTitle]>,
    sites: Table<LanguageID, SiteValues>
  ) {
    self.catalogue = catalogue
    self.texts = texts
    self.assetSizes = assetSizes
    self.images = images
    self.sorted = sorted
    self.places = places
    self.facets = facets
    self.facetValues = facetValues
    self.lists = lists
    self.referrers = referrers
    self.headlines = headlines
    self.introductions = introductions
    self.titles = titles
    self.sites = sites
  }

  /// The same contents with other texts: nothing else here may be made from texts.
  func replacing(texts: Table<EntryID, Table<LanguageID, VersionTexts?>>, catalogue: Catalogue)
    -> SiteContents
  {
    SiteContents(
      catalogue: catalogue, texts: texts, assetSizes: assetSizes, images: images,
      sorted: sorted, places: places,
      facets: facets, facetValues: facetValues, lists: lists, referrers: referrers,
      headlines: headlines,
      introductions: introductions, titles: titles, sites: sites)
  }
}

/// The title of the page at a URL.
struct PageTitle: Sendable {
  let text: String
  /// The entry whose title it is; nil for a list without an introduction.
  let entry: EntryID?
}

/// The order of entries in lists.
struct ListOrders {
  /// See `SiteContents.sorted`.
  let sorted: Table<LanguageID, Table<CollectionID, [EntryID]>>
  /// See `SiteContents.places`.
  let places: Table<LanguageID, Table<CollectionID, [Int]>>

  /// - Parameter last: the contents of an earlier state with the same entries, and the collections of
  ///   which some entries differ.
  init(
    settings: SiteSettings, catalogue: Catalogue, formats: Table<LanguageID, LanguageFormats>,
    after last: (contents: SiteContents, changed: Set<CollectionID>)? = nil
  ) {
    let introductions = Set(catalogue.introductions.compactMap { $0 })
    sorted = Table(settings.languages.indices) { language in
      Table(catalogue.model.collections.indices) { collection in
        if let last, !last.changed.contains(collection) {
          return last.contents.sorted[language][collection]
        }
        return catalogue.sorted(
          collection, language: language, formats: formats[language], without: introductions)
      }
    }
    let sorted = self.sorted
    places = Table(sorted.indices) { language in
      Table(sorted[language].indices) { collection in
        if let last, !last.changed.contains(collection) {
          return last.contents.places[language][collection]
        }
        let range = catalogue.ranges[collection]
        var places = [Int](repeating: Int.max, count: range.count)
        for (place, entry) in sorted[language][collection].enumerated() {
          places[range.lowerBound.distance(to: entry)] = place
        }
        return places
      }
    }
  }

  /// See `SiteContents.lists`.
  var lists: Table<LanguageID, Table<CollectionID, Value>> {
    sorted.mapTable { lists in lists.mapTable { list in .list(list.map { .entry($0) }) } }
  }

  /// See `SiteContents.referrers`.
  func referrers(
    _ catalogue: Catalogue, after last: (contents: SiteContents, changed: Set<CollectionID>)? = nil
  ) -> Table<LanguageID, [[Value]]> {
    Table(places.indices) { language in
      catalogue.backReferences.enumerated().map { number, link in
        let referrers = catalogue.referrers[number]
        if let last, !last.changed.contains(link.from),
          last.contents.catalogue.referrers[number] == referrers
        {
          return last.contents.referrers[language][number]
        }
        let start = catalogue.ranges[link.from].lowerBound
        let places = places[language][link.from]
        return referrers.map { entries in
          .list(
            entries.sorted {
              places[start.distance(to: $0)] < places[start.distance(to: $1)]
            }.map { .entry($0) })
        }
      }
    }
  }
}

/// The fields of `site` that do not list entries, for one language.
struct SiteValues: Sendable {
  let values: [Value]
  /// The entry is nil for lists.
  let navigation: [(title: String, url: String, entry: EntryID?)]
  /// The page to contact the programme.
  var contact: String? {
    guard case .url(let url) = values[PageTypes.SiteField.contact.rawValue] else { return nil }
    return url
  }

  init(
    settings: SiteSettings, catalogue: Catalogue, routes: Routes, formats: LanguageFormats,
    language: LanguageID, now: Moment, generator: String, origin: String, hasSearch: Bool
  ) {
    let code = settings.languages[language]
    let home = routes.basePath + settings.pathPrefix(language) + "/"
    navigation = settings.navigation.compactMap { item in
      if let collection = catalogue.model.collectionIndex(item.name),
        let url = routes.lists[language][collection]
      {
        guard catalogue.hasListed(collection) else { return nil }
        return (catalogue.model.collections[collection].label.text(in: code), url, nil)
      }
      guard let pages = catalogue.model.collectionIndex(Collection.pagesName),
        let entry = catalogue.entry(item.name, in: pages)
      else { return nil }
      return (
        catalogue.title(of: entry, language: language), routes.entries[language][entry], entry
      )
    }
    values = PageTypes.SiteField.allCases.map { field in
      switch field {
      case .title: return .text(settings.title.text(in: code))
      case .description: return .text(settings.description.text(in: code))
      case .url: return .url(origin + routes.basePath + "/")
      case .language: return .text(code)
      case .languages:
        return .list(
          settings.languages.map {
            .record(Record([.text($0), .text(LanguageFormats.ownName(of: $0))]))
          })
      case .today: return .date(now.date)
      case .now: return .moment(now)
      case .navigation, .map, .calendar, .calendarSubscription:
        return .absent  // They depend on pages.
      case .origin: return .text(origin)
      case .data:
        return .list(DataSets.values(catalogue, routes, settings, language: language))
      case .placesData:
        return catalogue.hasPlaces ? .url(routes.basePath + "/data/places.geojson") : .absent
      case .home: return .url(home)
      case .generator: return .text(generator)
      case .subscribe: return settings.subscribe.map { .text($0.address) } ?? .absent
      case .contact:
        guard let entry = catalogue.contactPage(settings) else { return .absent }
        return .url(routes.entries[language][entry])
      case .contactEmail: return settings.contact.email.map { .text($0.address) } ?? .absent
      case .contactTelephone: return settings.contact.telephone.map { .text($0) } ?? .absent
      case .owner: return settings.owner.map { .text($0.text(in: code)) } ?? .absent
      case .search:
        return hasSearch ? .url(routes.search(language: language)) : .absent
      case .collections:
        return .list(
          catalogue.model.collections.indices.compactMap {
            routes.lists[language][$0] == nil || !catalogue.hasListed($0)
              ? nil : .collection($0, catalogue.model, routes, settings, language: language)
          })
      }
    }
  }
}

extension Catalogue {
  /// Whether the list of a collection holds anything.
  func hasListed(_ collection: CollectionID) -> Bool {
    ranges[collection].count > (introductions[collection] == nil ? 0 : 1)
  }

  /// Whether any entry lies somewhere.
  var hasPlaces: Bool {
    model.collections.pairs.contains { index, collection in
      collection.role == .place
        && collection.coordinatesField.map { field in
          ranges[index].contains { entries[$0].original.values[field] != nil }
        } ?? false
    }
  }

  /// The page to contact the programme.
  func contactPage(_ settings: SiteSettings) -> EntryID? {
    guard let path = settings.contact.page?.path,
      let pages = model.collectionIndex(Collection.pagesName)
    else { return nil }
    return entry(String(path.dropLast(3)), in: pages)
  }

  /// The entries of a collection as its list shows them: events by their start, all others by
  /// title in the language's alphabetical order.
  fileprivate func sorted(
    _ collection: CollectionID, language: LanguageID, formats: LanguageFormats,
    without hidden: Set<EntryID>
  ) -> [EntryID] {
    let indices = ranges[collection].filter { !hidden.contains($0) }
    if model.collections[collection].role == .event,
      let start = model.collections[collection].fieldIndex("start")
    {
      let keyed = indices.map { index -> (start: Int, index: EntryID) in
        guard case .moment(let moment) = entries[index].original.values[start]?.content else {
          return (Int.max, index)
        }
        return (moment.start, index)
      }
      return keyed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.index)
    }
    return formats.sorted(indices) { title(of: $0, language: language) }
  }
}
