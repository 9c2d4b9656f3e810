"""Whatever the content holds, the build is refused at a place, or every file is valid.

Random values of hostile pieces stand in all fields, texts, synonyms and settings
of a site; what is refused is taken out, until the rest is built. Then each file is read by the
parsers of others.
"""

import json
import random
import re

import feedparser
import icalendar
import pytest
import vobject
import yaml
from lxml import etree, html

# As Markdown, as front matter and as bytes these stand for characters that some format has not.
BAD = [
    "&#xFFFE;", "&#xffff;", "&#1;", "&#xB;", "&#0;", "&#128;", "&#xD800;", "&#x202E;", "\ufffe",
    "\uffff", "\x01", "\x0b", "\x7f", "\x85", "\u202e", "\u2067", "\ufdd0", "\U0001ffff",
]  # fmt: skip
HOSTILE = [
    "&#x200B;", "&#13;", "&#xFFFD;", "&amp;", "&lt;b&gt;", "]]>", "<!--", "-->", "<![CDATA[",
    "\u2028", "\u2029", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2067x\u2069", "\u200f",
    "e\u0301", "\U0001f468\u200d\U0001f469", "\U000e0067", "\\", "\\n", "\\,", ";", ",",
    ":", '"', "'", "^n",
    "{{ x }}", "{% if %}", "=1+1", "$&", "%0A", "\t", "  ", "é", "İ", "ﬁ", "日本", "מ", "&",
    "<", ">", "</script>", "BEGIN:VEVENT", "END:VCARD", "\ue000", "\U0010fffd",
    "{", "}", "[", "]",
]  # fmt: skip
ESCAPES = [r"\uFFFE", r"\x01", r"\0", r"\e", r"\N", r"\U0001FFFE", r"\u202D", r"\uDC00"]


def value(rng, *, bad):
    pieces = rng.choices(HOSTILE, k=rng.randint(1, 5))
    if bad:
        pieces.insert(rng.randrange(len(pieces) + 1), rng.choice(BAD))
    words = rng.choices(["word", "a", "Ünï", "x y"], k=len(pieces))
    return "".join(a + b for a, b in zip(words, pieces, strict=True)) + "."


def quoted(rng, text, *, bad):
    """The text as YAML writes it, perhaps with an escape of what is no character."""
    written = json.dumps(text, ensure_ascii=rng.random() < 0.3)
    if bad and rng.random() < 0.5:
        written = written[:-1] + rng.choice(ESCAPES) + '"'
    return written


def entry(rng, fields, *, bad, is_first):
    lines = "".join(f"{key}: {text}\n" for key, text in fields.items())
    if is_first:
        # Its fields are hostile, but nothing in its text can be refused.
        return f"---\n{lines}---\n\nText.\n"
    body = "\n\n".join(value(rng, bad=bad) for _ in range(2))
    table = f"| a | {value(rng, bad=False)} |\n|---|---|\n| b | c |\n"
    return f"---\n{lines}---\n\n{body}\n\n{table}\n## {value(rng, bad=False)}\n"


def fill(site, rng):
    """Writes a hostile site; about half of its pages hold what is refused."""

    def text(bad):
        return quoted(rng, value(rng, bad=bad), bad=bad)

    pages = {}
    for number in range(12):
        # The first of each kind is fine, so that every kind of file is made.
        bad = number > 0 and rng.random() < 0.5
        pages[f"cities/c{number}.md"] = {"title": text(bad), "summary": text(bad)}
        pages[f"articles/a{number}.md"] = {
            "title": text(bad), "summary": text(bad), "city": f"c{number}",
            "published": "2026-01-01",
        }  # fmt: skip
        pages[f"events/e{number}.md"] = {
            "title": text(bad), "summary": text(bad), "start": "2026-04-01 14:00",
            "venue": text(bad), "address": text(bad), "city": f"c{number}",
        }  # fmt: skip
        pages[f"organisations/o{number}.md"] = {
            "title": text(bad), "summary": text(bad), "email": "a@example.org",
            "city": f"c{number}",
        }  # fmt: skip
        pages[f"people/p{number}.md"] = {
            "title": text(bad), "position": text(bad), "email": "b@example.org",
            "organisation": f"o{number}",
        }  # fmt: skip
        for path in [path for path in pages if re.search(rf"\D{number}\.md$", path)]:
            site.write(f"Content/{path}", entry(rng, pages[path], bad=bad, is_first=number == 0))
    synonyms = [[value(rng, bad=False), value(rng, bad=False)] for _ in range(5)]
    site.write("Content/synonyms.yml", yaml.safe_dump(synonyms, allow_unicode=True))
    site.settings["title"] = {"en": value(rng, bad=False), "nl": value(rng, bad=False)}
    site.settings["description"] = value(rng, bad=False)


def build(site):
    """Builds the site, taking out what is refused; returns how many pages were."""
    removed = 0
    for _ in range(8):
        run = site.run("build", "--format", "json")
        lines = [json.loads(line) for line in run.stdout.splitlines()]
        errors = [line for line in lines if line.get("severity") == "error"]
        if run.returncode == 0:
            return removed
        assert run.returncode == 1, run.stderr
        assert errors
        for error in errors:
            file = site.folder / error["file"]
            assert error["file"].endswith(".md"), error
            assert error["line"] >= 1, error
            if file.exists():
                file.unlink()
                removed += 1
    pytest.fail(f"the site is never built: {errors[:5]}")


def check(path, data):
    text = data.decode("utf-8")
    for character in text:
        code = ord(character)
        assert code >= 0x20 or character in "\t\n\r", f"{path}: U+{code:04X}"
        assert not 0x7F <= code < 0xA0, f"{path}: U+{code:04X}"
        assert code & 0xFFFE != 0xFFFE and not 0xFDD0 <= code <= 0xFDEF, f"{path}: U+{code:04X}"
    match path.suffix:
        case ".xml":
            root = etree.fromstring(data)
            if root.tag.endswith("feed"):
                feed = feedparser.parse(data)
                assert not feed.bozo, (path, feed.get("bozo_exception"))
                for content in root.iter("{*}content"):
                    if content.text and content.text.strip():
                        html.fromstring(f"<div>{content.text}</div>")
        case ".json" | ".jsonld":
            json.loads(text)
        case ".ics":
            calendar = icalendar.Calendar.from_ical(data)
            for event in calendar.walk("VEVENT"):
                assert event["UID"] and event["SUMMARY"], path
                assert not event.errors, (path, event.errors)
            assert all(len(line) <= 75 for line in data.split(b"\r\n"))
            assert b"\n" not in data.replace(b"\r\n", b"")
        case ".vcf":
            assert len([vobject.readOne(text).fn]) == 1
        case ".html":
            page = html.document_fromstring(data)
            for script in page.iter("script"):
                if script.get("type") == "application/ld+json":
                    json.loads(script.text)


@pytest.mark.parametrize("seed", range(2))
def test_refused_or_valid(site, seed):
    rng = random.Random(seed)
    fill(site, rng)
    removed = build(site)
    assert 10 < removed < 55
    files = [file for file in site.files("*") if file.is_file()]
    kinds = {file.suffix for file in files}
    assert {".xml", ".json", ".ics", ".vcf", ".html", ".txt"} <= kinds
    for file in files:
        if ".polder" not in file.parts and file.suffix not in (".png", ".gz"):
            check(file.relative_to(site.folder), file.read_bytes())
