"""Debian's Chromium, driven by Playwright, without access to any network but this machine."""

import contextlib
import os
import shutil

from playwright.sync_api import expect, sync_playwright

from waiting import LIMIT

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}


class Browser:
    def __init__(self, playwright, options):
        self._playwright = playwright
        self._options = options
        self._chromium = playwright.chromium.launch(**options)
        self._windows = {}

    def close(self):
        self._chromium.close()

    def _open(self, viewport, options):
        context = self._chromium.new_context(viewport=viewport, reduced_motion="reduce", **options)
        context.set_default_timeout(LIMIT * 1_000)
        return context.new_page()

    @contextlib.contextmanager
    def new_window(self, viewport=DESKTOP, **options):
        """A new window without a cache, to observe everything that a page loads."""
        page = self._open(viewport, options)
        try:
            yield page
        finally:
            page.context.close()

    @contextlib.contextmanager
    def profile(self, folder):
        """A window of a browser that keeps its cache in a folder, like a visitor's."""
        context = self._playwright.chromium.launch_persistent_context(
            folder, viewport=DESKTOP, reduced_motion="reduce", **self._options
        )
        context.set_default_timeout(30_000)
        try:
            yield context.new_page()
        finally:
            context.close()

    @contextlib.contextmanager
    def window(self, viewport=DESKTOP, **options):
        """A window that is reused, because opening one takes longer than most checks."""
        key = repr((viewport, sorted(options.items())))
        if key not in self._windows:
            self._windows[key] = self._open(viewport, options)
        page = self._windows[key]
        try:
            yield page
        finally:
            page.set_viewport_size(viewport)
            page.emulate_media(color_scheme=options.get("color_scheme"), reduced_motion="reduce")
            page.goto("about:blank")


@contextlib.contextmanager
def chromium():
    """A running browser."""
    program = shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("there is no chromium: run scripts/setup test")
    expect.set_options(timeout=LIMIT * 1_000)
    options = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium's sandbox refuses to start as root.
    with sync_playwright() as playwright:
        browser = Browser(playwright, {"executable_path": program, "args": options})
        try:
            yield browser
        finally:
            browser.close()
