"""Long words in every place of a title: the page still fits a narrow screen."""

import re
import shutil
import subprocess

import pytest

from browsing import NARROW
from built_site import BuiltSite
from preview import POLDER, PROJECT
from server import serve

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

WORDS = {
    "en": "Pneumonoultramicroscopicsilicovolcanoconiosis",
    "nl": "Gegevensbeschermingseffectbeoordelingsprocedures",
}
WIDTHS = (320, 360, 390)
# The fields for titles, on pages and in the model, and other fields of front matter.
FIELDS = r"(title|subtitle|strapline|position|local-name|venue|period)"


@pytest.fixture(scope="module")
def long_site(tmp_path_factory):
    """This site with a long word for every title, label and name."""
    folder = tmp_path_factory.mktemp("long")
    shutil.copytree(PROJECT / "Content", folder / "Content")
    shutil.copytree(PROJECT / "Templates", folder / "Templates")
    for path in (folder / "Content").rglob("*.md"):
        word = WORDS["nl" if path.stem.endswith(".nl") else "en"]
        head, dash, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---")
        head = re.sub(rf"^( *){FIELDS}: .*$", rf"\1\2: {word}", head, flags=re.M)
        path.write_text(f"---\n{head}{dash}{body}", encoding="utf-8")
    for name in ("site.yml", "model.yml"):
        path = folder / "Content" / name
        text = path.read_text(encoding="utf-8")
        for key in ("title", "label", "singular"):
            text = re.sub(
                rf"\b{key}:( *){{en: [^}}]*}}",
                rf"{key}:\1{{en: {WORDS['en']}, nl: {WORDS['nl']}}}",
                text,
            )
        path.write_text(text, encoding="utf-8")
    run = subprocess.run(
        [POLDER, "build", "--quiet"], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr + run.stdout
    site = BuiltSite(folder / "Public")
    with serve(site.folder) as origin:
        yield site, origin


def test_fit_every_kind_of_page_at_every_narrow_width(browser, long_site):
    site, origin = long_site
    problems = []
    with browser.window(NARROW) as page:
        for path in site.one_of_each_kind():
            page.goto(origin + path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                wide = page.evaluate(
                    """() => [...document.querySelectorAll('body *')].filter(e =>
                      e.getBoundingClientRect().right > innerWidth + 1
                      && !e.closest('.visually-hidden, svg, pre, .table'))
                      .map(e => e.localName + '.' + e.className)"""
                )
                if page.evaluate("document.documentElement.scrollWidth") > width or wide:
                    problems.append((path, width, wide[:3]))
    assert problems == []
