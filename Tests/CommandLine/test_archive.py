"""`polder build --archive`: one file, always the same, that other programs can read and check."""

import gzip
import hashlib
import os
import subprocess
import tarfile

import pytest
from running import files, polder

NOW = ["--now", "2026-01-31T12:00Z"]


def long_name(site):
    """A file whose path does not fit into a tar header, and one whose name is not ASCII."""
    (site / "Content/static").mkdir()
    (site / "Content/static" / ("very-" * 25 + "long.pdf")).write_bytes(b"%PDF")
    (site / "Content/static/één.pdf").write_bytes(b"%PDF")


@pytest.mark.parametrize("name", ["site.tar", "site.tar.gz", "site.tgz"])
def test_an_archive_contains_the_site(site, tmp_path, name):
    long_name(site)
    assert polder(site, "build", *NOW).returncode == 0
    wanted = files(site / "Public")
    del wanted[".polder/manifest.json"]
    run = polder(site, "build", *NOW, "--archive", name, "--output", "Other")
    assert run.returncode == 0, run.stderr
    assert f": {name} (" in run.stderr
    assert not (site / "Other").exists()
    with tarfile.open(site / name) as archive:
        members = archive.getmembers()
        found = {member.name: archive.extractfile(member).read() for member in members}
    assert found == wanted
    assert [member.name.encode() for member in members] == sorted(p.encode() for p in wanted)
    assert {(m.mode, m.uid, m.gid, m.uname, m.mtime) for m in members} == {
        (0o644, 0, 0, "", 315532800)
    }
    # GNU tar and sha256sum agree.
    (tmp_path / "unpacked").mkdir()
    subprocess.run(["tar", "-xf", site / name], cwd=tmp_path / "unpacked", check=True)
    assert files(tmp_path / "unpacked") == wanted
    sums = site / f"{name}.sha256"
    assert len(sums.read_text().splitlines()) == len(wanted)
    check = ["sha256sum", "--check", "--strict", "--quiet", sums]
    subprocess.run(check, cwd=tmp_path / "unpacked", check=True)


def test_the_same_site_is_the_same_archive(site):
    long_name(site)
    found = set()
    for threads in ("1", "2", "8"):
        for name in ("a.tar", "a.tar.gz"):
            polder(site, "build", *NOW, "--archive", name, "--threads", threads)
        tar = (site / "a.tar").read_bytes()
        assert gzip.decompress((site / "a.tar.gz").read_bytes()) == tar
        assert len(tar) % 10_240 == 0
        found.add((hashlib.sha256(tar).digest(), (site / "a.tar.gz").read_bytes()))
    assert len(found) == 1


def test_a_mistake_leaves_the_old_archive(site):
    polder(site, "build", "--archive", "a.tar")
    before = (site / "a.tar").read_bytes()
    (site / "Content/about.md").write_text("---\ntitel: About\n---\nText\n")
    assert polder(site, "build", "--archive", "a.tar").returncode == 1
    assert (site / "a.tar").read_bytes() == before
    assert not list(site.glob("a.tar*.new"))


@pytest.mark.parametrize("name", ["site.zip", "Content/site.tar", "Templates/assets/site.tgz"])
def test_an_archive_has_forbidden_places(site, name):
    run = polder(site, "build", "--archive", name)
    assert run.returncode == 2
    assert "--archive" in run.stderr


@pytest.mark.parametrize("kind", ["folder", "link", "pipe", "no folder"])
def test_only_a_file_is_replaced(site, kind):
    path = site / "a.tar"
    (site / "mine").write_text("mine")
    match kind:
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to(site / "mine")
        case "pipe":
            os.mkfifo(path)
        case "no folder":
            path = site / "nowhere/a.tar"
    run = polder(site, "build", "--archive", str(path))
    assert run.returncode == 3, run.stderr
    assert (site / "mine").read_text() == "mine"


def test_timings_name_every_stage(site):
    run = polder(site, "build", "--timings")
    assert run.returncode == 0
    lines = run.stderr.splitlines()
    assert lines[1].split() == ["stage", "wall", "ms", "CPU", "ms", "peak", "MB"]
    stages = [line.split()[0] for line in lines[2:]]
    assert stages[0] == "load" and stages[-1] == "total"
    assert {"read", "resolve", "link", "templates", "render", "compare", "move"} <= set(stages)
