extension MarkupProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .unsafe(let place): place.english
    case .htmlInside(let spot):
      Wording(
        "rendered Markdown cannot stand in \(spot.english)",
        advice: "it holds paragraphs and links of its own: print it in a 'div'")
    case .unfitValue(let type, let spot):
      Wording("\(type.english) cannot stand in \(spot.english)")
    case .scriptInURL(let attribute):
      Wording("'\(attribute)' holds script code", advice: "write a script in Templates/assets")
    case .scriptAttribute(let name):
      Wording(
        "the site's security policy keeps browsers from running '\(name)'",
        advice: "write a script in Templates/assets that calls 'addEventListener'")
    case .styleAttribute:
      Wording(
        "the site's security policy switches 'style' off",
        advice: "give the tag a class, and write the rules in Templates/assets/site.css")
    case .branchesDiffer(let tag):
      Wording(
        "the ways through this '\(tag)' open and close different HTML",
        advice: "close in each what it opens, and end a tag where it begins")
    case .cut:
      Wording(
        "the HTML cannot be cut here",
        advice: "write the name of a tag or an attribute, and its '=', in one piece")
    case .endsInside:
      Wording("the template ends inside a tag or a comment of the HTML")
    case .spaceMissing:
      Wording("a space must stand before this attribute")
    case .attributeTwice(let name):
      Wording("the attribute '\(name)' stands twice in this tag")
    case .unclosed, .strayEnd, .crossed, .inside, .misplaced, .notAllowed, .textInside,
      .selfClosed:
      englishNesting
    case .idTwice(let id):
      Wording("the id '\(id)' stands twice on this page")
    case .idInLoop(let id):
      Wording(
        "the loop repeats the id '\(id)'", advice: "make it of a value that differs each time")
    case .unknownID(let id, let attribute):
      Wording("no element of this page has the id '\(id)' that '\(attribute)' names")
    case .imageWithoutAlt:
      Wording(
        "an image needs 'alt': what it shows, in words",
        advice: "write alt=\"\" for one that only decorates")
    case .unnamed(let element):
      Wording(
        "'<\(element)>' has no name for those who do not see it",
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
      Wording("'</\(element)>' ends nothing here")
    case .crossed(let inner, let outer):
      Wording("'</\(outer)>' comes before '</\(inner)>'")
    case .inside(let element, let outer):
      Wording("'<\(element)>' cannot stand in \(outer.englishElement)")
    case .misplaced(let element, let parents):
      Wording("'<\(element)>' stands only directly in \(parents.tags)")
    case .notAllowed(let element, let parent, let children):
      Wording(
        "'<\(element)>' cannot stand directly in '<\(parent)>'",
        advice: "only \(children.filter { $0 != "script" && $0 != "template" }.tags) can")
    case .textInside(let parent):
      Wording("text cannot stand directly in '<\(parent)>'")
    case .selfClosed(let element):
      Wording(
        "HTML does not end '<\(element)/>' by its slash", advice: "write '</\(element)>' behind it")
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
        advice: "write the attribute, and the value in quotes behind its '='")
    case .tagName:
      Wording("a value cannot be the name of a tag", advice: "choose between tags with 'if'")
    case .comment:
      Wording("a value cannot stand in a comment", advice: "write '{# … #}' for a note")
    case .declaration: Wording("a value cannot stand in a declaration")
    case .script:
      Wording(
        "a value cannot stand in script code",
        advice: "put it into a 'data-…' attribute and read it from the script")
    case .style:
      Wording("a value cannot stand in a style", advice: "choose a class with it")
    case .document: Wording("a value cannot stand in a page inside the page")
    case .scriptURL:
      Wording(
        "a value cannot say which script runs", advice: "write '{{ asset(\"site.js\") }}'")
    case .hiddenURL:
      Wording(
        "a value cannot stand in a URL whose beginning hides what it is",
        advice: "write the scheme in plain letters")
    case .rawText(let element): Wording("a value cannot stand in '<\(element)>'")
    case .meaning(let attribute, let element):
      Wording(
        "a value cannot stand in '\(attribute)' of '<\(element)>', which decides what it does")
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
