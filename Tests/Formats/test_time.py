"""The publish clock, and what the site reports about time."""


def test_next_names_the_instants_at_which_the_site_changes(site):
    site.page("articles/a.md", title="A", publish="2026-03-05 09:00", expires="2026-04-01")
    site.page("articles/b.md", title="B", publish="2026-02-01", draft=True)
    site.page("events/e.md", title="E", start="2026-03-28 10:00", end="2026-03-29 03:30")
    site.page("events/past.md", title="P", start="2026-01-01")
    run = site.run("next")
    assert run.returncode == 0
    lines = [line.split(" ", 1) for line in run.stdout.splitlines()]
    assert lines == [
        ["2026-03-05T08:00:00Z", "Content/articles/a.md appears"],
        ["2026-03-29T01:30:00Z", "Content/events/e.md is over"],
        ["2026-03-31T22:00:00Z", "Content/articles/a.md disappears"],
    ]
    site.build()
    written = site.read("data/next.txt").decode().splitlines()
    assert written == [time for time, _ in lines]
    # The site changes at each instant, and not a second earlier.
    for time in written:
        before = time.replace("00Z", "00Z")
        site.build(now=before)
        after = {file: file.read_bytes() for file in site.files("*.html")}
        minute = int(time[14:16])
        hour, minute = (int(time[11:13]), minute - 1) if minute else (int(time[11:13]) - 1, 59)
        site.build(now=f"{time[:11]}{hour:02}:{minute:02}:59Z")
        earlier = {file: file.read_bytes() for file in site.files("*.html")}
        assert earlier != after or "e.md" in dict(lines)[time]


def test_a_mistake_is_reported(site):
    site.page("articles/a.md", titel="A")
    run = site.run("next")
    assert run.returncode == 1 and "[unknown-key]" in run.stderr


def test_the_digest_lists_new_and_changed_entries_by_theme(site):
    site.page("themes/t.md", title="Theme")
    site.page(
        "articles/new.md", title="New [x] *y*", summary="S", themes=["t"], published="2026-02-10"
    )
    site.page("articles/changed.md", title="Changed", published="2025-01-01", updated="2026-02-11")
    site.page("articles/old.md", title="Old", published="2025-01-01")
    site.page("articles/new.nl.md", title="Nieuw")
    run = site.run("digest", "--since", "2026-02-01", "--folder", "Letters")
    assert run.returncode == 0, run.stderr
    markdown = (site.folder / "Letters/digest.en.md").read_text()
    assert "## Theme" in markdown and "## Other news" in markdown
    assert markdown.index("## Theme") < markdown.index("## Other news")
    assert r"[New \[x\] \*y\*](https://www.example.org/articles/new/)" in markdown
    assert "*Updated*" in markdown and "Old" not in markdown
    dutch = (site.folder / "Letters/digest.nl.html").read_text()
    assert '<html lang="nl">' in dutch and "Nieuw</a>" in dutch and "Bijgewerkt" in dutch
    assert not (site.folder / "Public").exists()


def test_the_digest_wants_a_day(site):
    assert site.run("digest").returncode == 2
    assert site.run("digest", "--since", "yesterday").returncode == 2
