"""A running `polder serve` over a copy of the project, for tests and pictures."""

import contextlib
import os
import re
import shutil
import subprocess
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).parents[2]
POLDER = Path(os.environ.get("POLDER", PROJECT / ".build/release/polder")).resolve()


class Preview:
    """A running preview: `origin` has the tools, `pages` the pages alone."""

    def __init__(self, folder, origin, process):
        self.folder = folder
        self.origin = origin
        self.pages = pages_of(origin)
        self.process = process

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path, text):
        """Saves a file as careful editors do: the whole file appears at once."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        new = target.with_name(f".{target.name}.new")
        new.write_text(text, encoding="utf-8")
        new.rename(target)

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))


def pages_of(origin):
    """The origin of the pages, which the shell around them contains."""
    with urllib.request.urlopen(origin + "/", timeout=60) as answer:
        return re.search(r'data-pages="([^"]+)"', answer.read().decode())[1]


@contextlib.contextmanager
def preview(folder, *options, source=PROJECT):
    """Serves a copy of a project's Content and Templates, made in `folder`."""
    for name in ("Content", "Templates"):
        shutil.copytree(source / name, folder / name)
    with served(folder, *options) as running:
        yield running


@contextlib.contextmanager
def served(folder, *options):
    """Serves a project where it is, on a free port."""
    process = subprocess.Popen(
        [POLDER, "serve", "--port", "0", "--now", "2026-01-31T12:00", *options],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = process.stdout.readline().strip()
        assert address.startswith("http://"), "the preview does not start"
        yield Preview(Path(folder), address.rstrip("/"), process)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
