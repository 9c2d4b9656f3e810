import Files
import Foundation
import Randomness
import Testing

/// The examples of FIPS 180-4, and what coreutils make of messages of every length around a block.
@Suite("Secure hashes")
struct SHATests {
  private static let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (twoBlocks, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
  ])
  func sha1(_ message: String, _ hash: String) {
    #expect(hexadecimal(SHA1.hash(Array(message.utf8))) == hash)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (twoBlocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func sha256(_ message: String, _ hash: String) {
    #expect(SHA256.hex(Array(message.utf8)) == hash)
    #expect(hexadecimal(SHA256.hash(Array(message.utf8))) == hash)
  }

  @Test(arguments: [("sha1sum", 0), ("sha256sum", 1)])
  func coreutilsAgree(_ program: String, _ which: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "polder-sha-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix64(seed: 8)
    var messages: [[UInt8]] = []
    for count in 0...200 {
      messages.append((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      try Data(messages[count]).write(to: folder.appending(path: String(count)))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.currentDirectoryURL = folder
    process.arguments = (0...200).map(String.init)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    process.waitUntilExit()
    try #require(lines.count == messages.count)
    for (line, message) in zip(lines, messages) {
      let hash = which == 0 ? hexadecimal(SHA1.hash(message)) : SHA256.hex(message)
      #expect(line.hasPrefix(hash + " "), "\(message.count) bytes")
    }
  }
}
