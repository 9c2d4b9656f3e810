extension PictureProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unknownSetting(let name, let known):
      Wording(
        "'\(name)' is not a setting of this picture",
        advice: "the settings are \(known.joined(separator: ", ")); an empty line ends them")
    case .unknownType(let name, let known):
      Wording(
        "'\(name)' is not a type of chart", advice: "it can be \(known.joined(separator: ", "))")
    case .noTitle:
      Wording("the chart has no title", advice: "write 'title: …' as its first line")
    case .noEmptyLine:
      Wording(
        "an empty line is missing between the settings and the data",
        advice: "write one above this line")
    case .lineWithoutColon:
      Wording("the line has no colon with a text after it", advice: "write it as 'name: text'")
    case .missingFile(let name):
      Wording(
        "'\(name)' is not a CSV file beside this page",
        advice: "put the file in the page's folder, or write the data in the block")
    case .dataTwice:
      Wording("the data are already in a file", advice: "remove these lines, or 'file: …'")
    case .noData:
      Wording(
        "the picture has no data",
        advice: "write them below an empty line; the first line of a chart's data names the columns"
      )
    case .tooManyLines(let limit):
      Wording("a picture shows at most \(limit) lines of data")
    case .columns(let kind, let least, let most):
      Wording(
        least == most
          ? "a chart of type '\(kind)' shows \(least) numbers for each label"
          : "a chart of type '\(kind)' shows \(least) to \(most) numbers for each label",
        advice: "the first column is the label, the others are numbers")
    case .rowLength(let cells, let columns):
      Wording("the line has \(cells) values, the first line has \(columns)")
    case .ambiguousNumber(let text, let whole, let decimal):
      Wording(
        "'\(text)' can be read as \(whole) or as \(decimal)",
        advice: "write \(whole), or another number of decimals")
    case .notANumber(let text):
      Wording(
        "'\(text)' is not a number of 0 or more",
        advice: "write digits only, such as 1200 or 37.5; 'unit: %' adds the unit")
    }
  }
}
