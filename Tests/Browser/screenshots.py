"""Takes a picture of each kind of page, on a desktop and a phone, in light and dark colours.

Usage: screenshots.py PUBLIC FOLDER [PATH ...]
Such as: screenshots.py Public .build/screenshots /cities/

With --documentation it takes the pictures of the documentation instead: the first view of some
pages, as WebP (with Debian's libvips-tools).
Such as: screenshots.py --documentation Public docs/images
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from browsing import DESKTOP, PHONE, chromium
from built_site import BuiltSite
from server import serve

# The documentation's pictures: name, page, what must be visible, device and colours.
DOCUMENTATION = [
    ("home", "/", None, DESKTOP, "light"),
    ("city", "/cities/amsterdam/", None, DESKTOP, "light"),
    ("approach", "/cities/amsterdam/the-amsterdam-approach/", None, DESKTOP, "light"),
    ("event", "/events/thingscon-salon-good-intentions/", None, DESKTOP, "light"),
    ("map", "/cities/", "svg.map", DESKTOP, "light"),
    ("city-phone", "/cities/amsterdam/", None, PHONE, "light"),
    ("approach-dark", "/cities/amsterdam/the-amsterdam-approach/", None, DESKTOP, "dark"),
]


def main(public, folder, *paths):
    site = BuiltSite(public)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    taken = 0
    with serve(site.folder) as origin, chromium() as browser:
        for device, viewport in (("desktop", DESKTOP), ("phone", PHONE)):
            for scheme in ("light", "dark"):
                with browser.window(viewport, color_scheme=scheme) as page:
                    for path in paths or site.one_of_each_kind():
                        page.goto(origin + path)
                        name = path.strip("/").replace("/", "-").removesuffix(".html") or "home"
                        file = folder / f"{name}-{device}-{scheme}.png"
                        page.screenshot(path=file, full_page=True)
                        taken += 1
    print(f"{taken} screenshots are in {folder}")


def take_for_documentation(public, folder):
    folder = Path(folder).resolve()
    with (
        tempfile.TemporaryDirectory() as temporary,
        serve(BuiltSite(public).folder) as origin,
        chromium() as browser,
    ):
        for name, path, element, viewport, scheme in DOCUMENTATION:
            with browser.window(viewport, color_scheme=scheme) as page:
                page.goto(origin + path)
                if element:
                    page.locator(element).first.scroll_into_view_if_needed()
                    page.evaluate(
                        "e => document.querySelector(e).scrollIntoView({block: 'center'})", element
                    )
                page.wait_for_load_state("networkidle")
                file = Path(temporary) / f"{name}.png"
                page.screenshot(path=file)
            width = min(viewport["width"], 1000)
            subprocess.run(
                ["vipsthumbnail", file, "--size", f"{width}x"]
                + ["--output", f"{folder / name}.webp[Q=82,effort=6,profile=none,strip]"],
                check=True,
            )
    print(f"{len(DOCUMENTATION)} pictures are in {folder}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--documentation"] and len(arguments) == 3:
        take_for_documentation(*arguments[1:])
    elif len(arguments) >= 2:
        main(*arguments)
    else:
        sys.exit(__doc__)
