/// Reads the files of a tar archive: POSIX.1-2017, "ustar Interchange Format" and "pax Interchange
/// Format", and the long names of GNU tar. The archive may come from anybody.
struct TarReader {
  /// A file of the archive.
  struct Member {
    let path: OutputPath
    /// The place of its bytes in the archive.
    let range: Range<Int>
  }

  /// The reason why an archive is not read.
  enum Failure: Error, Hashable {
    /// It is not a tar archive, or incomplete.
    case damaged
    /// It contains something that is not a file of a site, by its name in the archive.
    case refused(String, ArchiveRefusal)
    /// It has more files than the limit.
    case tooMany
  }

  /// The greatest number of files.
  static let fileLimit = 1_000_000

  /// The greatest size of a record with a long name, in bytes.
  private static let recordLimit = 1 << 16

  private let bytes: [UInt8]
  private var position = 0
  /// The path of the next file, if a record before it has it.
  private var longPath: String?

  /// Returns the files of an archive, sorted by path. Polder's own records, which an archive of an
  /// output folder may contain, are left out.
  static func members(of bytes: [UInt8]) throws(Failure) -> [Member] {
    var reader = TarReader(bytes)
    var members: [Member] = []
    while let member = try reader.next() {
      members.append(member)
      if members.count > fileLimit { throw .tooMany }
    }
    members.sort { $0.path < $1.path }
    for (one, next) in zip(members, members.dropFirst()) where one.path == next.path {
      throw .refused(one.path.text, .twice)
    }
    return members
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the next file; nil at the end.
  private mutating func next() throws(Failure) -> Member? {
    while true {
      // The end is a block of zeros. Without it, the archive is incomplete.
      guard bytes.count - position >= Tar.blockSize else { throw .damaged }
      let header = bytes[position..<(position + Tar.blockSize)]
      if header.allSatisfy({ $0 == 0 }) { return nil }
      guard hasRightSum(header) else { throw .damaged }
      let start = position + Tar.blockSize
      let type = header[position + 156]
      let name = longPath ?? name(header)
      guard let size = octal(field(header, 124, 12)), size <= bytes.count - start else {
        // A size that does not fit into octal digits is that of a file beyond all limits.
        throw .damaged
      }
      let range = start..<(start + size)
      let end = start + (size + Tar.blockSize - 1) / Tar.blockSize * Tar.blockSize
      guard end <= bytes.count else { throw .damaged }
      position = end
      switch type {
      case UInt8(ascii: "x"), UInt8(ascii: "L"):
        guard size <= TarReader.recordLimit else { throw .damaged }
        let record = bytes[range]
        longPath = type == UInt8(ascii: "x") ? try paxPath(record) : text(record.prefix { $0 != 0 })
        continue
      case UInt8(ascii: "g"): continue
      case UInt8(ascii: "0"), UInt8(ascii: "7"), 0:
        longPath = nil
        if let path = try path(name) { return Member(path: path, range: range) }
      case UInt8(ascii: "5"): longPath = nil
      case UInt8(ascii: "1"), UInt8(ascii: "2"): throw .refused(name, .link)
      default: throw .refused(name, .special)
      }
    }
  }

  /// Returns the path of a file; nil for one of Polder's own records.
  private func path(_ name: String) throws(Failure) -> OutputPath? {
    var bare = name[...]
    while bare.hasPrefix("./") { bare = bare.dropFirst(2) }
    do throws(OutputPathError) {
      return try OutputPath(String(bare))
    } catch {
      if error.rule == .reserved { return nil }
      throw .refused(name, .path)
    }
  }

  /// Returns the path in a pax header (`27 path=a/b\n…`), or nil if it has none.
  private func paxPath(_ record: ArraySlice<UInt8>) throws(Failure) -> String? {
    var rest = record
    var path: String?
    while !rest.isEmpty {
      guard let space = rest.firstIndex(of: 0x20),
        let length = decimal(rest[rest.startIndex..<space]),
        length > space - rest.startIndex, length <= rest.count
      else { throw .damaged }
      let end = rest.startIndex + length
      guard rest[end - 1] == 0x0A else { throw .damaged }
      let pair = rest[(space + 1)..<(end - 1)]
      if pair.starts(with: "path=".utf8) {
        path = text(pair.dropFirst(5))
      } else if pair.starts(with: "size=".utf8) || pair.starts(with: "GNU.sparse".utf8) {
        // A size that a header cannot hold, or a file with holes.
        throw .damaged
      }
      rest = rest[end...]
    }
    return path
  }

  private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func field(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> ArraySlice<UInt8> {
    header[(header.startIndex + start)..<(header.startIndex + start + count)]
  }

  /// Returns the name in a header, with its prefix in archives of the ustar format.
  private func name(_ header: ArraySlice<UInt8>) -> String {
    let name = text(field(header, 0, 100).prefix { $0 != 0 })
    guard field(header, 257, 6).elementsEqual("ustar\0".utf8) else { return name }
    let prefix = text(field(header, 345, 155).prefix { $0 != 0 })
    return prefix.isEmpty ? name : "\(prefix)/\(name)"
  }

  /// Returns a name. Bytes that are not UTF-8 become U+FFFD, which only messages show.
  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Returns a number in octal digits, which a space or NUL ends; nil for anything else.
  private func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    let rest = field[digits.endIndex...]
    guard !digits.isEmpty, rest.allSatisfy({ $0 == 0 || $0 == 0x20 }) else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }

  /// Whether the checksum of a header is right: the sum of its bytes, with spaces in the checksum's
  /// own place.
  private func hasRightSum(_ header: ArraySlice<UInt8>) -> Bool {
    let own = field(header, 148, 8)
    let sum = header.reduce(0) { $0 + Int($1) } - own.reduce(0) { $0 + Int($1) } + 8 * 0x20
    return octal(own) == sum
  }
}

/// What an archive may not contain.
public enum ArchiveRefusal: Hashable, Sendable {
  /// A link, which could lead out of the folder.
  case link
  /// A device or a pipe.
  case special
  /// A path that leaves the folder, or that no file of a site can have.
  case path
  /// Two files with one path.
  case twice
}
