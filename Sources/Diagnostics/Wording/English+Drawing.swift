extension DrawingProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .element("foreignObject"):
      Wording(
        "<foreignObject> is not allowed in a drawing: it contains a web page",
        advice: "export it as plain SVG, with text as text (in draw.io: switch off Formatted Text)")
    case .element(let name):
      Wording(
        "<\(name)> is not allowed in a drawing",
        advice: "export it as plain SVG, or remove the element")
    case .attribute(let name):
      Wording(
        "the attribute '\(name)' is not allowed in a drawing",
        advice: "export it as plain SVG, or remove the attribute")
    case .eventAttribute(let name):
      Wording(
        "'\(name)' runs a script, which is not allowed in a drawing",
        advice: "export it as plain SVG, or remove the attribute")
    case .address(let address):
      Wording(
        "'\(address)' leads out of the drawing",
        advice: "embed what the drawing needs, and put links on the page that shows it")
    case .animation(let name):
      Wording(
        "an animation may not change '\(name)'",
        advice: "remove the animation, or animate something visible")
    case .style(let text):
      Wording(
        "'\(text)' is not allowed in the styles of a drawing",
        advice: "export it with presentation attributes instead of CSS, or remove the rule")
    case .documentType:
      Wording(
        "a document type is not allowed in a drawing",
        advice: "remove the lines from <!DOCTYPE to >")
    case .entity(let name):
      Wording(
        "'\(name)' is an entity, which is not allowed in a drawing",
        advice: "write the character itself, and export it as plain SVG")
    case .instruction(let name):
      Wording(
        "<?\(name)?> is not allowed in a drawing",
        advice: "remove the line; put styles into a <style> element")
    case .encoding(let name):
      Wording(
        name.isEmpty
          ? "the drawing is not in UTF-8"
          : "the drawing says that it is in \(name), but it must be in UTF-8",
        advice: "save it again with the encoding UTF-8")
    case .tooDeep(let limit):
      Wording(
        "elements are nested more than \(limit) levels deep",
        advice: "ungroup the groups that you do not need")
    case .notXML:
      Wording(
        "the drawing breaks a rule of XML here",
        advice: "open it in a drawing program and save it again as plain SVG")
    }
  }
}
