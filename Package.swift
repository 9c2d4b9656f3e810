// swift-tools-version: 6.0
import PackageDescription

// The modules of Polder, lowest first. A target sees only the targets that it names here. `make`
// and CI build with `--explicit-target-dependency-import-check error`, so a forbidden import fails
// the build.
let package = Package(
  name: "polder",
  products: [
    .executable(name: "polder", targets: ["polder"]),
    // For Tests/Bench/templates, which compares them with other engines.
    .library(name: "PolderTemplates", targets: ["Templates", "Dates", "Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Debian's C libraries. Their module maps have no `link` line: the linker settings below
    // choose.
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CAllocator"),

    // How texts are written: JSON, and the addresses of the web.
    .target(name: "JSON"),
    .target(name: "Addresses"),

    .target(name: "Diagnostics", dependencies: ["JSON"]),
    .target(name: "ContentEdits", dependencies: ["Diagnostics", "Files"]),
    // Makes texts part of the program while it is built: see Plugins/EmbedTexts.
    .executableTarget(name: "EmbedTool"),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["EmbedTool"]),

    .target(name: "Explanations", exclude: ["embedded.txt"], plugins: ["EmbedTexts"]),
    .target(name: "Licences"),
    .target(name: "Words"),
    .target(name: "Parallel"),
    .target(name: "Dates"),
    .target(
      name: "Files", dependencies: ["CDeflate", "CXXHash"],
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libdeflate.a"])]),
    .target(
      name: "FrontMatter", dependencies: ["CYAML", "Diagnostics"],
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libyaml.a"])]),
    .target(
      name: "Markdown",
      dependencies: ["Addresses", "CCmark", "Diagnostics", "HTML", "Styles", "Words"],
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libcmark.a"])]),
    .target(name: "Pictures", dependencies: ["Diagnostics", "HTML", "JSON", "Words"]),
    .target(name: "Styles"),
    .target(name: "Images", dependencies: ["Diagnostics", "Files", "Styles"]),
    // What templates work with, for those that give it and those that use it.
    .target(name: "Values", dependencies: ["Dates"]),
    .target(
      name: "Model",
      dependencies: [
        "Addresses", "Dates", "Diagnostics", "FrontMatter", "Images", "JSON", "Locales", "Values",
      ]),
    .target(name: "Locales", dependencies: ["Dates"]),
    .target(
      name: "Templates",
      dependencies: ["Addresses", "Dates", "Diagnostics", "HTML", "JSON", "Values"]),
    .target(name: "HTML"),
    .target(
      name: "Formats",
      dependencies: [
        "Addresses", "Dates", "Diagnostics", "Files", "HTML", "JSON", "Locales", "Styles",
      ]),
    .target(
      name: "Output", dependencies: ["Diagnostics", "Files", "JSON", "Parallel"]),
    // Where a site is published to, and in which order.
    .target(
      name: "Publishing",
      dependencies: [
        "Addresses", "Diagnostics", "Files", "Formats", "JSON", "Output", "Parallel",
      ]),
    // What became of the targets of links to other sites.
    .target(
      name: "LinkCheck",
      dependencies: ["Addresses", "Dates", "Diagnostics", "Files", "JSON", "Parallel"]),
    // What differs between two states of a site, in words.
    .target(
      name: "Comparison",
      dependencies: ["Diagnostics", "Files", "HTML", "JSON", "Output", "Parallel"]),
    .target(
      name: "Search", dependencies: ["CStemmer", "Files", "JSON", "Parallel"],
      exclude: ["Client", "embedded.txt"],
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libstemmer.a"])], plugins: ["EmbedTexts"]),
    .target(
      name: "Site",
      dependencies: [
        "Addresses", "Dates", "Diagnostics", "Files", "Formats", "FrontMatter", "HTML", "Images",
        "JSON", "Locales", "Markdown", "Model", "Output", "Parallel", "Pictures", "Search",
        "Styles",
        "Templates", "Words",
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "Addresses", "ContentEdits", "Dates", "Diagnostics", "Files", "Formats", "HTML", "Images",
        "JSON", "Output", "Parallel", "Site",
      ],
      exclude: ["Client", "embedded.txt"], plugins: ["EmbedTexts"]),
    .executableTarget(
      name: "polder",
      dependencies: [
        "CAllocator", "Comparison", "ContentEdits", "Dates", "Diagnostics", "Explanations", "Files",
        "FrontMatter", "Images", "JSON", "Licences", "LinkCheck", "Markdown", "Model", "Output",
        "Preview", "Publishing", "Search", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The released program is static, and contains the C library and jemalloc: see scripts/build.
      linkerSettings: [
        .unsafeFlags(
          [
            "-Xclang-linker", "-static-pie", "-Xclang-linker", "-Wno-unused-command-line-argument",
            "-Xlinker", ".build/allocator.o", "-Xlinker", "-lstdc++",
            "-Xlinker", "-z", "-Xlinker", "relro", "-Xlinker", "-z", "-Xlinker", "now",
            "-Xlinker", "--pack-dyn-relocs=relr", "-Xlinker", "--no-export-dynamic",
            "-Xlinker", "--strip-all", "-Xlinker", "-Map=.build/polder.map",
            "-Xlinker", "packaging/program.ld",
          ], .when(configuration: .release))
      ]),

    // Shared by several test targets.
    .target(name: "Randomness", path: "Tests/Randomness"),
    .target(name: "Inflation", dependencies: ["CDeflate"], path: "Tests/Inflation"),

    .testTarget(name: "JSONTests", dependencies: ["JSON", "Randomness"]),
    .testTarget(name: "AddressesTests", dependencies: ["Addresses", "Randomness"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "DatesTests", dependencies: ["Dates"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Inflation", "Randomness"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["FrontMatter", "Diagnostics"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "Words"],
      exclude: ["Differences.md", "examples.txt"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "Randomness"]),
    .testTarget(name: "StylesTests", dependencies: ["Styles"]),
    .testTarget(name: "ImagesTests", dependencies: ["Images", "Diagnostics", "Files"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Diagnostics", "Words"]),
    .testTarget(name: "WordsTests", dependencies: ["Words"]),
    .testTarget(
      name: "ModelTests",
      dependencies: [
        "Model", "FrontMatter", "Images", "Diagnostics", "Dates", "Formats", "Locales", "Values",
      ]),
    .testTarget(name: "LocalesTests", dependencies: ["Locales", "Dates"]),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "Addresses", "Dates", "Locales"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Diagnostics", "Dates"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Inflation"]),
    .testTarget(
      name: "LinkCheckTests", dependencies: ["Dates", "Diagnostics", "LinkCheck", "Randomness"]),
    .testTarget(name: "OutputTests", dependencies: ["Output", "Files", "Diagnostics"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Addresses", "Publishing", "Diagnostics", "Files", "Output", "Randomness",
      ]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: ["Comparison", "Diagnostics", "Files", "Output", "Randomness"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Site", "Dates"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Inflation", "Site", "Output", "Diagnostics", "Dates", "Files", "Images", "Words",
      ]),
    .testTarget(
      name: "ContentEditsTests", dependencies: ["ContentEdits", "Diagnostics", "Files"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Explanations", "Licences", "Site", "Markdown", "Model", "Output", "Diagnostics", "Dates",
        "Images", "Templates", "Words",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
