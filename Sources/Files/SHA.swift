/// SHA-256 (FIPS 180-4, section 6.2): a hash that other programs can check.
public enum SHA256 {
  /// The hash of some bytes: 32 bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var state: SIMD8<UInt32> = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19,
    ]
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      bytes.withUnsafeBytes { bytes in
        forEachBlock(of: bytes) { add($0, words, &state) }
      }
    }
    return state.indices.flatMap { bigEndian(state[$0]) }
  }

  /// The hash of some bytes in 64 lower-case hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String { hexadecimal(hash(bytes)) }

  /// Adds one block of 64 bytes. `words` has room for 64.
  private static func add(
    _ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>,
    _ state: inout SIMD8<UInt32>
  ) {
    load(block, words)
    for t in 16..<64 {
      let (a, b) = (words[t - 15], words[t - 2])
      let small0 = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
      let small1 = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
      words[t] = words[t - 16] &+ small0 &+ words[t - 7] &+ small1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ big1 &+ (e & f ^ ~e & g) &+ constants[t] &+ words[t]
      let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = big0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    state = state &+ [a, b, c, d, e, f, g, h]
  }

  /// The fractional parts of the cube roots of the first 64 primes (section 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

/// SHA-1 (FIPS 180-4, section 6.1): for names that others compute too (RFC 9562); it protects against no forgery.
public enum SHA1 {
  /// The hash of some bytes: 20 bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
      bytes.withUnsafeBytes { bytes in
        forEachBlock(of: bytes) { add($0, words, &state) }
      }
    }
    return state.flatMap(bigEndian)
  }

  /// Adds one block of 64 bytes. `words` has room for 80.
  private static func add(
    _ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>,
    _ state: inout [UInt32]
  ) {
    load(block, words)
    for t in 16..<80 {
      words[t] = rotated(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 31)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for t in 0..<80 {
      let (f, k): (UInt32, UInt32)
      switch t {
      case 0..<20: (f, k) = (b & c | ~b & d, 0x5a82_7999)
      case 20..<40: (f, k) = (b ^ c ^ d, 0x6ed9_eba1)
      case 40..<60: (f, k) = (b & c | b & d | c & d, 0x8f1b_bcdc)
      default: (f, k) = (b ^ c ^ d, 0xca62_c1d6)
      }
      let next = rotated(a, 27) &+ f &+ e &+ k &+ words[t]
      (e, d, c, b, a) = (d, c, rotated(b, 2), a, next)
    }
    for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
  }
}

// MARK: - What both have in common (FIPS 180-4, section 5)

/// Gives a message in blocks of 64 bytes, the last padded: a one bit, zeros, and the length in bits.
private func forEachBlock(
  of message: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
) {
  func blocks(_ bytes: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: bytes.count, by: 64) {
      body(UnsafeRawBufferPointer(rebasing: bytes[start..<(start + 64)]))
    }
  }
  let whole = message.count / 64 * 64
  blocks(UnsafeRawBufferPointer(rebasing: message[..<whole]))
  var end = Array(message[whole...]) + [0x80]
  end += [UInt8](repeating: 0, count: (120 - end.count) % 64)
  let length = UInt64(message.count) &* 8
  end += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
  end.withUnsafeBytes { blocks($0) }
}

/// Puts the sixteen words of a block first.
private func load(_ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>) {
  for t in 0..<16 {
    words[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
  }
}

/// A word turned to the right.
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word >> count | word << (32 - count)
}

private func bigEndian(_ word: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
}
