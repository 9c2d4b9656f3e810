import Testing

@testable import Formats

/// The examples of FIPS 180-4 and RFC 9562, and the lengths at which padding changes.
@Suite("Hashes and names")
struct HashTests {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
  ])
  func sha1(_ message: String, _ hash: String) {
    #expect(hex(SHA.sha1(message.utf8)) == hash)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func sha256(_ message: String, _ hash: String) {
    #expect(hex(SHA.sha256(message.utf8)) == hash)
  }

  @Test func base64OfEveryRest() {
    #expect(
      ["", "f", "fo", "foo", "foob"].map { base64(Array($0.utf8)) }
        == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
  }

  @Test func uuidOfAURL() {
    // Python's uuid.uuid5(uuid.NAMESPACE_URL, "http://www.example.com/").
    #expect(
      NameID.uuid(ofURL: "http://www.example.com/") == "fcde3c85-2270-590f-9e7c-ee003d65e0e2")
  }
}
