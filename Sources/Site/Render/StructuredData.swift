import Dates
import Formats
import JSON
import Model

/// The structured data of a page for search engines: JSON-LD with the vocabulary of schema.org, by
/// role.
struct StructuredData {
  let view: SiteView
  let language: LanguageID

  private var code: String { view.settings.languages[language] }
  private var home: String { view.origin + view.folder(of: .site, language: language) }
  private var siteID: String { home + "#website" }
  private var publisherID: String { home + "#publisher" }

  /// A breadcrumb.
  typealias Crumb = (title: String, url: String)

  /// Returns the `script` element of a page.
  ///
  /// - Parameters:
  ///   - url: the page's absolute URL.
  ///   - entry: the entry that it is about; nil for lists.
  ///   - crumbs: its breadcrumbs from the home page to the page itself, with root-relative URLs.
  func element(
    url: String, title: String, summary: String?, entry: EntryID?, crumbs: [Crumb]
  ) -> [UInt8] {
    var graph = [site, publisher]
    var page: [JSONValue.Member] = [
      .init("@type", entry == nil ? "CollectionPage" : "WebPage"), .init("@id", .string(url)),
      .init("url", .string(url)), .init("name", .string(title)),
      .init("isPartOf", .members(["@id": .string(siteID)])), .init("inLanguage", .string(code)),
    ]
    if let summary { page.append(.init("description", .string(summary))) }
    if crumbs.count > 1 {
      page.append(.init("breadcrumb", .members(["@id": .string(url + "#breadcrumbs")])))
      graph.append(breadcrumbs(crumbs, id: url + "#breadcrumbs"))
    }
    if let entry, let thing = thing(entry, page: url) {
      page.append(.init("mainEntity", .members(["@id": .string(url + "#this")])))
      graph.append(thing)
    }
    graph.append(.object(page))
    let document = JSONValue.members([
      "@context": "https://schema.org", "@graph": .array(graph),
    ])
    return Array("<script type=\"application/ld+json\">".utf8) + document.bytes(.script)
      + Array("</script>".utf8)
  }

  private var site: JSONValue {
    let description = view.settings.description.text(in: code)
    let search = JSONValue.members([
      "@type": "SearchAction",
      "target": .members([
        "@type": "EntryPoint", "urlTemplate": .string(home + "search/?q={search_term_string}"),
      ]),
      "query-input": "required name=search_term_string",
    ])
    return .members([
      "@type": "WebSite", "@id": .string(siteID), "url": .string(home),
      "name": .string(view.settings.title.text(in: code)),
      "description": description.isEmpty ? nil : .string(description),
      "inLanguage": .string(code), "publisher": .members(["@id": .string(publisherID)]),
      "potentialAction": view.hasSearch ? search : nil,
    ])
  }

  private var publisher: JSONValue {
    let contact = view.settings.contact
    let point = JSONValue.members([
      "@type": "ContactPoint", "email": contact.email.map { .string($0.address) },
      "telephone": contact.telephone.map { .string($0) },
      "url": view.siteConstants(language).contact.map { .string(view.origin + $0) },
    ])
    return .members([
      "@type": "Organization", "@id": .string(publisherID),
      "name": .string(view.publisher(language: language)), "url": .string(home),
      "email": contact.email.map { .string($0.address) },
      "contactPoint": contact.isEmpty ? nil : point,
    ])
  }

  private func breadcrumbs(_ crumbs: [Crumb], id: String) -> JSONValue {
    let items = crumbs.enumerated().map { number, crumb in
      JSONValue.members([
        "@type": "ListItem", "position": .integer(number + 1), "name": .string(crumb.title),
        "item": .string(view.origin + crumb.url),
      ])
    }
    return .members([
      "@type": "BreadcrumbList", "@id": .string(id), "itemListElement": .array(items),
    ])
  }

  /// Returns the structured data of an entry; nil if its collection has no role.
  private func thing(_ entry: EntryID, page: String) -> JSONValue? {
    let facts = EntryFacts(view, entry, language: language)
    let members: [JSONValue.Member]
    switch facts.role {
    case .place: members = place(facts)
    case .event: members = EventFacts(facts).map(event) ?? []
    case .organisation: members = organisation(facts)
    case .person: members = person(facts)
    case .article: members = article(facts)
    case .project: members = project(facts)
    case nil: return nil
    }
    guard !members.isEmpty else { return nil }
    return .object(
      members + [
        .init("@id", .string(page + "#this")),
        .init("mainEntityOfPage", .members(["@id": .string(page)])),
      ])
  }

  /// Returns the type, name, description and address of a thing.
  private func basics(_ type: String, _ facts: EntryFacts) -> [JSONValue.Member] {
    members([
      ("@type", .string(type)), ("name", .string(facts.title)), ("url", .string(facts.url)),
      ("description", facts.summary.map { .string($0) }),
    ])
  }

  private func members(_ pairs: [(String, JSONValue?)]) -> [JSONValue.Member] {
    pairs.compactMap { name, value in value.map { .init(name, $0) } }
  }

  /// Returns a thing by its name only, for another entry.
  private func named(_ type: String, _ facts: EntryFacts) -> JSONValue {
    .members([
      "@type": .string(type), "name": .string(facts.title), "url": .string(facts.url),
    ])
  }

  private func named(_ type: String, _ all: [EntryFacts]) -> JSONValue? {
    .oneOrMore(all.map { named(type, $0) })
  }

  private func geo(_ place: (latitude: Double, longitude: Double)?) -> JSONValue? {
    place.map {
      .members([
        "@type": "GeoCoordinates", "latitude": .number($0.latitude),
        "longitude": .number($0.longitude),
      ])
    }
  }

  private func address(of facts: EntryFacts, city: EntryFacts?) -> JSONValue? {
    let address = facts.postalAddress(city: city)
    guard address != nil || city != nil else { return nil }
    return .members([
      "@type": "PostalAddress", "streetAddress": address.map { .string($0.street) },
      "postalCode": address.flatMap { $0.code.isEmpty ? nil : .string($0.code) },
      "addressLocality": (address.flatMap { $0.city.isEmpty ? nil : $0.city } ?? city?.title)
        .map { .string($0) },
      "addressCountry": city?.country.map { .string($0) },
    ])
  }

  private func place(_ facts: EntryFacts) -> [JSONValue.Member] {
    basics("City", facts)
      + members([
        ("geo", geo(facts.coordinates())),
        (
          "address",
          facts.country.map {
            .members(["@type": "PostalAddress", "addressCountry": .string($0)])
          }
        ),
      ])
  }

  private func event(_ event: EventFacts) -> [JSONValue.Member] {
    let facts = event.facts
    let status: String
    switch event.status {
    case .scheduled: status = "EventScheduled"
    case .cancelled: status = "EventCancelled"
    case .postponed: status = "EventPostponed"
    case .moved: status = "EventRescheduled"
    case .movedOnline: status = "EventMovedOnline"
    }
    var places: [JSONValue] = []
    if let venue = facts.text("venue") ?? event.city?.title ?? facts.text("address") {
      places.append(
        .members([
          "@type": "Place", "name": .string(venue), "geo": geo(event.coordinates),
          "address": address(of: facts, city: event.city),
        ]))
    }
    if event.isOnline || event.status == .movedOnline {
      places.append(
        .members([
          "@type": "VirtualLocation", "url": .string(facts.text("sign-up") ?? facts.url),
        ]))
    }
    // If an event does not say where it is, the data must not claim that it is offline.
    let mode: String? =
      places.count > 1
      ? "Mixed"
      : event.isOnline || event.status == .movedOnline
        ? "Online" : places.isEmpty ? nil : "Offline"
    let offer = facts.text("sign-up").map { url in
      JSONValue.members([
        "@type": "Offer", "url": .string(url),
        "price": facts.isTrue("free") ? .integer(0) : nil,
        "priceCurrency": facts.isTrue("free") ? "EUR" : nil,
      ])
    }
    return basics("Event", facts)
      + members([
        ("startDate", .string(event.start.iso8601)),
        (
          "endDate", event.end.flatMap { $0.start >= event.start.start ? .string($0.iso8601) : nil }
        ),
        ("previousStartDate", event.previousStart.map { .string($0.iso8601) }),
        ("eventStatus", .string("https://schema.org/\(status)")),
        (
          "eventAttendanceMode",
          mode.map { .string("https://schema.org/\($0)EventAttendanceMode") }
        ),
        ("location", .oneOrMore(places)),
        ("organizer", .oneOrMore(event.organisers.map { named(type(of: $0), $0) })),
        ("contributor", named("Person", event.hosts)),
        ("isAccessibleForFree", facts.isTrue("free") ? .boolean(true) : nil),
        ("offers", offer), ("inLanguage", .string(facts.shownLanguage)),
        ("keywords", .texts(facts.subjects)),
      ])
  }

  /// Returns the type of an organisation, from its field `sector`.
  private func type(of facts: EntryFacts) -> String {
    switch facts.choice("sector") {
    case "government": return "GovernmentOrganization"
    case "university": return "CollegeOrUniversity"
    case "company": return "Corporation"
    default: return "Organization"
    }
  }

  private func organisation(_ facts: EntryFacts) -> [JSONValue.Member] {
    let city = facts.targets("city").first.map(facts.other)
    let names = [facts.text("short-name"), facts.text("local-name")].compactMap { $0 }
    let contact = JSONValue.members([
      "@type": "ContactPoint", "email": facts.text("email").map { .string($0) },
      "telephone": facts.text("phone").map { .string($0) },
      "hoursAvailable": .values(hours(facts)),
    ])
    let hasContact = facts.text("email") != nil || facts.text("phone") != nil
    return basics(type(of: facts), facts)
      + members([
        ("alternateName", .oneOrMore(names.map { .string($0) })),
        ("sameAs", facts.text("website").map { .string($0) }),
        ("email", facts.text("email").map { .string($0) }),
        ("telephone", facts.text("phone").map { .string($0) }),
        ("address", address(of: facts, city: city)),
        ("contactPoint", hasContact ? contact : nil),
      ])
  }

  private func hours(_ facts: EntryFacts) -> [JSONValue] {
    facts.groups("opening-hours").compactMap { group in
      guard case .text(let opens)? = group["opens"]?.content,
        case .text(let closes)? = group["closes"]?.content,
        let days = facts.choice("days", in: "opening-hours", group["days"])
      else { return nil }
      return .members([
        "@type": "OpeningHoursSpecification", "dayOfWeek": .oneOrMore(StructuredData.days(days)),
        "opens": .string(opens + ":00"), "closes": .string(closes + ":00"),
      ])
    }
  }

  /// Returns the days in a range or a day such as `Mo-Fr` or `Sa`.
  private static func days(_ text: String) -> [JSONValue] {
    let short = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    let long = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    let ends = text.split(separator: "-").compactMap { short.firstIndex(of: String($0)) }
    guard let first = ends.first, let last = ends.last, first <= last else { return [] }
    return (first...last).map { .string("https://schema.org/\(long[$0])") }
  }

  private func person(_ facts: EntryFacts) -> [JSONValue.Member] {
    let employer = facts.targets("organisation").first.map(facts.other)
    return basics("Person", facts)
      + members([
        ("jobTitle", facts.text("position").map { .string($0) }),
        ("worksFor", employer.map { named(type(of: $0), $0) }),
        ("email", facts.text("email").map { .string($0) }),
        ("telephone", facts.text("phone").map { .string($0) }),
      ])
  }

  private func article(_ facts: EntryFacts) -> [JSONValue.Member] {
    let dates = view.version(of: facts.entry, language: language).metadata
    return basics("Article", facts)
      + members([
        ("headline", .string(facts.title)),
        ("datePublished", dates.published.map { .string($0.iso8601) }),
        ("dateModified", (dates.updated ?? dates.published).map { .string($0.iso8601) }),
        ("author", .members(["@id": .string(publisherID)])),
        ("publisher", .members(["@id": .string(publisherID)])),
        ("contentLocation", named("City", facts.targets("city").map(facts.other))),
        ("image", facts.file("image").map { .string($0) }),
        ("inLanguage", .string(facts.shownLanguage)), ("keywords", .texts(facts.subjects)),
      ])
  }

  private func project(_ facts: EntryFacts) -> [JSONValue.Member] {
    let members = (facts.targets("organisations") + facts.targets("consortia")).map(facts.other)
    return basics("Project", facts)
      + self.members([
        ("areaServed", named("City", facts.targets("cities").map(facts.other))),
        ("member", .oneOrMore(members.map { named(type(of: $0), $0) })),
        ("keywords", .texts(facts.subjects)),
      ])
  }
}
