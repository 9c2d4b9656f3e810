import CDeflate
import Testing

@testable import Files

@Suite("Compression")
struct DeflateTests {
  private let samples: [[UInt8]] = [
    [], [0], Array("a".utf8), [UInt8](repeating: 7, count: 300_000),
    (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) },
  ]

  private typealias Unpack = (
    OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int,
    UnsafeMutablePointer<Int>?
  ) -> libdeflate_result

  private func unpacked(_ bytes: [UInt8], _ unpack: Unpack) throws -> [UInt8] {
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    var buffer = [UInt8](repeating: 0, count: 300_001)
    var size = 0
    try #require(
      unpack(decompressor, bytes, bytes.count, &buffer, buffer.count, &size) == LIBDEFLATE_SUCCESS)
    return Array(buffer[..<size])
  }

  @Test func streamsGiveBackWhatWentIn() throws {
    for sample in samples {
      #expect(try unpacked(Deflate().zlib(sample), libdeflate_zlib_decompress) == sample)
      #expect(try unpacked(Deflate().gzip(sample), libdeflate_gzip_decompress) == sample)
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
  @Test func gzipMembersSayNothingOfTheMachine() {
    #expect(Array(Deflate().gzip([1, 2, 3])[..<8]) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
  }
}
