"""`polder publish --preview NAME`: only behind a login, in a folder of its own, and gone again."""

import json

import pytest
from running import files, polder

NOW = ["--now", "2026-01-31T12:00"]
TARGETS = """
publish:
  live: {folder: ../www}
  review: {folder: ../review, url: "http://127.0.0.1:9/review/", protected: true}
  pages: {git: ../pages.git, branch: pages, url: "http://127.0.0.1:9/", protected: true}
  linked: {folder: ../linked, switch: true, url: "http://127.0.0.1:9/", protected: true}
  nowhere: {folder: ../nowhere, protected: true}
"""


@pytest.fixture
def project(site):
    """A site with a draft, and targets for it."""
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + TARGETS)
    (site / "Content/draft.md").write_text("---\ntitle: Draft\ndraft: true\n---\n\nText.\n")
    (site.parent / "review").mkdir()
    return site


def publish(site, *words, status=0, code=None):
    # No server answers here, so the publication need not wait for one.
    run = polder(site, "publish", *words, *NOW, "--wait", "0")
    assert run.returncode == status, run.stderr + run.stdout
    if code:
        assert f"[{code}]" in run.stderr, run.stderr
    return run


def served(folder):
    """The files of a folder without Polder's own records."""
    return {
        name
        for name in files(folder)
        if not any(part.startswith(".") and part != ".well-known" for part in name.split("/"))
    }


def test_it_goes_to_a_folder_of_its_own(project):
    review = project.parent / "review"
    (review / "index.html").write_text("mine")
    # Everything is there; only the web server cannot be asked.
    publish(project, "--preview", "spring", status=3)
    made = served(review / "spring")
    assert "draft/index.html" in made and "CNAME" not in made
    html = (review / "spring/index.html").read_text()
    assert "Preview: spring" in html
    assert (review / "index.html").read_text() == "mine"
    assert not (project / "Public/index.html").exists() and not (project.parent / "www").exists()
    headers = (review / "spring/_headers").read_text()
    assert "X-Robots-Tag: noindex" in headers and headers.startswith("/review/spring/*")
    # Two previews do not touch each other.
    publish(project, "--preview", "autumn", "review", status=3)
    assert served(review / "spring") == made
    run = publish(project, "--preview", "spring", "--remove", "--format", "json")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert found[-1]["summary"]["errors"] == 0 and found[0]["target"]["removed"] >= len(made)
    assert served(review / "autumn") == made
    assert served(review) == {"index.html"} | {f"autumn/{name}" for name in made}
    # Again, there is nothing to remove.
    publish(project, "--preview", "spring", "--remove")


def test_a_preview_says_what_it_would_do(project):
    run = publish(project, "--preview", "spring", "--dry-run", "--verbose")
    assert "draft/index.html" in run.stderr
    assert not served(project.parent / "review")


@pytest.mark.parametrize(
    "target, code",
    [
        ("live", "unprotected-target"),
        ("pages", "no-preview-place"),
        ("linked", "no-preview-place"),
        ("nowhere", "no-preview-place"),
    ],
)
def test_it_goes_nowhere_else(project, target, code):
    for words in [[], ["--remove"], ["--dry-run"]]:
        publish(project, "--preview", "spring", target, *words, status=1, code=code)
        # Nor to others, if one of them is wrong.
        publish(project, "--preview", "spring", "review", target, *words, status=1, code=code)
    assert not served(project.parent / "review")
    dutch = publish(project, "--preview", "spring", target, "--language", "nl", status=1)
    assert "het voorbeeld 'spring'" in dutch.stderr


def test_the_public_site_is_built_anew(project):
    """A folder with a preview is never published as the public site."""
    polder(project, "build", "--preview", "spring", *NOW)
    assert "polder-preview" in (project / "Public/index.html").read_text()
    publish(project, "live")
    www = project.parent / "www"
    assert "index.html" in served(www) and "draft/index.html" not in served(www)
    assert not any(b"polder-preview" in text for text in files(www).values())


@pytest.mark.parametrize(
    "words",
    [
        ["--preview", "../www"],
        ["--preview", "Spring"],
        ["--remove"],
        ["--preview", "spring", "--back"],
        ["--preview", "spring", "--remove", "--dry-run"],
    ],
)
def test_wrong_usage(project, words):
    publish(project, *words, status=2)
