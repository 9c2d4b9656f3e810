"""The banner of a preview for approval, on this project's own pages and on a page without style."""

import shutil
import subprocess

import pytest

import checks
from browsing import DESKTOP, NARROW
from preview import POLDER, PROJECT
from server import serve

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

BANNER = "aside.polder-preview"
NAME = "a-long-name-for-a-preview-of-the-page-about-spring-in-the-city"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """The origin of a preview, which sends the headers of the preview's own `_headers`."""
    folder = tmp_path_factory.mktemp("preview")
    cache = tmp_path_factory.mktemp("cache")
    command = [POLDER, "build", "--preview", NAME, "--output", folder, "--cache", cache]
    run = subprocess.run(
        [*command, "--quiet", "--now", "2026-01-31T12:00", "--base-url", "http://127.0.0.1/"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr + run.stdout
    with serve(folder, []) as origin:
        yield origin


def test_the_banner_is_accessible(browser, preview):
    assert checks.accessibility(browser, preview + "/about/") == []
    assert checks.skip_link(browser, preview + "/about/") == []
    assert checks.fits_narrow_screen(browser, preview + "/about/") == []


def test_the_policy_allows_the_banner(browser, preview):
    assert checks.keeps_to_itself(browser, preview + "/nl/about/") == []


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["desktop", "narrow"])
def test_the_banner_is_seen(browser, preview, media, scheme, size):
    with browser.window(size, java_script_enabled=False) as page:
        page.goto(preview + "/nl/about/")
        page.emulate_media(media=media, color_scheme=scheme, reduced_motion="reduce")
        banner = page.locator(BANNER)
        assert banner.count() == 1 and banner.is_visible()
        assert f"Voorbeeld: {NAME}" in banner.inner_text()
        assert "31 januari 2026" in banner.inner_text() and "12:00" in banner.inner_text()
        box = banner.bounding_box()
        assert box["y"] < 10 and box["height"] > 20 and box["width"] > 0.9 * size["width"]
        look = banner.evaluate(
            "e => { const box = getComputedStyle(e);"
            " const text = getComputedStyle(e.querySelector('strong'));"
            " return [text.color, box.backgroundColor, box.borderTopWidth] }"
        )
        # Text says what it is; the colours do not depend on the site's scheme, and have contrast.
        assert look[:2] == ["rgb(26, 26, 26)", "rgb(255, 226, 122)"] and look[2] != "0px"
        page.emulate_media(media="screen")


def test_a_screen_reader_finds_the_banner(browser, preview):
    with browser.window() as page:
        page.goto(preview + "/about/")
        tree = page.locator("body").aria_snapshot()
        assert f'complementary "Preview: {NAME}"' in tree, tree[:500]


def test_the_banner_is_seen_whatever_the_template_is(browser, tmp_path):
    shutil.copytree(PROJECT / "Tests/Sites/base", tmp_path / "site")
    base = tmp_path / "site/Templates/base.html"
    style = (
        "<style>body { display: grid; grid-template-columns: 10rem 1fr } aside { display: none }"
        " @media print { aside { display: none } } p { color: #fff; max-width: 1ch }</style>"
    )
    base.write_text(base.read_text().replace("{% block", style + "<header>H</header>{% block", 1))
    command = [POLDER, "build", "--preview", "spring", "--quiet"]
    run = subprocess.run(command, cwd=tmp_path / "site", capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    with serve(tmp_path / "site/Public") as origin, browser.window() as page:
        page.goto(origin)
        for media in ["screen", "print"]:
            page.emulate_media(media=media)
            banner = page.locator(BANNER)
            assert banner.is_visible() and banner.bounding_box()["width"] > 1_000
            colour = "e => getComputedStyle(e).color"
            assert banner.locator("p").evaluate(colour) == "rgb(26, 26, 26)"
        page.emulate_media(media="screen")
