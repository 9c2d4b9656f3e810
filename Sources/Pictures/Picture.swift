/// A picture made from data: a chart, a timeline, facts.
public enum Picture: Sendable {
  /// A chart.
  case chart(Chart)
  /// Events in the order of time.
  case timeline(PictureList)
  /// Figures, each with an explanation.
  case facts(PictureList)
}

/// Data to draw.
public struct Chart: Sendable {
  /// How it is drawn.
  public enum Kind: String, Sendable, CaseIterable {
    /// One bar for each line.
    case bar
    /// A group of bars for each line, one for each column.
    case groupedBar = "grouped-bar"
    /// A drawn line for each column, across the lines of data.
    case line
    /// A drawn line for each line of data, from the first column to the second.
    case slope
    /// A bar for each line, which shows its progress towards its target.
    case progress
  }

  /// A number, and its number of decimals in the source.
  public struct Number: Sendable {
    /// The number, 0 or more.
    public let value: Double
    /// Its number of decimals in the source.
    public let decimals: Int
  }

  /// A line of data.
  public struct Row: Sendable {
    /// The subject of the numbers.
    public let label: String
    /// The numbers, one for each column.
    public let numbers: [Number]
  }

  /// How it is drawn.
  public let kind: Kind
  /// What it shows.
  public let title: String
  /// A description for people who cannot see it; nil uses the numbers.
  public let description: String?
  /// The text after each number: `%`.
  public let unit: String
  /// The source of the numbers.
  public let note: String?
  /// The heading of the labels.
  public let labelName: String
  /// The headings of the numbers, by column.
  public let columns: [String]
  /// The lines, at least one.
  public let rows: [Row]
}

/// Texts with short names: the events of a timeline, or facts with their figures.
public struct PictureList: Sendable {
  /// What it shows.
  public let title: String?
  /// The items in order, at least one.
  public let items: [(name: String, text: String)]
}
