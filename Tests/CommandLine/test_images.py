"""Images as they are published: without metadata, and smaller versions if they are requested."""

import os
import shutil

import pytest
from running import PROJECT, files, polder
from test_unchanged import build

SECRET = b"GPS:52.3731,4.8926"


@pytest.fixture
def site(site):
    shutil.copytree(PROJECT / "Tests/Sites/images/Content", site / "Content", dirs_exist_ok=True)
    shutil.copytree(
        PROJECT / "Tests/Sites/images/Templates", site / "Templates", dirs_exist_ok=True
    )
    return site


def switch_on(site, value="on"):
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + f"images: {value}\n")


def test_a_photo_keeps_its_place_to_itself(site):
    before = files(site / "Content")
    assert SECRET in before["canal.jpg"]
    assert build(site)[0]
    published = files(site / "Public")
    assert published["canal.jpg"].startswith(b"\xff\xd8")
    assert not [path for path, content in published.items() if SECRET in content]
    assert files(site / "Content") == before


def test_the_same_images_are_not_published_again(site):
    build(site)
    assert build(site) == (False, 0)
    # Generated images may be deleted; they are generated again.
    shutil.rmtree(site / ".polder/images")
    assert build(site)[1] == 0
    image = site / "Content/bridge.png"
    image.write_bytes(image.read_bytes() + SECRET)
    assert build(site)[1] == 0
    (site / "Content/canal.jpg").write_bytes(b"\xff\xd8\xff")
    run = polder(site, "build")
    assert run.returncode == 1
    assert "Content/canal.jpg: error: the image file is incomplete" in run.stderr


def test_an_archive_has_the_same_images(site):
    build(site)
    assert polder(site, "build", "--archive", "site.tar").returncode == 0
    archive = (site / "site.tar").read_bytes()
    assert SECRET not in archive
    assert files(site / "Public")["canal.jpg"] in archive


@pytest.mark.parametrize("value", ["on", "avif"])
def test_smaller_versions_are_made_once_and_go_with_their_image(site, value):
    switch_on(site, value)
    build(site)
    cache = site / ".polder/images"
    formats = {path.suffix for path in (site / "Public").glob("canal.*w.*")}
    assert formats == ({".webp", ".avif"} if value == "avif" else {".webp"})
    assert 'srcset="/canal.30w.' in (site / "Public/index.html").read_text()
    headers = (site / "Public/_headers").read_text()
    assert "/canal.30w." in headers
    made = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    assert build(site) == (False, 0)
    edit = site / "Content/index.md"
    edit.write_text(edit.read_text() + "\nMore.\n")
    build(site)
    assert {path: path.stat().st_mtime_ns for path in cache.iterdir()} == made
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text().replace(f"images: {value}", "images: off"))
    build(site)
    assert not list((site / "Public").glob("canal.*w.*"))
    assert len(list(cache.iterdir())) == 3


def test_without_the_program_nothing_is_published(site, tmp_path):
    switch_on(site)
    run = polder(site, "build", env={"PATH": str(tmp_path), "LC_ALL": "C.UTF-8"})
    assert run.returncode == 3
    assert "'images: on' needs the program 'vipsthumbnail'" in run.stderr
    assert not (site / "Public").exists()
    assert polder(site, "check").returncode == 0


def test_a_machine_that_writes_no_avif(site, tmp_path):
    """Debian 13 without a package that libvips-tools only recommends: the error is not about an
    image.
    """
    real = shutil.which("vipsthumbnail")
    stand_in = tmp_path / "bin/vipsthumbnail"
    stand_in.parent.mkdir()
    stand_in.write_text(f'#!/bin/sh\ncase "$*" in *.avif*) exit 1 ;; esac\nexec {real} "$@"\n')
    stand_in.chmod(0o755)
    switch_on(site, "avif")
    path = f"{stand_in.parent}:{os.environ['PATH']}"
    run = polder(site, "build", env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"})
    assert run.returncode == 3
    assert "'images: avif' needs a libvips that writes AVIF" in run.stderr
    assert "libheif-plugin-aomenc" in run.stderr and "image-tool" not in run.stderr
    assert not (site / "Public").exists()


def test_copies_of_an_image_share_their_versions(site):
    """Two threads made the same file, and one of them failed."""
    switch_on(site)
    for number in range(12):
        shutil.copy(site / "Content/canal.jpg", site / f"Content/copy-{number}.jpg")
    (site / "Content/copies.md").write_text(
        "---\ntitle: Copies\n---\n\n"
        + "\n\n".join(f"![Copy](copy-{number}.jpg)" for number in range(12))
    )
    for _ in range(3):
        shutil.rmtree(site / ".polder", ignore_errors=True)
        run = polder(site, "build", "--threads", "8")
        assert run.returncode == 0, run.stderr
        assert len(list((site / "Public").glob("copy-*.30w.*.webp"))) == 12
