"""Structured data, extracted by extruct and compared with schema.org's vocabulary."""

import importlib
import re

import extruct
import pytest

from conftest import HOSTILE

ROOT = "https://www.example.org"


def graph(site, path):
    html = site.read(path).decode()
    [document] = extruct.extract(html, base_url=ROOT, syntaxes=["json-ld"])["json-ld"]
    assert document["@context"] == "https://schema.org"
    for node in nodes(document["@graph"]):
        check(node)
    return {node["@type"]: node for node in document["@graph"]}


def nodes(value):
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name, item in value.items():
            if not name.startswith("@"):
                yield from nodes(item)


def check(node):
    """Every type and property is in the vocabulary, and every node has a type that its property
    allows.

    The models come from other projects, which derived them from the vocabulary.
    """
    name = node["@type"]
    known = {}
    for kind in type_of(name).__mro__:
        for key, annotation in kind.__dict__.get("__annotations__", {}).items():
            known.setdefault(key.rstrip("_"), str(annotation))
    for key, value in node.items():
        if key.startswith("@") or key == "query-input":
            continue
        assert key in known, f"{name} has no property {key}"
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and "@type" in item:
                kinds = [kind.__name__ for kind in type_of(item["@type"]).__mro__]
                assert any(re.search(rf"\b{kind}\b", known[key]) for kind in kinds), (
                    f"{name}.{key} may not be a {item['@type']}: {known[key]}"
                )


def type_of(name):
    return getattr(importlib.import_module(f"pydantic2_schemaorg.{name}"), name)


@pytest.fixture
def whole(site):
    site.page("themes/t.md", title="Theme")
    site.page("cities/c.md", title="City", country="NL", coordinates=[52.1, 4.3], summary="S")
    site.page(
        "organisations/o.md",
        title="Org",
        sector="government",
        city="c",
        email="o@example.org",
        phone="+31 70 123 4567",
        address="Street 1",
        website="https://o.example.org/",
        opening_hours=[
            {"days": "Mo-Fr", "opens": "09:00", "closes": "17:00"},
            {"days": "Sa", "opens": "10:00", "closes": "12:30"},
        ],
    )
    site.page("people/p.md", title="Person", position="Host", organisation="o")
    site.page(
        "events/e.md",
        title="Event",
        summary="About it",
        start="2026-10-29 16:00",
        end="2026-10-29 19:00",
        venue="Pier",
        city="c",
        online=True,
        free=True,
        sign_up="https://sign.example.org/",
        organisers=["o"],
        hosts=["p"],
        themes=["t"],
    )
    site.page("articles/a.md", title="Article", city="c", themes=["t"], published="2026-01-02")
    site.page("projects/p.md", title="Project", organisations=["o"])
    return site


def test_an_event_claims_no_place_that_it_does_not_name(site):
    site.page("cities/c.md", title="City", coordinates=[52.1, 4.3])
    site.page("events/nowhere.md", title="A", start="2026-10-29 16:00")
    site.page("events/city.md", title="B", start="2026-10-29 16:00", city="c")
    site.page("events/online.md", title="C", start="2026-10-29 16:00", online=True)
    site.build()
    nowhere = graph(site, "events/nowhere/index.html")["Event"]
    assert "eventAttendanceMode" not in nowhere and "location" not in nowhere
    city = graph(site, "events/city/index.html")["Event"]
    assert city["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert city["location"]["geo"]["latitude"] == 52.1
    online = graph(site, "events/online/index.html")["Event"]
    assert online["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_an_event(whole):
    whole.build()
    event = graph(whole, "events/e/index.html")["Event"]
    assert event["startDate"] == "2026-10-29T16:00+01:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    place, virtual = event["location"]
    assert place["name"] == "Pier" and "geo" not in place
    assert place["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "City",
        "addressCountry": "NL",
    }
    assert virtual["@type"] == "VirtualLocation"
    assert event["organizer"]["@type"] == "GovernmentOrganization"
    assert event["isAccessibleForFree"] is True


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("cancelled", "EventCancelled"),
        ("postponed", "EventPostponed"),
        ("moved", "EventRescheduled"),
        ("moved-online", "EventMovedOnline"),
    ],
)
def test_what_became_of_an_event(site, status, expected):
    site.page(
        "events/e.md",
        title="E",
        start="2026-10-29",
        status=status,
        previous_start="2026-10-28",
        updated="2026-01-01",
    )
    site.build()
    event = graph(site, "events/e/index.html")["Event"]
    assert event["eventStatus"] == f"https://schema.org/{expected}"
    assert event["previousStartDate"] == "2026-10-28"


def test_the_other_roles(whole):
    whole.build()
    organisation = graph(whole, "organisations/o/index.html")["GovernmentOrganization"]
    assert organisation["sameAs"] == "https://o.example.org/"
    weekdays, saturday = organisation["contactPoint"]["hoursAvailable"]
    assert len(weekdays["dayOfWeek"]) == 5 and weekdays["opens"] == "09:00:00"
    assert saturday["dayOfWeek"] == "https://schema.org/Saturday"
    assert graph(whole, "people/p/index.html")["Person"]["worksFor"]["name"] == "Org"
    assert graph(whole, "cities/c/index.html")["City"]["geo"]["longitude"] == 4.3
    article = graph(whole, "articles/a/index.html")["Article"]
    assert article["datePublished"] == "2026-01-02"
    assert article["contentLocation"]["@type"] == "City"
    assert graph(whole, "projects/p/index.html")["Project"]["member"]["name"] == "Org"


def test_the_way_to_a_page_and_the_site(whole):
    whole.build()
    found = graph(whole, "nl/events/e/index.html")
    crumbs = found["BreadcrumbList"]["itemListElement"]
    assert [crumb["item"] for crumb in crumbs] == [
        ROOT + "/nl/",
        ROOT + "/nl/events/",
        ROOT + "/nl/events/e/",
    ]
    assert [crumb["position"] for crumb in crumbs] == [1, 2, 3]
    assert found["WebSite"]["inLanguage"] == "nl"
    assert found["WebPage"]["mainEntity"]["@id"] == found["Event"]["@id"]
    assert "BreadcrumbList" not in graph(whole, "index.html")
    assert "CollectionPage" in graph(whole, "events/index.html")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(site, text):
    site.page("events/e.md", title=text, summary=text, venue=text, start="2026-10-29")
    site.build()
    event = graph(site, "events/e/index.html")["Event"]
    assert (event["name"], event["description"], event["location"]["name"]) == (text, text, text)
