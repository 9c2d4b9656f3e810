import Files
import Output
import Testing

@testable import Comparison

/// Files of a site in memory, as an archive.
func snapshot(_ files: [String: String], name: String = "site.tar") throws -> SiteSnapshot {
  try SnapshotReader.file(tar(files.map { ($0.key, Array($0.value.utf8)) }), name: name)
}

/// Returns a tar archive (POSIX.1-2017, "ustar Interchange Format").
func tar(
  _ files: [(path: String, bytes: [UInt8])], type: Character = "0", ending: Bool = true
) -> [UInt8] {
  var archive: [UInt8] = []
  for (path, bytes) in files {
    archive += header(path, size: bytes.count, type: type) + bytes
    archive += [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }
  return ending ? archive + [UInt8](repeating: 0, count: 1024) : archive
}

private func header(_ path: String, size: Int, type: Character) -> [UInt8] {
  var block = [UInt8](repeating: 0, count: 512)
  func put(_ text: String, at start: Int) {
    for (offset, byte) in text.utf8.enumerated() { block[start + offset] = byte }
  }
  func octal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
  put(path, at: 0)
  put("0000644", at: 100)
  put("0000000", at: 108)
  put("0000000", at: 116)
  put(octal(size, 11), at: 124)
  put(octal(0, 11), at: 136)
  put("        ", at: 148)
  put(String(type), at: 156)
  put("ustar\u{0}00", at: 257)
  put(octal(block.reduce(0) { $0 + Int($1) }, 6), at: 148)
  block[154] = 0
  return block
}

/// A page with a header, a navigation, a main part and a footer.
func page(
  _ title: String, main: String = "<p>Text.</p>", footer: String = "Amsterdam, 2026",
  navigation: String = "Home", head: String = ""
) -> String {
  """
  <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head>
  <body><header><p>The city</p><nav><a href="/">\(navigation)</a></nav></header>
  <main><h1>\(title)</h1>\(main)</main><footer><p>\(footer)</p></footer></body></html>
  """
}

func compare(
  _ old: [String: String], _ new: [String: String], threads: Int = 2
) throws -> SiteComparison {
  try SiteComparison.make(from: snapshot(old), to: snapshot(new), threads: threads)
}
