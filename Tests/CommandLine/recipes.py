"""How to make Polder report each code whose example cannot be a text file of Content or Templates.

These concern the machine, the output folder, names, bytes and sizes. test_every_code.py uses them.
"""

import contextlib
import fcntl
import inspect
import os
import shutil
import struct
import zlib
from collections.abc import Callable
from typing import NamedTuple

import pytest
from running import PROJECT, polder, read_only, small_disk

NOW = ["--now", "2026-01-31T12:00Z"]
ABOUT = "---\ntitle: About\n---\n\n"


class Recipe(NamedTuple):
    # Prepares a site. May return a context in which the command must run.
    prepare: Callable
    arguments: tuple = ("build",)
    # Whether to run without root's right to ignore permissions.
    plain_user: bool = False
    environment: dict = {}


RECIPES = {}


def recipe(*arguments, **options):
    """Registers a function that prepares a tiny site in which the command reports the code of its
    name.

    What follows a `yield` in the function runs after the command.
    """

    def register(prepare):
        if inspect.isgeneratorfunction(prepare):
            prepare = contextlib.contextmanager(prepare)
        if arguments:
            options["arguments"] = arguments
        RECIPES[prepare.__name__.replace("_", "-")] = Recipe(prepare, **options)
        return prepare

    return register


def page(site, name, text):
    place = site / name
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(text, bytes):
        place.write_bytes(text)
    else:
        place.write_text(text)


def switch_on(site, setting):
    with (site / "Content/site.yml").open("a") as settings:
        settings.write(f"{setting}: on\n")


def png(width, height, depth=8):
    """Returns a PNG file with correct checksums."""
    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", b"no picture"), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in parts
    )


@contextlib.contextmanager
def on(disk):
    """A folder on another disk, if one may be mounted."""
    with disk as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        yield


@contextlib.contextmanager
def unwritable(folder):
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


# Names and kinds of files.


@recipe()
def missing_file(site):
    (site / "Content/site.yml").unlink()


@recipe()
def empty_content(site):
    (site / "Content/index.md").unlink()
    shutil.rmtree(site / "Content/cities")


@recipe()
def not_a_file(site):
    os.mkfifo(site / "Content/photo.jpg")


@recipe()
def symbolic_link(site):
    (site / "Content/canal.md").symlink_to("index.md")


@recipe(plain_user=True)
def unreadable_file(site):
    (site / "Content/index.md").chmod(0)


@recipe()
def name_not_utf8(site):
    page(site, os.fsdecode(b"Content/caf\xe9.pdf"), "%PDF")


@recipe()
def same_name(site):
    page(site, "Content/caf\u00e9.pdf", "%PDF")
    page(site, "Content/cafe\u0301.pdf", "%PDF")


@recipe()
def folder_too_deep(site):
    page(site, "Content/" + "a/" * 70 + "report.pdf", "%PDF")


@recipe("check")
def unused_template_file(site):
    page(site, "Templates/words/fr.yml", "yes: Oui\n")


# Bytes and sizes.


@recipe()
def file_too_large(site):
    page(site, "Content/about.md", "")
    os.truncate(site / "Content/about.md", 9 << 20)


@recipe()
def nul_byte(site):
    page(site, "Content/about.md", b"---\ntitle: About\n---\n\nText\0.\n")


@recipe()
def control_character(site):
    page(site, "Content/about.md", "---\ntitle: About\a\n---\n\nText.\n")


@recipe()
def too_many_brackets(site):
    page(site, "Content/about.md", ABOUT + "![[]()" * 10_000)


@recipe()
def name_character(site):
    page(site, "Content/report\u202efdp.exe", b"x")


@recipe()
def not_utf8(site):
    page(site, "Content/about.md", b"---\ntitle: About\n---\n\nA caf\xe9.\n")


@recipe()
def utf16(site):
    page(site, "Content/about.md", (ABOUT + "Text.\n").encode("utf-16"))


@recipe()
def nested_too_deep(site):
    page(site, "Content/about.md", ABOUT + "> " * 200 + "Text.\n")


# Templates.


@recipe()
def template_encoding(site):
    page(
        site,
        "Templates/page.html",
        b'{% extends "base.html" %}{% block main %}caf\xe9{% endblock %}',
    )


@recipe()
def template_too_large(site):
    page(site, "Templates/page.html", "{{ page.title }}\n" * 100_000)


@recipe()
def template_too_deep(site):
    deep = "{% if page.draft %}" * 100 + "{% endif %}" * 100
    page(site, "Templates/page.html", deep)


@recipe()
def block_recursion(site):
    page(
        site,
        "Templates/cities.html",
        '{% extends "base.html" %}\n'
        "{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}\n",
    )
    base = (site / "Templates/base.html").read_text()
    page(
        site, "Templates/base.html", base + "{% block b %}{% block a %}{% endblock %}{% endblock %}"
    )


def loops(site, count, text):
    names = "abcdefghij"[:count]
    pages = "".join(
        f'{{% for {name} in ["x", "x", "x", "x", "x", "x", "x", "x"] %}}' for name in names
    )
    page(site, "Templates/cities.html", pages + text + "{% endfor %}" * count)


@recipe()
def page_too_large(site):
    loops(site, 3, "{{ page.content }}")
    text = "A long page.\n\n" * 10_000
    page(site, "Content/cities/amsterdam.md", f"---\ntitle: Amsterdam\n---\n\n{text}")


@recipe()
def template_too_slow(site):
    loops(site, 10, "")


@recipe()
def unreadable_map(site):
    page(site, "Templates/data/countries.geojson", '{"type": "FeatureCollection", "features": []}')


# Images, documents and the programs that read them.


@recipe()
def image_too_large(site):
    page(site, "Content/canal.png", png(60_000, 60_000))
    page(site, "Content/about.md", ABOUT + "![A canal](canal.png)\n")


@recipe()
def image_tool(site):
    if shutil.which("vipsthumbnail") is None:
        pytest.skip("vipsthumbnail is not installed")
    switch_on(site, "images")
    page(site, "Content/canal.png", png(2_000, 1_000, depth=77))
    page(site, "Content/about.md", ABOUT + "![A canal](canal.png)\n")


def offer_pdf(site, text):
    """A PDF that the site's search would look into."""
    shutil.copytree(PROJECT / "Tests/Sites/search", site, dirs_exist_ok=True)
    switch_on(site, "pdf-text")
    page(site, "Content/report.pdf", text)
    page(site, "Content/about.md", ABOUT + "[Report](report.pdf)\n")


@recipe("check")
def pdf_without_text(site):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    offer_pdf(site, "%PDF-1.4\nno document")


@recipe(environment={"PATH": "/nonexistent"})
def missing_program(site):
    offer_pdf(site, "%PDF-1.4\n")


@recipe(environment={"PATH": "bin"})
def no_memory(site):
    """A replacement for pdftotext that ends like poppler when it gets no memory."""
    offer_pdf(site, "%PDF-1.4\n")
    program = site / "bin/pdftotext"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Out of memory' >&2\nkill -ABRT $$\n")
    program.chmod(0o755)


# Paths in the output folder.


@recipe()
def invalid_output_path(site):
    page(site, "Content/reports\\2023.pdf", "%PDF")
    page(site, "Content/about.md", ABOUT + "[Report](reports%5C2023.pdf)\n")


@recipe()
def duplicate_output_path(site):
    page(site, "Content/static/robots.txt", "User-agent: *")


@recipe()
def file_and_folder(site):
    page(site, "Content/static/cities/amsterdam", "A file.")


@recipe()
def ambiguous_output_path(site):
    page(site, "Content/Report.pdf", "%PDF")
    page(site, "Content/report.pdf", "%PDF")
    page(site, "Content/about.md", ABOUT + "[One](Report.pdf), [another](report.pdf)\n")


# The output folder.


@recipe()
def foreign_output(site):
    page(site, "Public/index.html", "mine")


@recipe()
def output_link(site):
    page(site, "index.html", "mine")
    (site / "Public").mkdir()
    (site / "Public/index.html").symlink_to("../index.html")


@recipe()
def damaged_manifest(site):
    polder(site, "build", *NOW)
    page(site, "Public/.polder/manifest.json", "{}")


@recipe()
def newer_manifest(site):
    polder(site, "build", *NOW)
    manifest = site / "Public/.polder/manifest.json"
    manifest.write_text(manifest.read_text().replace('"version": 2', '"version": 99'))


@recipe("build", "--preview", "spring")
def preview_over_site(site):
    polder(site, "build", *NOW)


@recipe()
def output_locked(site):
    polder(site, "build", *NOW)
    page(site, "Content/index.md", "---\ntitle: Changed\n---\n\nText.\n")
    with (site / ".polder/lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@recipe()
def output_failure(site):
    page(site, "Public", "mine")


@recipe(plain_user=True)
def no_permission(site):
    (site / "Public").mkdir()
    with unwritable(site / "Public"):
        yield


@recipe()
def disk_full(site):
    page(site, "Content/static/report.pdf", b"%PDF" + bytes(1 << 20))
    with on(small_disk(site / "Public", 1 << 19)):
        yield


@recipe()
def read_only_output(site):
    polder(site, "build", *NOW)
    page(site, "Content/index.md", "---\ntitle: Changed\n---\n\nText.\n")
    with on(read_only(site / "Public")):
        yield


# Commands that write into Content.


@recipe("translated", "Content/index.md")
def not_a_translation(site):
    pass


@recipe("translated", "Content/index.nl.md")
def no_front_matter(site):
    page(site, "Content/index.nl.md", "Welkom.\n")


@recipe("translated", "Content/index.nl.md", plain_user=True)
def edit_refused(site):
    page(site, "Content/index.nl.md", "---\ntitle: Welkom\n---\n\nTekst.\n")
    with unwritable(site / "Content"):
        yield
