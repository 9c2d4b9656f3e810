import ArgumentParser
import Diagnostics
import JSON
import Licences

/// `polder licences`
struct LicencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "licences",
    abstract: "Print the licences of everything in Polder.",
    discussion: """
      Polder contains libraries and data of others, and comes with a font and a map. If you \
      distribute it, distribute these licences with it.
      """)

  @Option(help: "The format: text or json (one object on each line).")
  var format = Format.text

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("The language of the text around them: en or nl.", valueName: "language"))
  var languageName: String?

  func validate() throws {
    if format == .github { throw ValidationError("--format takes text or json here") }
    if let languageName, MessageLanguage(rawValue: languageName) == nil {
      throw ValidationError("--language takes en or nl")
    }
  }

  func run() throws {
    let licences = Licence.all
    if format == .json {
      Terminal.out(licences.map { json($0) + "\n" }.joined())
      Terminal.out("{\"summary\": {\"licences\": \(licences.count)}}\n")
      return
    }
    let language =
      languageName.flatMap { MessageLanguage(rawValue: $0) }
      ?? .preferred { Terminal.environment($0) }
    Terminal.out(RunPhrase.licences(count: licences.count).words(in: language) + "\n")
    let line = String(repeating: "=", count: 78)
    for licence in licences {
      let phrase =
        switch licence.use {
        case .program: RunPhrase.licenceOfCode(licence.name, licence.identifier)
        case .data: RunPhrase.licenceOfData(licence.name, licence.identifier)
        case .templates: RunPhrase.licenceInTemplates(licence.name, licence.identifier)
        }
      Terminal.out("\n\(line)\n\(phrase.words(in: language))\n\(line)\n\n\(licence.text)")
    }
  }

  private func json(_ licence: Licence) -> String {
    let libraries = licence.libraries.map { JSONWriter.string($0) }.joined(separator: ", ")
    return "{\"licence\": {\"name\": \(JSONWriter.string(licence.name)), "
      + "\"identifier\": \(JSONWriter.string(licence.identifier)), "
      + "\"use\": \"\(licence.use.rawValue)\", \"libraries\": [\(libraries)], "
      + "\"text\": \(JSONWriter.string(licence.text))}}"
  }
}
