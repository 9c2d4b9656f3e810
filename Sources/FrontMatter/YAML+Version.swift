import CYAML

extension YAML {
  /// The version of libyaml that is linked in, such as `0.2.5`.
  public static var libraryVersion: String { String(cString: yaml_get_version_string()) }
}
