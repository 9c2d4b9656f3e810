import CAllocator
import Files
import FrontMatter
import Glibc
import Markdown
import Search

/// What is linked into this program, as `polder --version --verbose` prints it: two programs that print the
/// same make the same site of the same input.
enum LinkedLibraries {
  /// A line for each: its name and its version.
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

  /// The version in Package.swift, which a test compares: the package does not say its own.
  private static let argumentParserVersion = "1.8.2"
}
