"""`polder build --preview NAME`: a site for approval, which nobody takes for the public one."""

import base64
import hashlib
import json
import re

import pytest
from running import files, polder

NOW = ["--now", "2026-01-31T12:00"]
PREVIEW = ["build", "--preview", "spring-2026", *NOW]
PAGE = "---\ntitle: {}\n{}---\n\nText.\n"


def write(site, path, text):
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text)


def pages(folder):
    return {name: text.decode() for name, text in files(folder).items() if name.endswith(".html")}


def test_drafts_and_scheduled_pages_are_in_it(site):
    write(site, "Content/draft.md", PAGE.format("Draft", "draft: true\n"))
    write(site, "Content/later.md", PAGE.format("Later", "publish: 2999-01-01\n"))
    write(site, "Content/over.md", PAGE.format("Over", "expires: 2000-01-01\n"))
    run = polder(site, *PREVIEW, "--format", "json", "--verbose")
    assert run.returncode == 0, run.stdout
    made = pages(site / "Public")
    assert "draft/index.html" in made and "later/index.html" in made
    # What was withdrawn does not come back.
    assert "over/index.html" not in made
    fates = {
        line["input"]["file"]: line["input"]["fate"]
        for line in map(json.loads, run.stdout.splitlines())
        if "input" in line
    }
    assert fates["Content/draft.md"] == "page" and fates["Content/over.md"] == "expired"
    for name, html in made.items():
        assert html.count('class="polder-preview"') == 1, name
        language = "nl" if name.startswith("nl/") else "en"
        label, month = {"en": ("Preview", "January"), "nl": ("Voorbeeld", "januari")}[language]
        assert f'lang="{language}" aria-label="{label}: spring-2026"' in html
        assert f"31 {month} 2026, 12:00" in html
        assert '<meta name="robots" content="noindex">' in html


def test_it_is_no_public_site_for_anybody(site):
    settings = site / "Content/site.yml"
    settings.write_text(settings.read_text() + "domain: www.example.org\n")
    run = polder(site, *PREVIEW, "--base-url", "https://review.example.org/town/spring-2026/")
    assert run.returncode == 0
    made = files(site / "Public")
    assert "CNAME" not in made
    assert b"Disallow: /" in made["robots.txt"]
    assert b"X-Robots-Tag: noindex" in made["_headers"]
    manifest = json.loads(made[".polder/manifest.json"])
    assert manifest["preview"] == "spring-2026"
    for html in pages(site / "Public").values():
        for address in re.findall(r'(?:href|src)="(/[^"]*)"', html):
            assert address.startswith("/town/spring-2026/"), address


def test_the_style_of_the_banner_is_allowed(site):
    polder(site, *PREVIEW)
    html = (site / "Public/index.html").read_text()
    style = re.search("<style data-polder-preview>(.*?)</style>", html, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in (site / "Public/_headers").read_text()


def test_it_never_replaces_the_public_site(site):
    assert polder(site, "build", *NOW).returncode == 0
    before = files(site / "Public")
    run = polder(site, *PREVIEW)
    assert run.returncode == 1 and "[preview-over-site]" in run.stderr
    assert files(site / "Public") == before
    assert polder(site, *PREVIEW, "--output", "Preview").returncode == 0
    # A build of the public site replaces a preview, whole.
    run = polder(site, "build", *NOW, "--output", "Preview")
    assert run.returncode == 0
    after = files(site / "Preview")
    assert after == before
    assert b"preview" not in after[".polder/manifest.json"]


def test_each_name_and_time_is_a_build_of_its_own(site):
    polder(site, *PREVIEW)
    first = files(site / "Public")
    assert polder(site, *PREVIEW).returncode == 0
    assert files(site / "Public") == first
    polder(site, "build", "--preview", "autumn", *NOW)
    assert "Preview: autumn" in (site / "Public/index.html").read_text()
    assert json.loads((site / "Public/.polder/manifest.json").read_text())["preview"] == "autumn"
    polder(site, "build", "--preview", "autumn", "--now", "2026-01-31T13:00")
    assert "13:00" in (site / "Public/index.html").read_text()


def test_an_archive_of_a_preview(site):
    assert polder(site, *PREVIEW, "--archive", "preview.tar.gz").returncode == 0
    polder(site, *PREVIEW)
    assert polder(site, "diff", "preview.tar.gz", "Public", "--exit-code").returncode == 0


def test_a_preview_is_compared_without_its_banner(site):
    polder(site, "build", *NOW, "--output", "A")
    base = ["--base-url", "https://review.example.org/spring-2026/"]
    write(site, "Content/draft.md", PAGE.format("Draft", "draft: true\n"))
    polder(site, *PREVIEW, *base, "--output", "B")
    run = polder(site, "diff", "A", "B", "--format", "json")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    addresses = {line["page"]["address"] for line in found if "page" in line}
    assert "/draft/" in addresses
    assert found[-1]["summary"]["new"] == len(addresses) - found[-1]["summary"]["changed"]
    assert found[-1]["summary"]["shared"] == 0


@pytest.mark.parametrize(
    "name", ["", "Spring", "a b", "../a", "a/b", "-a", "a-", "é", "a" * 64, "a.b", "a\nb"]
)
def test_names(site, name):
    run = polder(site, "build", f"--preview={name}")
    assert run.returncode == 2 and "--preview" in run.stderr
    assert "takes a name" in run.stderr or not name
    assert not (site / "Public").exists()


def test_a_mistake_in_a_draft_fails_the_preview(site):
    write(site, "Content/approaches/idea.md", "---\ntitle: Idea\ndraft: true\ncity: x\n---\n\nx\n")
    assert polder(site, "build", *NOW).returncode == 0
    assert polder(site, *PREVIEW, "--output", "Preview").returncode == 1
