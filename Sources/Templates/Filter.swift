/// The filters by their name.
enum Filter: String, CaseIterable {
  case date, time, range, iso
  case `where`, without, sort, group, limit, offset, batch, first, last, reverse, count, unique,
    join
  case upcoming, past
  case upper, lower, capitalise, truncate, trim, replace, split
  case `default`, number

  /// Filters of other template languages that are called otherwise here.
  static let foreign: [String: Filter] = [
    "length": .count, "size": .count, "capitalize": .capitalise, "title": .capitalise,
    "groupby": .group, "selectattr": .where, "strftime": .date, "dateformat": .date,
    "sort_by": .sort, "sortby": .sort, "uniq": .unique, "upcase": .upper, "downcase": .lower,
    "uppercase": .upper, "lowercase": .lower, "strip": .trim, "truncatewords": .truncate,
  ]

  /// The least and the greatest number of arguments; nil for any number.
  var arguments: (least: Int, most: Int?) {
    switch self {
    case .time, .iso, .first, .last, .reverse, .count, .unique, .upcoming, .past, .upper, .lower,
      .capitalise, .trim:
      (0, 0)
    case .date, .join, .number: (0, 1)
    case .range, .without, .group, .limit, .offset, .batch, .truncate, .split, .default: (1, 1)
    case .where: (1, 2)
    case .replace: (2, 2)
    case .sort: (0, nil)
    }
  }
}
