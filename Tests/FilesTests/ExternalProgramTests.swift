import Testing

@testable import Files

@Suite("External programs")
struct ExternalProgramTests {
  private func run(
    _ script: String, processorSeconds: Int = 10, seconds: Int = 20, output: Int = 1_000_000
  ) throws(ExternalProgram.Failure) -> [UInt8] {
    guard let shell = ExternalProgram(named: "sh", in: "/bin:/usr/bin") else {
      throw .notStarted(0)
    }
    return try shell.output(
      ["-c", script],
      limits: ExternalProgram.Limits(
        processorSeconds: processorSeconds, seconds: seconds, memory: 500_000_000, output: output))
  }

  @Test func returnsOnlyTheOutput() throws {
    #expect(try run("echo one; echo two >&2; cat") == Array("one\n".utf8))
    #expect(try run("").isEmpty)
  }

  @Test func takesArgumentsAsTheyAre() throws {
    let program = try #require(ExternalProgram(named: "printf", in: "/bin:/usr/bin"))
    let limits = ExternalProgram.Limits(
      processorSeconds: 10, seconds: 20, memory: 500_000_000, output: 100)
    #expect(
      try program.output(["%s", "$HOME `id` ' \""], limits: limits) == Array("$HOME `id` ' \"".utf8)
    )
  }

  @Test func reportsHowItEnded() {
    #expect(throws: ExternalProgram.Failure.status(3)) { try run("exit 3") }
    #expect(throws: ExternalProgram.Failure.status(-6)) { try run("kill -ABRT $$") }
  }

  @Test(
    "a lack of memory is told from other failures",
    arguments: [
      "echo 'Out of memory' >&2; exit 1", "echo \"what():  std::bad_alloc\" >&2; kill -ABRT $$",
      "echo 'sh: Cannot allocate memory' >&2; exit 127", "kill -KILL $$",
    ])
  func lacksMemory(_ script: String) {
    #expect(throws: ExternalProgram.Failure.noMemory) { try run(script) }
  }

  @Test func messagesOfASuccessfulRunAreIgnored() throws {
    #expect(try run("echo 'Out of memory' >&2; echo one") == Array("one\n".utf8))
    // However many messages there are.
    let many = "i=0; while [ $i -lt 20000 ]; do echo \"message number $i\" >&2; i=$((i + 1)); done"
    #expect(try run("\(many); echo one") == Array("one\n".utf8))
    #expect(throws: ExternalProgram.Failure.status(9)) {
      try run("echo 'Bogus memory allocation size' >&2; exit 9")
    }
  }

  @Test func endsAProgramThatPrintsTooMuch() {
    #expect(throws: ExternalProgram.Failure.tooMuch) {
      try run("while :; do echo more and more; done", output: 10_000)
    }
  }

  @Test func endsAProgramThatTakesTooLong() {
    #expect(throws: ExternalProgram.Failure.tooSlow) { try run("sleep 60", seconds: 1) }
    #expect(throws: ExternalProgram.Failure.tooSlow) { try run("exec >&-; sleep 60", seconds: 1) }
    #expect(throws: ExternalProgram.Failure.tooSlow) {
      try run("while :; do :; done", processorSeconds: 1)
    }
  }

  @Test func isNotThereWhenNoFolderHasIt() {
    #expect(ExternalProgram(named: "no-such-program") == nil)
    #expect(ExternalProgram(named: "sh", in: "") == nil)
  }
}

/// Programs that run for their effect.
struct ProgramRunTests {
  private func shell() throws -> ExternalProgram {
    try #require(ExternalProgram(named: "sh", in: "/bin:/usr/bin"))
  }

  @Test func inputOutputMessagesAndStatusAreGiven() throws {
    let run = try shell().run(
      ["-c", "cat; echo trouble >&2; exit 7"], input: Array("text".utf8), seconds: 20)
    #expect(run.status == 7)
    #expect(!run.isSuccess)
    #expect(String(decoding: run.output, as: UTF8.self) == "text")
    #expect(run.messages == "trouble\n")
    #expect(try shell().run(["-c", "kill -TERM $$"], seconds: 20).status == -15)
  }

  @Test func argumentsAreNotReadByAShell() throws {
    let printf = try #require(ExternalProgram(named: "printf", in: "/bin:/usr/bin"))
    let run = try printf.run(["%s", "a b'\"$(id)`id`"], seconds: 20)
    #expect(String(decoding: run.output, as: UTF8.self) == "a b'\"$(id)`id`")
  }

  @Test func variablesAreAddedAndTakenAway() throws {
    let run = try shell().run(
      ["-c", "echo $NEW ${PATH-none}"], environment: ["NEW": "yes", "PATH": String?.none],
      seconds: 20)
    #expect(String(decoding: run.output, as: UTF8.self).hasPrefix("yes"))
  }

  @Test func aProgramThatTakesTooLongIsEnded() throws {
    #expect(throws: ExternalProgram.Failure.tooSlow) {
      try shell().run(["-c", "sleep 30"], seconds: 1)
    }
    #expect(throws: ExternalProgram.Failure.tooMuch) {
      try shell().run(["-c", "yes"], seconds: 20, outputLimit: 1000)
    }
  }

  @Test func theLastMessagesAreKept() throws {
    let run = try shell().run(
      ["-c", "i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done"], seconds: 60)
    #expect(run.messages.hasSuffix("line 19999\n"))
    #expect(run.messages.utf8.count <= 64 << 10)
  }
}
