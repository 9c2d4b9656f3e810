"""The preview as writers see it: pages follow files, and mistakes are shown at their place."""

import itertools
import re

import pytest
from playwright.sync_api import expect

from browsing import DESKTOP, PHONE
from checks import accessibility
from preview import POLDER, preview

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

ABOUT = "Content/about.md"


@pytest.fixture
def site(tmp_path):
    with preview(tmp_path) as running:
        yield running


@pytest.fixture
def tab(browser, site):
    with browser.new_window() as page:
        yield page


def open_page(tab, site, path):
    """Opens a page and waits until the preview controls it. A mark shows whether it reloads."""
    tab.goto(site.origin + path)
    expect(tab.locator(".bar")).to_contain_text("min")
    expect(shown(tab).locator("body")).to_be_visible()
    frame = inside(tab)
    frame.wait_for_load_state()
    frame.evaluate("window.isSameWindow = true")
    return frame


def shown(tab):
    """The page inside the shell, as a locator."""
    return tab.frame_locator("iframe")


def inside(tab):
    """The page inside the shell, as a frame that can run code."""
    return tab.frames[1]


def is_same_window(tab):
    return inside(tab).evaluate("window.isSameWindow === true")


def test_the_page_follows_the_file_and_keeps_its_place(tab, site):
    frame = open_page(tab, site, "/about/")
    frame.evaluate("document.body.style.minHeight = '4000px'; scrollTo(0, 120)")
    site.write(ABOUT, site.read(ABOUT) + "\nA new last paragraph.\n")
    expect(shown(tab).get_by_text("A new last paragraph.")).to_be_visible()
    site.replace(ABOUT, "A new last paragraph.", "A mended last paragraph.")
    expect(shown(tab).get_by_text("A mended last paragraph.")).to_be_visible()
    assert is_same_window(tab)
    assert frame.evaluate("scrollY") > 0


def test_a_change_out_of_sight_is_scrolled_to(tab, site):
    text = site.read(ABOUT) + "".join(f"\n\nParagraph {n}.\n" for n in range(100))
    site.write(ABOUT, text)
    open_page(tab, site, "/about/")
    site.replace(ABOUT, "Paragraph 90.", "Paragraph ninety.")
    expect(shown(tab).get_by_text("Paragraph ninety.")).to_be_in_viewport()
    assert is_same_window(tab)


def test_a_title_changes_on_every_open_page(browser, tab, site):
    open_page(tab, site, "/about/")
    with browser.new_window() as other:
        open_page(other, site, "/")
        site.replace(ABOUT, "title: ", 'title: "Brand new" # ')
        expect(shown(tab).locator("h1")).to_have_text("Brand new")
        expect(shown(other).locator("footer")).to_contain_text("Brand new")
        expect(tab).to_have_title(re.compile("^Brand new – "))
        assert is_same_window(tab)
        assert is_same_window(other)


def test_style_sheets_are_swapped_without_a_reload(tab, site):
    open_page(tab, site, "/")
    site.write(
        "Templates/assets/site.css",
        site.read("Templates/assets/site.css") + "\nbody { letter-spacing: 3px; }\n",
    )
    expect(shown(tab).locator("body")).to_have_css("letter-spacing", "3px")
    assert is_same_window(tab)
    expect(shown(tab).locator("head link[rel=stylesheet]")).to_have_count(1)


def test_a_template_changes_the_page(tab, site):
    open_page(tab, site, "/about/")
    site.replace("Templates/base.html", "</footer>", "<p>Out of a template</p></footer>")
    expect(shown(tab).get_by_text("Out of a template")).to_be_visible()


def test_a_mistake_is_shown_with_its_page_until_it_is_fixed(browser, tab, site):
    open_page(tab, site, "/about/")
    good = site.read(ABOUT)
    site.write(ABOUT, good + "\nSee [there](contactt.md).\n")
    overlay = tab.locator(".overlay")
    expect(overlay).to_be_visible()
    expect(overlay).to_contain_text("'contactt.md' does not exist")
    expect(overlay.locator(".place")).to_contain_text(f"{ABOUT}:")
    expect(overlay.locator("pre")).to_contain_text("See [there](contactt.md).")
    link = overlay.locator(".place a").get_attribute("href")
    assert link.startswith(f"vscode://file{site.folder}/{ABOUT}:")
    # The last good site stays visible, and errors of other pages are only counted.
    expect(shown(tab).locator("h1")).to_be_visible()
    with browser.new_window() as other:
        open_page(other, site, "/contact/")
        expect(other.locator(".overlay")).to_be_hidden()
        expect(other.locator(".count")).to_have_text("1 mistake in another page")
    site.write(ABOUT, good)
    expect(overlay).to_be_hidden()
    assert is_same_window(tab)


def test_a_button_applies_the_fix(tab, site):
    open_page(tab, site, "/about/")
    text = site.read(ABOUT)
    good = text + "\nSee [there](contact.md).\n"
    site.write(ABOUT, text + "\nSee [there](contactt.md).\n")
    button = tab.locator(".overlay button.fix")
    expect(button).to_have_text("Replace with “contact.md”")
    button.click()
    expect(tab.locator(".overlay")).to_be_hidden()
    expect(shown(tab).locator("main").get_by_role("link", name="there")).to_be_visible()
    assert site.read(ABOUT) == good


def test_all_pages_are_listed(tab, site):
    site.replace("Content/contact.md", "---\n", "---\ndraft: true\n")
    for viewport in (DESKTOP, PHONE):
        tab.set_viewport_size(viewport)
        tab.goto(site.origin + "/_polder/")
        expect(tab.get_by_role("heading", name="Drafts (")).to_be_visible()
        # Each table has its own place inside the window.
        boxes = [table.bounding_box() for table in tab.locator("table").all()]
        boxes = [box for box in boxes if box]
        assert len(boxes) > 3
        for above, below in itertools.pairwise(boxes):
            assert above["y"] + above["height"] <= below["y"]
        for box in boxes:
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= viewport["width"]
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tab.get_by_label("Search").fill("amsterdam")
        expect(tab.locator("#pages")).to_contain_text("Content/cities/amsterdam.md")
        expect(tab.locator("#pages")).not_to_contain_text("Content/cities/athens.md")
    tab.locator("#pages").get_by_role("link", name="Amsterdam", exact=True).first.click()
    expect(shown(tab).locator("h1")).to_have_text("Amsterdam")
    expect(tab).to_have_url(site.origin + "/cities/amsterdam/")


def test_it_speaks_dutch(browser, tmp_path):
    with preview(tmp_path, "--language", "nl") as site, browser.new_window() as tab:
        tab.goto(site.origin + "/about/")
        expect(tab.locator("html")).to_have_attribute("lang", "nl")
        expect(tab.locator(".bar")).to_contain_text("woorden")
        expect(tab.locator("iframe")).to_have_attribute("title", "De pagina")
        tab.goto(site.origin + "/_polder/")
        expect(tab.get_by_role("heading", name="Alle pagina's")).to_be_visible()
        expect(tab.get_by_label("Zoek")).to_be_visible()
        expect(tab.locator("html")).to_have_attribute("lang", "nl")
        site.replace("Content/site.yml", "title:", "titel:")
        expect(tab.locator(".problems")).to_contain_text("Fout")


def test_a_draft_is_shown_and_marked(tab, site):
    site.replace(ABOUT, "---\n", "---\ndraft: true\n")
    open_page(tab, site, "/about/")
    expect(tab.locator(".bar .mark")).to_have_text("Draft")


def test_a_draft_is_shown_with_its_gaps_and_errors(browser, tab, site):
    path = "Content/projects/idea.md"
    site.write(
        path, "---\ntitle: An idea\ndraft: true\ncities: [amsterdm]\n---\n\nA first thought.\n"
    )
    tab.goto(site.origin + "/projects/idea/")
    expect(shown(tab).get_by_text("A first thought.")).to_be_visible()
    expect(shown(tab).locator("main .notice").first).to_contain_text("Draft. This page is not")
    expect(tab.locator(".bar .mark")).to_have_text("Draft")
    expect(tab.locator(".overlay")).to_be_hidden()
    tab.locator(".bar").get_by_text("remarks on this page").click()
    remarks = tab.locator(".bar .remarks")
    expect(remarks).to_contain_text("'summary' is missing")
    expect(remarks).to_contain_text("'amsterdm' does not exist")
    assert accessibility(browser, site.pages + "/projects/idea/") == []
    remarks.get_by_role("button", name="Replace with “amsterdam”").click()
    expect(shown(tab).get_by_role("link", name="Amsterdam", exact=True).first).to_be_visible()
    assert "cities: [amsterdam]" in site.read(path)
    tab.goto(site.origin + "/nl/projects/idea/")
    expect(shown(tab).locator("main .notice").first).to_contain_text("Concept. Deze pagina is nog")


def test_what_others_will_see_of_a_page(tab, site):
    open_page(tab, site, "/cities/amsterdam/")
    bar = tab.locator(".bar")
    expect(bar).to_contain_text("Content/cities/amsterdam.md")
    expect(bar).to_contain_text("words")
    bar.get_by_text("pages link here").click()
    link = bar.get_by_role("link", name="Athens")
    expect(link).to_be_visible()
    bar.get_by_text("In search and on social media").click()
    expect(bar.locator(".result")).to_contain_text("/cities/amsterdam/")
    expect(link).to_be_hidden()
    bar.get_by_text("pages link here").click()
    link.click()
    expect(shown(tab).locator("h1")).to_have_text("Athens")


def test_the_search_finds_what_has_just_been_written(tab, site):
    site.write(ABOUT, site.read(ABOUT) + "\nA word like xylophonist is nowhere else.\n")
    tab.goto(site.origin + "/about/")
    expect(shown(tab).get_by_text("xylophonist")).to_be_visible()
    tab.goto(site.origin + "/search/?q=xylophonist")
    # The result is the section that contains the word.
    first = shown(tab).locator("[data-search-results] a").first
    expect(first).to_have_attribute("href", re.compile("^/about/"))
