"""Makes a site of manuals that were not written for a search benchmark.

They are the packages of aptitude's user manual and of Debian's own FAQ, both in English and Dutch,
page by page.

Usage: manuals.py FOLDER --packages FOLDER     (the folder that the packages are unpacked in)
"""

import argparse
import html.parser
import re
from pathlib import Path

MODEL = """collections:
  pages:
    label: Pages
    url: /{slug}/
    list: false
    fields: {title: {type: text, required: true, max: 300}}
  manuals:
    label: {en: Manuals, nl: Handleidingen}
    fields: {title: {type: text, required: true, max: 300}}
"""
SETTINGS = """title: Manuals
url: https://manuals.example.org/
languages: [en, nl]
timezone: Europe/Amsterdam
"""
FRAME = """<!doctype html>
<html lang="{{ page.language }}">
<head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body>{% block main %}{% endblock %}</body>
</html>
"""
PAGE = """{% extends "base.html" %}
{% block main %}
<main data-pagefind-body><h1>{{ page.title }}</h1>{{ page.content }}</main>
{% endblock %}
"""
PLAIN = """{% extends "base.html" %}
{% block main %}<p>-</p>{% endblock %}
"""
BLOCKS = {"p", "li", "pre", "dd", "dt", "td", "th", "div", "h1", "h2", "h3", "h4", "h5", "h6"}


class Reader(html.parser.HTMLParser):
    """The title, and the headings and paragraphs of a page of DocBook's HTML."""

    def __init__(self):
        super().__init__()
        self.title, self.blocks = "", []
        self._text, self._kind, self._inside, self._skipped = "", "p", None, 0

    def handle_starttag(self, tag, attributes):
        classes = (dict(attributes).get("class") or "").split()
        if tag == "div":
            self._skipped += (
                1 if self._skipped else "navheader" in classes or "navfooter" in classes
            )
            self._skipped += not self._skipped and "toc" in classes
        if tag == "title":
            self._inside = "title"
        if tag in BLOCKS:
            self._close()
            self._kind = tag
        if tag == "br":
            self._text += " "

    def handle_endtag(self, tag):
        if tag == "div" and self._skipped:
            self._skipped -= 1
        if tag == "title":
            self._inside = None
        if tag in BLOCKS:
            self._close()

    def handle_data(self, data):
        if self._inside == "title":
            self.title += data
        elif not self._skipped:
            self._text += data

    def _close(self):
        text = " ".join(self._text.split())
        if text:
            self.blocks.append((self._kind, text))
        self._text, self._kind = "", "p"


def escaped(text):
    text = re.sub(r"([\\`*_{}\[\]<>#|~&!:@])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", text))


def read(file):
    """The title of a page, and its sections: (heading, paragraphs)."""
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    title = " ".join(reader.title.split())
    sections = [("", [])]
    for kind, text in reader.blocks:
        if re.fullmatch("h[1-6]", kind):
            if text != title and sections[-1][0] != text:
                sections.append((text, []))
        else:
            sections[-1][1].append(text)
    return title, sections


def markdown(title, sections):
    lines = ["---", f"title: '{title.replace(chr(39), chr(39) * 2)}'", "---", ""]
    for heading, paragraphs in sections:
        if heading:
            lines += [f"## {escaped(heading)}", ""]
        for paragraph in paragraphs:
            lines += [escaped(paragraph), ""]
    return "\n".join(lines)


def pairs(packages):
    """(name, English file, Dutch file)"""
    root = packages / "usr/share/doc"
    for english in sorted((root / "aptitude/html/en").glob("*.html")):
        dutch = root / "aptitude/html/nl" / english.name
        if dutch.is_file():
            yield f"aptitude-{english.stem}", english, dutch
    for english in sorted((root / "debian/FAQ").glob("*.en.html")):
        name = english.name.split(".")[0]
        dutch = root / "debian/FAQ/nl" / f"{name}.nl.html"
        if dutch.is_file():
            yield f"faq-{name}", english, dutch


def make(folder, packages):
    """Writes the site. Returns its pages as {URL: (language, title, sections)}."""
    content, templates = Path(folder) / "Content", Path(folder) / "Templates"
    (content / "manuals").mkdir(parents=True)
    (templates / "words").mkdir(parents=True)
    (content / "model.yml").write_text(MODEL)
    (content / "site.yml").write_text(SETTINGS)
    (content / "index.md").write_text("---\ntitle: Manuals\nsearch: false\n---\n")
    (templates / "base.html").write_text(FRAME)
    for name in ("page", "home", "404", "manuals-index", "search"):
        (templates / f"{name}.html").write_text(PLAIN)
    (templates / "manuals.html").write_text(PAGE)
    for language in ("en", "nl"):
        (templates / "words" / f"{language}.yml").write_text("none: none\n")
    pages = {}
    for name, english, dutch in pairs(Path(packages)):
        slug = re.sub("[^a-z0-9]+", "-", name.lower())
        for language, file in (("en", english), ("nl", dutch)):
            title, sections = read(file)
            suffix, prefix = ("", "") if language == "en" else (".nl", "/nl")
            target = content / "manuals" / f"{slug}{suffix}.md"
            target.write_text(markdown(title, sections), encoding="utf-8")
            pages[f"{prefix}/manuals/{slug}/"] = (language, title, sections)
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--packages", required=True)
    options = parser.parse_args()
    print(f"{len(make(options.folder, options.packages))} pages are in {options.folder}/Content")


if __name__ == "__main__":
    main()
