import Formats
import Model
import Templates

extension SiteData {
  /// The feeds that a page offers, the most particular first, as templates see them.
  func feeds(of subject: Subscriptions.Subject, language: Int) -> Value {
    let subjects = subject == .site ? [subject] : [subject, .site]
    return .list(
      subjects.filter(held.feeds.contains).flatMap { subject -> [Value] in
        let title = Value.text(self.title(of: subject, language: language))
        let folder = folder(of: subject, language: language)
        return [
          .record(Record([title, .text("application/atom+xml"), .url(folder + "feed.xml")])),
          .record(Record([title, .text("application/feed+json"), .url(folder + "feed.json")])),
        ]
      })
  }

  /// The calendar that a page offers: an event's own, or that of the events it lists.
  func calendar(of subject: Subscriptions.Subject, language: Int) -> Value {
    if case .entry(let entry) = subject,
      EventFacts(EntryFacts(self, entry, language: language)) != nil
    {
      return .url(entryURL(entry, language: language) + "event.ics")
    }
    guard held.calendars.contains(subject) else { return .absent }
    return .url(folder(of: subject, language: language) + HeldSubscriptions.calendarName)
  }

  /// The address at which programs for calendars subscribe to the events of a page.
  func calendarSubscription(of subject: Subscriptions.Subject, language: Int) -> Value {
    guard held.calendars.contains(subject), let host = origin.firstRange(of: "://") else {
      return .absent
    }
    let folder = folder(of: subject, language: language)
    return .url("webcal://\(origin[host.upperBound...])\(folder)\(HeldSubscriptions.calendarName)")
  }
}

extension SiteData {
  /// The structured data of a page at a root-relative URL, as HTML.
  func structuredData(
    url: String, title: String, summary: String?, entry: Int?, language: Int
  ) -> Value {
    var crumbs = breadcrumbSteps(to: url, title: title, language: language)
    // As the page itself shows them: the home page's title is a headline.
    if crumbs.count > 1 { crumbs[0].title = words[language].text(.home) }
    return .html(
      StructuredData(data: self, language: language).element(
        url: origin + url, title: title, summary: summary, entry: entry, crumbs: crumbs))
  }

  /// Where a web address in front matter leads: an address of the site itself to the page as it stands now, in
  /// a language.
  func address(at value: FieldValue, _ written: String, of entry: Int, language: Int) -> String {
    // Nearly all lead to other sites: nothing else needs to be known of them.
    guard let host = WebAddress(written)?.host, isOwn(host) else { return written }
    let versions = contents.catalogue.entries[entry].versions
    for (own, version) in versions.enumerated() where version?.file == value.location.file {
      reads?.note(.text(entry))
      let target = contents.texts[entry][own]?.addresses[value.location.range.lowerBound]
      return url(of: target, language: language) ?? written
    }
    return written
  }

  private func isOwn(_ host: String) -> Bool {
    [settings.url, settings.writtenURL].contains {
      $0.flatMap { WebAddress($0) }?.host == host
    }
  }

  /// The text of a `markdown` field, from the file that gave the value.
  func fieldText(at value: FieldValue, of entry: Int) -> LinkedDocument? {
    let versions = contents.catalogue.entries[entry].versions
    for (language, version) in versions.enumerated() where version?.file == value.location.file {
      reads?.note(.text(entry))
      return contents.texts[entry][language]?.fields[value.location.range.lowerBound]
    }
    return nil
  }
}
