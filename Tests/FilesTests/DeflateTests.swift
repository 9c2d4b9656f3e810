import Inflation
import Testing

@testable import Files

@Suite("Compression")
struct DeflateTests {
  private let samples: [[UInt8]] = [
    [], [0], Array("a".utf8), [UInt8](repeating: 7, count: 300_000),
    (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) },
  ]

  @Test func streamsDecompressToTheirInput() {
    for sample in samples {
      #expect(inflated(Deflate().zlib(sample), .zlib) == sample)
      #expect(inflated(Deflate().gzip(sample), .gzip) == sample)
    }
  }

  @Test func theSameBytesGiveTheSameStream() {
    let deflate = Deflate()
    for sample in samples {
      let first = deflate.zlib(sample)
      _ = deflate.gzip(sample)
      #expect(deflate.zlib(sample) == first)
      #expect(Deflate().zlib(sample) == first)
    }
    #expect(deflate.zlib(samples[3]).count < 1_000)
  }

  /// RFC 1952, section 2.3: no name, no comment, no time.
  @Test func gzipMembersContainNothingAboutTheMachine() {
    #expect(Array(Deflate().gzip([1, 2, 3])[..<8]) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
  }
}
