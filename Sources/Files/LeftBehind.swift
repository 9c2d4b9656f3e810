extension FileTree {
  /// Whether a name belongs to something that systems and programs leave behind in folders:
  /// thumbnails, the lock of an office file, an older copy, or what an editor keeps while it
  /// writes.
  public static func isLeftBehind(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || beginnings.contains(where: name.hasPrefix)
      || endings.contains(where: name.hasSuffix)
      || name.hasPrefix("#") && name.hasSuffix("#") && name.utf8.count > 1
      || isSwapFile(name)
  }

  private static let names: Set<String> = [
    "thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",
    ".ds_store", ".localized", ".directory", "icon\r", "__macosx", "$recycle.bin", ".trashes",
    ".spotlight-v100", ".fseventsd", ".temporaryitems", ".appledouble", "@eadir",
    "system volume information",
  ]

  private static let beginnings = [
    "._", "~$", ".~lock.", ".#", ".goutputstream-", ".fuse_hidden", ".nfs0", ".trash-",
  ]

  private static let endings = [
    "~", ".bak", ".orig", ".save", ".swp", ".tmp", ".rej", ".part", ".partial", ".crdownload",
  ]

  /// Whether a name is that of one of Vim's swap files. A file can have several: `.a.md.swo`.
  private static func isSwapFile(_ name: String) -> Bool {
    let last = name.utf8.suffix(4)
    return name.hasPrefix(".") && last.starts(with: ".sw".utf8)
      && last.last.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
  }

  /// Whether a folder or a file is hidden from the site: its name begins with a dot. `.well-known`,
  /// which hosts read, is not hidden.
  static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") && name != ".well-known"
  }
}
