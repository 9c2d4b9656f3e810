import Synchronization
import Templates

/// The pages of one state of a site that have been rendered so far, with the dependencies of each.
///
/// The states of a site share one store. A change records there which parts differ. The store
/// checks whether a change invalidates a page when the page is requested.
final class RenderedPages: Sendable {
  typealias Outcome = Result<[UInt8], RenderError>

  private struct KeptPage {
    let outcome: Outcome
    /// The codes of the parts that the page depends on, ascending.
    let parts: [UInt32]
    /// The number of the state for which it was rendered.
    let state: Int
  }

  private struct Store {
    /// The newest version of each page, by URL.
    var pages: [String: KeptPage] = [:]
    /// The state in which each part last changed, by its code. Parts that never changed are absent.
    var changes: [UInt32: Int] = [:]
    /// The number of the newest state.
    var newest = 0

    /// Returns the page if it is still valid in a state; nil if it has to be rendered.
    func page(_ url: String, in state: Int) -> KeptPage? {
      guard let page = pages[url] else { return nil }
      if page.state == state { return page }
      // An older state is hardly ever requested.
      guard state == newest, page.state < state else { return nil }
      return page.parts.allSatisfy { (changes[$0] ?? 0) <= page.state } ? page : nil
    }
  }

  private final class SharedStore: Sendable {
    let value = Mutex(Store())
  }

  private let store: SharedStore
  private let failed = Mutex<[String: RenderError]>([:])
  /// The number of this state.
  private let state: Int
  /// Whether pages are stored. A single build does not need them.
  let isKeeping: Bool

  /// Makes an empty store.
  init(isKeeping: Bool) {
    self.isKeeping = isKeeping
    store = SharedStore()
    state = 0
  }

  /// Makes the state after a change. Pages that the change does not invalidate are reused.
  ///
  /// - Parameters:
  ///   - changes: the codes of the parts that differ.
  ///   - programs: the changed parts that are programs. Their pages, possibly all of them, are
  ///     removed at once; other invalid pages stay until they are requested.
  init(_ earlier: RenderedPages, without changes: Set<UInt32>, programs: Set<UInt32> = []) {
    isKeeping = earlier.isKeeping
    let next = earlier.store.value.withLock { store -> Int? in
      // If two states follow the same one, the store does not know their differences.
      guard store.newest == earlier.state else { return nil }
      if changes.isEmpty { return earlier.state }
      store.newest += 1
      for code in changes { store.changes[code] = store.newest }
      store.changes[SitePart.anything.code] = store.newest
      if !programs.isEmpty {
        store.pages = store.pages.filter { programs.isDisjoint(with: $1.parts) }
      }
      return store.newest
    }
    store = next == nil ? SharedStore() : earlier.store
    state = next ?? 0
  }

  /// The errors of the pages of this state that were requested and could not be rendered, by URL.
  var failures: [String: RenderError] { failed.withLock { $0 } }

  /// Returns the page of a job. Renders it if the store has no valid one.
  func page(_ job: PageJob, of stage: RenderStage) -> Outcome {
    let outcome = keptOrNew(job, stage)
    if case .failure(let error) = outcome { failed.withLock { $0[job.url] = error } }
    return outcome
  }

  private func keptOrNew(_ job: PageJob, _ stage: RenderStage) -> Outcome {
    guard isKeeping else { return RenderedPages.render(job, stage) }
    if let page = store.value.withLock({ $0.page(job.url, in: state) }) { return page.outcome }
    let log = ReadLog()
    let outcome = RenderedPages.render(
      job,
      stage.noting(in: log))
    let page = KeptPage(outcome: outcome, parts: log.codes, state: state)
    store.value.withLock { store in
      if (store.pages[job.url]?.state ?? 0) <= state { store.pages[job.url] = page }
    }
    return outcome
  }

  private static func render(_ job: PageJob, _ stage: RenderStage) -> Outcome {
    do throws(RenderError) {
      return .success(try stage.render(job))
    } catch {
      return .failure(error)
    }
  }
}
