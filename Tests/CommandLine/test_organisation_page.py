"""The page of an organisation as visitors see it, made with the project's own templates."""

import re
import shutil

import pytest
from running import PROJECT, polder

HOURS = """opening-hours:
  - {days: Mo-Fr, opens: "09:00", closes: "17:00"}
  - {days: Sa, opens: "10:00", closes: "14:00"}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    for name in "Content", "Templates":
        shutil.copytree(PROJECT / name, folder / name)
    for name, more in {"desk": "", "desk-mail": "email: desk@amsterdam.nl\n"}.items():
        (folder / f"Content/organisations/{name}.md").write_text(
            f"---\ntitle: {name}\nsummary: Where one can walk in.\n{more}{HOURS}---\n\nText.\n"
        )
        (folder / f"Content/organisations/{name}.nl.md").write_text(
            f"---\ntitle: {name}\nsummary: Waar men binnen kan lopen.\n---\n\nTekst.\n"
        )
    (folder / "Content/urls.txt").unlink(missing_ok=True)
    run = polder(folder, "build", "--now", "2026-12-01T12:00")
    assert run.returncode == 0, run.stderr
    return folder / "Public"


@pytest.mark.parametrize("name", ["desk", "desk-mail"])
@pytest.mark.parametrize(
    ("folder", "days"),
    [
        ("", ["Monday to Friday", "Saturday"]),
        ("nl/", ["Maandag tot en met vrijdag", "Zaterdag"]),
    ],
)
def test_opening_hours_are_on_the_page_with_or_without_an_address(project, name, folder, days):
    paths = list(project.glob(f"{folder}*/{name}/index.html"))
    assert len(paths) == 1
    text = re.sub(r"<[^>]*>|\s+", " ", paths[0].read_text().split("<main")[1])
    for day, hours in zip(days, ["09:00\u201317:00", "10:00\u201314:00"], strict=True):
        assert re.search(rf"{day}\s+{hours}", text), text
    assert ("mailto:desk" in paths[0].read_text()) == (name == "desk-mail")
