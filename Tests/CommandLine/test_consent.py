"""An image whose consent has expired is not published: not itself, smaller, or as a copy."""

import re
import shutil

import pytest
from running import PROJECT, files, polder

DAY = "2026-05-05"


@pytest.fixture
def site(site):
    images = PROJECT / "Tests/Sites/images"
    shutil.copytree(images / "Content", site / "Content", dirs_exist_ok=True)
    shutil.copytree(images / "Templates", site / "Templates", dirs_exist_ok=True)
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + "images: on\nhtml: allow\n")
    (site / "Content/static").mkdir()
    shutil.copy(site / "Content/canal.jpg", site / "Content/cities/the-same.jpg")
    shutil.copy(site / "Content/canal.jpg", site / "Content/static/fixed.jpg")
    write(site, "")
    return site


def write(site, front):
    (site / "Content/uses.md").write_text(
        f"---\ntitle: Uses\n{front}---\n\n![Boats](canal.jpg)\n\n"
        '<img src="canal.jpg" srcset="canal.jpg 2x" alt="Raw">\n\n'
        "[Enlarge](canal.jpg) ![Copy](cities/the-same.jpg) ![Bridge](bridge.png)\n"
    )


def published(site, now):
    run = polder(site, "build", "--now", now)
    assert run.returncode == 0, run.stderr
    return {path: content for path, content in files(site / "Public").items()}


def test_nothing_of_it_is_left(site):
    write(site, f"consent-until: {{canal.jpg: {DAY}}}\n")
    names = re.compile(r"(canal|the-same|fixed)(\.30w\.[0-9a-f]+)?\.(jpg|webp)")
    before = published(site, f"{DAY}T23:59")
    shown = {path for path in before if names.search(path)}
    assert {"canal.jpg", "cities/the-same.jpg", "fixed.jpg"} <= shown
    assert any(".30w." in path for path in shown)
    pictures = [before[path] for path in shown]
    after = published(site, "2026-05-06T00:00")
    assert not [path for path in after if names.search(path)]
    for path, content in after.items():
        assert content not in pictures, path
        if path.startswith(".polder"):
            continue
        if path.endswith((".html", ".json", ".xml", ".ics", ".txt")) or path == "_headers":
            assert not names.search(content.decode()), path
    assert any(path.startswith("bridge") for path in after)
    # A later date makes it public again.
    write(site, "consent-until: {canal.jpg: 2027-05-05}\n")
    again = published(site, "2026-05-06T00:00")
    assert {path for path in again if names.search(path)} == shown


def test_the_day_is_one_of_the_clock(site):
    write(site, f"consent-until: {{canal.jpg: {DAY}}}\n")
    run = polder(site, "next", "--now", "2026-05-01")
    assert "2026-05-0" in run.stdout


def test_it_is_reported_in_both_languages(site):
    write(site, f"consent-until: {{canal.jpg: {DAY}}}\n")
    run = polder(site, "check", "--now", "2026-04-20")
    assert (
        f"Content/uses.md:3:28: warning: the consent for this image ends on {DAY}; then no page "
        "shows it any more [consent-ends]" in run.stderr
    )
    dutch = polder(site, "check", "--now", "2026-05-20", "--language", "nl").stderr
    assert f"de toestemming voor deze afbeelding is geëindigd op {DAY}" in dutch
