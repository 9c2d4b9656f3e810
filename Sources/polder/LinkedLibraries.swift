import CAllocator
import Files
import FrontMatter
import Glibc
import Markdown
import Search

/// The libraries that are linked into this program, as `polder --version --verbose` prints them.
/// Two programs with the same list make the same site from the same input.
enum LinkedLibraries {
  /// A line for each library: its name and its version.
  static var description: String {
    let allocator = polder_jemalloc_version().map { String(cString: $0) }
    let libraries = [
      ("Swift", "\(_SwiftStdlibVersion.current)"),
      ("libcmark", MarkdownParser.libraryVersion),
      ("libyaml", YAML.libraryVersion),
      ("libstemmer", "stems \(SearchIndex.stemmerFingerprint)"),
      ("libdeflate", Deflate.libraryVersion),
      ("xxHash", ContentHash.libraryVersion),
      ("jemalloc", allocator ?? "not linked in"),
      ("swift-argument-parser", argumentParserVersion),
      ("glibc", String(cString: gnu_get_libc_version())),
    ]
    return libraries.map { "  \($0.0) \($0.1)" }.joined(separator: "\n")
  }

  /// The version in Package.swift, which a test compares. The package does not contain its own
  /// version.
  private static let argumentParserVersion = "1.8.2"
}
