import JSON

/// Writes diagnostics as a report for GitLab, which shows it at the lines of a merge request: an
/// array of issues in the format of Code Climate, as far as GitLab reads it (GitLab, "Code Quality
/// report format").
///
/// GitLab recognises an issue by its fingerprint. It stays the same when lines move.
public struct CodeQualityPrinter: DiagnosticPrinter {
  /// The language of messages.
  public let language: MessageLanguage

  /// Makes a printer.
  public init(language: MessageLanguage = .english) {
    self.language = language
  }

  /// Returns the report: one array, in the order of the places.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    var indexes = LineIndexes()
    var seen: [String: Int] = [:]
    let issues = diagnostics.sortedByPlace().map { diagnostic in
      issue(diagnostic, &indexes, &seen)
    }
    var writer = JSONWriter()
    writer.value(.array(issues))
    writer.raw("\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func issue(
    _ diagnostic: Diagnostic, _ indexes: inout LineIndexes, _ seen: inout [String: Int]
  ) -> JSONValue {
    let location = diagnostic.location
    let code = diagnostic.problem.code
    let wording = diagnostic.problem.wording(in: language)
    let line = location.file.bytes.isEmpty ? 1 : indexes.positions(of: location).start.line
    // The same mistake may be in a file more than once. Its words in one language decide, so that
    // the language of messages makes no difference.
    let mistake =
      "\(code)\n\(location.file.path)\n\(diagnostic.problem.wording(in: .english).message)"
    seen[mistake, default: 0] += 1
    let fingerprint = CodeQualityPrinter.hash("\(mistake)\n\(seen[mistake] ?? 1)")
    let description = [wording.message, wording.advice].compactMap { $0 }
      .map { DisplayText.visible($0) }.joined(separator: "; ")
    return .object(
      JSONValue.Member.present([
        "description": .string(description), "check_name": .string(code),
        "fingerprint": .string(fingerprint),
        "severity": .string(CodeQualityPrinter.severity(diagnostic.severity)),
        "location": .object(
          JSONValue.Member.present([
            "path": .string(location.file.path),
            "lines": .object(JSONValue.Member.present(["begin": .integer(line)])),
          ])),
      ]))
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }

  /// Returns the FNV-1a hash of a text, 64 bits, as 16 hexadecimal digits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
