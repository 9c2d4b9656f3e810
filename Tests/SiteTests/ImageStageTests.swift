import Dates
import Diagnostics
import Foundation
import Images
import Output
import Testing

@testable import Site

/// Images from Content to the site. Smaller versions need Debian's libvips-tools.
@Suite("Images") struct ImageStageTests {
  private static let secret = Array("GPS:52.3731,4.8926".utf8)

  /// Returns the fixture `images` with its own settings and a photo of some width.
  private func project(images: String, width: Int = 0) throws -> URL {
    let place = try Fixture(name: "images").assemble()
    let settings = place.appending(path: "Content/site.yml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try (text + "images: \(images)\n").write(to: settings, atomically: true, encoding: .utf8)
    if width > 0 {
      try Data(PlainPNG.make(width: width, height: width / 2))
        .write(to: place.appending(path: "Content/bridge.png"))
    }
    return place
  }

  private func load(_ place: URL, threads: Int = 2, _ keeping: ImageKeeping? = nil) -> SiteInput {
    let cache = ImageCache(folder: place.appending(path: ".polder/images").path)
    return InputLoader.load(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, names: ("Content", "Templates"),
      threads: threads, images: keeping ?? .folder(cache))
  }

  private func build(_ input: SiteInput) -> BuildResult {
    SiteBuild.run(input, options: BuildOptions(now: .instant(1_700_000_000)))
  }

  private func kept(_ place: URL) -> [String] {
    let folder = place.appending(path: ".polder/images").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func home(_ result: BuildResult) throws -> String {
    let files = try #require(result.tree).contents()
    return String(decoding: files["index.html"] ?? [], as: UTF8.self)
  }

  @Test func noLocationInAPhotoReachesTheSite() throws {
    let place = try project(images: "off")
    defer { try? FileManager.default.removeItem(at: place) }
    for keeping in [nil, ImageKeeping.memory] {
      let files = try #require(build(load(place, keeping)).tree).contents()
      #expect(files["canal.jpg"]?.isEmpty == false)
      for (path, bytes) in files {
        #expect(bytes.firstRange(of: ImageStageTests.secret) == nil, "\(path)")
      }
    }
    // One copy of each image with metadata to remove, and no other file.
    #expect(kept(place).count == 3)
  }

  /// The versions of an image are generated once, and removed with the image.
  @Test func smallerVersions() throws {
    let place = try project(images: "on", width: 1_000)
    defer { try? FileManager.default.removeItem(at: place) }
    let input = load(place)
    #expect(TextPrinter().text(input.diagnostics) == "")
    let html = try home(build(input))
    let bridge = try #require(input.images["bridge.png"])
    let name = "/bridge.480w.\(bridge.hash.hex.prefix(12))"
    #expect(
      html.contains(
        "<picture><source type=\"image/webp\" srcset=\"\(name).webp 480w, /bridge.960w."))
    #expect(html.contains("\(name).png 480w, "))
    #expect(html.contains("/bridge.png 1000w\""))
    // The first image of the page is loaded at once, the others when they are near the visible
    // part.
    #expect(html.contains("30px, 100vw\" width=\"30\" height=\"40\"></picture>"))
    #expect(
      html.contains("width=\"1000\" height=\"500\" loading=\"lazy\" decoding=\"async\"></picture>"))

    let first = kept(place)
    let made = try #require(build(input).tree).contents()
    // Making them again in another folder and on one thread must give the same bytes.
    let other = try project(images: "on", width: 1_000)
    defer { try? FileManager.default.removeItem(at: other) }
    let again = try #require(build(load(other, threads: 1)).tree).contents()
    let isSame = again == made
    #expect(isSame)
    #expect(kept(other) == first)
    for file in input.madeFiles {
      let version = try ImageFile.read(Array(Data(contentsOf: URL(filePath: file.location))))
      let isClean = version.cleaned == nil
      #expect(isClean, "\(file.path)")
      #expect(file.path.contains(".\(version.width)w."))
    }

    let dates = try first.map { try date(place, $0) }
    _ = load(place)
    #expect(try first.map { try date(place, $0) } == dates)
    try FileManager.default.removeItem(at: place.appending(path: "Content/bridge.png"))
    _ = load(place)
    #expect(kept(place).allSatisfy { !$0.contains(bridge.hash.hex) })
    #expect(!kept(place).isEmpty)
  }

  private func date(_ place: URL, _ name: String) throws -> Date? {
    let path = place.appending(path: ".polder/images/\(name)").path
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  @Test func imagesThatVipsCannotReadAreReported() throws {
    let place = try project(images: "on", width: 600)
    defer { try? FileManager.default.removeItem(at: place) }
    // A picture of 600 by 300 pixels with a correct frame and invalid data.
    let size = 599 | 299 << 14
    let data =
      [0x2F] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: size >> $0) }
      + [UInt8](repeating: 0xFE, count: 21)
    let content = Array("WEBPVP8L".utf8) + [UInt8(data.count), 0, 0, 0] + data
    try Data(Array("RIFF".utf8) + [UInt8(content.count), 0, 0, 0] + content)
      .write(to: place.appending(path: "Content/bridge.png"))
    let text = TextPrinter().text(build(load(place)).diagnostics)
    #expect(text.contains("Content/bridge.png: error: this image could not be converted to WEBP"))
    #expect(text.contains("[image-tool]"))
  }

  @Test func aReaderSeesAChangedImage() throws {
    let place = try project(images: "off")
    defer { try? FileManager.default.removeItem(at: place) }
    let cache = ImageCache(folder: place.appending(path: ".polder/images").path)
    var reader = ProjectReader(
      content: place.appending(path: "Content").path,
      templates: place.appending(path: "Templates").path, threads: 1, images: .folder(cache))
    reader.readAll()
    var memory = BuildMemory(keepsPages: true)
    let options = BuildOptions(now: .instant(1_700_000_000))
    let before = try home(SiteBuild.run(reader.input, options: options, memory: &memory))
    #expect(before.contains("width=\"40\" height=\"30\""))
    try Data(PlainPNG.make(width: 50, height: 20))
      .write(to: place.appending(path: "Content/bridge.png"))
    reader.readAll()
    let after = try home(SiteBuild.run(reader.input, options: options, memory: &memory))
    #expect(after.contains("width=\"50\" height=\"20\""))
    #expect(after == (try home(build(load(place)))))
  }
}

/// PNG files that every program can read (RFC 1950 and 1951: data that are not compressed).
enum PlainPNG {
  static func make(width: Int, height: Int) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width { rows.append(UInt8(truncatingIfNeeded: x / 4 + y)) }
    }
    var data: [UInt8] = [0x78, 0x01]
    var at = 0
    while at < rows.count {
      let part = rows[at..<min(rows.count, at + 65_535)]
      at = part.endIndex
      data.append(at == rows.count ? 1 : 0)
      for number in [part.count, ~part.count] {
        data += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
      }
      data += part
    }
    var (a, b) = (1, 0)
    for byte in rows {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    data += big(b << 16 | a)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(width) + big(height) + [8, 0, 0, 0, 0]) + chunk("IDAT", data)
      + chunk("IEND", [])
  }

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    var sum = UInt32.max
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return big(data.count) + body + big(Int(~sum))
  }
}
