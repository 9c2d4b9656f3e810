import Testing

@testable import Formats

/// The examples of RFC 4648, and of another program.
@Suite("Base 64 and names")
struct NameTests {
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
