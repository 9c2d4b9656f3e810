"""The program needs nothing of the system: it works in a root directory with nothing else in it."""

import os
import shutil
import subprocess

import pytest
from running import POLDER, PROJECT, files, polder

# A new mount namespace, in which /proc can be mounted below the new root directory. Only root may
# make one, or a user who is root in a namespace of their own.
NAMESPACE = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
if os.geteuid() != 0:
    NAMESPACE += ["--user", "--map-root-user"]
# In some containers, /proc cannot be mounted again but shown at a second place.
ENTER = """
mount -t proc proc "$1/proc" 2>/dev/null || mount --rbind /proc "$1/proc" || exit 125
exec unshare --root="$1" --wd=/site /polder build --now 2026-11-30
"""


@pytest.fixture
def root(tmp_path):
    """A root directory with the program, a copy of this site and an empty /proc."""
    possible = subprocess.run([*NAMESPACE, "true"], capture_output=True, text=True)
    if possible.returncode != 0:
        pytest.skip(f"no root directory can be made here: {possible.stderr.strip()}")
    root = tmp_path / "root"
    for folder in ("Content", "Templates"):
        shutil.copytree(PROJECT / folder, root / "site" / folder)
    (root / "proc").mkdir()
    shutil.copy(POLDER, root / "polder")
    return root


def build(root):
    return subprocess.run(
        [*NAMESPACE, "sh", "-c", ENTER, "sh", root],
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )


def switch(root, pdf_text, images):
    settings = root / "site/Content/site.yml"
    kept = [
        line
        for line in settings.read_text("utf-8").splitlines(keepends=True)
        if not line.startswith(("pdf-text:", "images:"))
    ]
    text = "".join(kept) + f"pdf-text: {pdf_text}\nimages: {images}\n"
    settings.write_text(text, encoding="utf-8")


def test_it_builds_this_site_where_nothing_else_is(root):
    switch(root, "off", "off")
    run = build(root)
    assert run.returncode == 0, run.stderr
    assert sorted(path.name for path in root.iterdir()) == ["polder", "proc", "site"]
    # Here, with all of the system, it makes the same bytes.
    alone = files(root / "site/Public")
    run = polder(root / "site", "build", "--now", "2026-11-30", "--output", root.parent / "Public")
    assert run.returncode == 0, run.stderr
    here = files(root.parent / "Public")
    assert len(alone) > 400

    def published(site):
        return {path: content for path, content in site.items() if not path.startswith(".polder")}

    assert published(alone) == published(here)


@pytest.mark.parametrize(
    ("pdf_text", "images", "setting", "package"),
    [("on", "off", "pdf-text", "poppler-utils"), ("off", "on", "images", "libvips-tools")],
)
def test_it_names_the_package_that_a_setting_needs(root, pdf_text, images, setting, package):
    switch(root, pdf_text, images)
    run = build(root)
    assert run.returncode == 3, run.stderr
    assert setting in run.stderr and package in run.stderr
    assert not (root / "site/Public").exists()
