import Synchronization
import Templates

/// The pages of one state of a site that have been made so far, and what each was made from.
final class RenderedPages: Sendable {
  typealias Outcome = Result<[UInt8], RenderError>

  private struct Page {
    let outcome: Outcome
    /// The codes of the parts it was made from, ascending.
    let parts: [UInt32]
  }

  /// By URL.
  private let pages: Mutex<[String: Page]>
  /// Whether pages are kept; a build that is not repeated need not.
  let isKeeping: Bool

  /// No pages yet.
  init(isKeeping: Bool) {
    self.isKeeping = isKeeping
    pages = Mutex([:])
  }

  /// The pages of an earlier state that no change concerns.
  ///
  /// - Parameter changes: the codes of the parts that differ.
  init(_ earlier: RenderedPages, without changes: Set<UInt32>) {
    isKeeping = earlier.isKeeping
    var kept = earlier.pages.withLock { $0 }
    if !changes.isEmpty {
      let changes = changes.union([SitePart.anything.code])
      kept = kept.filter { page in
        !changes.contains { RenderedPages.contains(page.value.parts, $0) }
      }
    }
    pages = Mutex(kept)
  }

  /// How many pages have been made.
  var count: Int { pages.withLock { $0.count } }

  /// The page of a job: the one that is kept, or a new one.
  func page(_ job: PageJob, of stage: RenderStage) -> Outcome {
    guard isKeeping else { return RenderedPages.render(job, stage) }
    if let page = pages.withLock({ $0[job.url] }) { return page.outcome }
    let log = ReadLog()
    let outcome = RenderedPages.render(
      job, RenderStage(data: stage.data.noting(in: log), programs: stage.programs))
    let page = Page(outcome: outcome, parts: log.codes)
    pages.withLock { $0[job.url] = page }
    return outcome
  }

  private static func render(_ job: PageJob, _ stage: RenderStage) -> Outcome {
    do throws(RenderError) {
      return .success(try stage.render(job))
    } catch {
      return .failure(error)
    }
  }

  /// Whether ascending codes hold one.
  private static func contains(_ codes: [UInt32], _ code: UInt32) -> Bool {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code
  }
}
