import ArgumentParser
import Diagnostics
import Model
import Output
import Publishing

extension Publish {
  /// Builds a preview, and publishes it to a folder of its own on each target; or removes it there.
  ///
  /// - Throws: the exit code of the run.
  func publish(_ preview: String, to targets: [PublishTarget], since start: Double) throws {
    var mistakes: [Diagnostic] = []
    var places: [(target: PublishTarget, url: String)] = []
    for target in targets {
      guard target.isProtected else {
        let problem = TargetProblem.unprotected(target: target.name, preview: preview)
        mistakes.append(Diagnostic(problem, at: target.location))
        continue
      }
      guard let place = target.place(ofPreview: preview), let url = place.url else {
        let problem = TargetProblem.noPreviewPlace(target: target.name, preview: preview)
        mistakes.append(Diagnostic(problem, at: target.location))
        continue
      }
      places.append((place, options.buildOptions().baseURL ?? url))
    }
    guard mistakes.isEmpty else {
      options.print(mistakes)
      if options.format == .json {
        Terminal.out("{\"summary\": {\"targets\": 0, \"errors\": \(mistakes.count)}}\n")
      }
      throw ExitCode(1)
    }
    let cache: CacheFolder
    do throws(OutputError) {
      cache = try options.cacheFolder()
    } catch {
      options.print(error.diagnostics)
      throw ExitCode(3)
    }
    var run = PublishRun(
      options: options, targets: Targets(options: options, cache: cache), siteURL: "", adopted: nil,
      patience: wait)
    Interruption.holdBack()
    for (target, url) in places {
      // The preview has a folder of its own here too: Public is the public site's.
      var own = options
      own.baseURL = url
      own.output = "\(cache.path)/previews/\(target.name)"
      if !remove { try Session(own, preview: preview, isStep: true).run(writes: true) }
      run.options = own
      run.targets = Targets(options: own, cache: cache)
      run.siteURL = url
      if remove {
        run.removePreview(target)
      } else {
        run.publish(target, isDry: dryRun)
      }
    }
    try run.finish(seconds: Terminal.seconds() - start)
  }
}
