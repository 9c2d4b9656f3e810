/// What can be wrong in the data of a picture: a chart, a timeline, facts.
public enum PictureProblem: Problem, Hashable {
  /// A setting above the data that pictures do not have.
  case unknownSetting(name: String, known: [String])
  /// A chart of a type that does not exist.
  case unknownType(name: String, known: [String])
  /// A chart without a title.
  case noTitle
  /// Data right under the settings, without an empty line between.
  case noEmptyLine
  /// A line that should have a colon in it.
  case lineWithoutColon
  /// A file that is not beside the page.
  case missingFile(name: String)
  /// Data in the block beside data in a file.
  case dataTwice
  /// No data at all.
  case noData
  /// More lines of data than a picture can show.
  case tooManyLines(limit: Int)
  /// A number of columns that the type of chart cannot show.
  case columns(kind: String, least: Int, most: Int)
  /// A line with another number of values than the first line.
  case rowLength(cells: Int, columns: Int)
  /// A value that is no number.
  case notANumber(String)
  /// A number in which a mark may stand for thousands or for decimals: both readings.
  case ambiguousNumber(String, whole: String, decimal: String)

  /// All codes of the type.
  public static let codes = ["picture-setting", "picture-line", "picture-file", "picture-data"]

  /// The stable name of this kind of problem.
  public var code: String {
    switch self {
    case .unknownSetting, .unknownType, .noTitle, .noEmptyLine: "picture-setting"
    case .lineWithoutColon: "picture-line"
    case .missingFile: "picture-file"
    case .dataTwice, .noData, .tooManyLines, .columns, .rowLength, .notANumber, .ambiguousNumber:
      "picture-data"
    }
  }
}
