"""Takes a picture of each kind of page, on a desktop and a phone, in light and dark colours.

Usage: screenshots.py PUBLIC FOLDER [PATH ...]
Such as: screenshots.py Public .build/screenshots /cities/
"""

import sys
from pathlib import Path

from browsing import DESKTOP, PHONE, chromium
from built_site import BuiltSite
from server import serve


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


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
