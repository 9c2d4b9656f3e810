"""URLs that last."""

import pytest

LONG = "A text with enough words of its own to be known again wherever its page may move to.\n"


@pytest.fixture
def published(site):
    site.page("articles/a.md", body=LONG + "\n## A part\n\nMore.\n", title="A")
    site.page("articles/a.nl.md", body="Een tekst in het Nederlands.\n", title="A")
    site.page("articles/b.md", body="Short.\n", title="B")
    run = site.run("urls", "--accept")
    assert run.returncode == 0, run.stderr
    return site


def move(site, *, aliases=None):
    (site.folder / "Content/articles/a.md").unlink()
    (site.folder / "Content/articles/a.nl.md").unlink()
    extra = {"aliases": aliases} if aliases else {}
    site.page("articles/z.md", body=LONG + "\n## A part\n\nMore words.\n", title="Z", **extra)


def test_the_ledger_names_every_address_and_anchor(published):
    text = (published.folder / "Content/urls.txt").read_text()
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    urls = [line.split()[0] for line in lines]
    assert urls == sorted(urls)
    assert {"/", "/nl/", "/articles/", "/articles/a/", "/nl/articles/a/"} <= set(urls)
    [line] = [line for line in lines if line.startswith("/articles/a/ ")]
    assert line.endswith(" #a-part")
    published.build()
    assert not published.exists("urls.txt")
    before = text
    assert published.run("urls", "--accept").returncode == 0
    assert (published.folder / "Content/urls.txt").read_text() == before


def test_an_address_that_disappears_is_an_error(published):
    (published.folder / "Content/articles/b.md").unlink()
    run = published.run("build")
    assert run.returncode == 1
    assert "nothing is at /articles/b/ any more" in run.stderr
    # Its Dutch page moves too: one mistake, one message.
    assert run.stderr.count("[lost-url]") == 1
    assert "/articles/b/" in published.run("urls").stdout
    published.run("urls", "--accept")
    published.build()
    assert "/articles/b/ gone" in (published.folder / "Content/urls.txt").read_text()


def test_a_page_that_moved_is_known_by_its_text(published):
    move(published)
    run = published.run("build")
    assert run.returncode == 1
    assert "Content/articles/z.md" in run.stderr
    assert "has moved from /articles/a/ to /articles/z/" in run.stderr
    assert "aliases: [/articles/a/]" in run.stderr
    move_again = published.folder / "Content/articles/z.md"
    move_again.write_text(
        move_again.read_text().replace("---\n", "---\naliases: [/articles/a/]\n", 1)
    )
    published.build()


def test_an_anchor_that_disappears_is_an_error(published):
    published.page("articles/a.md", body=LONG + "\n## Another part\n\nMore.\n", title="A")
    run = published.run("build")
    assert run.returncode == 1
    assert "/articles/a/ has no part '#a-part' any more" in run.stderr
    published.run("urls", "--accept")
    published.build()


def test_an_expired_page_is_not_lost(published):
    published.page("articles/b.md", body="Short.\n", title="B", expires="2026-02-01")
    published.build()


def test_a_ledger_that_was_changed_by_hand(published):
    with (published.folder / "Content/urls.txt").open("a") as file:
        file.write("what is this\n")
    run = published.run("build")
    assert run.returncode == 1 and "[invalid-ledger]" in run.stderr
