import Addresses

extension SiteView {
  /// Returns the URL of a copied file.
  func assetURL(_ path: String) -> String {
    routes.basePath + "/" + percentEncoded(ContentPlace.outputPath(of: path))
  }

  /// Returns the image at a path below the output folder.
  func image(publishedAt path: String) -> ContentImage? {
    image(path) ?? image(ContentPlace.fixedFolder + path)
  }
}
