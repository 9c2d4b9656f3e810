import Files
import Glibc
import Testing

@Suite struct FileReaderTests {
  private func reason(_ body: () throws(FileError) -> [UInt8]) -> FileError.Reason? {
    do {
      _ = try body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("files of every size are read whole", arguments: [0, 1, 4095, 4096, 70_000, 3_000_000])
  func sizes(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    folder.write("a", bytes)
    #expect(try FileReader.read("\(folder.path)/a", limit: 10_000_000) == bytes)
    #expect(try FileReader.read("\(folder.path)/a", limit: size) == bytes)
    if size > 0 {
      #expect(
        reason { () throws(FileError) in
          try FileReader.read("\(folder.path)/a", limit: size - 1)
        } == .tooLarge(limit: size - 1))
    }
  }

  @Test("a file with a reported size of 0 is read to its end")
  func growing() throws {
    // Files in /proc have size 0 and content, like a file that grows after it was opened.
    let bytes = try FileReader.read("/proc/self/status", limit: 1 << 20)
    #expect(bytes.starts(with: "Name:".utf8))
    #expect(bytes.count > 500)
    let maps = try FileReader.read("/proc/self/maps", limit: 1 << 24)
    #expect(maps.last == UInt8(ascii: "\n"))
    #expect(
      reason { () throws(FileError) in try FileReader.read("/proc/self/status", limit: 100) }
        == .tooLarge(limit: 100))
  }

  @Test("anything but a file is refused at once")
  func refused() throws {
    let folder = try TemporaryFolder()
    folder.write("real", [1])
    mkfifo("\(folder.path)/pipe", 0o600)
    symlink("real", "\(folder.path)/link")
    folder.folder("folder")
    let path = folder.path
    let read = { (name: String) in
      reason { () throws(FileError) in try FileReader.read("\(path)/\(name)", limit: 100) }
    }
    #expect(read("pipe") == .notRegularFile)
    #expect(read("folder") == .notRegularFile)
    #expect(read("link") == .symbolicLink)
    #expect(read("none") == .system(errno: ENOENT))
    #expect(read("real/inside") == .system(errno: ENOTDIR))
    #expect(read("real\0.md") == .system(errno: EINVAL))
    #expect(read(String(repeating: "x", count: 300)) == .system(errno: ENAMETOOLONG))
    #expect(
      reason { () throws(FileError) in try FileReader.read("/dev/null", limit: 100) }
        == .notRegularFile)
    #expect(try FileReader.read("\(path)/link", limit: 100, followsLinks: true) == [1])
  }

  @Test("an error has its path and words")
  func words() {
    let error = FileError(path: "a/b.md", reason: .system(errno: EACCES))
    #expect(error.description == "a/b.md: Permission denied")
    #expect(error.errno == EACCES)
    #expect(FileError(path: "a", reason: .tooLarge(limit: 5)).errno == nil)
  }
}

@Suite struct ContentHashTests {
  @Test("hashes are those of xxhsum -H2")
  func known() {
    // Values of the reference implementation's `xxhsum -H2`.
    #expect(ContentHash.hash([]).hex == "99aa06d3014798d86001c324468d497f")
    #expect(ContentHash.hash(Array("a".utf8)).hex == "a96faf705af16834e6c632b61e964e1f")
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(ContentHash.hash(bytes).hex == "62b179b903bc3a072a7a65d13a1450eb")
  }

  @Test(
    "pieces have the hash of all their bytes",
    arguments: [0, 1, 240, 241, 262_144, 262_145, 700_000])
  func pieces(size: Int) {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) }
    guard var hasher = ContentHasher() else {
      Issue.record("no memory")
      return
    }
    for start in stride(from: 0, to: size, by: 65_536) {
      bytes[start..<min(start + 65_536, size)].withUnsafeBytes { hasher.add($0) }
    }
    #expect(hasher.hash == ContentHash.hash(bytes))
  }

  @Test("a hash survives a round trip through hexadecimal")
  func hex() {
    let hash = ContentHash.hash(Array("Amsterdam".utf8))
    #expect(hash.hex.utf8.count == 32)
    #expect(ContentHash(hex: hash.hex) == hash)
    #expect(ContentHash(hex: hash.hex.uppercased() + "") != hash)
    #expect(ContentHash(hex: "12") == nil)
    #expect(ContentHash(hex: String(repeating: "g", count: 32)) == nil)
  }
}
