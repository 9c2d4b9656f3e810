"""Measures the weight of pages: the bytes of a first visit to each kind of page.

Usage: weights.py PUBLIC FILE
Such as: weights.py Public docs/maintainers/weights.md
"""

import gzip
import sys
from pathlib import Path
from urllib.parse import urlsplit

from browsing import PHONE, chromium
from built_site import BuiltSite
from server import serve

# The most bytes that a page may need for its first view, without photos.
LIMIT = 50_000

KINDS = ["HTML", "CSS", "JavaScript", "fonts", "drawings"]

TEXT = """\
# What pages weigh

This page shows how many bytes a phone loads on a first visit to a page. Hosts send these bytes
compressed (gzip). The figures include everything that the page loads by itself: its style, scripts,
fonts and drawings, but not photos. We measure the largest page of each kind. No page may weigh more
than {limit}: a test checks each kind.

`make weights` measures the pages and writes this page.

| page | {kinds} | together |
| --- | {dashes} | ---: |
{rows}

After the first page, a visitor has the style, the scripts and the fonts. The next page
costs its HTML only.
"""


def kind_of(media_type):
    media_type = media_type.split(";")[0]
    if media_type.startswith("font/"):
        return "fonts"
    names = {
        "text/html": "HTML",
        "text/css": "CSS",
        "text/javascript": "JavaScript",
        "application/javascript": "JavaScript",
        "image/svg+xml": "drawings",
    }
    # JSON, such as the search's entry file, counts as data of scripts.
    return names.get(media_type, "JavaScript")


def weigh(browser, url):
    """Returns everything that a first view loads, by path: kind and compressed size, without
    photos.
    """
    answers = []
    with browser.new_window(PHONE) as page:
        page.on("response", lambda answer: answers.append(answer))
        page.goto(url)
        page.wait_for_load_state("networkidle")
        weights = {}
        for answer in answers:
            media_type = answer.headers.get("content-type", "")
            kind = kind_of(media_type)
            if media_type.startswith("image/") and kind != "drawings":
                continue
            body = answer.body()
            size = len(body if kind == "fonts" else gzip.compress(body, 9))
            weights[urlsplit(answer.url).path] = (kind, size)
        return weights


def total(weights):
    return sum(size for _, size in weights.values())


def kilobytes(size):
    return f"{size / 1000:.1f} KB" if size else "–"


def row(path, weights):
    sums = dict.fromkeys(KINDS, 0)
    for kind, size in weights.values():
        sums[kind] += size
    cells = [kilobytes(sums[kind]) for kind in KINDS]
    return f"| `{path}` | {' | '.join(cells)} | **{kilobytes(total(weights))}** |"


def main(public, file):
    site = BuiltSite(public)
    paths = [p for p in site.one_of_each_kind() if site.language_of(p) == site.default_language]
    with serve(site.folder) as origin, chromium() as browser:
        weights = {path: weigh(browser, origin + path) for path in paths}
    rows = [row(path, weights[path]) for path in sorted(paths, key=lambda p: -total(weights[p]))]
    text = TEXT.format(
        limit=f"{LIMIT // 1000} KB",
        kinds=" | ".join(KINDS),
        dashes=" | ".join(["---:"] * len(KINDS)),
        rows="\n".join(rows),
    )
    Path(file).write_text(text, "utf-8")
    heaviest = max(map(total, weights.values()))
    print(f"{len(paths)} kinds of pages; the heaviest weighs {kilobytes(heaviest)}: see {file}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
