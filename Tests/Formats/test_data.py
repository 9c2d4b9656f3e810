"""Open data: JSON against its own schema, GeoJSON by its rules, tables by Python's reader."""

import csv
import io
import json

import jsonschema
import pytest

from conftest import COLLECTIONS, HOSTILE


def check(site, name):
    data = json.loads(site.read(f"data/{name}.json"))
    schema = json.loads(site.read(f"data/{name}.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in validator.iter_errors(data)] == []
    assert data["$schema"] == schema["$id"]
    return data, validator


@pytest.fixture
def whole(site):
    site.page("themes/t.md", title="Theme")
    site.page("cities/c.md", title="City", country="NL", coordinates=[52.1, 4.3])
    site.page("cities/c.nl.md", title="Stad")
    site.page("cities/d.md", title="Nowhere")
    site.page(
        "events/e.md",
        title="Event",
        start="2026-10-29 16:00",
        city="c",
        free=True,
        themes=["t"],
        published="2026-01-01",
        body="A [link](../cities/c.md).\n",
    )
    site.page(
        "organisations/o.md",
        title="Org",
        phone="+31 70 123 4567",
        opening_hours=[{"days": "Sa", "opens": "09:00", "closes": "12:00"}],
    )
    return site


def test_every_collection_keeps_its_schema(whole):
    whole.build()
    for name in COLLECTIONS:
        check(whole, name)
    data, validator = check(whole, "events")
    [event] = data["entries"]
    english = event["versions"]["en"]
    assert english["start"] == "2026-10-29T16:00+01:00"
    assert english["city"] == "cities/c"
    assert 'href="https://www.example.org/cities/c/"' in english["content"]
    # The schema refuses the same values as the model.
    for field, wrong in [("title", 4), ("city", "themes/t"), ("free", "yes"), ("colour", "red")]:
        changed = json.loads(json.dumps(data))
        changed["entries"][0]["versions"]["en"][field] = wrong
        assert not validator.is_valid(changed), field


def test_places(whole):
    whole.build()
    places = json.loads(whole.read("data/places.geojson"))
    assert places["type"] == "FeatureCollection"
    [place] = places["features"]
    # RFC 7946, section 3.1.1: longitude first.
    assert place["geometry"] == {"type": "Point", "coordinates": [4.3, 52.1]}
    assert place["properties"]["languages"]["nl"]["title"] == "Stad"


def rows(site, name):
    data = site.read(f"data/{name}.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_tables(whole):
    whole.build()
    assert [(row["slug"], row["language"], row["title"]) for row in rows(whole, "cities")] == [
        ("c", "en", "City"),
        ("c", "nl", "Stad"),
        ("d", "en", "Nowhere"),
    ]
    [event] = rows(whole, "events")
    assert (event["themes"], event["free"]) == ("themes/t", "true")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(site, text):
    site.page("cities/c.md", title=text, summary=text, coordinates=[0, 0])
    site.build()
    data, _ = check(site, "cities")
    assert data["entries"][0]["versions"]["en"]["title"] == text
    [place] = json.loads(site.read("data/places.geojson"))["features"]
    assert place["properties"]["title"] == text
    [row] = rows(site, "cities")
    # A spreadsheet would run a value that begins with an equals sign.
    assert row["title"] == ("'" + text if text.startswith("=") else text)
