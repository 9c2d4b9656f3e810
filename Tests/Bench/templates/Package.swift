// swift-tools-version: 6.0
import PackageDescription

// Polder's templates beside those of others. A package of its own, so that none of them is a
// dependency of the product.
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
