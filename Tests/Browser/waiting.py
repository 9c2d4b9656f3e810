"""Waits for what a page will show, within a limit: a busy machine must not fail a test."""

import time

# Seconds. A test takes longer only if something is wrong.
LIMIT = 30

# Seconds to wait for a condition. A check that fails takes this long.
PATIENCE = 5


def eventually(page, look, holds=bool, limit=LIMIT):
    """Returns what `look` returns once it is true; at the limit, what it returns then."""
    end = time.monotonic() + limit
    while True:
        value = look()
        if holds(value) or time.monotonic() >= end:
            return value
        page.wait_for_timeout(20)


def problems_that_stay(page, look):
    """Returns the problems of `look`, once it finds none or has found some for long enough."""
    return eventually(page, look, lambda problems: not problems, PATIENCE)


def press(page, key):
    """Presses a key that moves the focus, and waits until it has moved."""
    page.evaluate("() => { window.focusBefore = document.activeElement }")
    page.keyboard.press(key)
    page.wait_for_function("() => document.activeElement !== window.focusBefore")


def settle(page):
    """Waits until everything that the page loads, even further down, has been loaded and drawn."""
    page.wait_for_load_state("networkidle")
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_function("() => [...document.images].every(image => image.complete)")
    page.evaluate("() => document.fonts.ready.then(() => {})")
    drawn(page)


def drawn(page):
    """Waits until the current state of the page is drawn, after a change of size or colours."""
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
