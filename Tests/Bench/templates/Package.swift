// swift-tools-version: 6.0
import PackageDescription

// Compares Polder's templates with other engines. It is a separate package, so that the product
// does not depend on any of them.
let package = Package(
  name: "template-bench",
  dependencies: [
    .package(name: "polder", path: "../../.."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    .executableTarget(
      name: "template-bench",
      dependencies: [
        .product(name: "PolderTemplates", package: "polder"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ],
      path: "Sources/TemplateBench")
  ],
  swiftLanguageModes: [.v5]
)
