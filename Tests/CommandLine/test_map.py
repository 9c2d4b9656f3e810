"""The checks of ARCHITECTURE.md and of its picture notice what they are there for."""

import subprocess
import sys

import pytest
from running import PROJECT

MAP = """# Architecture

| module | its task |
| --- | --- |
| `Site`, `Words` | see `SiteView` |
| `Site/View` | see `Sources/Site/View/SiteView.swift` |

## Likely changes

| change | files |
| --- | --- |
"""
ROW = "| word | `Words/{English,Dutch}.swift`, `Words/*.swift` |\n"


def run(script, folder, *arguments):
    command = [sys.executable, PROJECT / "scripts" / script, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.fixture
def project(tmp_path):
    """The smallest project of which a map can be right."""
    texts = {
        "ARCHITECTURE.md": MAP + 15 * ROW,
        "Sources/Site/View/SiteView.swift": "final class SiteView {}\n",
        "Sources/Words/English.swift": "",
        "Sources/Words/Dutch.swift": "",
    }
    pages = ["mechanisms", "decisions", "speed", "tests", "filters"]
    texts |= {
        f"docs/maintainers/{name}.md": "`/cities/` `words.yml` `SiteView`\n" for name in pages
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_a_right_map_is_right(project):
    found = run("check-map", project)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize(
    ("page", "old", "new", "says"),
    [
        ("ARCHITECTURE.md", "Dutch}", "Dutch,German}", "there is no Words/German.swift"),
        ("ARCHITECTURE.md", "Words/*.swift", "Words/*.js", "there is no Words/*.js"),
        ("ARCHITECTURE.md", "`Words/", "`Terms/", "there is no Terms/English.swift"),
        ("ARCHITECTURE.md", "see `SiteView`", "see `SiteData`", "nothing is called SiteData"),
        ("ARCHITECTURE.md", ", `Words` |", " |", "does not name Words"),
        ("ARCHITECTURE.md", "`Site/View` |", "|", "does not name Site/View"),
        ("ARCHITECTURE.md", "# Architecture\n", "word " * 1500, "words, more than 1500"),
        ("ARCHITECTURE.md", 15 * ROW, 14 * ROW, "14 likely changes, fewer than 15"),
        ("docs/maintainers/speed.md", "SiteView", "SiteData", "nothing is called SiteData"),
        ("docs/maintainers/speed.md", "/cities/", "Site/Fields", "there is no Site/Fields"),
    ],
)
def test_a_wrong_map_is_noticed(project, page, old, new, says):
    path = project / page
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    found = run("check-map", project)
    assert found.returncode == 1
    assert f"{page}: " in found.stderr
    assert says in found.stderr


def package(targets):
    return f"""// swift-tools-version: 6.0
import PackageDescription
let package = Package(name: "polder", targets: [{targets}])
"""


def test_the_picture_follows_the_package(tmp_path):
    targets = (
        '.systemLibrary(name: "CThing"), .target(name: "Low", dependencies: ["CThing"]),'
        ' .target(name: "High", dependencies: ["Low"]), .target(name: "Unused"),'
        ' .executableTarget(name: "polder", dependencies: ["High", "Low"])'
    )
    file, picture = tmp_path / "Package.swift", tmp_path / "modules.svg"
    file.write_text(package(targets))
    assert run("draw-modules", tmp_path, "--check", picture).returncode == 1
    assert not picture.exists()
    assert run("draw-modules", tmp_path, picture).returncode == 0
    text = picture.read_text()
    # What the way through High implies has no line; a library is written in its module's box.
    assert "polder uses High. High uses Low.</desc>" in text
    assert text.count("<path") == 2
    assert text.count("<rect") == 3
    assert ">CThing</text>" in text
    assert "Unused" not in text
    assert run("draw-modules", tmp_path, "--check", picture).returncode == 0

    file.write_text(package(targets.replace('["High", "Low"]', '["High", "Low", "Unused"]')))
    found = run("draw-modules", tmp_path, "--check", picture)
    assert found.returncode == 1
    assert "run scripts/draw-modules" in found.stderr
    assert picture.read_text() == text
