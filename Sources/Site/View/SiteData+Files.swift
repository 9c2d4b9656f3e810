import Addresses

extension SiteData {
  /// The URL of a copied file.
  func assetURL(_ path: String) -> String {
    routes.basePath + "/" + percentEncoded(ContentPlace.outputPath(of: path))
  }

  /// The size of a copied file in bytes.
  func assetSize(_ path: String) -> Int {
    reads?.note(.asset(path))
    return contents.assetSizes[path] ?? 0
  }

  /// What is known of an image; nil for other files. Not noted: another image makes another site.
  func image(_ path: String) -> ContentImage? { contents.images[path] }

  /// What is known of the image at a path below the output folder.
  func image(publishedAt path: String) -> ContentImage? {
    contents.images[path] ?? contents.images[ContentPlace.fixedFolder + path]
  }
}
