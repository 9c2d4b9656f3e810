/// A work of others that Polder includes, and the licence under which it is used.
public struct Licence: Sendable, Hashable {
  /// How Polder uses the work.
  public enum Use: String, Sendable {
    /// Code in the program.
    case program
    /// Data in the program.
    case data
    /// A part of the included templates.
    case templates
  }

  /// The name of the work.
  public let name: String
  /// The licence's SPDX identifiers, as an expression (SPDX 2.3, annex D).
  public let identifier: String
  /// How Polder uses it.
  public let use: Use
  /// The static libraries from which code is in the program; `*` stands for any letters.
  public let libraries: [String]
  /// The complete copyright notice and licence.
  public let text: String

  private init(
    _ name: String, _ identifier: String, _ use: Use = .program, libraries: [String] = [],
    file: String
  ) {
    self.name = name
    self.identifier = identifier
    self.use = use
    self.libraries = libraries
    text = licenceTexts[file] ?? ""
  }

  /// All licences: first those of code in the program, then of data, then of parts of the
  /// templates.
  public static let all: [Licence] = [
    Licence("cmark", "BSD-2-Clause AND MIT", libraries: ["libcmark.a"], file: "libcmark"),
    Licence("LibYAML", "MIT", libraries: ["libyaml.a"], file: "libyaml"),
    Licence("xxHash", "BSD-2-Clause", libraries: ["libxxhash.a"], file: "xxHash"),
    Licence("Snowball", "BSD-3-Clause", libraries: ["libstemmer.a"], file: "libstemmer"),
    Licence("libdeflate", "MIT", libraries: ["libdeflate.a"], file: "libdeflate"),
    Licence(
      "jemalloc", "BSD-2-Clause", libraries: ["libjemalloc_pic.a", "allocator.o"], file: "jemalloc"),
    Licence(
      "Swift runtime and standard library, libdispatch, Foundation", apache,
      libraries: [
        "libswift*.a", "libdispatch.a", "libBlocksRuntime.a", "libFoundation*.a",
        "libCoreFoundation.a", "lib_FoundationCollections.a", "lib_FoundationCShims.a",
        "lib_CFXMLInterface.a", "lib_CFURLSessionInterface.a",
      ], file: "Swift"),
    Licence("Swift Argument Parser", apache, file: "Swift"),
    Licence(
      "GNU C Library", "LGPL-2.1-or-later",
      libraries: ["libc.a", "libm.a", "libm-*.a", "libmvec.a"],
      file: "glibc"),
    Licence(
      "libstdc++ and libgcc", "GPL-3.0-or-later WITH GCC-exception-3.1",
      libraries: ["libstdc++.a", "libgcc.a", "libgcc_eh.a"], file: "gcc-runtime"),
    Licence(
      "Unicode Common Locale Data Repository, Unicode Character Database", "Unicode-3.0", .data,
      file: "Unicode"),
    Licence("Time Zone Database", "LicenseRef-public-domain", .data, file: "tzdata"),
    Licence("Polder Sign, made of Fjalla One", "OFL-1.1", .templates, file: "OFL"),
    Licence("Natural Earth", "LicenseRef-public-domain", .templates, file: "Natural-Earth"),
  ]

  private static let apache = "Apache-2.0 WITH Swift-exception"
}
