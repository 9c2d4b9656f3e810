"""Calendars, read by icalendar and vobject."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from conftest import HOSTILE

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def parse(data):
    """Returns a calendar that both parsers can read, and that follows the rules for lines."""
    assert data.endswith(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line and b"\r" not in line
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        assert component.errors == [], component.errors
        for required in component.required:
            assert required in component, f"{component.name} without {required}"
        for single in component.singletons:
            assert not isinstance(component.get(single), list), f"{single} twice"
    assert calendar.subcomponents, "a calendar must hold something"
    vobject.readOne(data.decode())
    return calendar


def events(data):
    return [event for event in parse(data).walk("VEVENT")]


def only(site, slug="a"):
    [event] = events(site.read(f"events/{slug}/event.ics"))
    return event


@pytest.fixture
def whole(site):
    """A site with an event that has every field."""
    site.page("cities/the-hague.md", title="The Hague", country="NL", coordinates=[52.08, 4.31])
    site.page("themes/digital.md", title="Digital; and, so on")
    site.page("themes/green.md", title="Green")
    site.page("organisations/salon.md", title='Salon "A"; b, c', email="info@salon.example.org")
    site.page("organisations/other.md", title="Other")
    site.page(
        "events/a.md",
        title="Salon",
        summary="About, things; and more.",
        start="2026-10-29 16:00",
        end="2026-10-29 19:00",
        venue="The pier",
        city="the-hague",
        sign_up="https://sign.example.org/?a=1,2;3&b=c",
        organisers=["other", "salon"],
        themes=["digital", "green"],
        published="2026-01-10",
    )
    site.page("events/a.nl.md", title="Salon in het Nederlands")
    return site


def test_an_event_matches_its_page(whole):
    whole.build()
    event = only(whole)
    assert event["SUMMARY"] == "Salon"
    assert event.start == datetime(2026, 10, 29, 16, tzinfo=AMSTERDAM)
    assert event.end == datetime(2026, 10, 29, 19, tzinfo=AMSTERDAM)
    assert event["LOCATION"] == "The pier, The Hague, Netherlands"
    # The pier is not in the centre of the city.
    assert "GEO" not in event
    assert event["URL"] == "https://www.example.org/events/a/"
    assert "https://sign.example.org/?a=1,2;3&b=c" in event["DESCRIPTION"]
    assert event["ORGANIZER"] == "mailto:info@salon.example.org"
    assert event["ORGANIZER"].params["CN"] == 'Salon "A"; b, c'
    assert event["CONTACT"].startswith("Organised by: Other, Salon")
    assert event["CATEGORIES"].cats == ["Digital; and, so on", "Green"]
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTAMP"].dt == datetime(2026, 1, 9, 23, tzinfo=UTC)


def test_who_organises_it_subscribes_to_it(whole):
    """By theme, by city, by organiser, all of them; in both languages, with the same identity."""
    whole.page("events/b.md", title="Elsewhere", start="2026-11-01")
    whole.build()
    uid = only(whole)["UID"]
    for place in ["themes/digital", "themes/green", "cities/the-hague", "organisations/salon"]:
        for prefix in ["", "nl/"]:
            [event] = events(whole.read(f"{prefix}{place}/events.ics"))
            assert event["UID"] == uid
    for place in ["events.ics", "nl/events.ics", "events/events.ics"]:
        assert len(events(whole.read(place))) == 2
    [dutch] = events(whole.read("nl/events/a/event.ics"))
    assert dutch["SUMMARY"] == "Salon in het Nederlands"
    assert dutch["SUMMARY"].params["LANGUAGE"] == "nl"
    calendar = parse(whole.read("themes/digital/events.ics"))
    assert calendar["SOURCE"] == "https://www.example.org/themes/digital/events.ics"


def test_a_theme_without_events_has_no_calendar(whole):
    whole.page("themes/empty.md", title="Empty")
    whole.build()
    assert whole.read("themes/empty/index.html")
    assert not (whole.folder / "Public/themes/empty/events.ics").exists()


SPANS = {
    "a day": ("2026-09-04", None, date(2026, 9, 4), date(2026, 9, 5)),
    "days": ("2026-09-04", "2026-09-06", date(2026, 9, 4), date(2026, 9, 7)),
    "a leap day": ("2028-02-29", None, date(2028, 2, 29), date(2028, 3, 1)),
    "the end of a year": ("2026-12-31", "2027-01-01", date(2026, 12, 31), date(2027, 1, 2)),
    "no end": ("2026-09-04 10:00", None, datetime(2026, 9, 4, 10, tzinfo=AMSTERDAM), None),
    "an end before the start": (
        "2026-09-04 10:00",
        "2026-09-04 09:00",
        datetime(2026, 9, 4, 10, tzinfo=AMSTERDAM),
        None,
    ),
    "days that end before they start": (
        "2026-09-04",
        "2026-09-01",
        date(2026, 9, 4),
        date(2026, 9, 5),
    ),
    "a day as the end of a time": (
        "2026-09-04 10:00",
        "2026-09-05",
        datetime(2026, 9, 4, 10, tzinfo=AMSTERDAM),
        datetime(2026, 9, 6, 0, tzinfo=AMSTERDAM),
    ),
    "the same day as the end of a time": (
        "2026-09-04 10:00",
        "2026-09-04",
        datetime(2026, 9, 4, 10, tzinfo=AMSTERDAM),
        None,
    ),
    "through the night of the clock forward": (
        "2026-03-29 01:30",
        "2026-03-29 03:30",
        datetime(2026, 3, 29, 1, 30, tzinfo=AMSTERDAM),
        datetime(2026, 3, 29, 3, 30, tzinfo=AMSTERDAM),
    ),
    "in the hour that comes twice": (
        "2026-10-25 02:30",
        "2026-10-25 03:30",
        datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM),
        datetime(2026, 10, 25, 3, 30, tzinfo=AMSTERDAM),
    ),
}


def instant(value):
    return value.astimezone(UTC) if isinstance(value, datetime) else value


@pytest.mark.parametrize("span", SPANS.values(), ids=SPANS.keys())
def test_times(site, span):
    start, end, expected_start, expected_end = span
    fields = {"start": start} | ({"end": end} if end else {})
    site.page("events/a.md", title="A", **fields)
    site.build()
    event = only(site)
    assert instant(event["DTSTART"].dt) == instant(expected_start)
    if expected_end is None:
        assert "DTEND" not in event
    else:
        assert instant(event["DTEND"].dt) == instant(expected_end)


@pytest.mark.parametrize(
    "zone", ["Europe/Amsterdam", "America/New_York", "Europe/Dublin", "Asia/Kolkata", "UTC"]
)
def test_the_time_zone_in_the_file_is_the_right_one(site, zone):
    """Every month of two years, read with the file's own definition of the zone."""
    site.settings["timezone"] = zone
    months = [(year, month) for year in (2026, 2027) for month in range(1, 13)]
    for year, month in months:
        site.page(f"events/e-{year}-{month}.md", title="E", start=f"{year}-{month:02}-15 12:00")
    site.build()
    data = site.read("events.ics").decode()
    # A name that no zone has, so that the parser must use the definition in the file.
    name = "X-" + zone.replace("/", "-")
    data = data.replace(f"TZID={zone}", f"TZID={name}").replace(f"TZID:{zone}", f"TZID:{name}")
    calendar = parse(data.encode())
    found = sorted(instant(event["DTSTART"].dt) for event in calendar.walk("VEVENT"))
    wanted = [datetime(y, m, 15, 12, tzinfo=ZoneInfo(zone)) for y, m in months]
    assert found == [instant(moment) for moment in wanted]


def test_identity_and_revision_change_only_with_the_event(whole):
    whole.build(now="2026-02-01T12:00Z")
    first = whole.read("events/a/event.ics")
    whole.page("events/b.md", title="Another", start="2026-11-01")
    whole.build(now="2026-06-01T12:00Z")
    assert whole.read("events/a/event.ics") == first
    text = (whole.folder / "Content/events/a.md").read_text()
    whole.write("Content/events/a.md", text.replace("16:00", "17:00"))
    before = only(whole)
    whole.write(
        "Content/events/a.md",
        text.replace("16:00", "17:00").replace("published:", "updated: 2026-06-01\npublished:"),
    )
    whole.build()
    after = only(whole)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt - before["LAST-MODIFIED"].dt >= timedelta(days=100)


def test_an_event_that_moves_to_another_address_keeps_its_identity(whole):
    whole.build()
    uid = only(whole)["UID"]
    text = (whole.folder / "Content/events/a.md").read_text()
    (whole.folder / "Content/events/a.md").unlink()
    (whole.folder / "Content/events/a.nl.md").unlink()
    whole.write(
        "Content/events/z.md",
        text.replace("published:", "aliases: [/salon/, /events/a/]\npublished:"),
    )
    whole.build()
    assert only(whole, "z")["UID"] == uid


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("cancelled", "CANCELLED"),
        ("postponed", "TENTATIVE"),
        ("moved", "CONFIRMED"),
        ("moved-online", "CONFIRMED"),
    ],
)
def test_what_became_of_an_event(site, status, expected):
    site.page(
        "events/a.md",
        title="A",
        start="2026-10-29 16:00",
        status=status,
        previous_start="2026-10-28 16:00",
        updated="2026-02-01",
    )
    site.build()
    event = only(site)
    assert event["STATUS"] == expected
    if status == "cancelled":
        assert event["DESCRIPTION"].startswith("This event is cancelled.")
    if status == "moved":
        assert "28 October 2026" in event["DESCRIPTION"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(site, text):
    site.page("organisations/o.md", title=text, email="o@example.org")
    site.page("themes/t.md", title=text)
    site.page("cities/c.md", title=text)
    site.page(
        "events/a.md",
        title=text,
        summary=text,
        venue=text,
        start="2026-10-29",
        city="c",
        organisers=["o"],
        themes=["t"],
    )
    site.build()
    [event] = events(site.read("events.ics"))
    wanted = text
    assert event["SUMMARY"] == wanted
    assert event["DESCRIPTION"].startswith(wanted)
    assert event["LOCATION"] == f"{wanted}, {wanted}"
    # icalendar unescapes lists and parameters a second time, which is a fault of icalendar.
    if "\\" not in text:
        assert event["CATEGORIES"].cats == [wanted]
        assert event["ORGANIZER"].params["CN"] == wanted
    parse(site.read("themes/t/events.ics"))


def test_only_an_event_without_a_place_has_the_place_of_its_city(whole):
    whole.page("events/b.md", title="B", start="2026-10-29", city="the-hague")
    whole.page("events/c.md", title="C", start="2026-10-29", city="the-hague", address="Spui 70")
    whole.build()
    place = only(whole, "b")["GEO"]
    assert (place.latitude, place.longitude) == (52.08, 4.31)
    assert "GEO" not in only(whole, "c")


def test_an_event_without_a_place_is_warned_of(site):
    site.page("cities/c.md", title="C")
    site.page("events/a.md", title="A", start="2026-10-29 16:00")
    site.page("events/b.md", title="B", start="2026-10-29 16:00", city="c")
    site.page("events/c.md", title="C", start="2026-10-29 16:00", online=True)
    site.page("events/d.md", title="D", start="2026-10-29 16:00", venue="Pier")
    run = site.build()
    assert run.stderr.count("[event-without-place]") == 1
    assert "Content/events/a.md:3:8: warning" in run.stderr
    assert "LOCATION" not in only(site)


def test_a_place_without_a_city_and_a_city_without_a_country(site):
    site.page("cities/c.md", title="C")
    site.page("events/a.md", title="A", start="2026-10-29", address="Street 1")
    site.page("events/b.md", title="B", start="2026-10-29", city="c")
    site.page("events/c.md", title="C", start="2026-10-29", online=True)
    site.build()
    assert only(site)["LOCATION"] == "Street 1"
    assert only(site, "b")["LOCATION"] == "C"
    assert only(site, "c")["LOCATION"] == "Online"


def test_five_thousand_events(site):
    first = datetime(2020, 1, 1, 10)
    for number in range(5_000):
        start = (first + timedelta(hours=7 * number)).strftime("%Y-%m-%d 10:00")
        site.page(f"events/e{number}.md", title=f"Event {number}", start=start)
    site.build()
    calendar = icalendar.Calendar.from_ical(site.read("events.ics"))
    found = calendar.walk("VEVENT")
    assert len({event["UID"] for event in found}) == 5_000
    assert all(event.errors == [] for event in found)
