/// What can be wrong with the data of a picture: a chart, a timeline, facts.
public enum PictureProblem: Problem, Hashable {
  /// An unknown setting above the data.
  case unknownSetting(name: String, known: [String])
  /// A chart of a type that does not exist.
  case unknownType(name: String, known: [String])
  /// A chart without a title.
  case noTitle
  /// Data directly below the settings, without an empty line between them.
  case noEmptyLine
  /// A line without the required colon.
  case lineWithoutColon
  /// A file that is missing from the page's folder.
  case missingFile(name: String)
  /// Data in the block as well as in a file.
  case dataTwice
  /// No data at all.
  case noData
  /// More lines of data than a picture can show.
  case tooManyLines(limit: Int)
  /// A number of columns that this type of chart cannot show.
  case columns(kind: String, least: Int, most: Int)
  /// A line whose number of values differs from the first line.
  case rowLength(cells: Int, columns: Int)
  /// A value that is not a number.
  case notANumber(String)
  /// A number whose separator may mean thousands or decimals, with both readings.
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
