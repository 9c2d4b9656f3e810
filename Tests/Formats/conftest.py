"""What other projects' parsers make of Polder's files.

The binary is the one named by POLDER, otherwise the release build.
"""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parents[2]
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()
NOW = "2026-03-01T12:00Z"

MODEL = """
collections:
  pages:
    list: false
    fields:
      title: {type: text, required: true}
      summary: {type: text}
  cities:
    label: {en: Cities, nl: Steden}
    role: place
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      country: {type: country}
      coordinates: {type: coordinates}
  articles:
    label: {en: Articles, nl: Artikelen}
    role: article
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      city: {type: reference, to: cities}
      themes: {type: references, to: themes, facet: true}
  events:
    label: {en: Events, nl: Evenementen}
    role: event
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      start: {type: datetime, required: true}
      end: {type: datetime}
      online: {type: boolean}
      venue: {type: text}
      address: {type: text}
      city: {type: reference, to: cities, facet: true}
      sign-up: {type: url}
      free: {type: boolean}
      status: {type: choice, choices: [scheduled, cancelled, postponed, moved, moved-online]}
      previous-start: {type: datetime}
      organisers: {type: references, to: organisations}
      hosts: {type: references, to: people}
      themes: {type: references, to: themes, facet: true}
  projects:
    label: {en: Projects, nl: Projecten}
    role: project
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      organisations: {type: references, to: organisations}
  organisations:
    label: {en: Organisations, nl: Organisaties}
    role: organisation
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      sector: {type: choice, choices: [government, company, university, other]}
      city: {type: reference, to: cities}
      website: {type: url}
      email: {type: email}
      phone: {type: phone}
      address: {type: text}
      review: {type: date}
      contacts: {type: references, to: people}
      opening-hours:
        type: list
        of: group
        fields:
          days: {type: choice, required: true, choices: [Mo-Fr, Sa, Su]}
          opens: {type: text, required: true}
          closes: {type: text, required: true}
  people:
    label: {en: People, nl: Mensen}
    role: person
    fields:
      title: {type: text, required: true}
      summary: {type: text}
      position: {type: text}
      organisation: {type: reference, to: organisations}
      email: {type: email}
      phone: {type: phone}
      review: {type: date}
  themes:
    label: {en: Themes, nl: Thema's}
    fields:
      title: {type: text, required: true}
      summary: {type: text}
"""

SETTINGS = {
    "title": {"en": "A site; with, marks", "nl": "Een plek"},
    "description": {"en": "What it is", "nl": "Wat het is"},
    "url": "https://www.example.org/",
    "languages": ["en", "nl"],
    "timezone": "Europe/Amsterdam",
}

PAGE = """<!doctype html>
<html lang="{{ site.language }}">
<head>
<meta charset="utf-8">
<title>{{ page.title }}</title>
<link rel="canonical" href="{{ page.absolute-url }}">
{{ page.structured-data }}
{% for feed in page.feeds %}
<link rel="alternate" type="{{ feed.type }}" title="{{ feed.title }}" href="{{ feed.url }}">
{% endfor %}
</head>
<body>
<h1>{{ page.title }}</h1>
CONTENT
</body>
</html>
"""
COLLECTIONS = list(yaml.safe_load(MODEL)["collections"])


class Site:
    """A project in a folder of its own, and the site that Polder makes from it."""

    def __init__(self, folder):
        self.folder = folder
        self.settings = dict(SETTINGS)
        self.write("Content/model.yml", MODEL)
        self.page("index.md", title="Home")
        entry = PAGE.replace("CONTENT", "{{ page.content }}")
        for name in ["home", "page", *COLLECTIONS[1:]]:
            self.write(f"Templates/{name}.html", entry)
        links = '{% for e in page.entries %}<a href="{{ e.url }}">{{ e.title }}</a>{% endfor %}'
        self.write("Templates/list.html", PAGE.replace("CONTENT", links))
        self.write("Templates/404.html", PAGE.replace("CONTENT", "Not found"))
        for language in ("en", "nl"):
            self.write(f"Templates/words/{language}.yml", "home: Home\n")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, path, body="Some text.\n", **fields):
        """Writes a page with its front matter; `_` in a field's name stands for `-`."""
        named = {key.replace("_", "-"): value for key, value in fields.items()}
        front = yaml.safe_dump(named, allow_unicode=True, sort_keys=False, width=10_000)
        self.write(f"Content/{path}", f"---\n{front}---\n\n{body}")

    def run(self, command, *options, now=NOW):
        self.write("Content/site.yml", yaml.safe_dump(self.settings, allow_unicode=True))
        return subprocess.run(
            [POLDER, command, "--now", now, *options],
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )

    def build(self, *options, now=NOW):
        run = self.run("build", *options, now=now)
        assert run.returncode == 0, run.stderr
        return run

    def read(self, path):
        return (self.folder / "Public" / path).read_bytes()

    def exists(self, path):
        return (self.folder / "Public" / path).exists()

    def files(self, pattern):
        return sorted((self.folder / "Public").rglob(pattern))

    def url(self, file):
        return "https://www.example.org/" + str(file.relative_to(self.folder / "Public"))


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


# Names and titles with special meaning in some format. They have no line breaks: Polder refuses
# these in titles, and unit tests cover them for these formats.
HOSTILE = [
    'Comma, semicolon; colon: and "quotes"',
    "Back\\slash \\n and \\, and a ^caret^n",
    "<b>Markup</b> & <script>alert(1)</script> ]]>",
    "Emoji 👩🏽‍🚀 and flags 🇳🇱" * 4,
    "مرحبا بالعالم שלום עולם",
    "two  spaces",
    "=cmd|' /C calc'!A0",
    "é combining e\u0301 and nbsp\u00a0here",
    "x" * 300,
]
