/// A picture made from data: a chart, a timeline, facts.
public enum Picture: Sendable {
  /// A chart.
  case chart(Chart)
  /// What happened when, in order.
  case timeline(PictureList)
  /// Figures, each with what it says.
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
    /// A line for each column, along the lines.
    case line
    /// A line for each line, from the first column to the second.
    case slope
    /// How far each line has come, of its target.
    case progress
  }

  /// A number, and how many decimals it was written with.
  public struct Number: Sendable {
    /// The number, 0 or more.
    public let value: Double
    /// How many decimals it was written with.
    public let decimals: Int
  }

  /// A line of data.
  public struct Row: Sendable {
    /// What the numbers are about.
    public let label: String
    /// As many as there are columns.
    public let numbers: [Number]
  }

  /// How it is drawn.
  public let kind: Kind
  /// What it shows.
  public let title: String
  /// What one sees in it, for those who cannot; nil says the numbers.
  public let description: String?
  /// What stands behind each number: `%`.
  public let unit: String
  /// Where the numbers come from.
  public let note: String?
  /// What the labels are.
  public let labelName: String
  /// What the numbers are, by column.
  public let columns: [String]
  /// The lines, at least one.
  public let rows: [Row]
}

/// Texts under short names: moments of a timeline, facts under figures.
public struct PictureList: Sendable {
  /// What it shows.
  public let title: String?
  /// In order, at least one.
  public let items: [(name: String, text: String)]
}
