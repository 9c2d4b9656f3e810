extension MarkupProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unsafe(let place): place.english
    case .htmlInside(let spot):
      Wording(
        "rendered Markdown is not allowed in \(spot.english)",
        advice: "it contains paragraphs and links: print it in a 'div'")
    case .unfitValue(let type, let spot):
      Wording("\(type.english) is not allowed in \(spot.english)")
    case .scriptInURL(let attribute):
      Wording("'\(attribute)' contains script code", advice: "write a script in Templates/assets")
    case .scriptAttribute(let name):
      Wording(
        "the site's security policy keeps browsers from running '\(name)'",
        advice: "write a script in Templates/assets that calls 'addEventListener'")
    case .styleAttribute:
      Wording(
        "the site's security policy blocks 'style'",
        advice: "give the tag a class, and write the rules in Templates/assets/site.css")
    case .branchesDiffer(let tag):
      Wording(
        "the branches of this '\(tag)' open and close different HTML",
        advice: "close each tag in the branch that opens it")
    case .cut:
      Wording(
        "the HTML cannot be cut here",
        advice: "write the name of a tag or an attribute, and its '=', in one piece")
    case .endsInside:
      Wording("the template ends inside a tag or a comment of the HTML")
    case .spaceMissing:
      Wording("a space is missing before this attribute")
    case .attributeTwice(let name):
      Wording("this tag has the attribute '\(name)' twice")
    case .unclosed, .strayEnd, .crossed, .inside, .misplaced, .notAllowed, .textInside,
      .selfClosed:
      englishNesting
    case .idTwice(let id):
      Wording("this page has the id '\(id)' twice")
    case .idInLoop(let id):
      Wording(
        "the loop repeats the id '\(id)'",
        advice: "build it from a value that differs in each round")
    case .unknownID(let id, let attribute):
      Wording("no element of this page has the id '\(id)' that '\(attribute)' names")
    case .imageWithoutAlt:
      Wording(
        "an image needs 'alt', a description in words",
        advice: "write alt=\"\" for a decorative image")
    case .unnamed(let element):
      Wording(
        "'<\(element)>' has no name for people who cannot see it",
        advice: element == "iframe"
          ? "give it a 'title'" : "write text in it, or give it an 'aria-label'")
    case .unlabelled(let element):
      Wording(
        "'<\(element)>' has no label",
        advice: "put it in a 'label', name its id in the label's 'for', or give it an 'aria-label'")
    case .labelForNothing:
      Wording(
        "this label is for no field",
        advice: "put the field in it, or name the field's id in 'for'")
    case .pageWithoutLanguage:
      Wording("'<html>' needs 'lang'", advice: "write lang=\"{{ site.language }}\"")
    case .unknownPath(let path):
      Wording(
        "the site has no page or file at '\(path)'",
        advice:
          "write '{{ link(\"about.md\") }}' for a page, '{{ asset(\"site.css\") }}' for an asset"
      )
    }
  }

  private var englishNesting: Wording {
    switch self {
    case .unclosed(let element):
      Wording("'<\(element)>' needs its '</\(element)>'")
    case .strayEnd(let element):
      Wording("'</\(element)>' has no start tag here")
    case .crossed(let inner, let outer):
      Wording("'</\(outer)>' comes before '</\(inner)>'")
    case .inside(let element, let outer):
      Wording("'<\(element)>' is not allowed in \(outer.englishElement)")
    case .misplaced(let element, let parents):
      Wording("'<\(element)>' must be directly in \(parents.tags)")
    case .notAllowed(let element, let parent, let children):
      Wording(
        "'<\(element)>' is not allowed directly in '<\(parent)>'",
        advice: "allowed there: \(children.filter { $0 != "script" && $0 != "template" }.tags)")
    case .textInside(let parent):
      Wording("text is not allowed directly in '<\(parent)>'")
    case .selfClosed(let element):
      Wording(
        "the slash in '<\(element)/>' does not close the element",
        advice: "write '</\(element)>' after it")
    default: Wording(code)
    }
  }
}

extension MarkupProblem.UnsafePlace {
  fileprivate var english: Wording {
    switch self {
    case .unquotedAttribute:
      Wording("a value in an attribute needs quotes around it", advice: "write \"{{ … }}\"")
    case .attributeName:
      Wording(
        "a value cannot be an attribute or its name",
        advice: "write the attribute, and the value in quotes after its '='")
    case .tagName:
      Wording("a value cannot be the name of a tag", advice: "choose between tags with 'if'")
    case .comment:
      Wording("a value is not allowed in a comment", advice: "write '{# … #}' for a note")
    case .declaration: Wording("a value is not allowed in a declaration")
    case .script:
      Wording(
        "a value is not allowed in script code",
        advice: "put it into a 'data-…' attribute and read it from the script")
    case .style:
      Wording("a value is not allowed in a style", advice: "choose a class with it")
    case .document: Wording("a value is not allowed in a page inside the page")
    case .scriptURL:
      Wording(
        "a value cannot say which script runs", advice: "write '{{ asset(\"site.js\") }}'")
    case .hiddenURL:
      Wording(
        "a value is not allowed in a URL whose scheme is hidden",
        advice: "write the scheme in plain letters")
    case .rawText(let element): Wording("a value is not allowed in '<\(element)>'")
    case .meaning(let attribute, let element):
      Wording(
        "a value is not allowed in '\(attribute)' of '<\(element)>', which decides what the element does"
      )
    }
  }
}

extension MarkupProblem.MarkupSpot {
  fileprivate var english: String {
    switch self {
    case .attribute(let name): "the attribute '\(name)'"
    case .element(let name): name.englishElement
    case .url: "a URL"
    case .sourceSet: "a width or density of 'srcset'"
    case .json: "JSON"
    }
  }
}

extension String {
  fileprivate var englishElement: String { self == "heading" ? "a heading" : "'<\(self)>'" }
}

extension [String] {
  fileprivate var tags: String {
    let names = map { "'<\($0)>'" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
