import Model
import Templates

/// The kinds of things that templates see in every site, whatever its model. The number of each is
/// its place in the schema.
enum Thing: Int, CaseIterable {
  case site, collection, link, translation, language, tocItem, section, pager, pagerPage, notFound,
    entry, facet, term, chosenTerm, feed, searchPage
  case searchGroup, dataSet, dataField, list

  /// The type that declares its fields.
  var declaration: any TemplateThing.Type {
    switch self {
    case .site: SiteSubject.self
    case .collection: CollectionItem.self
    case .link: LinkItem.self
    case .translation: TranslationItem.self
    case .language: LanguageItem.self
    case .tocItem: TOCItem.self
    case .section: SectionItem.self
    case .pager: PagerItem.self
    case .pagerPage: PageNumberItem.self
    case .notFound: NotFoundPage.self
    case .entry: EntrySubject.self
    case .facet: FacetItem.self
    case .term: TermItem.self
    case .chosenTerm: ChosenTermItem.self
    case .feed: FeedItem.self
    case .searchPage: SearchPage.self
    case .searchGroup: SearchGroupItem.self
    case .dataSet: DataSetItem.self
    case .dataField: DataFieldItem.self
    case .list: ListPage.self
    }
  }
}

extension ValueType {
  /// Returns the value type of a thing.
  static func thing(_ thing: Thing) -> ValueType { .object(thing.rawValue) }
}
