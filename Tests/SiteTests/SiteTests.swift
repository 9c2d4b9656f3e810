import Diagnostics
import Foundation
import Output
import Site
import Testing

/// Every fixture with a `diagnostics.txt` gives exactly these messages, and every one with an
/// `expected` folder gives exactly that tree.
@Suite("Sites")
struct SiteTests {
  @Test(arguments: Fixture.all(with: "diagnostics.txt"))
  func reportsTheExpectedDiagnostics(_ fixture: Fixture) throws {
    let result = try fixture.build()
    let text = TextPrinter().text(result.diagnostics)
    let file = fixture.folder.appending(path: "diagnostics.txt")
    if updatesSnapshots {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
    #expect(result.tree == nil || !result.diagnostics.hasErrors)
    for diagnostic in result.diagnostics {
      let size = diagnostic.location.file.bytes.count
      #expect(
        diagnostic.location.range.lowerBound >= 0 && diagnostic.location.range.upperBound <= size)
    }
  }

  @Test(arguments: Fixture.all(with: "expected"))
  func makesTheExpectedTree(_ fixture: Fixture) throws {
    let place = try fixture.assemble()
    defer { try? FileManager.default.removeItem(at: place) }
    let result = try Fixture.build(place)
    #expect(TextPrinter().text(result.diagnostics) == "")
    let made = SearchDump.readable(try #require(result.tree).contents())
    let folder = fixture.folder.appending(path: "expected")
    if updatesSnapshots {
      try? FileManager.default.removeItem(at: folder)
      for (path, bytes) in made {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }
    var expected: [String: [UInt8]] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for path in paths {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { expected[path] = Array(try Data(contentsOf: file)) }
    }
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected {
      #expect(
        String(decoding: made[path] ?? [], as: UTF8.self) == String(decoding: bytes, as: UTF8.self),
        "\(path)")
    }
  }
}
