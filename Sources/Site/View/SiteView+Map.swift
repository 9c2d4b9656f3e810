import Model
import Pictures
import Synchronization

extension SiteView {
  /// Returns a map of all places of the site; empty if there are none, or no data for drawing it.
  func siteMap(language: LanguageID) -> [UInt8] {
    model.collections.indices.first { model.collections[$0].isPlace }.map {
      map(of: $0, language: language)
    } ?? []
  }

  /// Returns a map of the entries of a collection; empty unless they are places.
  func map(of collection: CollectionID, language: LanguageID) -> [UInt8] {
    let definition = model.collections[collection]
    guard let map = frame.map, definition.isPlace, let field = definition.coordinatesField
    else { return [] }
    let places = list(collection, language: language).compactMap { entry -> MapPlace? in
      guard let position = position(of: entry, field) else { return nil }
      return MapPlace(
        name: title(of: entry, language: language),
        language: isWritten(entry, in: language) ? nil : code(.original),
        url: entryURL(entry, language: language), position: position)
    }
    return map.overview(places, label: definition.label.text(in: code(language)))
  }

  /// Returns a map that shows where a place is; empty if the entry has no coordinates.
  func locator(
    _ entry: EntryID, coordinates: Int, country: Int?, language: LanguageID
  ) -> [UInt8] {
    guard let map = frame.map, let position = position(of: entry, coordinates) else { return [] }
    var label = title(of: entry, language: language)
    var code: String?
    if let country, case .country(let found)? = original(of: entry).values[country]?.content {
      code = found
      label += ", \(formats[language].countryName(found) ?? found)"
    }
    // The drawing is the same in every language.
    return drawing(of: entry) { map.locator(position, country: code) }.html(label: label)
  }

  private func position(of entry: EntryID, _ field: Int) -> GeoJSON.Position? {
    guard
      case .coordinates(let latitude, let longitude)? = original(of: entry).values[field]?.content
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

/// The maps of single places. Each is drawn on first use.
final class Locators: Sendable {
  private let drawings = Mutex<[EntryID: LocatorDrawing]>([:])

  func drawing(of entry: EntryID, _ draw: () -> LocatorDrawing) -> LocatorDrawing {
    if let drawing = drawings.withLock({ $0[entry] }) { return drawing }
    // Two threads may draw the same map, with the same result.
    let drawing = draw()
    drawings.withLock { $0[entry] = drawing }
    return drawing
  }
}
