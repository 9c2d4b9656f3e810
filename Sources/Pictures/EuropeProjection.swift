import Glibc

/// ETRS89-LAEA Europe (EPSG:3035): equal areas, as in the maps of European statistics. The formulas
/// are those of EPSG method 9820. The difference between ETRS89 and WGS 84 is less than a metre.
enum EuropeProjection {
  private static let radius = 6_378_137.0
  private static let eccentricitySquared = 0.006694380022903416
  private static let eccentricity = 0.08181919104281579
  private static let origin = (latitude: 52 * Double.pi / 180, longitude: 10 * Double.pi / 180)

  /// Returns metres east and north, with the false origin at 4,321,000 and 3,210,000.
  static func metres(_ position: GeoJSON.Position) -> (east: Double, north: Double) {
    let pole = authalic(.pi / 2)
    let sphere = radius * (pole / 2).squareRoot()
    let beta0 = asin(authalic(origin.latitude) / pole)
    let beta = asin(authalic(position.latitude * .pi / 180) / pole)
    let lambda = position.longitude * .pi / 180 - origin.longitude
    let scale =
      radius * cos(origin.latitude)
      / ((1 - eccentricitySquared * sin(origin.latitude) * sin(origin.latitude)).squareRoot()
        * sphere * cos(beta0))
    let b =
      sphere
      * (2 / (1 + sin(beta0) * sin(beta) + cos(beta0) * cos(beta) * cos(lambda))).squareRoot()
    return (
      4_321_000 + b * scale * cos(beta) * sin(lambda),
      3_210_000 + b / scale * (cos(beta0) * sin(beta) - sin(beta0) * cos(beta) * cos(lambda))
    )
  }

  private static func authalic(_ latitude: Double) -> Double {
    let sine = sin(latitude)
    let part = eccentricity * sine
    return (1 - eccentricitySquared)
      * (sine / (1 - part * part) - log((1 - part) / (1 + part)) / (2 * eccentricity))
  }
}
