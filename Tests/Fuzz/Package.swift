// swift-tools-version: 6.0
import PackageDescription

// Fuzz targets, one file each, for libFuzzer. They are a package of their own, since everything in it
// is compiled with the fuzzer's instruments: see README.md.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "polder", path: "../..")],
  targets: [
    .executableTarget(
      name: "TemplatesFuzz",
      dependencies: [.product(name: "PolderTemplates", package: "polder")])
  ],
  swiftLanguageModes: [.v6]
)
