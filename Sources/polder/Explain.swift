import ArgumentParser
import Diagnostics
import Explanations

/// `polder explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a code, with an example and the fix.",
    discussion: """
      Each problem has a code, in square brackets after the message. Without a code, the command \
      lists all codes.

      Example: polder explain unknown-reference
      """)

  @Argument(help: ArgumentHelp("A code such as unknown-reference.", valueName: "code"))
  var code: String?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("The language of messages: en or nl.", valueName: "language"))
  var languageName: String?

  func validate() throws {
    if let languageName, MessageLanguage(rawValue: languageName) == nil {
      throw ValidationError("--language takes en or nl")
    }
  }

  func run() throws {
    let language =
      languageName.flatMap { MessageLanguage(rawValue: $0) }
      ?? .preferred { Terminal.environment($0) }
    guard let code else {
      Terminal.out(Explanation.all.map { $0.code + "\n" }.joined())
      return
    }
    guard let explanation = Explanation.of(code) else {
      let near = NearMiss.best(for: code, among: Explanation.all.map(\.code))
      throw ValidationError(RunPhrase.noSuchCode(code, near: near).words(in: language))
    }
    Terminal.out(explanation.text(in: language.rawValue))
  }
}
