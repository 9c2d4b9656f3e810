"""A build from the same input as the last one is skipped, and no change is overlooked."""

import os
import time

import pytest
from running import files, polder

NOW = ["--now", "2026-01-31T12:00Z"]


def build(site, *options):
    """Builds. Returns whether pages were built, and how many files were written."""
    run = polder(site, "build", "--timings", *(options or NOW))
    assert run.returncode == 0, run.stderr
    lines = run.stderr.splitlines()
    summary = next(line for line in lines if " written" in line)
    written = int(summary.partition(" written")[0].rpartition(" ")[2])
    return any(line.startswith("render ") for line in lines), written


@pytest.fixture
def built(site):
    (site / "Content/report.pdf").write_bytes(b"%PDF-1")
    index = site / "Content/index.md"
    index.write_text(index.read_text() + "\n[The report](report.pdf)\n")
    assert build(site)[0]
    return site


@pytest.mark.parametrize("wait", [0, 0.3])
def test_the_same_is_not_built_again(built, wait):
    before = {path: path.stat() for path in (built / "Public").rglob("*")}
    # After this time, statuses are trusted; before, bytes are compared.
    time.sleep(wait)
    for _ in range(2):
        assert build(built) == (False, 0)
    for path, status in before.items():
        assert (path.stat().st_mtime_ns, path.stat().st_ino) == (status.st_mtime_ns, status.st_ino)


def write(path, content):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def edit(path):
    path.write_text(path.read_text() + "\n")


@pytest.mark.parametrize(
    ("change", "written"),
    [
        (lambda site: edit(site / "Content/index.md"), 0),
        (lambda site: edit(site / "Content/site.yml"), 0),
        (lambda site: edit(site / "Content/model.yml"), 0),
        (lambda site: edit(site / "Templates/words/nl.yml"), 0),
        (lambda site: (site / "Public/report.pdf").write_bytes(b"%PDF-2"), 1),
        (lambda site: (site / "Public/report.pdf").unlink(), 1),
        (lambda site: (site / "Content/report.pdf").write_bytes(b"%PDF-2"), 1),
        (lambda site: write(site / "Content/static/new.pdf", b"%PDF-2"), 1),
        (lambda site: (site / "Public/.polder/manifest.json").write_text(""), None),
        (lambda site: (site / ".polder/last-build.json").write_text("{"), 0),
        (lambda site: (site / ".polder/last-build.json").unlink(), 0),
    ],
)
@pytest.mark.parametrize("wait", [0, 0.3])
def test_changes_are_seen(built, wait, change, written):
    time.sleep(wait)
    if wait:
        assert build(built) == (False, 0)
    change(built)
    if written is None:
        assert polder(built, "build", *NOW).returncode == 1
        return
    assert build(built) == (True, written)
    assert build(built) == (False, 0)


def test_a_changed_copy_with_the_old_size_and_time_is_seen(built):
    time.sleep(0.3)
    build(built)
    source = built / "Content/report.pdf"
    stat = source.stat()
    source.write_bytes(b"%PDF-2")
    os.utime(source, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert build(built) == (True, 1)


@pytest.mark.parametrize(
    "options",
    [
        ["--now", "2026-01-31T12:01Z"],
        [*NOW, "--drafts"],
        [*NOW, "--base-url", "https://x.example/"],
    ],
)
def test_other_options_are_another_build(built, options):
    assert build(built, *options)[0]


def test_errors_are_reported_again(built):
    (built / "Content/index.md").write_text("---\ntitle: Home\nextra: 1\n---\n")
    first = polder(built, "build", *NOW)
    assert first.returncode == 1
    assert polder(built, "build", *NOW).stderr == first.stderr


def test_foreign_files_do_not_matter(built):
    (built / "Public/mine.txt").write_text("mine")
    assert build(built) == (False, 0)
    assert files(built / "Public")["mine.txt"] == b"mine"
