extension ImageProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .truncated:
      Wording(
        "the image ends before the picture does",
        advice: "take the file again from where it came from: a part of it is missing")
    case .damaged:
      Wording(
        "the image is damaged",
        advice: "open it in a program for images and save it again as JPEG, PNG or WebP")
    case .noSize:
      Wording(
        "the drawing has no size",
        advice: "give its <svg> a viewBox, or a width and a height in pixels")
    case .tooManyPixels(let width, let height, let limit):
      Wording(
        "the image has \(width) by \(height) pixels; browsers show \(limit) million at most",
        advice: "save it smaller: 2,000 pixels across are enough for any page")
    case .privateData:
      Wording(
        "the image holds data about itself that cannot be taken out safely",
        advice:
          "save it again as JPEG, PNG or WebP; a photo within a drawing first, before it goes "
          + "into the drawing")
    case .photoFormat(let name):
      Wording(
        "\(name) files can say where a photo was taken, and browsers do not show them",
        advice: "save it as JPEG or PNG; a file that must be offered as it is goes into a .zip")
    case .failedTool(let width, let format):
      Wording(
        "no \(format) of \(width) pixels across could be made from this image",
        advice: "open it in a program for images and save it again")
    }
  }
}
