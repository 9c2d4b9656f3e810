import Synchronization
import Templates

/// The pages of one state of a site that have been made so far, and what each was made from.
///
/// The states of a site share one store. A change notes there which parts differ; whether that concerns
/// a page is looked up when somebody asks for it.
final class RenderedPages: Sendable {
  typealias Outcome = Result<[UInt8], RenderError>

  private struct KeptPage {
    let outcome: Outcome
    /// The codes of the parts it was made from, ascending.
    let parts: [UInt32]
    /// The number of the state it was made for.
    let state: Int
  }

  private struct Store {
    /// By URL, the newest of each.
    var pages: [String: KeptPage] = [:]
    /// In which state a part became what it is, by its code; those that never changed are absent.
    var changes: [UInt32: Int] = [:]
    /// The number of the newest state.
    var newest = 0

    /// The page as it is in a state; nil when it has to be made.
    func page(_ url: String, in state: Int) -> KeptPage? {
      guard let page = pages[url] else { return nil }
      if page.state == state { return page }
      // An older state is asked for hardly ever.
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
  /// Whether pages are kept; a build that is not repeated need not.
  let isKeeping: Bool

  /// No pages yet.
  init(isKeeping: Bool) {
    self.isKeeping = isKeeping
    store = SharedStore()
    state = 0
  }

  /// The pages of an earlier state that no change concerns.
  ///
  /// - Parameters:
  ///   - changes: the codes of the parts that differ.
  ///   - programs: those of them that are programs. Their pages, which may be all, are let go at once;
  ///     others stay until they are asked for.
  init(_ earlier: RenderedPages, without changes: Set<UInt32>, programs: Set<UInt32> = []) {
    isKeeping = earlier.isKeeping
    let next = earlier.store.value.withLock { store -> Int? in
      // Two states that came after the same one differ in ways that the store does not know.
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

  /// Why pages of this state that were asked for could not be made, by URL.
  var failures: [String: RenderError] { failed.withLock { $0 } }

  /// The page of a job: the one that is kept, or a new one.
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
