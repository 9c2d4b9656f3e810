/// The files of the preview that browsers get, from `Client/`.
enum ClientFiles {
  /// Keeps a page up to date.
  static let script = PackageResources.client_js
  /// How the preview's own parts look.
  static let style = PackageResources.preview_css
  /// The list of all pages.
  static let overview = PackageResources.overview_html
  /// Fills the list of all pages.
  static let overviewScript = PackageResources.overview_js
  /// What stands in for a site that is not there yet.
  static let waiting = PackageResources.waiting_html
}
