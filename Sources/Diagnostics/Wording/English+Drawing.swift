extension DrawingProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .element("foreignObject"):
      Wording(
        "<foreignObject> may not stand in a drawing: it holds a web page",
        advice: "export it as plain SVG, with text as text (in draw.io: switch off Formatted Text)")
    case .element(let name):
      Wording(
        "<\(name)> may not stand in a drawing",
        advice: "export it as plain SVG, or take the element out")
    case .attribute(let name):
      Wording(
        "'\(name)' is not an attribute that a drawing may have",
        advice: "export it as plain SVG, or take the attribute out")
    case .eventAttribute(let name):
      Wording(
        "'\(name)' runs a script, and a drawing may have none",
        advice: "export it as plain SVG, or take the attribute out")
    case .address(let address):
      Wording(
        "'\(address)' leads out of the drawing",
        advice: "put what it needs into the drawing, and a link into the page that shows it")
    case .animation(let name):
      Wording(
        "an animation may not change '\(name)'",
        advice: "take the animation out, or let it change what can be seen")
    case .style(let text):
      Wording(
        "'\(text)' may not stand in the styles of a drawing",
        advice: "export it with presentation attributes instead of CSS, or take the rule out")
    case .documentType:
      Wording(
        "a drawing may have no document type", advice: "take the lines from <!DOCTYPE to > out")
    case .entity(let name):
      Wording(
        "'\(name)' is an abbreviation, and a drawing may have none",
        advice: "write the character itself, and export it as plain SVG")
    case .instruction(let name):
      Wording(
        "<?\(name)?> may not stand in a drawing",
        advice: "take the line out; put styles into a <style> element")
    case .encoding(let name):
      Wording(
        name.isEmpty
          ? "the drawing is not written in UTF-8"
          : "the drawing says that it is written in \(name), and has to be in UTF-8",
        advice: "save it again with the encoding UTF-8")
    case .tooDeep(let limit):
      Wording(
        "elements stand in each other more than \(limit) levels deep",
        advice: "ungroup what is grouped for nothing")
    case .notXML:
      Wording(
        "the drawing breaks a rule of XML here",
        advice: "open it in a drawing program and save it again as plain SVG")
    }
  }
}
