"""A page that was built before its event ended shows that the event is over."""

import subprocess

import pytest
from playwright.sync_api import expect

from preview import POLDER, PROJECT
from server import serve

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

EVENT = "/events/thingscon-salon-good-intentions/"


@pytest.fixture(scope="module")
def old_site(tmp_path_factory):
    """The address of the site as it was built before its events."""
    folder = tmp_path_factory.mktemp("old") / "Public"
    subprocess.run(
        [POLDER, "build", "--quiet", "--now", "2025-09-01T12:00", "--output", folder],
        cwd=PROJECT,
        check=True,
        timeout=120,
    )
    with serve(folder) as origin:
        yield origin


@pytest.mark.parametrize(
    "now, is_over",
    [
        ("2025-09-02T12:00:00Z", False),
        # It ends at seven in the evening in The Hague, which is an hour ahead of UTC.
        ("2025-10-29T17:59:00Z", False),
        ("2025-10-29T18:00:00Z", True),
        ("2026-01-31T12:00:00Z", True),
    ],
)
def test_the_notice_shows_from_the_end_on(browser, old_site, now, is_over):
    with browser.window() as page:
        page.clock.set_fixed_time(now)
        page.goto(old_site + EVENT)
        expect(page.locator("[data-ends]")).to_be_visible(visible=is_over)


def test_the_notice_comes_while_the_page_is_open(browser, old_site):
    with browser.window() as page:
        page.clock.install(time="2025-10-29T17:59:30Z")
        page.goto(old_site + EVENT)
        notice = page.locator("[data-ends]")
        expect(notice).to_be_hidden()
        page.clock.run_for(31_000)
        expect(notice).to_be_visible()
