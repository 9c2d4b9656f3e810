"""Feeds, read by feedparser and checked against JSON Feed's rules."""

import json
import re
from datetime import datetime

import feedparser
import jsonschema
import pytest
from lxml import etree

from conftest import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"
URI = {"type": "string", "pattern": "^(https://|urn:uuid:)"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
AUTHORS = {
    "type": "array",
    "items": {
        "type": "object",
        "minProperties": 1,
        "properties": {"name": {"type": "string"}, "url": URI, "avatar": URI},
        "additionalProperties": False,
    },
}
# https://www.jsonfeed.org/version/1.1/, as a schema.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "home_page_url": URI,
        "feed_url": URI,
        "description": {"type": "string"},
        "icon": URI,
        "language": {"type": "string"},
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": URI,
                    "title": {"type": "string"},
                    "content_html": {"type": "string"},
                    "summary": {"type": "string"},
                    "date_published": DATE,
                    "date_modified": DATE,
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "language": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}

# An image of one pixel, PNG.
GREY = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b5500"
    "00000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)


def parse_atom(site, path):
    data = site.read(path)
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.get("bozo_exception")
    tree = etree.fromstring(data)
    # RFC 4287, sections 4.1.1 and 4.1.2: elements that are required once.
    for element in [tree, *tree.iter(f"{ATOM}entry")]:
        for name in ["id", "title", "updated"]:
            [found] = element.findall(ATOM + name)
            if name == "updated":
                datetime.fromisoformat(found.text)
    [link] = tree.findall(f"{ATOM}link[@rel='self']")
    assert link.get("href") == "https://www.example.org/" + path
    assert tree.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [entry.findtext(ATOM + "id") for entry in tree.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return feed


def parse_json(site, path):
    feed = json.loads(site.read(path))
    jsonschema.validate(feed, JSON_FEED)
    assert feed["feed_url"] == "https://www.example.org/" + path
    return feed


@pytest.fixture
def whole(site):
    site.page("cities/a.md", title="City")
    site.page("themes/t.md", title="Theme")
    body = "Text with a [link](../cities/a.md#x) and an ![image](i.png).\n\n"
    body += "## X\n\nMore.[^1]\n\n[^1]: A note.\n"
    site.page("cities/a.md", title="City", body="## X\n\nText.\n")
    site.page(
        "articles/one.md",
        body=body,
        title="One",
        summary="In short",
        city="a",
        themes=["t"],
        published="2026-01-10",
    )
    (site.folder / "Content/articles/i.png").write_bytes(GREY)
    site.page("articles/one.nl.md", title="Eén", body="Tekst.\n", updated="2026-02-01")
    site.page("articles/two.md", title="Two", published="2026-01-20")
    site.page("articles/undated.md", title="Undated")
    site.page(
        "events/e.md", title="Event", start="2026-05-01 10:00", themes=["t"], published="2026-01-15"
    )
    return site


def test_the_newest_comes_first_and_undated_entries_are_left_out(whole):
    whole.build()
    feed = parse_atom(whole, "feed.xml")
    assert [entry.title for entry in feed.entries] == ["Two", "Event", "One"]
    assert [item["title"] for item in parse_json(whole, "feed.json")["items"]] == [
        "Two",
        "Event",
        "One",
    ]
    assert [entry.title for entry in parse_atom(whole, "articles/feed.xml").entries] == [
        "Two",
        "One",
    ]


def test_terms_and_languages_have_their_own(whole):
    whole.build()
    assert [e.title for e in parse_atom(whole, "themes/t/feed.xml").entries] == ["Event", "One"]
    dutch = parse_atom(whole, "nl/themes/t/feed.xml")
    assert [entry.title for entry in dutch.entries] == ["Eén", "Event"]
    assert dutch.feed.language == "nl"
    items = parse_json(whole, "nl/themes/t/feed.json")["items"]
    assert [item["language"] for item in items] == ["nl", "en"]
    assert [entry.title for entry in parse_atom(whole, "cities/a/feed.xml").entries] == ["One"]


def test_the_content_is_whole_and_its_links_lead_home(whole):
    whole.build()
    item = parse_json(whole, "articles/feed.json")["items"][1]
    html = item["content_html"]
    assert "https://www.example.org/cities/a/#x" in html
    assert "https://www.example.org/articles/i.png" in html
    assert "More." in html and "A note." in html
    for link in re.findall(r'(?:href|src)="([^"]*)"', html):
        assert link.startswith(("https://", "#")), link
    [entry] = [e for e in parse_atom(whole, "articles/feed.xml").entries if e.title == "One"]
    assert "More." in entry.content[0].value


def test_pages_name_their_feeds(whole):
    whole.build()
    page = whole.read("themes/t/index.html").decode()
    links = re.findall(r'<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)">', page)
    assert links == [
        ("application/atom+xml", "/themes/t/feed.xml"),
        ("application/feed+json", "/themes/t/feed.json"),
        ("application/atom+xml", "/feed.xml"),
        ("application/feed+json", "/feed.json"),
    ]
    for _, link in links:
        assert whole.exists(link[1:])


def test_ids_and_dates_change_only_with_the_entry(whole):
    whole.build(now="2026-02-01T00:00Z")
    before = {file: file.read_bytes() for file in whole.files("feed.*")}
    whole.build(now="2027-02-01T00:00Z")
    assert before == {file: file.read_bytes() for file in whole.files("feed.*")}
    first = {e.title: (e.id, e.updated) for e in parse_atom(whole, "feed.xml").entries}
    whole.page("articles/two.md", title="Two", published="2026-01-20", updated="2026-03-01")
    whole.build()
    second = {e.title: (e.id, e.updated) for e in parse_atom(whole, "feed.xml").entries}
    assert {title for title in first if first[title] != second[title]} == {"Two"}
    assert first["Two"][0] == second["Two"][0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(site, text):
    site.page("themes/t.md", title=text)
    site.page("articles/a.md", title=text, summary=text, themes=["t"], published="2026-01-01")
    site.build()
    tree = etree.fromstring(site.read("feed.xml"))
    entry = tree.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == text
    assert entry.findtext(f"{ATOM}summary") == text
    assert entry.find(f"{ATOM}category").get("term") == text
    item = parse_json(site, "feed.json")["items"][0]
    assert (item["title"], item["summary"], item["tags"]) == (text, text, [text])
    assert "<script>" not in item["content_html"]
    parse_atom(site, "themes/t/feed.xml")
