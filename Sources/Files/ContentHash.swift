import CXXHash

/// The 128-bit XXH3 hash of some bytes. It distinguishes contents, but gives no protection against
/// somebody who makes two contents with the same hash on purpose.
public struct ContentHash: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  fileprivate init(_ hash: polder_hash_t) {
    high = hash.high
    low = hash.low
  }

  /// The hash of bytes in memory.
  public static func hash(_ bytes: [UInt8]) -> ContentHash {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// The hash of bytes in memory.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> ContentHash {
    // xxHash reads `count` bytes from the base address, and nothing when there are none.
    ContentHash(polder_hash(bytes.baseAddress, bytes.count))
  }

  /// The hash as 32 lower-case hexadecimal digits, xxHash's canonical form, as `xxhsum -H2` prints
  /// it.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 32) { buffer in
      for index in 0..<16 {
        let half = index < 8 ? high : low
        let byte = Int(truncatingIfNeeded: half >> UInt64(56 - index % 8 * 8)) & 0xFF
        // index < 16, so both places are below the capacity of 32.
        buffer[index * 2] = digits[byte >> 4]
        buffer[index * 2 + 1] = digits[byte & 15]
      }
      return 32
    }
  }

  /// Reads a hash from hexadecimal digits. Fails for anything but 32 lower-case ones.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 32 else { return nil }
    var halves: [UInt64] = [0, 0]
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      halves[index / 16] = halves[index / 16] << 4 | UInt64(value)
    }
    (high, low) = (halves[0], halves[1])
  }
}

/// Hashes bytes that come in pieces.
public struct ContentHasher: ~Copyable {
  private let state: UnsafeMutableRawPointer

  /// Begins; nil when memory runs out.
  public init?() {
    guard let state = polder_hash_begin() else { return nil }
    self.state = state
  }

  deinit { polder_hash_free(state) }

  /// Adds a piece.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // xxHash reads `count` bytes from the base address, and nothing when there are none.
    polder_hash_add(state, bytes.baseAddress, bytes.count)
  }

  /// The hash of all that was added.
  public var hash: ContentHash { ContentHash(polder_hash_end(state)) }
}

extension ContentHash {
  /// The version of xxHash that is compiled in, such as `0.8.1`.
  public static var libraryVersion: String {
    let number = Int(polder_hash_version())
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }
}
