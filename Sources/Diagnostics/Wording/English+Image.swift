extension ImageProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .truncated:
      Wording(
        "the image file is incomplete",
        advice: "copy the file again from its source")
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
        "the image has \(width) by \(height) pixels; the limit is \(limit) million",
        advice: "make it smaller: a width of 2,000 pixels is enough for any page")
    case .privateData:
      Wording(
        "the image contains data about itself that Polder cannot remove safely",
        advice:
          "save it again as JPEG, PNG or WebP; if it is a photo in a drawing, do that before "
          + "you put it into the drawing")
    case .photoFormat(let name):
      Wording(
        "\(name) files can say where a photo was taken, and browsers do not show them",
        advice: "save it as JPEG or PNG; to offer the file unchanged, put it into a .zip")
    case .failedTool(let width, let format):
      Wording(
        "this image could not be converted to \(format), \(width) pixels wide",
        advice: "open it in a program for images and save it again")
    }
  }
}
