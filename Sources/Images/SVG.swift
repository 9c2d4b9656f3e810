/// Drawings (Scalable Vector Graphics 2).
public enum SVG {
  /// Removes comments, `metadata`, and the annotations of drawing programs, which contain names of
  /// people and folders. A photo in the drawing must have no metadata, and everything else must be
  /// on the list of what a drawing may contain: see `SVGCheck`.
  static func read(_ file: Bytes) throws(ImageFault) -> ImageFile {
    let check = try check(file.all)
    let (width, height) = try size(check.root)
    return try ImageFile(
      .svg, width: width, height: height, cleaned: check.output, from: file.all)
  }

  /// Returns the bytes of a drawing that may be published, whether it has a size or not.
  public static func cleaned(_ bytes: [UInt8]) throws(ImageFault) -> [UInt8] {
    try check(bytes).output
  }

  private static func check(_ bytes: [UInt8]) throws(ImageFault) -> SVGCheck {
    var check = SVGCheck(bytes)
    try check.run()
    return check
  }

  /// The largest width or height to return, in CSS pixels.
  private static let limit = 1_000_000.0

  /// Returns the size from the root's attributes (SVG 2, section 8.2). The shape of the view box
  /// determines a missing width or height.
  private static func size(
    _ attributes: [String: String]
  ) throws(ImageFault) -> (width: Int, height: Int) {
    let (width, height) = (
      attributes["width"].flatMap(length), attributes["height"].flatMap(length)
    )
    let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.compactMap {
      Double($0)
    }
    let isBox = box.count == 4 && box[2] > 0 && box[3] > 0
    func whole(_ width: Double, _ height: Double) throws(ImageFault) -> (width: Int, height: Int) {
      guard width > 0, height > 0, width <= limit, height <= limit else { throw .damaged }
      return (max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }
    switch (width, height, isBox) {
    case (let width?, let height?, _): return try whole(width, height)
    case (let width?, nil, true): return try whole(width, width * box[3] / box[2])
    case (nil, let height?, true): return try whole(height * box[2] / box[3], height)
    case (nil, nil, true): return try whole(box[2], box[3])
    default: throw .noSize
    }
  }

  /// Returns a length in CSS pixels; nil for percentages and for lengths that depend on the font.
  private static func length(_ text: String) -> Double? {
    let text = text.filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "+" || $0 == "-" }
    let units = [
      "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96.0 / 72, "pc": 16,
    ]
    guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))]
    else { return nil }
    return number * unit
  }
}
