import Testing

@testable import Images

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct ImageFileTests {
  private func hasSecret(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: TinyImages.secret) != nil
  }

  @Test(arguments: ImageFormat.allCases)
  func onlyThePictureIsLeft(_ format: ImageFormat) throws {
    let bytes = try #require(TinyImages.all.first { $0.format == format }).bytes
    #expect(hasSecret(bytes))
    let file = try ImageFile.read(bytes)
    #expect(file.format == format)
    #expect((file.width, file.height) == (40, 30))
    #expect(!file.isAnimated)
    let cleaned = try #require(file.cleaned)
    #expect(!hasSecret(cleaned))
    // Nothing is left to remove, and the picture is the same.
    let again = try ImageFile.read(cleaned)
    #expect(again.cleaned == nil)
    #expect((again.width, again.height) == (40, 30))
  }

  @Test func theColourProfileStays() throws {
    let jpeg = try #require(try ImageFile.read(TinyImages.jpeg()).cleaned)
    #expect(jpeg.firstRange(of: TinyImages.profile) != nil)
    let png = try #require(try ImageFile.read(TinyImages.png()).cleaned)
    #expect(png.firstRange(of: Array("iCCP".utf8)) != nil)
    let webp = try #require(try ImageFile.read(TinyImages.webp()).cleaned)
    #expect(webp.firstRange(of: Array("ICCP".utf8)) != nil)
    // The flag for Exif data is off, the one for the profile is on.
    #expect(webp[20] == 0x20)
  }

  /// Of Exif data, only the orientation stays.
  @Test(arguments: 1...8) func theOrientationStays(_ orientation: Int) throws {
    for bytes in [
      TinyImages.jpeg(orientation: orientation), TinyImages.png(orientation: orientation),
    ] {
      let file = try ImageFile.read(bytes)
      #expect((file.width, file.height) == (orientation > 4 ? (30, 40) : (40, 30)))
      let cleaned = try #require(file.cleaned)
      #expect(!hasSecret(cleaned))
      let again = try ImageFile.read(cleaned)
      #expect((again.width, again.height) == (file.width, file.height))
      #expect(again.cleaned == nil)
      let tiff = Exif.tiff(orientation: orientation)
      #expect((cleaned.firstRange(of: tiff) != nil) == (orientation > 1))
    }
  }

  /// Browsers do not rotate WebP images.
  @Test func aWebPIsNotTurned() throws {
    let file = try ImageFile.read(TinyImages.webp(orientation: 6))
    #expect((file.width, file.height) == (40, 30))
    #expect(try #require(file.cleaned).firstRange(of: Array("EXIF".utf8)) == nil)
  }

  @Test func aTurnedAVIF() throws {
    let file = try ImageFile.read(TinyImages.avif(turns: 1))
    #expect((file.width, file.height) == (30, 40))
    #expect(file.cleaned?.count == TinyImages.avif(turns: 1).count)
  }

  @Test func movingPictures() throws {
    #expect(try ImageFile.read(TinyImages.gif(frames: 2)).isAnimated)
    #expect(try ImageFile.read(TinyImages.png(frames: 2)).isAnimated)
    let webp = try ImageFile.read(TinyImages.webp(frames: 2))
    #expect(webp.isAnimated)
    #expect(!hasSecret(try #require(webp.cleaned)))
    #expect(throws: ImageFault.metadata) {
      try ImageFile.read(TinyImages.avif() + TinyImages.box("moov", TinyImages.secret))
    }
  }

  @Test func aLosslessWebPWithoutExtensions() throws {
    let content = Array("WEBP".utf8) + TinyImages.riff("VP8L", TinyImages.lossless)
    let file = try ImageFile.read(
      Array("RIFF".utf8) + TinyImages.little(content.count, 4) + content)
    #expect((file.width, file.height) == (40, 30))
    #expect(file.cleaned == nil)
  }

  /// If a part of a file is missing anywhere, that is reported, and nothing else happens.
  @Test(arguments: ImageFormat.allCases) func truncatedFiles(_ format: ImageFormat) throws {
    let whole = try #require(TinyImages.all.first { $0.format == format }).bytes
    let least = try #require(try ImageFile.read(whole).cleaned).count
    for count in 16..<(least - TinyImages.secret.count - 8) {
      let error = #expect(throws: ImageFault.self) {
        try ImageFile.read(Array(whole.prefix(count)))
      }
      // A drawing's text may end in the middle of a word.
      if format != .svg { #expect(error != .metadata && error != .noSize) }
    }
  }

  @Test func sizesThatCannotBe() throws {
    #expect(throws: ImageFault.damaged) { try ImageFile.read(TinyImages.jpeg(height: 0)) }
    #expect(throws: ImageFault.damaged) { try ImageFile.read(TinyImages.png(width: 0)) }
    #expect(throws: ImageFault.damaged) { try ImageFile.read(TinyImages.gif(width: 0)) }
    #expect(throws: ImageFault.damaged) { try ImageFile.read(TinyImages.avif(width: 0)) }
    let most = 0x7FFF_FFFF
    #expect(throws: ImageFault.tooManyPixels(width: most, height: most)) {
      try ImageFile.read(TinyImages.png(width: most, height: most))
    }
    #expect(throws: ImageFault.tooManyPixels(width: 65_535, height: 65_535)) {
      try ImageFile.read(TinyImages.jpeg(width: 65_535, height: 65_535))
    }
    #expect(throws: ImageFault.tooManyPixels(width: 16_384, height: 16_384)) {
      try ImageFile.read(TinyImages.webp(width: 16_384, height: 16_384))
    }
  }

  @Test func lengthsThatLie() throws {
    // A chunk whose length exceeds the file.
    #expect(throws: ImageFault.truncated) {
      try ImageFile.read(
        TinyImages.signature + TinyImages.big(0x7FFF_FFFF, 4) + Array("IHDR".utf8))
    }
    // A segment shorter than its own length.
    #expect(throws: ImageFault.damaged) {
      try ImageFile.read(TinyImages.jpeg(metadata: [[0xFF, 0xE1, 0, 1]]))
    }
    // One changed byte in a PNG's data.
    var png = TinyImages.png()
    let data = try #require(png.firstRange(of: Array("IDAT".utf8)))
    png[data.upperBound] ^= 1
    #expect(throws: ImageFault.damaged) { try ImageFile.read(png) }
    // A box as large as the file, with a size of 64 bits.
    #expect(throws: ImageFault.self) {
      try ImageFile.read(
        TinyImages.avif() + TinyImages.big(1, 4) + Array("free".utf8)
          + [UInt8](repeating: 0xFF, count: 8))
    }
  }

  @Test func formatsOfCameras() {
    let heic = [0, 0, 0, 24] + Array("ftypheic".utf8) + [UInt8](repeating: 0, count: 20)
    #expect(throws: ImageFault.foreign(name: "HEIC")) { try ImageFile.read(heic) }
    #expect(throws: ImageFault.foreign(name: "TIFF")) { try ImageFile.read([0x49, 0x49, 0x2A, 0]) }
    #expect(throws: ImageFault.damaged) { try ImageFile.read([]) }
    #expect(throws: ImageFault.damaged) { try ImageFile.read(Array("a text".utf8)) }
  }

  /// Whatever the damage, a file is read to its end, and the cleaned file is clean.
  @Test(arguments: ImageFormat.allCases) func changedBytes(_ format: ImageFormat) throws {
    var numbers = Numbers(state: 7)
    let whole = try #require(TinyImages.all.first { $0.format == format }).bytes
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80][place % 4]
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + place % 9))
        default: bytes.insert(contentsOf: bytes[..<(place % 30)], at: place)
        }
        if bytes.isEmpty { bytes = whole }
      }
      guard let file = try? ImageFile.read(bytes) else { continue }
      #expect(file.width > 0 && file.height > 0)
      guard let cleaned = file.cleaned else { continue }
      let again = try ImageFile.read(cleaned)
      #expect(again.cleaned == nil || again.cleaned == cleaned)
      #expect((again.width, again.height) == (file.width, file.height))
    }
  }

  /// However many metadata are anywhere in a photo, none are left.
  @Test func metadataAnywhere() throws {
    var numbers = Numbers(state: 3)
    for _ in 0..<200 {
      var parts = TinyImages.jpegMetadata(orientation: Int.random(in: 1...8, using: &numbers))
      parts.shuffle(using: &numbers)
      parts += parts.prefix(Int.random(in: 0...parts.count, using: &numbers))
      let file = try ImageFile.read(TinyImages.jpeg(metadata: parts))
      #expect(!hasSecret(try #require(file.cleaned)))
    }
  }
}

@Suite struct DrawingTests {
  private func size(_ attributes: String) throws -> [Int] {
    let file = try ImageFile.read(Array("<svg \(attributes)></svg>".utf8))
    return [file.width, file.height]
  }

  @Test func sizes() throws {
    #expect(try size("width=\"40\" height='30px'") == [40, 30])
    #expect(try size("viewBox=\"0 0 400 300\"") == [400, 300])
    #expect(try size("width=\"100%\" height=\"100%\" viewBox=\"0,0,4,3\"") == [4, 3])
    #expect(try size("width=\"1in\" viewBox=\"0 0 4 3\"") == [96, 72])
    #expect(throws: ImageFault.noSize) { try size("width=\"40\"") }
    #expect(throws: ImageFault.noSize) { try size("width=\"2em\" height=\"1e9e\"") }
    #expect(throws: ImageFault.damaged) { try size("width=\"-4\" height=\"3\"") }
    #expect(throws: ImageFault.noSize) { try size("width=\"1e300\" height=\"3\"") }
    #expect(throws: ImageFault.self) { try size("viewBox=\"0 0 nan inf\"") }
  }

  @Test func visibleElementsStay() throws {
    let file = try ImageFile.read(TinyImages.svg)
    let text = String(decoding: try #require(file.cleaned), as: UTF8.self)
    #expect(text.contains("<title>Boats &gt; cars</title><path d=\"M0 0h9\"/>"))
    #expect(!text.contains("anna"))
    #expect(text.hasPrefix("<?xml version=\"1.0\"?>\n\n<svg xmlns="))
    #expect(text.hasSuffix("</svg>\n"))
  }

  @Test func photosInDrawings() throws {
    func drawing(_ photo: [UInt8]) -> [UInt8] {
      Array(
        """
        <svg viewBox="0 0 4 3"><image href="data:image/png;base64,\(base64(photo))"/></svg>
        """.utf8)
    }
    #expect(throws: ImageFault.metadata) { try ImageFile.read(drawing(TinyImages.png())) }
    let clean = try #require(try ImageFile.read(TinyImages.png()).cleaned)
    #expect(try ImageFile.read(drawing(clean)).cleaned == nil)
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(bytes.count, start + 3)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0...part.count { text.append(letters[(bits >> (18 - 6 * place)) & 63]) }
    }
    return text
  }
}
