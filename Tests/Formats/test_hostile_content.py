"""Whatever the content is, the build is refused at a place, or every file is valid.

All fields, texts, synonyms and settings of a site get random hostile values. What is refused is
removed, until the rest is built. Then other projects' parsers read each file.
"""

import json
import random
import re
import shutil
import zlib

import feedparser
import icalendar
import pytest
import vobject
import yaml
from lxml import etree, html

from conftest import MODEL

# As Markdown, as front matter and as bytes, these stand for characters that some format does not
# allow.
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
    """Returns the text as YAML writes it, sometimes with an escape for an invalid character."""
    written = json.dumps(text, ensure_ascii=rng.random() < 0.3)
    if bad and rng.random() < 0.5:
        written = written[:-1] + rng.choice(ESCAPES) + '"'
    return written


def entry(rng, fields, *, bad, is_first):
    lines = "".join(f"{key}: {text}\n" for key, text in fields.items())
    if is_first:
        # Its fields are hostile, but its text contains nothing that can be refused.
        return f"---\n{lines}---\n\nText.\n"
    body = "\n\n".join(value(rng, bad=bad) for _ in range(2))
    table = f"| a | {value(rng, bad=False)} |\n|---|---|\n| b | c |\n"
    return f"---\n{lines}---\n\n{body}\n\n{table}\n## {value(rng, bad=False)}\n"


def fill(site, rng):
    """Writes a hostile site. About half of its pages contain something that is refused."""

    def text(bad):
        return quoted(rng, value(rng, bad=bad), bad=bad)

    pages = {}
    for number in range(12):
        # The first page of each kind is correct, so that every kind of file is made.
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
    """Builds the site without the pages that are refused. Returns how many were refused."""
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


# Unescaped, these are not characters of a text, or change its direction.
BARE = [piece for piece in BAD if not piece.startswith("&")] + ["\u202a", "\u2066", "\ud800"]


def write(site, path, text):
    """Includes text that is not Unicode, as some programs write it."""
    file = site.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


def in_words(site, text):
    # In words, braces surround what a template inserts.
    text = re.sub("[{}]", "", text)
    for language in "en", "nl":
        write(site, f"Templates/words/{language}.yml", f'hostile: "a{text}b"\n')
    return [f"Templates/words/{language}.yml" for language in ("en", "nl")]


def in_labels(site, text):
    model = yaml.safe_load(MODEL)
    model["collections"]["cities"]["label"] = {"en": "HOSTILE", "nl": "HOSTILE"}
    fields = model["collections"]["organisations"]["fields"]
    fields["sector"]["label"] = {"en": "HOSTILE", "nl": "HOSTILE"}
    written = yaml.safe_dump(model, sort_keys=False)
    write(site, "Content/model.yml", written.replace("HOSTILE", f'"a{text}b"'))
    return ["Content/model.yml"]


def in_table(site, text):
    write(site, "Content/homes.csv", f"Place;Homes\nA{text}b;1\nC;2\n")
    return ["Content/homes.csv"]


def in_chart(site, text):
    table = f"Place;Homes\nA{text}b;1\nC;2\n"
    write(site, "Content/about.md", f"---\ntitle: A\n---\n\n```chart\ntitle: A\n\n{table}```\n")
    return ["Content/about.md"]


@pytest.mark.parametrize("place", [in_words, in_labels, in_table, in_chart])
@pytest.mark.parametrize("piece", [*BARE, "a".join(HOSTILE)])
def test_words_labels_and_tables(site, place, piece):
    """The text is refused at its place, or every file is valid."""
    # A text of YAML in quotation marks.
    text = json.dumps(piece, ensure_ascii=False)[1:-1] if place in (in_words, in_labels) else piece
    site.page("cities/a.md", title="A", summary="A city")
    site.page("organisations/o.md", title="O", email="a@example.org", sector="company", city="a")
    site.page("articles/a.md", title="A", published="2026-01-01")
    site.page("events/e.md", title="E", start="2026-04-01 14:00", city="a")
    chart = "```chart\ntitle: Homes\nfile: homes.csv\n\n```\n\n[The figures](homes.csv)\n"
    site.write("Content/homes.csv", "Place;Homes\nA;1\n")
    site.page("about.md", chart, title="About")
    site.write("Templates/words/en.yml", "hostile: A\n")
    site.write("Templates/words/nl.yml", "hostile: A\n")
    page = site.folder / "Templates/page.html"
    page.write_text(page.read_text().replace("<h1>", '<p>{{ t("hostile") }}</p><h1>', 1))
    places = place(site, text)
    run = site.run("build", "--format", "json")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    errors = [line for line in lines if line.get("severity") == "error"]
    assert run.returncode == (1 if errors else 0), run.stderr
    if piece in BARE:
        assert errors, "it is published"
    for error in errors:
        # Words that could not be read are reported where they are used.
        assert error["file"] in places or error["code"] == "unknown-word", error
        assert error["line"] >= 1, error
    assert not errors or any(error["file"] in places for error in errors)
    for file in site.files("*"):
        if file.is_file() and ".polder" not in file.parts:
            check(file.relative_to(site.folder), file.read_bytes())


def pdf(characters):
    """A PDF whose letters A, B, … are mapped to other characters (ToUnicode)."""
    codes = "".join(
        f"<{65 + number:02x}> <{''.join(c.encode('utf-16-be', 'surrogatepass').hex())}>\n"
        for number, c in enumerate(characters)
    )
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <00> <ff> endcodespacerange "
        f"{len(characters)} beginbfchar\n{codes}endbfchar endcmap end end"
    )
    letters = "".join(chr(65 + number) for number in range(len(characters)))
    text = f"BT /F1 12 Tf 72 720 Td (word{letters}word) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(unicode)} >>\nstream\n{unicode}\nendstream",
    ]
    file, places = "%PDF-1.4\n", []
    for number, item in enumerate(objects):
        places.append(len(file))
        file += f"{number + 1} 0 obj\n{item}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n"
    return (file + f"xref\n0 7\n0000000000 65535 f \n{table}{end}").encode()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_the_text_of_a_pdf(site):
    """No writer wrote it in this form, so it is cleaned and not refused."""
    bad = [
        "\ufffe", "\uffff", "\x01", "\x0b", "\x7f", "\x85", "\u202e", "\u2067", "\ufdd0", "\ud800",
    ]  # fmt: skip
    site.settings["pdf-text"] = "on"
    (site.folder / "Content/report.pdf").write_bytes(pdf(["q", *bad, "z"]))
    site.page("about.md", "[The report](report.pdf)\n", title="About")
    search = '<script type="module" src="{{ asset("search.js") }}"></script></head>'
    page = (site.folder / "Templates/page.html").read_text()
    page = page.replace("</head>", search).replace("{{ page.content }}", "")
    site.write("Templates/search.html", page)
    site.build()
    found = b""
    for file in site.files("*"):
        if not file.is_file() or ".polder" in file.parts or file.suffix == ".pdf":
            continue
        data = file.read_bytes()
        if file.suffix == ".bin":
            data = zlib.decompress(data)
            found += data
            for character in bad:
                code = character.encode("utf-8", "surrogatepass")
                assert len(code) < 3 or code not in data, (file, character)
        else:
            check(file.relative_to(site.folder), data)
    assert b"word" in found, "the text is in the index"
