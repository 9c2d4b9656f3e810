import Model
import Pictures
import Synchronization

extension SiteData {
  /// A map of all places of the site; empty when there is none, or no data to draw it with.
  func siteMap(language: LanguageID) -> [UInt8] {
    let collections = contents.catalogue.model.collections
    guard let places = collections.firstIndex(where: { $0.isPlace }) else { return [] }
    return map(of: places, language: language)
  }

  /// A map of the entries of a collection; empty unless they are places.
  func map(of collection: CollectionID, language: LanguageID) -> [UInt8] {
    let model = contents.catalogue.model.collections[collection]
    guard let map, model.isPlace, let field = model.coordinatesField else { return [] }
    reads?.note(.list(collection))
    let places = contents.sorted[language][collection].compactMap { entry -> MapPlace? in
      reads?.note(.head(entry))
      guard let position = position(of: entry, field) else { return nil }
      let isTranslated = contents.catalogue.entries[entry].versions[language] != nil
      return MapPlace(
        name: contents.headlines[language][entry].title,
        language: isTranslated ? nil : settings.languages[.original],
        url: entryURL(entry, language: language), position: position)
    }
    return map.overview(places, label: model.label.text(in: settings.languages[language]))
  }

  /// Where a place lies; empty when it does not say so.
  func locator(_ entry: EntryID, coordinates: Int, country: Int?, language: LanguageID) -> [UInt8] {
    reads?.note(.head(entry))
    guard let map, let position = position(of: entry, coordinates) else { return [] }
    var label = contents.headlines[language][entry].title
    var code: String?
    if let country,
      case .country(let found)? = contents.catalogue.entries[entry].original.values[country]?
        .content
    {
      code = found
      label += ", \(formats[language].countryName(found) ?? found)"
    }
    // The drawing is the same in every language.
    let drawing = locators.drawing(of: entry) { map.locator(position, country: code) }
    return drawing.html(label: label)
  }

  private func position(of entry: EntryID, _ field: Int) -> GeoJSON.Position? {
    guard
      case .coordinates(let latitude, let longitude)? = contents.catalogue.entries[entry].original
        .values[field]?.content
    else { return nil }
    return GeoJSON.Position(longitude: longitude, latitude: latitude)
  }
}

extension Collection {
  /// Whether its entries are places on a map.
  var isPlace: Bool { role == .place && coordinatesField != nil }

  /// The index of its field of coordinates.
  var coordinatesField: Int? {
    fields.firstIndex { if case .coordinates = $0.type { true } else { false } }
  }

  /// The index of its field of a country.
  var countryField: Int? {
    fields.firstIndex { if case .country = $0.type { true } else { false } }
  }
}

/// The maps that show where places lie, each drawn when it is first asked for.
final class Locators: Sendable {
  private let drawings = Mutex<[EntryID: LocatorDrawing]>([:])

  func drawing(of entry: EntryID, _ draw: () -> LocatorDrawing) -> LocatorDrawing {
    if let drawing = drawings.withLock({ $0[entry] }) { return drawing }
    // Two threads may draw the same; what they draw is the same too.
    let drawing = draw()
    drawings.withLock { $0[entry] = drawing }
    return drawing
  }
}
