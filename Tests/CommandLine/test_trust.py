"""An output that can be trusted after a kill, on a full disk, and with odd clocks and folders.

`make torture` does much more of the first two.
"""

import os
import re
import shutil
import subprocess
import time
import unicodedata
from urllib.parse import quote

import pytest
from running import POLDER, files, polder, read_only
from torture import Torture

NOW = ["--now", "2026-01-31T12:00Z"]


def test_killed_at_any_instant(tmp_path):
    torture = Torture(tmp_path, POLDER, seed=20260131, pages=40)
    for _ in range(6):
        torture.kill_one(is_cold=True)
        torture.kill_one(is_cold=False)


def test_a_full_disk(tmp_path):
    torture = Torture(tmp_path, POLDER, seed=20260131, pages=20)
    if not torture.fill_disk(steps=6):
        pytest.skip("no file system may be mounted here")
    assert torture.counts["disk: full, and the old site stayed"] >= 2
    assert torture.counts["disk: the new site fits"] >= 1


def test_an_archive_on_a_full_disk(tmp_path):
    torture = Torture(tmp_path, POLDER, seed=1, pages=2)
    command = [*torture.command(torture.states[0], tmp_path / "no"), "--archive"]
    with torture.small_disk(1 << 20) as disk:
        if disk is None:
            pytest.skip("no file system may be mounted here")
        (disk / "a.tar").write_bytes(b"old")
        run = subprocess.run([*command, disk / "a.tar"], capture_output=True, text=True)
        assert run.returncode == 3, run.stderr
        assert "[disk-full]" in run.stderr
        assert files(disk) == {"a.tar": b"old"}


def test_a_read_only_file_system(site):
    polder(site, "build", *NOW)
    before = files(site / "Public")
    public = site / "Public"
    with read_only(public) as is_mounted:
        if not is_mounted:
            pytest.skip("no file system may be mounted here")
        # A correct output folder needs no writing.
        assert polder(site, "build", *NOW).returncode == 0
        (site / "Content/index.md").write_text("---\ntitle: Changed\n---\nText\n")
        run = polder(site, "build", *NOW)
    assert run.returncode == 3
    assert "[read-only-output]" in run.stderr
    assert files(public) == before


def test_public_replaced_by_a_file(site):
    (site / "Public").write_text("mine")
    run = polder(site, "build")
    assert run.returncode == 3
    assert (site / "Public").read_text() == "mine"


def test_names_that_differ_only_in_case_or_normalisation(site):
    (site / "Content/static").mkdir()
    for one, other in [("a.pdf", "A.pdf"), ("\u00e9.pdf", "e\u0301.pdf")]:
        for name in (one, other):
            (site / "Content/static" / name).write_bytes(b"%PDF")
        run = polder(site, "build")
        assert run.returncode == 1
        assert not (site / "Public").exists()
        (site / "Content/static" / other).unlink()


def test_a_path_that_is_too_long(site):
    folder = site / "Content/static"
    deep = "/".join(["a" * 200] * 5)
    (folder / deep).mkdir(parents=True)
    (folder / deep / "x.pdf").write_bytes(b"%PDF")
    assert polder(site, "build").returncode == 0
    assert (site / "Public" / deep / "x.pdf").read_bytes() == b"%PDF"


def test_a_clock_that_jumps(site):
    """Files with times in the future or in 1970 neither hide a change nor cause one."""
    polder(site, "build", *NOW)
    page = site / "Public/about/index.html"
    page = page if page.exists() else site / "Public/index.html"
    right = page.read_bytes()
    for moment in (0, time.time() + 1e6):
        os.utime(page, (moment, moment))
        assert " 0 written" in polder(site, "build", *NOW).stderr
        assert page.stat().st_mtime == pytest.approx(moment)
        # Another file of the same size with the same time.
        page.write_bytes(bytes(reversed(right)))
        os.utime(page, (moment, moment))
        assert " 1 written" in polder(site, "build", *NOW).stderr
        assert page.read_bytes() == right


def test_the_order_of_files_does_not_matter(site, tmp_path):
    """Some file systems list the files of a folder in the order in which they were made."""
    for name in "zebra", "yak", "ant", "bee":
        (site / f"Content/{name}.md").write_text(f"---\ntitle: {name}\n---\nText\n")
    sources = sorted(path for path in site.rglob("*") if path.is_file())
    trees = []
    for number, order in enumerate((sources, sources[::-1])):
        copy = tmp_path / f"copy{number}"
        for path in order:
            target = copy / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        assert polder(copy, "build", *NOW).returncode == 0
        trees.append(files(copy / "Public"))
    assert trees[0] == trees[1]


@pytest.mark.parametrize(("file", "link"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_accents_in_names_of_files_meet_however_they_are_written(site, file, link):
    """macOS decomposes letters with accents; the URL is that of the file."""
    name = unicodedata.normalize(file, "verslag-café.pdf")
    written = unicodedata.normalize(link, "verslag-café.pdf")
    (site / "Content" / name).write_bytes(b"%PDF-1.4\n")
    page = f"---\ntitle: Home\n---\n\n[Verslag]({written}), [again](</{written}>)\n"
    (site / "Content/index.md").write_text(page, encoding="utf-8")
    run = polder(site, "build", *NOW)
    assert run.returncode == 0, run.stderr
    html = (site / "Public/index.html").read_text(encoding="utf-8")
    found = set(re.findall(r'href="([^"]*verslag[^"]*)"', html))
    assert found == {"/" + quote(name)}
    assert (site / "Public" / name).is_file()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_table_of_a_chart_is_utf8(site, encoding):
    table = "Stad;Huizen\nCuraçao;12\n"
    (site / "Content/homes.csv").write_bytes(table.encode(encoding))
    page = "---\ntitle: Home\n---\n\n```chart\ntitle: Homes\nfile: homes.csv\n\n```\n"
    (site / "Content/index.md").write_text(page)
    run = polder(site, "build", *NOW)
    if encoding == "utf-8-sig":
        assert run.returncode == 0, run.stderr
        assert "Curaçao" in (site / "Public/index.html").read_text(encoding="utf-8")
        return
    assert run.returncode == 1
    code = {"cp1252": "[not-utf8]", "utf-16": "[utf16]"}[encoding]
    assert code in run.stderr and "Content/homes.csv:" in run.stderr
    assert polder(site, "check", *NOW).stderr.count(code) == 1
