"""Visitors who return: their browser's cache of one publication meets the next publication.

The site is served with the headers that it requests from its host, to a browser with its own
profile.
"""

import os
import re
import shutil

import pytest

from server import read_headers, serve
from waiting import eventually

RESULTS = "[data-search-results] a"
MENU = ".search-menu li a"


class Publication:
    """A copy of the site in which files are replaced, as a publication does."""

    def __init__(self, site, folder):
        shutil.copytree(site.folder, folder, copy_function=os.link)
        self.folder = folder
        self.program = folder / "search" / "search.js"
        self.entry = folder / "search" / "entry.json"
        self.headers = folder / "_headers"
        self.time = self.program.stat().st_mtime
        self.format = int(re.search(r"const FORMAT = (\d+)", self.program.read_text()).group(1))

    def replace(self, file, old, new):
        """Replaces a text in a file. The file's time changes too, however soon this follows."""
        text = file.read_text(encoding="utf-8")
        assert old in text, (file, old)
        file.unlink()
        file.write_text(text.replace(old, new), encoding="utf-8")
        self.time += 60
        os.utime(file, (self.time, self.time))

    def name_program(self, new):
        """Makes all pages load the program from another address."""
        old = f"search.js?format={self.format}"
        for page in self.folder.rglob("*.html"):
            if old in page.read_text(encoding="utf-8"):
                self.replace(page, old, new)

    def rename_index(self):
        """Makes another index: its folder has another name, and the old one is removed."""
        old = next(path for path in self.entry.parent.iterdir() if path.is_dir())
        new = old.with_name(f"{int(old.name, 16) ^ 1:012x}")
        old.rename(new)
        for file in (self.program, self.entry, self.headers):
            self.replace(file, old.name, new.name)
        return new

    def change_format(self, program=True):
        """Makes a site of the next format: its files have other names, so that an old program finds
        none.

        Without `program`, the old program stays, as on a host that is still updating.
        """
        old, new = self.format, self.format + 1
        kept = self.program.read_bytes()
        for file in self.rename_index().iterdir():
            file.rename(file.with_suffix(".dat"))
        self.replace(self.program, ".bin", ".dat")
        self.replace(self.program, f"const FORMAT = {old}", f"const FORMAT = {new}")
        for file in (self.program, self.entry):
            self.replace(file, f'"format":{old},', f'"format":{new},')
        self.name_program(f"search.js?format={new}")
        self.format = new
        if not program:
            self.program.write_bytes(kept)


@pytest.fixture
def publication(site, tmp_path):
    if not (site.folder / "search" / "entry.json").is_file():
        pytest.skip("this site has no search")
    return Publication(site, tmp_path / "site")


@pytest.fixture
def profile(browser, tmp_path):
    return lambda: browser.profile(tmp_path / "profile")


def programs(seen):
    return [path for path in seen if "search.js" in path]


def search(page, text):
    page.fill("#q", text)
    page.wait_for_function("q => new URLSearchParams(location.search).get('q') === q", arg=text)
    page.locator(RESULTS).first.wait_for(state="visible")


def visit(profile, origin, text):
    """A visit to the search page, which ends once all its requests are complete."""
    errors, asked, answered = [], [], []
    with profile() as page:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: asked.append(request))
        for end in ("requestfinished", "requestfailed"):
            page.on(end, lambda request: answered.append(request))
        page.goto(origin + "/search/")
        search(page, text)
        last = -1
        while last != len(asked):
            last = len(asked)
            page.wait_for_timeout(300)
            assert eventually(page, lambda: len(asked) == len(answered))
    assert errors == []


def test_files_that_are_cached_for_long_have_a_hash(publication):
    lasting = [path for path, own in read_headers(publication.headers) if "immutable" in str(own)]
    assert any(path.startswith("/search/") for path in lasting)
    assert [path for path in lasting if not re.search("[0-9a-f]{12}", path)] == []


def test_a_browser_keeps_the_index_and_asks_for_the_program(publication, profile):
    """Waits until the browser's cache is complete.

    A browser writes its cache in the background, and requests again what it had not stored when it
    ended. After a few visits everything is stored.
    """
    seen, indexes = [], []
    with serve(publication.folder, seen) as origin:
        while not indexes or (indexes[-1] and len(indexes) < 5):
            del seen[:]
            visit(profile, origin, "amsterdam")
            assert programs(seen) == [f"/search/search.js?format={publication.format}"]
            indexes.append([path for path in seen if path.endswith(".bin")])
    assert indexes[0] != [] and indexes[-1] == []


def test_comes_back_to_another_format(publication, profile):
    seen = []
    with serve(publication.folder, seen) as origin:
        visit(profile, origin, "amsterdam")
        publication.change_format()
        del seen[:]
        visit(profile, origin, "housing")
    assert programs(seen) == [f"/search/search.js?format={publication.format}"]


def test_copies_that_are_kept_for_a_year_do_no_harm(publication, profile):
    """A site as it was once published: without a number, and cached unconditionally."""
    address = f"search.js?format={publication.format}"
    publication.name_program("search.js")
    rule = "/search/search.js\n  Cache-Control: public, max-age=31536000, immutable\n"
    publication.replace(publication.headers, "/data/*\n", rule + "/data/*\n")
    seen = []
    with serve(publication.folder, seen) as origin:
        visit(profile, origin, "amsterdam")
        visit(profile, origin, "amsterdam")
        assert programs(seen) == ["/search/search.js"]
        for page in publication.folder.rglob("*.html"):
            if "/search/search.js" in page.read_text(encoding="utf-8"):
                publication.replace(page, "/search/search.js", "/search/" + address)
        publication.replace(publication.headers, rule, "")
        publication.change_format()
        del seen[:]
        visit(profile, origin, "housing")
        assert programs(seen) == [f"/search/search.js?format={publication.format}"]


@pytest.mark.parametrize("another_format", [False, True], ids=["same-format", "another-format"])
def test_a_page_that_is_open_goes_on_searching(publication, profile, another_format):
    seen = []
    with serve(publication.folder, seen) as origin, profile() as page:
        page.goto(origin + "/search/")
        search(page, "amsterdam")
        page.evaluate("window.isSame = true")
        publication.change_format() if another_format else publication.rename_index()
        del seen[:]
        search(page, "zagreb housing partner")
        page.locator(RESULTS).first.wait_for(state="visible")
        assert eventually(page, lambda: "/search/entry.json" in seen)
        new = f"/search/search.js?format={publication.format}"
        wanted = {new} if another_format else set()
        assert eventually(page, lambda: set(programs(seen)), wanted.__eq__) == wanted
        # Only one program is left on the page: results are there once, and filters work.
        search(page, "amsterdam")
        page.locator("[data-search-more]").scroll_into_view_if_needed()
        found = eventually(
            page,
            lambda: page.locator(RESULTS).evaluate_all("links => links.map(a => a.href)"),
            lambda found: len(found) > 2,
        )
        assert len(found) > 2 and len(found) == len(set(found))
        page.locator("[data-search-facets] input[id^=facet-kind-]").first.check()
        page.wait_for_url("**kind=**")
        assert page.evaluate("window.isSame")
        assert programs(seen).count(new) <= (2 if another_format else 0)


def test_the_box_of_an_open_page_goes_on_searching(publication, profile):
    seen = []
    with serve(publication.folder, seen) as origin, profile() as page:
        page.goto(origin + "/")
        for number, text in enumerate(["amsterdam", "housing", "network"]):
            page.fill("#site-search", "")
            page.locator(MENU).first.wait_for(state="hidden")
            page.locator("#site-search").press_sequentially(text)
            page.locator(MENU).first.wait_for(state="visible")
            if number == 0:
                publication.change_format()
                del seen[:]
    new = f"/search/search.js?format={publication.format}"
    assert set(programs(seen)) == {new} and programs(seen).count(new) <= 2


def test_a_host_that_is_still_updating_causes_no_loop(publication, profile):
    """The index already has the new format, but the program has not: an error is shown."""
    seen = []
    with serve(publication.folder, seen) as origin, profile() as page:
        page.goto(origin + "/search/")
        search(page, "amsterdam")
        publication.change_format(program=False)
        del seen[:]
        page.fill("#q", "housing")
        page.locator("[data-search-again] button").wait_for(state="visible")
        page.wait_for_timeout(500)
        assert len(programs(seen)) <= 4
        assert len(set(programs(seen))) <= 2
