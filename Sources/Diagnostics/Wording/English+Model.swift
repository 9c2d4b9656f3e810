extension ModelProblem {
  /// The message in English.
  public var english: Wording {
    switch self {
    case .missingFile(let name, let folder, let above):
      return Wording(
        "'\(name)' does not exist in the folder '\(folder)'",
        advice: above.map { "there is one in '\($0)': run polder in the folder around it" }
          ?? "every site needs this file; name another folder with --content")
    case .unknownSetting(let name, let place):
      return Wording("\(place.english) has no setting '\(name)'")
    case .missingSetting(let name, let place):
      return Wording("\(place.english) needs '\(name)'")
    case .wrongSetting(let name, let expected):
      return Wording("'\(name)' must be \(expected.english)")
    case .unknownType(let name):
      return Wording("there is no field type '\(name)'")
    case .unknownCollection(let name):
      return Wording("there is no collection '\(name)'")
    case .invalidName(let name, let what):
      return Wording(
        "'\(name)' cannot name \(what.english)",
        advice: "use lower-case letters, digits and hyphens, starting with a letter")
    case .reservedName(let name):
      return Wording("every entry already has a field '\(name)'")
    case .nameTwice(let name, let collection):
      return Wording(
        "'\(name)' would mean two things on an entry of '\(collection)'",
        advice: "give the reference that leads here a name of its own: `inverse: another-name`")
    case .invalidPattern(let pattern):
      return Wording(
        "'\(pattern)' is not a path",
        advice: "a path starts and ends with '/' and may contain fields in braces: /cities/{slug}/")
    case .unknownPatternField(let name, let collection):
      return Wording("'\(collection)' has no field '\(name)' to put into its path")
    case .unusablePatternField(let name):
      return Wording(
        "'\(name)' cannot be part of a path",
        advice: "a path may contain {slug}, and fields that are required references or choices")
    case .patternWithoutSlug(let pattern):
      return Wording(
        "'\(pattern)' would give every entry the same page", advice: "add {slug} to it")
    case .boundsReversed(let min, let max):
      return Wording("'min' is \(min), which is more than 'max', \(max)")
    case .invalidTextPattern(let pattern):
      return Wording(
        "'\(pattern)' is not a pattern",
        advice:
          "it may contain letters, [a-z], \\d, \\w, \\s, a dot, ( ), | and *, +, ?, {2}, {2,4}")
    case .unknownFieldName(let name, let owner):
      return Wording("'\(owner)' has no field '\(name)'")
    case .unusableAfter(let name, let other):
      return Wording(
        "'\(name)' cannot come after '\(other)'",
        advice: "both must be dates, both dates with a time, or both numbers of one type")
    case .cyclicRequirement(let names):
      return Wording("fields depend on one another in a circle: \(names.joined(separator: " → "))")
    case .unknownValue(let setting, let value, let known):
      return Wording(
        "'\(value)' is not a value of '\(setting)'",
        advice: "it can be \(known.joined(separator: ", "))")
    case .unknownTimeZone(let name):
      return Wording(
        "there is no time zone '\(name)'", advice: "write it like Europe/Amsterdam")
    case .invalidSiteURL(let url):
      return Wording(
        "'\(url)' is not the address of a site", advice: "write it like https://www.example.org/")
    case .invalidHost(let value, let reason):
      switch reason {
      case .withSchemeOrPath:
        return Wording(
          "'\(value)' is more than a host",
          advice: "write the name alone, without https:// and without a path: images.example.com")
      case .tooWide:
        return Wording(
          "'\(value)' would allow anybody's host",
          advice: "name one host, or all hosts below a name: *.example.com")
      case .notAName:
        return Wording(
          "'\(value)' is not a host",
          advice:
            "write its name, such as images.example.com, with a port after a colon if it has one; "
            + "write a name with letters other than a to z as xn--…")
      }
    case .missingWord(let key, let language):
      return Wording("the word '\(key)' has no text in '\(language)'")
    }
  }
}
