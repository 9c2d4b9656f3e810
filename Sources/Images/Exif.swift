/// The only Exif data that a picture needs: its orientation (Exif 2.32, section 4.6.4, tag 0x0112).
enum Exif {
  /// Returns the orientation in a TIFF structure, 1 to 8. If it has none, returns 1, which means no
  /// rotation.
  static func orientation(_ tiff: ArraySlice<UInt8>) -> Int {
    (try? read(Bytes(Array(tiff)))) ?? 1
  }

  private static func read(_ tiff: Bytes) throws(ImageFault) -> Int {
    let isBig: Bool
    if tiff.has("MM", at: 0) {
      isBig = true
    } else if tiff.has("II", at: 0) {
      isBig = false
    } else {
      throw .damaged
    }
    func number(_ at: Int, _ size: Int) throws(ImageFault) -> Int {
      isBig ? try tiff.big(at, size) : try tiff.little(at, size)
    }
    guard try number(2, 2) == 42 else { throw .damaged }
    let directory = try number(4, 4)
    for entry in 0..<(try number(directory, 2)) {
      let at = directory + 2 + entry * 12
      guard try number(at, 2) == 0x0112 else { continue }
      let value = try number(at + 8, 2)
      return try number(at + 2, 2) == 3 && (1...8).contains(value) ? value : 1
    }
    return 1
  }

  /// Whether an orientation includes a quarter turn.
  static func isTurned(_ orientation: Int) -> Bool { (5...8).contains(orientation) }

  /// Returns a TIFF structure with only the orientation.
  static func tiff(orientation: Int) -> [UInt8] {
    Array("MM".utf8) + bigEndian(42, 2) + bigEndian(8, 4) + bigEndian(1, 2)
      + bigEndian(0x0112, 2) + bigEndian(3, 2) + bigEndian(1, 4) + bigEndian(orientation, 2)
      + [0, 0] + bigEndian(0, 4)
  }
}
