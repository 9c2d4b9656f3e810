import Files
import Output

/// A place that a site is published to, file by file: a folder, a host that SSH reaches, a store
/// that rclone reaches.
///
/// A target only carries out steps. Which files are sent, in which order, and when a publication is
/// done, is decided before, in the same way for all targets. Each step may be carried out again after it was
/// interrupted.
public protocol PublicationTarget {
  /// The place, for messages: never with a password or a token.
  var place: String { get }

  /// Takes the target for this publication, so that no other can change it meanwhile.
  ///
  /// - Parameter owner: who publishes, for the message that another one gets: machine, process, time.
  /// - Throws: `TargetError.locked` if another publication has it.
  func lock(owner: String) throws(TargetError)

  /// Gives the target back: also one that a publication has which ended without doing so.
  func unlock() throws(TargetError)

  /// Whether visitors see nothing of a publication until `complete`.
  var isAtomic: Bool { get }

  /// Begins to change the target, after its records were read and before anything is sent. An atomic
  /// target prepares a copy of the publication that it has, and discards what an interrupted
  /// publication left. Not called if there is nothing to change.
  func begin() throws(TargetError)

  /// Shows visitors, in one step, everything that an atomic target was sent since `begin`, with the
  /// manifest that was stored since. Between `begin` and this, `contents`, `taken`, `remove` and
  /// `store(_:as: .manifest)` are about the new publication. Without this, the old one stays.
  func complete() throws(TargetError)

  /// Returns the manifest of the publication before, if the target still has that as a whole.
  func manifestBefore(limit: Int) throws(TargetError) -> [UInt8]?

  /// Shows visitors the publication before, in one step. The one that they see now takes its place.
  func goBack() throws(TargetError)

  /// Removes everything that the target has of publications before, because something was withdrawn.
  func forgetBefore() throws(TargetError)

  /// Returns one of Polder's own records; nil if the target does not have it, or has it empty.
  ///
  /// - Parameter limit: its greatest size in bytes.
  func record(_ name: RecordName, limit: Int) throws(TargetError) -> [UInt8]?

  /// Stores one of Polder's own records, whole or not at all.
  func store(_ bytes: [UInt8], as name: RecordName) throws(TargetError)

  /// Returns which of these paths something already has on the target: a file, a folder, a link.
  func taken(among paths: [OutputPath]) throws(TargetError) -> Set<OutputPath>

  /// Sends files. A visitor sees each either as it was or whole.
  ///
  /// - Parameter folder: where the files are, below it at their paths.
  func send(_ files: [SentFile], from folder: String) throws(TargetError)

  /// Removes files, and the folders that become empty. A path that is not there any more is no error.
  func remove(_ paths: [OutputPath]) throws(TargetError)

  /// Returns the content of files as the target has them now; nil for one that it does not have.
  func contents(of paths: [OutputPath]) throws(TargetError) -> [OutputPath: [UInt8]]
}

extension PublicationTarget {
  /// A target that visitors see file by file, unless it says otherwise.
  public var isAtomic: Bool { false }
  /// Does nothing.
  public func begin() throws(TargetError) {}
  /// Does nothing.
  public func complete() throws(TargetError) {}
  /// No target has it, unless it says otherwise.
  public func manifestBefore(limit: Int) throws(TargetError) -> [UInt8]? { nil }
  /// Fails, because the target has no publication before.
  public func goBack() throws(TargetError) {
    throw .failed(reason: "the target does not keep the publication before")
  }
  /// Does nothing.
  public func forgetBefore() throws(TargetError) {}
}

/// A file to send, with what stores want to know about it.
public struct SentFile: Hashable, Sendable {
  /// Its path in the site.
  public let path: OutputPath
  /// Its media type with parameters: `text/html; charset=utf-8`.
  public let mediaType: String
  /// The value of `Cache-Control`.
  public let caching: String
  /// Its size in bytes.
  public let size: Int
  /// The hash of its content. An engine may skip a file that it knows to be the same already.
  public let hash: ContentHash

  /// Makes a file to send.
  public init(
    path: OutputPath, mediaType: String, caching: String, size: Int, hash: ContentHash
  ) {
    self.path = path
    self.size = size
    self.hash = hash
    self.mediaType = mediaType
    self.caching = caching
  }
}

/// One of Polder's own records on a target. None is part of the site.
public enum RecordName: String, Sendable, CaseIterable {
  /// What is published now, and what is left of publications before.
  case manifest = "publication.json"
  /// What is being published, while that lasts.
  case journal = "publication.journal.json"
  /// One line for each publication.
  case log = "publications.jsonl"
}

/// The reason why a step on a target failed.
public enum TargetError: Error, Equatable, Sendable {
  /// A program is missing, or older than needed.
  case missingProgram(name: String, package: String, minimum: String?)
  /// Another publication has the target.
  case locked(owner: String)
  /// The target does not exist, or cannot be reached.
  case unreachable(reason: String)
  /// The target refused who publishes: a key, a password, rights.
  case refused(reason: String)
  /// The target has no space left.
  case full
  /// Another file or folder has the path of a file of the site.
  case obstructed(OutputPath)
  /// Something else failed, in the words of the program that carried it out, without secrets.
  case failed(reason: String)
}
