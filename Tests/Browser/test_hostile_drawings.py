"""A hostile drawing runs no code when its URL is visited, with headers or without."""

import contextlib
import functools
import subprocess
import threading
from pathlib import Path

import pytest

from preview import POLDER, PROJECT
from server import Handler, Server
from waiting import eventually

pytestmark = pytest.mark.skipif(not POLDER.exists(), reason="needs the binary: scripts/build")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
RUN = "document.documentElement.setAttribute('data-ran', '1')"

# Each of these runs code in Chromium if a visitor opens it without headers.
RUNNING = {
    "script": f"{SVG}><script>{RUN}</script></svg>",
    "prefix": f'{SVG} xmlns:x="http://www.w3.org/2000/svg"><x:script>{RUN}</x:script></svg>',
    "html": f'{SVG}><h:script xmlns:h="http://www.w3.org/1999/xhtml">{RUN}</h:script></svg>',
    "event": f'{SVG} onload="{RUN}"></svg>',
    "entity": f'<!DOCTYPE svg [<!ENTITY s "<script>{RUN}</script>">]>{SVG}>&s;</svg>',
    "animation": f'{SVG}><rect><set onbegin="{RUN}" attributeName="x" to="1"/></rect></svg>',
    "foreign": f'{SVG}><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">'
    f'<img src="x:" onerror="{RUN}"/></body></foreignObject></svg>',
    "file": f'{SVG}><script href="evil.js"/></svg>',
}


class WithHeaders(Handler):
    """Sends the headers that `_headers` has for every path."""

    def end_headers(self):
        lines = (Path(self.directory) / "_headers").read_text().splitlines()
        for line in lines[1:]:
            if not line.startswith("  "):
                break
            name, value = line.strip().split(": ", 1)
            if name != "Strict-Transport-Security":
                # This server has no certificate.
                self.send_header(name, value.replace("; upgrade-insecure-requests", ""))
        super().end_headers()


@contextlib.contextmanager
def serving(folder, handler):
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawings")
    base = PROJECT / "Tests/Sites/base"
    subprocess.run(["cp", "-r", f"{base}/.", folder], check=True)
    return folder


def build(project, *options):
    return subprocess.run(
        [POLDER, "build", "--now", "2026-01-31T12:00Z", *options],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=120,
    )


def ran(browser, address):
    """Whether the script of a drawing runs, within a generous time."""
    has_run = "document.documentElement.getAttribute('data-ran') === '1'"
    with browser.window() as page:
        with contextlib.suppress(Exception):
            page.goto(address)
        return eventually(page, lambda: page.evaluate(has_run), limit=5)


def write(project, drawing):
    (project / "Content/drawing.svg").write_text(drawing)
    (project / "Content/drawing.md").write_text("---\ntitle: D\n---\n\n![A boat](drawing.svg)\n")


@pytest.mark.parametrize("name", RUNNING)
def test_no_script_of_a_drawing_is_published(browser, project, name):
    write(project, RUNNING[name])
    (project / "Content/evil.js").write_text(RUN)
    try:
        run = build(project)
        assert run.returncode == 1, run.stderr
        assert "Content/drawing.svg:1:" in run.stderr and "[svg-" in run.stderr
        assert RUN not in "".join(path.read_text() for path in project.glob("Public/**/*.svg"))
        # Check the test itself: the same file runs code where it is served.
        with serving(project / "Content", Handler) as origin:
            assert ran(browser, f"{origin}/drawing.svg")
    finally:
        (project / "Content/evil.js").unlink()


@pytest.mark.parametrize("handler", [Handler, WithHeaders], ids=["without", "with"])
def test_published_drawings_are_shown_and_run_nothing(browser, project, handler):
    """Scripts in elements that browsers ignore run too, so these are removed."""
    hidden = (
        f'<o:box xmlns:o="urn:o"><script>{RUN}</script></o:box>'
        f"<metadata><script>{RUN}</script></metadata>"
    )
    write(project, f'{SVG}>{hidden}<path d="M0 0h9v9z"/></svg>')
    assert build(project).returncode == 0
    if handler is Handler:
        with serving(project / "Content", Handler) as origin:
            assert ran(browser, f"{origin}/drawing.svg")
    with serving(project / "Public", handler) as origin:
        assert not ran(browser, f"{origin}/drawing.svg")
        with browser.window() as window:
            window.goto(f"{origin}/drawing/")
            assert window.evaluate("document.images[0].naturalWidth") > 0
