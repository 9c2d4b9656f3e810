import Files

/// Writes the ledger of published addresses.
public enum LedgerEdit {
  /// Replaces `urls.txt` in the folder with the content.
  public static func write(_ text: String, content folder: String) throws(FileError) {
    try FileWriter.write(Array(text.utf8), to: "\(folder)/urls.txt")
  }
}
