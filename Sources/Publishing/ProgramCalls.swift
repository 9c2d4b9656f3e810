import Files

/// Finds the programs that carry out a publication, and checks their versions.
enum ProgramCalls {
  /// Returns a program, or throws the package that has it.
  static func find(_ name: String, package: String) throws(TargetError) -> ExternalProgram {
    guard let program = ExternalProgram(named: name) else {
      throw .missingProgram(name: name, package: package, minimum: nil)
    }
    return program
  }

  /// Checks that a program is new enough.
  ///
  /// - Parameters:
  ///   - word: the word of its answer before the version: `version` in `rsync  version 3.2.7`.
  ///   - minimum: the first version that is.
  static func check(
    _ program: ExternalProgram, _ name: String, package: String, asking argument: String,
    minimum: ProgramVersion
  ) throws(TargetError) {
    let run: ExternalProgram.Run
    do throws(ExternalProgram.Failure) { run = try program.run([argument], seconds: 30) } catch {
      throw .failed(reason: "\(name) \(argument): \(error.words)")
    }
    guard run.isSuccess, let version = ProgramVersion(in: run.output), version >= minimum else {
      throw .missingProgram(name: name, package: package, minimum: minimum.text)
    }
  }
}

/// The version of a program: its first two numbers.
struct ProgramVersion: Comparable, Sendable {
  let major: Int
  let minor: Int

  /// The version as people write it.
  var text: String { "\(major).\(minor)" }

  init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Finds the first word of the first line that is a version: `3.2.7`, `v1.60.1-DEV`.
  init?(in answer: [UInt8]) {
    let line = answer.prefix { $0 != UInt8(ascii: "\n") }.prefix(200)
    for word in String(decoding: line, as: UTF8.self).split(separator: " ") {
      let numbers = (word.first == "v" ? word.dropFirst() : word)
        .split(separator: ".", omittingEmptySubsequences: false)
      guard numbers.count >= 2, let major = Int(numbers[0]),
        let minor = Int(numbers[1].prefix { $0.isASCII && $0.isNumber })
      else { continue }
      self.init(major, minor)
      return
    }
    return nil
  }

  static func < (a: ProgramVersion, b: ProgramVersion) -> Bool {
    (a.major, a.minor) < (b.major, b.minor)
  }
}

extension ExternalProgram.Failure {
  /// The reason in English, for the end of a message.
  var words: String {
    switch self {
    case .notStarted(let number): "could not be started (error \(number))"
    case .status(let status): "ended with status \(status)"
    case .tooSlow: "gave no answer in time"
    case .tooMuch: "printed more than allowed"
    case .noMemory: "had too little memory"
    }
  }

  /// The failure of a step on a target.
  func targetError(_ program: String) -> TargetError {
    self == .tooSlow
      ? .unreachable(reason: "\(program) \(words)") : .failed(reason: "\(program) \(words)")
  }
}
