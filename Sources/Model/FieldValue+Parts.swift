import Diagnostics

extension FieldValue {
  /// Calls `visit` with what the value holds, and with what the values inside it hold, in order.
  private func walk(_ visit: (Holding, SourceLocation) -> Void) {
    let holding = content.holding
    switch holding {
    case .nothing: break
    case .entry, .file, .image, .address, .markdown: visit(holding, location)
    case .list(let values): for value in values { value.walk(visit) }
    case .group(let values): for value in values { value?.walk(visit) }
    }
  }

  /// The value with a change made to everything inside it that is no list and no group. What the change
  /// makes nil is left out.
  private func changed(_ change: (FieldValue, Holding) -> FieldValue?) -> FieldValue? {
    let holding = content.holding
    switch holding {
    case .nothing, .entry, .file, .image, .address, .markdown: return change(self, holding)
    case .list(let values):
      return FieldValue(
        content: .list(values.compactMap { $0.changed(change) }), location: location)
    case .group(let values):
      return FieldValue(
        content: .group(values.map { $0?.changed(change) }), location: location)
    }
  }
}

extension FieldValue {
  /// The value with `change` applied to every reference in it.
  func mappingReferences(_ change: (Reference, SourceLocation) -> Reference) -> FieldValue {
    changed { value, holding in
      guard case .entry(let reference) = holding else { return value }
      return FieldValue(
        content: .reference(change(reference, value.location)), location: value.location)
    } ?? self
  }

  /// The value without references that lead nowhere; nil when it is one.
  var leading: FieldValue? {
    changed { value, holding in
      if case .entry(let reference) = holding, reference.target == nil { nil } else { value }
    }
  }

  /// The value without some images and files, by their paths; nil when it is one of them.
  func without(_ paths: Set<String>) -> FieldValue? {
    changed { value, holding in
      if case .image(let path, _) = holding, paths.contains(path) { return nil }
      if case .file(let path) = holding, paths.contains(path) { return nil }
      return value
    }
  }

  /// Calls `visit` with every entry that the value refers to, in order.
  public func forEachTarget(_ visit: (EntryID) -> Void) {
    walk { holding, _ in
      if case .entry(let reference) = holding, let target = reference.target { visit(target) }
    }
  }

  /// Calls `visit` with the path of every file and image in the value.
  public func forEachFile(_ visit: (String) -> Void) {
    walk { holding, _ in
      if case .file(let path) = holding { visit(path) }
      if case .image(let path, _) = holding { visit(path) }
    }
  }

  /// Calls `visit` with the path of every image in the value that is shown for some time only.
  public func forEachConsent(_ visit: (String, ImageConsent) -> Void) {
    walk { holding, _ in
      if case .image(let path, let consent?) = holding { visit(path, consent) }
    }
  }

  /// Calls `visit` with every web address in the value and its place.
  public func forEachAddress(_ visit: (String, SourceLocation) -> Void) {
    walk { holding, location in
      if case .address(let address) = holding { visit(address, location) }
    }
  }

  /// Calls `visit` with every Markdown text in the value and its place.
  public func forEachMarkdown(_ visit: (String, SourceLocation) -> Void) {
    walk { holding, location in
      if case .markdown(let text) = holding { visit(text, location) }
    }
  }
}
