import Testing

@testable import Publishing

@Suite("The owner of a lock") struct LockOwnerTests {
  @Test func itIsReadBack() throws {
    let owner = LockOwner(now: 1_764_546_000)
    let read = try #require(LockOwner(owner.text))
    #expect(read == owner)
    #expect(!read.isGone)
    #expect(read.time == 1_764_546_000)
    #expect(read.shown.hasSuffix("since 2025-11-30T23:40:00Z"))
    #expect(!read.shown.contains("("))
  }

  @Test func aProcessThatEndedIsGone() throws {
    let owner = LockOwner(now: 0)
    // No process has a number this high: the largest is 2^22.
    let parts = owner.text.split(separator: ", ").map(String.init)
    let other = [parts[0], "process 99999999", parts[2]].joined(separator: ", ")
    #expect(try #require(LockOwner(other)).isGone)
    // Another start time: the number was given to another process since.
    let later = owner.text.replacing(/[0-9]+ 0\)/, with: "1 0)")
    #expect(try #require(LockOwner(later)).isGone)
  }

  @Test func anotherMachineIsNeverGone() throws {
    let text = "web, process 99999999, since 2025-11-30T23:40:00Z (0123456789abcdef 1 1764546000)"
    #expect(!(try #require(LockOwner(text)).isGone))
  }

  @Test(arguments: ["", "x", "a, process x, since y (1 2 3)", "a, process 1, since y (1 2)"])
  func otherTextsAreNone(_ text: String) {
    #expect(LockOwner(text) == nil)
  }
}
