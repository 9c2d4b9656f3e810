import Formats
import Model
import Templates

extension SiteView {
  /// Returns the root-relative URL of the folder of a subject's page.
  func folder(of subject: Subscriptions.Subject, language: LanguageID) -> String {
    frame.folder(of: subject, language: language)
  }

  /// Returns the name of a subject for readers of a language.
  func title(of subject: Subscriptions.Subject, language: LanguageID) -> String {
    let site = settings.title.text(in: code(language))
    switch subject {
    case .site: return site
    case .collection(let collection):
      return model.collections[collection].label.text(in: code(language)) + " – " + site
    case .entry(let entry): return title(of: entry, language: language) + " – " + site
    }
  }

  /// Returns the feeds that a page offers, the most specific first.
  func feeds(of subject: Subscriptions.Subject, language: LanguageID) -> [FeedItem] {
    let subjects = subject == .site ? [subject] : [subject, .site]
    return subjects.filter(held.feeds.contains).flatMap { subject -> [FeedItem] in
      let title = title(of: subject, language: language)
      let folder = folder(of: subject, language: language)
      return [
        FeedItem(title: title, type: "application/atom+xml", url: folder + MadeFile.atomFeed.name),
        FeedItem(title: title, type: "application/feed+json", url: folder + MadeFile.jsonFeed.name),
      ]
    }
  }

  /// Returns the URL of the calendar that a page offers: an event's own, or that of the events it
  /// lists.
  func calendar(of subject: Subscriptions.Subject, language: LanguageID) -> String? {
    if case .entry(let entry) = subject,
      EventFacts(EntryFacts(self, entry, language: language)) != nil
    {
      return entryURL(entry, language: language) + MadeFile.event.name
    }
    guard held.calendars.contains(subject) else { return nil }
    return folder(of: subject, language: language) + MadeFile.calendar.name
  }

  /// Returns the address at which calendar programs subscribe to the events of a page.
  func calendarSubscription(
    of subject: Subscriptions.Subject, language: LanguageID
  ) -> String? {
    guard held.calendars.contains(subject), let host = origin.firstRange(of: "://") else {
      return nil
    }
    let folder = folder(of: subject, language: language)
    return "webcal://\(origin[host.upperBound...])\(folder)\(MadeFile.calendar.name)"
  }

  /// The addresses of all feeds and calendars, below the site's folder.
  var subscriptionURLs: [String] {
    let subjects =
      held.feedSubjects.map { ($0, MadeFile.feeds) }
      + held.calendarSubjects.map { ($0, [MadeFile.calendar]) }
    return languages.flatMap { language in
      subjects.flatMap { subject, files in
        let folder = String(
          folder(of: subject, language: language).dropFirst(routes.basePath.utf8.count))
        return files.map { folder + $0.name }
      }
    }
  }
}

extension SiteView {
  /// Returns the structured data of a page at a root-relative URL, as HTML.
  func structuredData(
    url: String, title: String, summary: String?, entry: EntryID?, language: LanguageID
  ) -> [UInt8] {
    var crumbs = breadcrumbs(to: url, title: title, language: language)
    // Use the words that the page shows: the home page's title is a headline.
    if crumbs.count > 1 { crumbs[0].title = words[language].text(.home) }
    return StructuredData(view: self, language: language).element(
      url: origin + url, title: title, summary: summary, entry: entry, crumbs: crumbs)
  }

  /// Returns the target of a web address in front matter. An address of the site itself becomes the
  /// current address of the page, in a language.
  func address(at value: FieldValue, _ written: String, of entry: EntryID, language: LanguageID)
    -> String
  {
    // Nearly all addresses lead to other sites and stay unchanged.
    guard let host = WebAddress(written)?.host, isOwn(host) else { return written }
    for own in languages
    where ownVersion(of: entry, language: own)?.file == value.location.file {
      let target = texts(of: entry, language: own)?.addresses[value.location.range.lowerBound]
      return url(of: target, language: language) ?? written
    }
    return written
  }

  private func isOwn(_ host: String) -> Bool {
    [settings.url, settings.writtenURL].contains {
      $0.flatMap { WebAddress($0) }?.host == host
    }
  }

  /// Returns the text of a `markdown` field, from the file that contains the value.
  func fieldText(at value: FieldValue, of entry: EntryID) -> LinkedDocument? {
    for own in languages
    where ownVersion(of: entry, language: own)?.file == value.location.file {
      return texts(of: entry, language: own)?.fields[value.location.range.lowerBound]
    }
    return nil
  }
}
