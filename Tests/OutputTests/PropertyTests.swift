import Foundation
import Testing

@testable import Output

/// Random sites, one after another, with random changes by others in the folder between them.
@Suite struct PropertyTests {
  private let names = ["a", "b", "c", "d"]

  private func path(_ random: inout SeededGenerator) -> String {
    let depth = Int.random(in: 1...3, using: &random)
    return (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }
      .joined(separator: "/")
  }

  /// Whether a path equals, is inside, or contains one of the others.
  private func touches(_ path: String, _ others: some Sequence<String>) -> Bool {
    others.contains {
      $0 == path || isPath($0, inside: path) || isPath(path, inside: $0)
    }
  }

  private func site(_ random: inout SeededGenerator) -> [String: String] {
    var files: [String: String] = [:]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let path = path(&random)
      if !touches(path, files.keys) {
        files[path] = String(repeating: "x", count: Int.random(in: 0...3, using: &random))
      }
    }
    return files
  }

  @Test(arguments: 0..<40)
  func anySequenceOfSites(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let project = try TemporaryProject()
    var foreign: [String: String] = [:]
    var site: [String: String] = [:]
    for _ in 0..<25 {
      // Somebody adds a file, edits one of Polder's, or deletes one.
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let path = path(&random)
        if !touches(path, site.keys.map { $0 }), !touches(path, foreign.keys) {
          // An empty folder may be in the way.
          if (try? project.put(path, "foreign \(path)")) != nil {
            foreign[path] = "foreign \(path)"
          }
        }
      case 1:
        if let path = site.keys.sorted().randomElement(using: &random) {
          try? project.put(path, "edited")
        }
      case 2:
        if let path = site.keys.sorted().randomElement(using: &random) {
          try? project.delete(path)
        }
      case 3:
        if let path = foreign.keys.sorted().randomElement(using: &random) {
          try project.delete(path)
          foreign[path] = nil
        }
      default: break
      }
      let next = self.site(&random)
      let clash = next.keys.filter { touches($0, foreign.keys) }
      let before = project.snapshot(notes: true)
      do {
        try project.commit(next, threads: Int.random(in: 1...3, using: &random))
        site = next
        let files = project.snapshot().filter { !$0.key.hasSuffix("/") }
        #expect(clash.isEmpty)
        #expect(files == site.merging(foreign) { a, _ in a })
        #expect(try project.commit(next).written == 0)
      } catch let error as OutputError {
        #expect(!clash.isEmpty, "\(codes(error))")
        #expect(error.diagnostics.count <= clash.count)
        #expect(project.snapshot(notes: true) == before)
      }
    }
    // In the end, only files that Polder did not make are left.
    try project.commit([:])
    #expect(project.snapshot().filter { !$0.key.hasSuffix("/") } == foreign)
  }

  @Test func damagedNotesNeverCrash() throws {
    var random = SeededGenerator(state: 7)
    let project = try TemporaryProject()
    try project.commit(["a/b": "1", "c": "2"])
    let manifest = Array(project.text(".polder/manifest.json").utf8)
    for _ in 0..<3000 {
      var bytes = manifest
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        }
      }
      if let read = try? Manifest(encoded: bytes) {
        #expect(read.entries.allSatisfy { !$0.path.text.contains("..") })
      }
      _ = try? Journal(encoded: bytes)
    }
  }
}
