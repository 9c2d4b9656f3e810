import CCmark

extension MarkdownParser {
  /// The version of libcmark that is linked in, such as `0.30.2`.
  public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
