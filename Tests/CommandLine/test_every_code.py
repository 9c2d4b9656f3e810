"""What Polder says, word for word in both languages, for the codes whose example is nothing that a
file of Content or Templates holds as text: the machine, the output folder, names, bytes and sizes.
ErrorPageTests see the messages of the other codes.

`UPDATE_SNAPSHOTS=1 pytest test_every_code.py` writes what is said into codes/CODE.txt.
"""

import contextlib
import fcntl
import os
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import pytest
from running import POLDER, PROJECT, polder

CODES = Path(__file__).parent / "codes"
UPDATES = "UPDATE_SNAPSHOTS" in os.environ
NOW = ["--now", "2026-01-31T12:00Z"]

# Those that need a race or an odd disk, and the test that makes one.
ELSEWHERE = {
    "changed-source": "Tests/OutputTests",
    "changed-meanwhile": "Tests/ContentEditsTests",
    "output-name-too-long": "Tests/OutputTests",
    "text-too-long": "Tests/MarkdownTests",
}

RECIPES = {}


def recipe(*arguments, plain_user=False, environment=None):
    """A function that prepares a tiny site in which the command tells the code of its name."""

    def register(prepare):
        code = prepare.__name__.replace("_", "-")
        RECIPES[code] = (prepare, arguments or ("build",), plain_user, environment or {})
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
    """A PNG file, whole by its parts' checksums."""
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
def mounted(place, *mounts):
    """File systems on a folder, for as long as the context lasts."""
    place.mkdir(exist_ok=True)
    count = 0
    try:
        for options in mounts:
            if subprocess.run(["mount", *options], capture_output=True).returncode != 0:
                pytest.skip("no file system may be mounted here")
            count += "remount" not in " ".join(map(str, options))
        yield
    finally:
        for _ in range(count):
            subprocess.run(["umount", place], check=True)


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
def not_utf8(site):
    page(site, "Content/about.md", b"---\ntitle: About\n---\n\nA caf\xe9.\n")


@recipe()
def utf16(site):
    page(site, "Content/about.md", "---\ntitle: About\n---\n\nText.\n".encode("utf-16"))


@recipe()
def nested_too_deep(site):
    page(site, "Content/about.md", "---\ntitle: About\n---\n\n" + "> " * 200 + "Text.\n")


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


@recipe("build")
def image_too_large(site):
    page(site, "Content/canal.png", png(60_000, 60_000))


@recipe()
def image_tool(site):
    if shutil.which("vipsthumbnail") is None:
        pytest.skip("vipsthumbnail is not installed")
    switch_on(site, "images")
    page(site, "Content/canal.png", png(2_000, 1_000, depth=77))
    page(site, "Content/about.md", "---\ntitle: About\n---\n\n![A canal](canal.png)\n")


@recipe("check")
def pdf_without_text(site):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    shutil.copytree(PROJECT / "Tests/Sites/search", site, dirs_exist_ok=True)
    switch_on(site, "pdf-text")
    page(site, "Content/report.pdf", "%PDF-1.4\nno document")
    page(site, "Content/about.md", "---\ntitle: About\n---\n\n[Report](report.pdf)\n")


@recipe(environment={"PATH": "/nonexistent"})
def missing_program(site):
    shutil.copytree(PROJECT / "Tests/Sites/search", site, dirs_exist_ok=True)
    switch_on(site, "pdf-text")
    page(site, "Content/report.pdf", "%PDF-1.4\n")
    page(site, "Content/about.md", "---\ntitle: About\n---\n\n[Report](report.pdf)\n")


# Paths in the output folder.


@recipe()
def invalid_output_path(site):
    page(site, "Content/reports\\2023.pdf", "%PDF")


@recipe()
def duplicate_output_path(site):
    page(site, "Content/robots.txt", "User-agent: *")


@recipe()
def file_and_folder(site):
    page(site, "Content/cities/amsterdam", "A file.")


@recipe()
def ambiguous_output_path(site):
    page(site, "Content/Report.pdf", "%PDF")
    page(site, "Content/report.pdf", "%PDF")


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
    manifest.write_text(manifest.read_text().replace('"version": 1', '"version": 99'))


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
    (site / "Public").chmod(0o555)
    yield
    (site / "Public").chmod(0o755)


@recipe()
def disk_full(site):
    page(site, "Content/report.pdf", b"%PDF" + bytes(1 << 20))
    place = site / "Public"
    with mounted(place, ["-t", "tmpfs", "-o", f"size={1 << 19}", "tmpfs", place]):
        yield


@recipe()
def read_only_output(site):
    polder(site, "build", *NOW)
    page(site, "Content/index.md", "---\ntitle: Changed\n---\n\nText.\n")
    place = site / "Public"
    with mounted(place, ["--bind", place, place], ["-o", "remount,ro,bind", place]):
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
    (site / "Content").chmod(0o555)
    yield
    (site / "Content").chmod(0o755)


def as_plain_user(command):
    """The command without the right to pass over permissions, which root has."""
    if os.geteuid() != 0:
        return command
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything, and setpriv is not installed")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]


def said(site, arguments, plain_user, environment):
    """The exit code and what was said, the same on every machine."""
    texts = []
    for language in "en", "nl":
        command = [POLDER, *arguments, "--language", language]
        if arguments[0] in ("build", "check"):
            command += NOW
        run = subprocess.run(
            as_plain_user(command) if plain_user else command,
            cwd=site,
            capture_output=True,
            timeout=60,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        )
        text = (run.stdout + run.stderr).decode(errors="backslashreplace")
        text = re.sub(r"\d+\.\d+ s\b", "TIME s", text.replace(str(site), "SITE"))
        texts.append((run.returncode, text))
    (status, english), (other, dutch) = texts
    assert status == other
    command = f"$ polder {' '.join(arguments)} --language"
    return f"{command} en\n{english}\n{command} nl\n{dutch}\nexit {status}\n"


@pytest.mark.parametrize("code", sorted(RECIPES))
def test_words(site, code):
    prepare, arguments, plain_user, environment = RECIPES[code]
    steps = prepare(site)
    with contextlib.closing(steps) if steps else contextlib.nullcontext():
        if steps:
            next(steps)
        text = said(site, arguments, plain_user, environment)
        if steps:
            next(steps, None)
    assert f"[{code}]" in text, text
    snapshot = CODES / f"{code}.txt"
    if UPDATES:
        snapshot.write_text(text)
    assert text == snapshot.read_text()


def test_no_code_is_left_out():
    unseen = {
        path.stem
        for path in (PROJECT / "docs/errors").glob("*.md")
        if "<!-- says:" not in path.read_text() or "```text\n```" in path.read_text()
    } - {"README"}
    assert unseen == RECIPES.keys() | ELSEWHERE.keys()
    assert {path.stem for path in CODES.iterdir()} == RECIPES.keys()
    for code, folder in ELSEWHERE.items():
        case = re.sub(r"-(\w)", lambda match: match[1].upper(), code)
        assert any(
            case in path.read_text() or code in path.read_text()
            for path in (PROJECT / folder).glob("*.swift")
        ), code
